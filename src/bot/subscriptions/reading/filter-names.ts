// The countries and topics that a channel can choose, by every name that people use for them.

import {
  countries,
  country,
  plainName,
  type CountryCode,
  type Lookup,
} from '../../../briefings/index.ts'
import type { Candidate } from './problem.ts'
import { saidBy, type Word } from './typed.ts'

/** Something that digests can be about. */
export type Subject =
  | { readonly kind: 'country'; readonly id: CountryCode }
  /** By the topic's id in the record. */
  | { readonly kind: 'topic'; readonly id: string }

type Topics = Lookup['dataset']['topics']
/** What is needed of the record. */
export type TopicSource = { readonly dataset: { readonly topics: Topics } }

const LONGEST = 6

const indexes = new WeakMap<Topics, ReadonlyMap<string, Subject>>()

/**
 * Hears the country or topic that words begin with.
 * @param words words of a line
 * @param record where the topics stand
 * @returns it and how many words name it; null where they begin with none
 */
export function hearSubject(
  words: readonly Word[],
  { dataset: { topics } }: TopicSource,
): { readonly subject: Subject; readonly length: number } | null {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const subject = indexOf(topics).get(plainName(saidBy(words.slice(0, length))))
    if (subject !== undefined) return { subject, length }
  }
  return null
}

/**
 * @param record where the topics stand
 * @returns every name, with the one that stands on a button, for what is misspelt
 */
export function subjectCandidates({ dataset }: TopicSource): readonly Candidate[] {
  const shown = (subject: Subject): string =>
    subject.kind === 'country' ? country(subject.id).name : subjectInWords(subject, { dataset })
  return [...indexOf(dataset.topics)].map(([name, subject]) => [name, shown(subject)])
}

/**
 * @param subject a country or a topic
 * @param record where the topics stand
 * @returns "the United States", "ransomware"; the id of a topic that the record does not have any more
 */
export function subjectInWords(subject: Subject, { dataset }: TopicSource): string {
  if (subject.kind === 'country') return country(subject.id).inSentence
  return dataset.topics.get(subject.id)?.name ?? subject.id
}

function indexOf(topics: Topics): ReadonlyMap<string, Subject> {
  const known = indexes.get(topics)
  if (known !== undefined) return known
  const index = new Map<string, Subject>()
  for (const { code, name, inSentence, words } of countries) {
    for (const word of [name, inSentence, ...words]) {
      index.set(plainName(word), { kind: 'country', id: code })
    }
  }
  index.set('us', { kind: 'country', id: 'US' }).set('the us', { kind: 'country', id: 'US' })
  for (const [id, { name, synonyms }] of topics) {
    for (const word of [id, name, ...synonyms]) index.set(plainName(word), { kind: 'topic', id })
  }
  indexes.set(topics, index)
  return index
}
