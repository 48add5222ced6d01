// All spotlights of a record in the order in which channels get them, and which one a slot gets.

import type { Lookup } from '../../dataset/lookup.ts'
import { inlineText } from '../../document/plain-text.ts'
import { passes } from '../filter.ts'
import type { Filters } from '../settings.ts'
import { fractionOf, spread } from '../spread.ts'
import { comparisonSpotlights, groupSpotlights, meetingSpotlights } from './meetings.ts'
import { continuitySpotlights, personSpotlights, representationSpotlights } from './people.ts'
import {
  doubtSpotlights,
  milestoneSpotlights,
  seriesSpotlights,
  textSpotlights,
} from './records.ts'
import type { Item, Spotlight } from './spotlight.ts'
import { leadSpotlights, topicSpotlights } from './topics.ts'

/**
 * Everything in the record that a spotlight can be on, by kind.
 * @param lookup the record
 * @returns the spotlights, not yet filtered or put in order
 */
export function allSpotlights(lookup: Lookup): readonly Spotlight[] {
  return [
    meetingSpotlights,
    comparisonSpotlights,
    groupSpotlights,
    personSpotlights,
    representationSpotlights,
    continuitySpotlights,
    topicSpotlights,
    leadSpotlights,
    milestoneSpotlights,
    textSpotlights,
    seriesSpotlights,
    doubtSpotlights,
  ].flatMap((make) => make(lookup))
}

/**
 * The round of spotlights that a channel gets, one a digest, before the first comes again. What another
 * spotlight says as well is left out; kinds are spread evenly, and neighbours are about different things.
 * A record that grows moves each by a few places only.
 * @param spotlights all of the record
 * @param filters what the channel chose
 * @returns the round; empty where nothing passes
 */
export function rotation(spotlights: readonly Spotlight[], filters: Filters): readonly Spotlight[] {
  return apart(spread(distinct(spotlights.flatMap((each) => filtered(each, filters)))))
}

/**
 * Where in the round a turn is.
 * @param turn the number of the slot
 * @param seed the subscription's id
 * @param length of the round, at least 1
 * @returns an index of the round
 */
export function placeOf(turn: number, seed: string, length: number): number {
  const start = Math.floor(fractionOf(seed) * STARTS)
  const place = (turn + start) % length
  return place < 0 ? place + length : place
}

/** Not the length of the round, which would move every channel when the record grows. */
const STARTS = 52

function filtered(spotlight: Spotlight, filters: Filters): readonly Spotlight[] {
  if (spotlight.about !== null && !passes(spotlight.about, filters)) return []
  const [first, ...rest] = spotlight.items.filter(({ about }) => passes(about, filters))
  const hasSource = [first, ...rest].some((item) => item?.statement.kind !== 'note')
  return first === undefined || !hasSource ? [] : [{ ...spotlight, items: [first, ...rest] }]
}

/** Without those that another one holds whole. */
function distinct(spotlights: readonly Spotlight[]): readonly Spotlight[] {
  const holders = new Map<string, Set<number>>()
  const texts = spotlights.map(({ items }) => new Set(items.map(textOf)))
  texts.forEach((all, index) => {
    for (const text of all) {
      const known = holders.get(text)
      if (known === undefined) holders.set(text, new Set([index]))
      else known.add(index)
    }
  })
  return spotlights.filter((_, index) => {
    const own = texts[index] ?? new Set()
    const others = [...own]
      .map((text) => holders.get(text) ?? new Set<number>())
      .reduce((all, each) => all.intersection(each))
    return [...others].every((other) => {
      const size = texts[other]?.size ?? 0
      return other === index || (size === own.size && other > index)
    })
  })
}

/** The next that differs most from those just before it, out of the few whose turn it is. */
function apart(spotlights: readonly Spotlight[]): readonly Spotlight[] {
  const waiting = [...spotlights]
  const round: Spotlight[] = []
  while (waiting.length > 0) {
    const before = round.slice(-LOOKED_BACK)
    const nearness = waiting.slice(0, LOOKED_AHEAD).map((next) => nearnessOf(next, before))
    const nearest = nearness.indexOf(Math.min(...nearness))
    round.push(...waiting.splice(nearest, 1))
  }
  return round
}

const LOOKED_BACK = 4
const LOOKED_AHEAD = 8

function nearnessOf(next: Spotlight, before: readonly Spotlight[]): number {
  return before
    .map((last, index) => {
      const closeness = index + 1
      const alike = last.kind === next.kind ? 4 : 0
      const shared = last.subjects.filter((subject) => next.subjects.includes(subject)).length
      return closeness * (alike + 2 * shared)
    })
    .reduce((sum, each) => sum + each, 0)
}

function textOf({ statement }: Item): string {
  return inlineText(statement.inlines)
}
