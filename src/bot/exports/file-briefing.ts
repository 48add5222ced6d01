// A file that was made -> what is said beside it; and what is said where there is none to make.

import { note, type Briefing, type Choice, type Dataset } from '../../briefings/index.ts'
import { FORMATS, formatOf, formatWords, type ExportFile, type Format } from './formats.ts'

type Blocks = Briefing['blocks']

/** What was asked for. */
export interface Asked {
  readonly dataset: Dataset
  /** What people call the part of the record. */
  readonly label: string
  /** The same as it can be typed. */
  readonly what: string
  /** The formats that can hold it. */
  readonly formats: readonly Format[]
}

/**
 * @param file the file
 * @param asked what it holds
 * @returns what it is, how large, from which version of the record, and what else it can be had as, to choose from
 */
export function fileBriefing({ name, text }: ExportFile, asked: Asked): Briefing {
  const format = formatOf(name.split('.').at(-1) ?? '')
  const as = format === null ? 'a file' : formatWords(format).inSentence
  const words = `The file ${name} (${sizeInWords(text)}) holds it with its sources, from version ${asked.dataset.version} of the record.`
  return said(`${asked.label} as ${as}`, [
    paragraph(words),
    ...othersThan(format, asked, 'It can also be had as'),
  ])
}

/**
 * @param format what was asked for
 * @param asked what of the record
 * @returns why there is no file, and what there is, to choose from
 */
export function noFileBriefing(format: Format, asked: Asked): Briefing {
  const as = formatWords(format).inSentence
  return said(`${asked.label}: nothing for ${as}`, [
    paragraph(`Nothing in it has a day that ${as} could show.`),
    ...othersThan(format, asked, 'It can be had as'),
  ])
}

/**
 * @param word what was typed for a format, and is none
 * @param what what of the record is to be taken away, as it can be typed
 * @returns what formats there are, to choose from
 */
export function formatsBriefing(word: string, what: string): Briefing {
  const all = FORMATS.map((format) => `${format} (${formatWords(format).inSentence})`)
  return said('Which format?', [
    paragraph(`“${word}” is no format of an export. There are ${all.join(', ')}.`),
    ...toChoose(FORMATS, what),
  ])
}

function othersThan(format: Format | null, { formats, what }: Asked, words: string): Blocks {
  const others = formats.filter((other) => other !== format)
  const text = `${words} ${others.join(', ')}.`
  return others.length === 0 ? [] : [paragraph(text), ...toChoose(others, what)]
}

function toChoose(formats: readonly Format[], what: string): Blocks {
  const [first, ...rest] = formats.map((format): Choice => ({
    label: formatWords(format).label,
    ask: `export ${what} ${format}`,
  }))
  return first === undefined ? [] : [{ kind: 'choices', choices: [first, ...rest] }]
}

function said(title: string, blocks: Blocks): Briefing {
  return { title, blocks, citations: [], records: [], suggestions: [] }
}

function paragraph(text: string): Blocks[number] {
  return { kind: 'paragraph', statement: note(text) }
}

/** As people read it: 1 kB is 1,000 bytes. */
function sizeInWords(text: string): string {
  const bytes = Buffer.byteLength(text)
  return bytes < 1_000 ? `${bytes} bytes` : `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
}
