// One thing of the record worth a minute: a person, a topic's thread, a text, a disagreement of sources.

import type { Meeting, Milestone, TopicClaim } from '../../dataset/schema.ts'
import type { NonEmpty } from '../../document/briefing.ts'
import { firstDay } from '../../document/dates.ts'
import type { Draft } from '../../document/write.ts'
import { recordedClaim } from '../../document/write.ts'
import type { Question, Scope } from '../../questions/question.ts'
import type { About } from '../filter.ts'

/** A statement that stands for itself, and what it is about. */
export interface Item {
  readonly about: About
  readonly statement: Draft
  /** What stands before it, where it does not say alone what it is about. */
  readonly label?: string
}

/** What a digest looks at more closely. */
export interface Spotlight {
  /** Its kind and what it is of: topic/ransomware. */
  readonly id: string
  readonly kind: string
  /** As it stands after "Spotlight: ". */
  readonly title: string
  /** What the whole is about; where it is not for a channel, none of its items is. */
  readonly about: About | null
  readonly items: NonEmpty<Item>
  /** In order of time: of a long one, the first, the last and some between are shown. */
  readonly isThread: boolean
  /** Where all of it can be asked for. */
  readonly ask: Question
  /** Ids of meetings and milestones. */
  readonly records: readonly string[]
  /** What it should not follow upon: ids of records, people, topics and countries that it is about. */
  readonly subjects: readonly string[]
}

/**
 * Puts a spotlight together.
 * @param parts what it has; not in order of time and about no one thing unless told
 * @returns the spotlight, or none where it has no items
 */
export function spotlight(
  parts: Omit<Spotlight, 'kind' | 'items' | 'isThread' | 'about'> & {
    readonly items: readonly Item[]
    readonly isThread?: boolean
    readonly about?: About
  },
): readonly Spotlight[] {
  const { items, isThread = false, about = null } = parts
  const [first, ...rest] = items
  if (first === undefined) return []
  const kind = parts.id.split('/')[0] ?? parts.id
  return [{ ...parts, kind, items: [first, ...rest], isThread, about }]
}

/**
 * A recorded statement as an item.
 * @param said the statement, tagged with topics or not
 * @param countries whom it is about
 * @returns the item
 */
export function saidItem(
  said: Pick<TopicClaim, 'text' | 'cites' | 'basis'> & { readonly topics?: TopicClaim['topics'] },
  countries: About['countries'] = 'all',
): Item {
  return { about: { countries, topics: said.topics ?? [] }, statement: recordedClaim(said) }
}

/** The scope of one meeting. */
export function at({ id }: Meeting): Scope {
  return { kind: 'some', meetings: [id], said: id }
}

/** Records in order of time. */
export function inOrder<T extends Meeting | Milestone>(records: readonly T[]): readonly T[] {
  return [...records].sort(
    (a, b) =>
      Temporal.PlainDate.compare(firstDay(a.period.start), firstDay(b.period.start)) ||
      (a.id < b.id ? -1 : 1),
  )
}
