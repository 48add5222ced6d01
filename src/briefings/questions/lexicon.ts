// The words of the record: every name by which a question can mean something that it holds.

import { stemmer } from 'stemmer'
import { countries } from '../dataset/countries.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { CountryCode } from '../dataset/schema.ts'
import { publisherNames } from './publisher-names.ts'
import { plainWord, tokenize } from './tokens.ts'

/** Something of the record that a phrase names. */
export type Entity =
  | { readonly kind: 'country'; readonly code: CountryCode }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  /** A post, or a part of one: "national cyber security coordinator". */
  | { readonly kind: 'title'; readonly title: string }
  /** A publisher of a source: "what does Home Affairs say". */
  | { readonly kind: 'publisher'; readonly publisher: string }
  /** A capital, where it stands for its government: "who did Canberra send?" */
  | { readonly kind: 'capital'; readonly code: CountryCode }

export interface Lexicon {
  /**
   * @param words consecutive words of a question
   * @returns what they name together; nothing where they name nothing
   */
  find(words: readonly string[]): readonly Entity[]
  /** How many words the longest name has. */
  readonly longest: number
  /** Every single word of every name, for the spelling. */
  words(): Iterable<string>
}

/**
 * Collects the names of countries, people, places, topics, milestones and joint texts.
 * @param dataset the record
 * @returns the lexicon
 */
export function createLexicon(dataset: Dataset): Lexicon {
  const names = new Map<string, Entity[]>()
  const stemmed = new Map<string, Entity[]>()
  const words = new Set<string>()
  let longest = 1

  const add = (index: Map<string, Entity[]>, name: string, entity: Entity): void => {
    const split = wordsOf(name)
    if (split.length === 0) return
    longest = Math.max(longest, split.length)
    for (const word of split) words.add(word)
    const key = index === stemmed ? stemKey(split) : split.join(' ')
    const known = index.get(key)
    if (known === undefined) index.set(key, [entity])
    else if (!known.some((other) => sameEntity(other, entity))) known.push(entity)
  }

  for (const { code, capital, words: forms } of countries) {
    add(names, capital, { kind: 'capital', code })
    for (const form of forms) add(names, form, { kind: 'country', code })
  }
  for (const person of dataset.people.values()) {
    const given = wordsOf(person.name.replace(person.family, ''))
    for (const name of [person.name, person.family, given.join(' '), ...person.aliases]) {
      add(names, name, { kind: 'person', id: person.id })
    }
    add(names, `${person.family} ${given.join(' ')}`, { kind: 'person', id: person.id })
  }
  for (const { place } of [...dataset.meetings, ...dataset.milestones]) {
    if (place === undefined) continue
    for (const name of [place.city, ...(place.aliases ?? [])]) {
      add(names, name, { kind: 'place', place: place.city })
      const seat = countries.find(({ capital }) => capital === place.city)
      if (seat !== undefined) add(names, name, { kind: 'capital', code: seat.code })
      add(names, name.replaceAll(' ', ''), { kind: 'place', place: place.city })
    }
  }
  for (const title of titlesIn(dataset)) {
    for (const form of titleForms(title)) add(stemmed, form, { kind: 'title', title: form })
  }
  for (const source of dataset.sources.values()) {
    const { publisher } = source
    for (const name of publisherNames(source)) add(names, name, { kind: 'publisher', publisher })
  }
  for (const topic of dataset.topics.values()) {
    for (const name of [topic.name, ...topic.synonyms]) {
      add(stemmed, name, { kind: 'topic', id: topic.id })
    }
  }
  for (const milestone of dataset.milestones) {
    for (const name of [milestone.title, ...(milestone.names ?? [])]) {
      add(stemmed, name, { kind: 'record', id: milestone.id })
    }
  }
  for (const record of [...dataset.meetings, ...dataset.milestones]) {
    for (const name of [record.id, ...(record.aliases ?? [])]) {
      add(names, name, { kind: 'record', id: record.id })
    }
    for (const document of record.documents ?? []) {
      for (const title of [document.title, ...(document.otherTitles ?? [])]) {
        add(stemmed, title, { kind: 'document', id: document.id })
      }
    }
  }
  return {
    longest,
    words: () => words,
    find: (parts) => names.get(parts.join(' ')) ?? stemmed.get(stemKey(parts)) ?? [],
  }
}

/**
 * A phrase as the lexicon and the vocabulary compare it: stems in a row.
 * @param words lower-case words
 * @returns their stems, joined by spaces
 */
export function stemKey(words: readonly string[]): string {
  return words.map(stem).join(' ')
}

/** Posts held at meetings, and military ranks. */
function titlesIn(dataset: Dataset): ReadonlySet<string> {
  const ranks = [...dataset.people.values()].flatMap(
    ({ honorific }) => honorific?.split(' ').at(-1) ?? [],
  )
  return new Set([
    ...ranks,
    ...dataset.meetings.flatMap(({ delegations }) =>
      delegations.flatMap((delegation) =>
        delegation.kind === 'named' ? delegation.representatives.map(({ title }) => title) : [],
      ),
    ),
  ])
}

/** A post as people name it: whole, by its first part, with either spelling, abbreviated. */
function titleForms(title: string): readonly string[] {
  const parts = [title, ...title.split(/, | and (?=Deputy|Assistant)/)]
  const shorter = parts.flatMap((part) => [
    part,
    part.replace(/ for .*$/, ''),
    part.replace(/, Department of /, ' of '),
  ])
  return [
    ...new Set(
      shorter.flatMap((form) => [
        form,
        form.replace(/Advisor/g, 'Adviser'),
        form.replace(/Adviser/g, 'Advisor'),
        form.replace(/National Security Advis[oe]r/g, 'NSA'),
        form.replace(/Deputy National Security Advis[oe]r/g, 'dep NSA'),
        form.replace(/Cyber Security/g, 'Cybersecurity'),
      ]),
    ),
  ].filter((form) => form === title || (form.includes(' ') && !form.startsWith('Department')))
}

const stems = new Map<string, string>()

/** The Porter stem; short words and abbreviations stay as they are. */
function stem(word: string): string {
  if (word.length < 5) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const value = stemmer(word)
  if (stems.size < STEMS_KEPT) stems.set(word, value)
  return value
}

const STEMS_KEPT = 20_000

function wordsOf(name: string): readonly string[] {
  if (RECORD_ID.test(name)) return [name]
  return tokenize(name.replaceAll(/[-/–]/g, ' ')).tokens.map(({ word }) => plainWord(word))
}

const RECORD_ID = /^\d{4}-\d{2}-/

function sameEntity(a: Entity, b: Entity): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
