// A file that was made -> what is said beside it; and what is said where there is none to make.

import {
  compose,
  note,
  paragraph,
  type Briefing,
  type Choice,
  type Dataset,
} from '../../briefings/index.ts'
import { FORMATS, formatOf, formatWords, type ExportFile, type Format } from './formats.ts'

/** What was asked for. */
export interface Asked {
  readonly dataset: Dataset
  /** What people call the part of the record. */
  readonly label: string
}

/**
 * @param file the file
 * @param asked what it holds
 * @returns what it is, how large, from which version of the record
 */
export function fileBriefing({ name, text }: ExportFile, asked: Asked): Briefing {
  const format = formatOf(name.split('.').at(-1) ?? '')
  const as = format === null ? 'a file' : formatWords(format).inSentence
  return said(`${asked.label} as ${as}`, asked, [
    `The file ${name} (${sizeInWords(text)}) holds it with its sources, from version ${asked.dataset.version} of the record.`,
    `It can also be had as ${FORMATS.filter((other) => other !== format).join(', ')}: name one of these as the format.`,
  ])
}

/**
 * @param format what was asked for
 * @param asked what of the record
 * @returns why there is no file, and what there is
 */
export function noFileBriefing(format: Format, asked: Asked): Briefing {
  return said(`${asked.label}: nothing for ${formatWords(format).inSentence}`, asked, [
    `Nothing in it has a day that ${formatWords(format).inSentence} could show. It can be had as ${FORMATS.filter((other) => other !== format).join(', ')}.`,
  ])
}

/**
 * @param word what was typed for a format, and is none
 * @param what what of the record is to be taken away, as it can be typed
 * @returns what formats there are, to choose from
 */
export function formatsBriefing(word: string, what: string): Briefing {
  const all = FORMATS.map((format) => `${format} (${formatWords(format).inSentence})`)
  const [first, ...rest] = FORMATS.map((format): Choice => ({
    label: formatWords(format).label,
    ask: `export ${what} ${format}`,
  }))
  return {
    title: 'Which format?',
    blocks: [
      {
        kind: 'paragraph',
        statement: note(`“${word}” is no format of an export. There are ${all.join(', ')}.`),
      },
      ...(first === undefined ? [] : [{ kind: 'choices', choices: [first, ...rest] } as const]),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}

function said(title: string, { dataset }: Asked, lines: readonly string[]): Briefing {
  const blocks = lines.map((line) => paragraph(note(line)))
  return compose({ title, blocks, records: [], suggestions: [] }, dataset.sources)
}

/** As people read it: 1 kB is 1,000 bytes. */
function sizeInWords(text: string): string {
  const bytes = Buffer.byteLength(text)
  return bytes < 1_000 ? `${bytes} bytes` : `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
}
