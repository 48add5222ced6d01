// Meetings and milestones -> one briefing with everything that is stated about them, sources numbered throughout.

import {
  claim,
  compose,
  country,
  facts,
  periodInWords,
  recordLabel,
  silence,
  type Briefing,
  type Dataset,
  type Draft,
  type DraftBlock,
  type Meeting,
  type Milestone,
} from '../../briefings/index.ts'
import { entriesOf, type Entry, type EntryKind } from './entries.ts'

const LABELS: Readonly<Record<EntryKind, string>> = {
  dates: 'When',
  place: 'Where',
  host: 'Host',
  format: 'Format',
  series: 'In the series',
  representatives: 'Representatives',
  delegations: 'Delegations',
  discussed: 'Discussed',
  outcomes: 'Outcomes',
  texts: 'Texts issued',
  reporting: 'Reporting back',
  background: 'Around it',
  says: 'What happened',
  leads: 'Lead countries',
  differs: 'Where sources differ',
  open: 'What the sources leave open',
}

/** Here the country is not in the text itself. */
const NAMES_COUNTRY: ReadonlySet<EntryKind> = new Set<EntryKind>(['representatives', 'leads'])

/**
 * One meeting or milestone in full.
 * @param record the meeting or milestone
 * @param dataset the whole record
 * @param isShown which entries; all unless told
 * @returns a briefing
 */
export function dossier(
  record: Meeting | Milestone,
  dataset: Dataset,
  isShown: (entry: Entry) => boolean = () => true,
): Briefing {
  const blocks = recordBlocks(record, dataset, isShown)
  const draft = { title: titleOf(record), blocks, records: [record.id], suggestions: [] }
  return compose(draft, dataset.sources)
}

/**
 * The whole record in full: meetings first, each row oldest first.
 * @param dataset the whole record
 * @returns a briefing
 */
export function wholeDossier(dataset: Dataset): Briefing {
  const records = [...dataset.meetings, ...dataset.milestones]
  const blocks = records.flatMap((record): readonly DraftBlock[] => [
    { kind: 'heading', text: titleOf(record) },
    ...recordBlocks(record, dataset, () => true),
  ])
  const draft = {
    title: 'The record of the Quad Senior Cyber Group',
    blocks,
    records: records.map(({ id }) => id),
    suggestions: [],
  }
  return compose(draft, dataset.sources)
}

/**
 * What a record is called where it stands alone.
 * @param record a meeting or a milestone
 * @returns "Quad Senior Cyber Group in Tokyo, 5–6 December 2023", or the milestone's title with its date
 */
export function titleOf(record: Meeting | Milestone): string {
  const when = periodInWords(record.period)
  return 'title' in record
    ? `${recordLabel(record)} (${when})`
    : `Quad Senior Cyber Group in ${record.place.city}, ${when}`
}

/**
 * What is stated about a meeting or milestone, a row a kind of statement.
 * @param record the meeting or milestone
 * @param dataset the whole record
 * @param isShown which entries
 * @returns one block; none where nothing is shown
 */
export function recordBlocks(
  record: Meeting | Milestone,
  dataset: Dataset,
  isShown: (entry: Entry) => boolean,
): readonly DraftBlock[] {
  const entries = entriesOf(record, dataset).filter(isShown)
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  return facts(
    kinds.map((kind) => ({
      label: LABELS[kind],
      statements: entries.filter((entry) => entry.kind === kind).map(statement),
    })),
  )
}

function statement({ kind, country: about, text, basis, cites }: Entry): Draft {
  const isNamed = about !== null && NAMES_COUNTRY.has(kind) && basis !== 'silent'
  const words = isNamed ? `${country(about).name}: ${text}` : text
  return basis === 'silent' ? silence({ text: words, cites }) : claim(words, cites, basis)
}
