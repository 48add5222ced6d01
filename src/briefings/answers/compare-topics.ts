// Which topics meetings share, and which only some of them had.

import type { Lookup } from '../dataset/lookup.ts'
import type { Meeting } from '../dataset/schema.ts'
import { topicStatements } from '../dataset/texts.ts'
import {
  claim,
  facts,
  heading,
  isNonEmpty,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import { topicInWords } from '../questions/names-in-words.ts'
import { capitalised, inARow } from './words.ts'

/**
 * @param meetings two or more, oldest first
 * @param lookup the record
 * @returns a section, each topic with its own sources: what all of them had, then what only some had, the later ones first; nothing without topics
 */
export function topicsCompared(
  meetings: readonly Meeting[],
  lookup: Lookup,
): readonly DraftBlock[] {
  const topics = new Set(meetings.flatMap(topicsOf))
  const shared = Map.groupBy(topics, (topic) =>
    meetings
      .filter((meeting) => topicsOf(meeting).includes(topic))
      .map(({ id }) => id)
      .join(' '),
  )
  const groups = [...shared.values()].map((names) => ({
    names,
    those: meetings.filter((meeting) => names.some((topic) => topicsOf(meeting).includes(topic))),
  }))
  groups.sort(
    (a, b) =>
      b.those.length - a.those.length || lastOf(b.those, meetings) - lastOf(a.those, meetings),
  )
  const rows = groups.map(({ names, those }) => {
    const named = names.flatMap((topic): readonly Draft[] => {
      const cites = [...new Set(those.flatMap((one) => citesOf(one, topic)))]
      return isNonEmpty(cites) ? [claim(`${capitalised(topicInWords(topic, lookup))}.`, cites)] : []
    })
    return { label: labelOf(those, meetings), statements: named }
  })
  const found = facts(rows)
  return found.length === 0 ? [] : [heading('Topics, as far as the sources name them'), ...found]
}

function labelOf(those: readonly Meeting[], meetings: readonly Meeting[]): string {
  const others = meetings.filter((meeting) => !those.includes(meeting))
  const at = inARow(those.map(city))
  if (others.length > 0) return `In ${at} and not in ${inEither(others.map(city))}`
  return `In ${meetings.length === 2 ? 'both' : 'each of'} ${at}`
}

function inEither(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function city({ place }: Meeting): string {
  return place.city
}

function lastOf(those: readonly Meeting[], meetings: readonly Meeting[]): number {
  return Math.max(...those.map((meeting) => meetings.indexOf(meeting)))
}

function topicsOf(meeting: Meeting): readonly string[] {
  return topicStatements(meeting).flatMap(({ topics = [] }) => topics)
}

/** Of the first statement about it. */
function citesOf(meeting: Meeting, topic: string): readonly string[] {
  return topicStatements(meeting).find(({ topics }) => topics?.includes(topic))?.cites ?? []
}
