// A meeting or milestone -> how to cite its record and its main sources, as a briefing for every surface.

import {
  dateInWords,
  note,
  paragraph,
  recordLabel,
  compose,
  type Briefing,
  type Dataset,
  type Draft,
  type DraftBlock,
  type Meeting,
  type Milestone,
  type Source,
} from '../../briefings/index.ts'
import { addressText } from './address.ts'
import { titleOf } from './dossier.ts'
import { entriesOf } from './entries.ts'
import type { ExportContext } from './export-record.ts'
import { sourcesOf } from './referred.ts'

/** How many sources are cited beside the record itself. */
const MAIN_SOURCES = 5

/** Of those that as much rests on, the government's own page first. */
const RANKS: readonly Source['kind'][] = ['official', 'wire', 'press', 'reference']

/**
 * Citations in plain style of the record and of the sources on which most of it rests: title, publisher, date,
 * address, and the day on which it was looked at.
 * @param record a meeting or a milestone
 * @param context the record and the day
 * @returns a briefing of our own words, each citation ready to copy
 */
export function citationBriefing(
  record: Meeting | Milestone,
  { dataset, today }: ExportContext,
): Briefing {
  const all = sourcesOf([record], dataset)
  const cited = entriesOf(record, dataset).flatMap(({ cites }) => cites)
  const weight = ({ id }: Source): number => cited.filter((cite) => cite === id).length
  const main = all
    .toSorted((one, other) => weight(other) - weight(one) || rank(one) - rank(other))
    .slice(0, MAIN_SOURCES)
  const left = all.length - main.length
  const accessed = `Accessed ${dateInWords(today.toString())}.`
  const blocks: readonly DraftBlock[] = [
    { kind: 'heading', text: 'This record' },
    paragraph(note(recordCitation(record, dataset, accessed))),
    ...listOf(
      'Its main sources',
      main.map((source) => sourceCitation(source, accessed)),
    ),
    ...(left === 0 ? [] : [paragraph(note(restInWords(left)))]),
  ]
  const title = `How to cite: ${recordLabel(record)}`
  const suggestions = [
    { label: 'All as a bibliography', ask: `export ${record.id} bib` },
    ...('title' in record ? [] : [{ label: 'Its sources', ask: `sources in ${record.id}` }]),
  ]
  return compose({ title, blocks, records: [record.id], suggestions }, dataset.sources)
}

function recordCitation(
  record: Meeting | Milestone,
  { version }: Dataset,
  accessed: string,
): string {
  return `${titleOf(record)}. Quad Brief, record ${record.id}, version ${version}. ${accessed}`
}

function sourceCitation({ title, publisher, published, url }: Source, accessed: string): Draft {
  const end = /[.!?]$/.test(title) ? '' : '.'
  const date = published === null ? 'undated' : dateInWords(published)
  const address = addressText(url)
  return note([
    { kind: 'text', text: `${title}${end} ${publisher}, ${date}. ` },
    { kind: 'link', text: address, url: address },
    { kind: 'text', text: `. ${accessed}` },
  ])
}

function listOf(heading: string, items: readonly Draft[]): readonly DraftBlock[] {
  const [first, ...rest] = items
  if (first === undefined) return []
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items: [first, ...rest] },
  ]
}

function restInWords(left: number): string {
  const more = left === 1 ? '1 more source' : `${left} more sources`
  return `The record rests on ${more}; the bibliography has all of them.`
}

function rank({ kind }: Source): number {
  return RANKS.indexOf(kind)
}
