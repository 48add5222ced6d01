// What happened in the days of a slot in earlier years.

import { capitalised, recordLabel, amount } from '../answers/words.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting, Milestone } from '../dataset/schema.ts'
import { dateParts, firstDay, periodInWords } from '../document/dates.ts'
import type { Density } from '../document/density.ts'
import { facts, note, paragraph, type Draft } from '../document/write.ts'
import { ANNIVERSARY_HEADINGS, yearsAgo } from './period-words.ts'
import type { DigestRequest } from './request.ts'
import { NOTHING, type Section } from './section.ts'
import type { DigestSlot } from './settings.ts'
import { tell } from './tell.ts'

/** A record that happened a whole number of years before a day of a slot. */
interface Anniversary {
  readonly record: Meeting | Milestone
  /** At least 1. */
  readonly years: number
  readonly day: Temporal.PlainDate
}

/**
 * The anniversaries of a slot. What is known to the month only has none; what took several days has its own
 * on the first.
 * @param slot the days
 * @param lookup the record
 * @returns by day, then oldest first
 */
export function anniversariesIn(
  { from, until }: Pick<DigestSlot, 'from' | 'until'>,
  lookup: Lookup,
): readonly Anniversary[] {
  return [...lookup.dataset.meetings, ...lookup.dataset.milestones]
    .filter(({ period }) => dateParts(period.start).kind === 'day')
    .flatMap((record) => {
      const start = firstDay(record.period.start)
      return [from.year, from.year + 1].flatMap((year) => {
        const years = year - start.year
        const day = start.add({ years })
        const falls = isBefore(day, until) && !isBefore(day, from)
        return falls && years > 0 ? [{ record, years, day }] : []
      })
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day) || b.years - a.years)
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

/** How many are told of; all others are counted. */
const SHOWN: Readonly<Record<Density, number>> = {
  short: 1,
  standard: 4,
  full: Number.POSITIVE_INFINITY,
}

/**
 * The anniversaries that a channel wants to hear of.
 * @param request the slot, the filters and the density
 * @param lookup the record
 * @returns a heading and a row an anniversary; nothing where there is none
 */
export function anniversarySection(
  { slot, filters, density }: DigestRequest,
  lookup: Lookup,
): Section {
  const all = anniversariesIn(slot, lookup).flatMap(({ record, years }) => {
    const statements = tell(record, filters, density, lookup)
    const label = `${yearsAgo(years)}: ${periodInWords(record.period)}`
    return statements.length === 0 ? [] : [{ record, label, statements }]
  })
  const meetingsFirst = [...all].sort((a, b) => rank(a.record) - rank(b.record))
  const shown = new Set(meetingsFirst.slice(0, SHOWN[density]))
  const told = all.filter((each) => shown.has(each))
  if (told.length === 0) return NOTHING
  return {
    blocks: [
      { kind: 'heading', text: ANNIVERSARY_HEADINGS[slot.covers] },
      ...facts(
        [...Map.groupBy(told, ({ label }) => label)].map(([label, same]) => ({
          label,
          statements: same.flatMap(({ statements }) => statements),
        })),
      ),
      ...(all.length > told.length ? [paragraph(moreOf(all.length - told.length))] : []),
    ],
    records: told.map(({ record }) => record.id),
    labels: told.map(({ record, label }) => `${label}, ${recordLabel(record)}`),
  }
}

function rank(record: Meeting | Milestone): number {
  return 'title' in record ? 1 : 0
}

function moreOf(count: number): Draft {
  const words = amount(count, 'more anniversary falls', 'more anniversaries fall')
  return note(`${capitalised(words)} into these days: ask “timeline”.`)
}
