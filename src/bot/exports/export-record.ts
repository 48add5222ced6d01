// The record, or a part of it, as a file: pure, the same for the same record and day.

import {
  country,
  dateInWords,
  neutral,
  type Briefing,
  type Dataset,
  type Meeting,
  type Milestone,
  type Source,
} from '../../briefings/index.ts'
import { addressText } from './address.ts'
import { bibtexText } from './bibtex.ts'
import { calendarText } from './calendar.ts'
import { csvText } from './csv.ts'
import { dataText } from './data.ts'
import { dossier, wholeDossier } from './dossier.ts'
import { entriesOf } from './entries.ts'
import { formatWords, type ExportFile, type Format, type Selection } from './formats.ts'
import { markdownText } from './markdown.ts'
import { peopleOf, sourcesOf, topicsOf } from './referred.ts'

export interface ExportContext {
  readonly dataset: Dataset
  /** The day of the export. */
  readonly today: Temporal.PlainDate
}

type Kept = Meeting | Milestone

/** What is taken away, looked up. */
interface Chosen {
  readonly selection: Selection
  readonly records: readonly Kept[]
  /** What the records rest on, or all there are. */
  readonly sources: readonly Source[]
}

/** The version of the JSON's shape, for programs that read it. */
const SHAPE = 1

const NOTE =
  'The statements are Quad Brief’s own wording of what the cited pages say. Each carries the ids of its sources. The pages belong to their publishers.'

/**
 * Makes the file.
 * @param selection what of the record
 * @param format as what
 * @param context the record and the day
 * @returns the file; null where the format cannot hold any of it: sources have no place in a calendar, and
 * an id may be unknown
 */
export function exportRecord(
  selection: Selection,
  format: Format,
  context: ExportContext,
): ExportFile | null {
  const chosen = choose(selection, context.dataset)
  if (chosen === null) return null
  const text = WRITERS[format](chosen, context)
  if (text === null) return null
  const name = `quad-brief-${nameOf(selection)}.${format}`
  return { name, type: formatWords(format).type, text }
}

type Writer = (chosen: Chosen, context: ExportContext) => string | null

const WRITERS: Readonly<Record<Format, Writer>> = {
  csv: ({ selection, records, sources }, { dataset }) =>
    csvText(selection.kind === 'sources' ? sourceRows(sources) : claimRows(records, dataset)),
  json: (chosen, { dataset, today }) =>
    dataText(
      {
        format: 'quad-brief',
        shape: SHAPE,
        version: dataset.version,
        exported: today.toString(),
        note: NOTE,
      },
      partsOf(chosen, dataset),
    ),
  ics: ({ records }, { dataset, today }) =>
    records.length === 0 ? null : calendarText(records, dataset, today),
  bib: ({ sources }) => bibtexText(sources),
  md: (chosen, { dataset, today }) =>
    markdownText(briefingOf(chosen, dataset), [
      `Quad Brief, version ${dataset.version} of the record, ${dateInWords(today.toString())}.`,
    ]),
}

function choose(selection: Selection, dataset: Dataset): Chosen | null {
  const all = [...dataset.meetings, ...dataset.milestones]
  switch (selection.kind) {
    case 'record': {
      const record = all.find(({ id }) => id === selection.id)
      if (record === undefined) return null
      return { selection, records: [record], sources: sourcesOf([record], dataset) }
    }
    case 'all':
      return { selection, records: all, sources: [...dataset.sources.values()] }
    case 'sources':
      return { selection, records: [], sources: [...dataset.sources.values()] }
  }
}

function nameOf(selection: Selection): string {
  if (selection.kind === 'record') return selection.id
  return selection.kind === 'all' ? 'record' : 'sources'
}

/** One row a statement. */
function claimRows(records: readonly Kept[], dataset: Dataset): readonly (readonly string[])[] {
  const rows = records.flatMap((record) =>
    entriesOf(record, dataset).map(({ kind, date, country: about, text, basis, cites }) => [
      record.id,
      kind,
      date,
      about === null ? '' : country(about).name,
      text,
      basis,
      cites.join(' '),
      cites
        .flatMap((id) => dataset.sources.get(id) ?? [])
        .map(({ url }) => addressText(url))
        .join(' '),
    ]),
  )
  return [['record', 'kind', 'date', 'country', 'text', 'basis', 'sources', 'addresses'], ...rows]
}

function sourceRows(sources: readonly Source[]): readonly (readonly string[])[] {
  const rows = sources.map(({ id, title, publisher, kind, published, url, note = '' }) => [
    id,
    neutral(title),
    neutral(publisher),
    kind,
    published ?? '',
    addressText(url),
    neutral(note),
  ])
  return [['id', 'title', 'publisher', 'kind', 'published', 'address', 'note'], ...rows]
}

function partsOf(
  { selection, records, sources }: Chosen,
  dataset: Dataset,
): Readonly<Record<string, readonly object[]>> {
  if (selection.kind === 'sources') return { sources }
  const isAll = selection.kind === 'all'
  return {
    meetings: records.filter((record) => !('title' in record)),
    milestones: records.filter((record) => 'title' in record),
    sources,
    people: isAll ? [...dataset.people.values()] : peopleOf(records, dataset),
    topics: isAll ? [...dataset.topics.values()] : topicsOf(records, dataset),
  }
}

function briefingOf({ selection, records, sources }: Chosen, dataset: Dataset): Briefing {
  const [record] = records
  if (selection.kind === 'record' && record !== undefined) return dossier(record, dataset)
  if (selection.kind === 'all') return wholeDossier(dataset)
  return {
    title: 'The sources of Quad Brief',
    blocks: [],
    citations: sources.map((source, index) => ({ ...source, number: index + 1 })),
    records: [],
    suggestions: [],
  }
}
