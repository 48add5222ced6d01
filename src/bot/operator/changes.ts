// The log of changes: what people and platforms did to subscriptions, and which records were taken up.

import type { HtmlValue } from '../markup.ts'
import { markup } from '../markup.ts'
import type { RecordChange } from '../record/live-record.ts'
import { OPERATOR, type AuditEntry } from '../subscriptions/model.ts'
import type { ViewContext } from './deps.ts'
import { momentHtml } from './moments.ts'
import type { Operated } from './operated.ts'
import { gridHtml, placeHtml } from './parts.ts'

interface Line {
  readonly at: Temporal.Instant
  readonly cells: readonly HtmlValue[]
}

/**
 * @param entries what was done to subscriptions, newest first; with whose they are, where there are any
 * @param changes of the record
 * @param limit how many are shown
 * @param context of the page
 * @returns both, newest first
 */
export function changesContent(
  {
    entries,
    operated,
  }: { readonly entries: readonly AuditEntry[]; readonly operated: Operated | null },
  changes: readonly RecordChange[],
  limit: number,
  context: ViewContext,
): HtmlValue {
  const lines = [
    ...(operated === null ? [] : entries.map((entry) => entryLine(entry, operated, context))),
    ...changes.map((change) => recordLine(change, context)),
  ]
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
    .slice(0, limit)
  if (lines.length === 0) return markup`<p>Nothing has been changed yet.</p>\n`
  const columns = ['When', 'What', 'Where', 'By', 'In words']
  return gridHtml({ label: 'Log of changes', columns, rows: lines.map(({ cells }) => cells) })
}

function entryLine(
  { at, what, place, by, detail }: AuditEntry,
  operated: Operated,
  { scrub }: ViewContext,
): Line {
  const words = what.replace('-', ' ')
  return {
    at,
    cells: [
      momentHtml(at, operated.now()),
      `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      placeHtml(place, operated),
      whoWords(by),
      scrub(detail),
    ],
  }
}

function whoWords(by: string | null): string {
  if (by === null) return 'The bot itself'
  return by === OPERATOR ? 'The operator, on this page' : by
}

function recordLine({ at, from, to }: RecordChange, { now }: ViewContext): Line {
  const detail = `Version ${to} in place of ${from}`
  return { at, cells: [momentHtml(at, now), 'Taken up', 'The record', 'A curator', detail] }
}
