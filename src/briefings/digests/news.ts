// What is new, corrected or gone in the record since a channel's last digest.

import { meetingLine } from '../answers/meeting-forms.ts'
import { capitalised, recordLabel, amount } from '../answers/words.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Density } from '../document/density.ts'
import { facts, listed, note, type Draft, type DraftBlock, remark } from '../document/write.ts'
import { entriesOf, eventLine } from './entries.ts'
import { isFiltered, passes } from './filter.ts'
import type { Change } from './fingerprints.ts'
import type { DigestRequest } from './request.ts'
import { NOTHING, type Section } from './section.ts'
import { tell } from './tell.ts'

/** How many records are told of; all others are counted. */
const RECORDS: Readonly<Record<Density, number>> = {
  short: 5,
  standard: 6,
  full: Number.POSITIVE_INFINITY,
}

/** How many statements of a corrected record. */
const STATEMENTS: Readonly<Record<Density, number>> = {
  short: 1,
  standard: 3,
  full: Number.POSITIVE_INFINITY,
}

interface News {
  readonly fresh: Section
  readonly corrected: Section
  readonly removed: Section
}

/** One record, as it is told of. */
interface Told {
  readonly record: string
  readonly label: string
  readonly statements: readonly Draft[]
}

/**
 * What became of the record since the last digest, as far as the channel wants to hear of it.
 * @param request the filters and the density
 * @param changes what became of it; none for a first digest
 * @param lookup the record now
 * @returns three parts, each with its heading, or nothing
 */
export function newsSections(
  { filters, density }: Pick<DigestRequest, 'filters' | 'density'>,
  changes: readonly Change[],
  lookup: Lookup,
): News {
  const fresh = changes.flatMap((change): readonly Told[] => {
    const record = change.kind === 'new' ? lookup.record(change.record) : undefined
    if (record === undefined) return []
    const told = tell(record, filters, density, lookup)
    if (told.length === 0) return []
    const line = 'title' in record ? eventLine(record) : meetingLine(record)
    const statements = density === 'short' ? [line] : told
    return [{ record: record.id, label: recordLabel(record), statements }]
  })
  const corrected = changes.flatMap((change) =>
    change.kind === 'corrected' ? correctionOf(change, filters, density, lookup) : [],
  )
  const gone = changes.filter(({ kind }) => kind === 'removed').map(({ record }) => record)
  return {
    fresh: toldSection('New in the record', fresh, density),
    corrected: toldSection('Corrected in the record', corrected, density),
    removed: removedSection(gone, isFiltered(filters)),
  }
}

function correctionOf(
  change: Extract<Change, { kind: 'corrected' }>,
  filters: DigestRequest['filters'],
  density: Density,
  lookup: Lookup,
): readonly Told[] {
  const record = lookup.record(change.record)
  if (record === undefined) return []
  const forChannel = <T extends { readonly about: Parameters<typeof passes>[0] }>(
    entries: readonly T[],
  ) => entries.filter(({ about }) => passes(about, filters))
  const changed = forChannel(change.changed)
  const resourced = forChannel(change.resourced)
  const withdrawn = forChannel(entriesOf(record, lookup)).length > 0 ? change.withdrawn : 0
  const shown = changed.slice(0, STATEMENTS[density])
  const left = changed.length - shown.length
  const said = [
    left === 0 ? '' : counted(left, 'more statement is', 'more statements are', 'new or changed'),
    resourced.length === 0
      ? ''
      : counted(resourced.length, 'statement now has', 'statements now have', 'other sources'),
    withdrawn === 0 ? '' : counted(withdrawn, 'statement was', 'statements were', 'withdrawn'),
  ]
    .filter((text) => text !== '')
    .map((text) => `${text}.`)
  const statements = [
    ...shown.map(({ statement }) => statement),
    ...(said.length === 0 ? [] : [note(said.join(' '))]),
    ...(density === 'full' ? resourced.map(({ statement }) => statement) : []),
  ]
  return statements.length === 0
    ? []
    : [{ record: record.id, label: recordLabel(record), statements }]
}

/** "Two statements were withdrawn", to which a full stop or more is added. */
function counted(count: number, one: string, many: string, end: string): string {
  return `${capitalised(amount(count, one, many))} ${end}`
}

function toldSection(heading: string, all: readonly Told[], density: Density): Section {
  const shown = all.slice(0, RECORDS[density])
  if (shown.length === 0) return NOTHING
  const left = all.length - shown.length
  const more =
    left === 0
      ? []
      : [
          remark(
            `${counted(left, 'more entry is', 'more entries are', 'not shown')}: ask “timeline”.`,
          ),
        ]
  const isTitles = density === 'short' && heading.startsWith('New')
  const blocks: readonly DraftBlock[] = isTitles
    ? listed(shown.flatMap(({ statements }) => statements))
    : facts(shown)
  return {
    blocks: [{ kind: 'heading', text: heading }, ...blocks, ...more],
    records: shown.map(({ record }) => record),
    labels: all.map(({ label }) => label),
  }
}

/** What it was about is not known any more: where a channel chose what to hear of, it is only counted. */
function removedSection(gone: readonly string[], isCounted: boolean): Section {
  if (gone.length === 0) return NOTHING
  const names = gone.map((id) => `“${id}”`).join(', ')
  const text = counted(gone.length, 'entry was', 'entries were', 'taken out of the record')
  return {
    blocks: [
      { kind: 'heading', text: 'Taken out of the record' },
      remark(isCounted ? `${text}.` : `${text}: ${names}.`),
    ],
    records: [],
    labels: gone,
  }
}
