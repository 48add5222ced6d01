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

/** Everything of the record that has a name, by its names. */
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
  const indexes = { asWritten: new Map<string, Entity[]>(), byStem: new Map<string, Entity[]>() }
  const words = new Set<string>()
  let longest = 1
  const add: Add = (match, name, entity) => {
    const split = wordsOf(name)
    if (split.length === 0) return
    longest = Math.max(longest, split.length)
    for (const word of split) words.add(word)
    const index = indexes[match]
    const key = match === 'byStem' ? stemKey(split) : split.join(' ')
    const known = index.get(key)
    if (known === undefined) index.set(key, [entity])
    else if (!known.some((other) => sameEntity(other, entity))) known.push(entity)
  }
  addCountries(add)
  addPeople(dataset, add)
  addPlaces(dataset, add)
  addTitles(dataset, add)
  addPublishers(dataset, add)
  addTopics(dataset, add)
  addMilestones(dataset, add)
  addRecords(dataset, add)
  return {
    longest,
    words: () => words,
    find: (parts) =>
      indexes.asWritten.get(parts.join(' ')) ?? indexes.byStem.get(stemKey(parts)) ?? [],
  }
}

/** Adds a name: matched as it is written, or in any form of its words. */
type Add = (match: 'asWritten' | 'byStem', name: string, entity: Entity) => void

function addCountries(add: Add): void {
  for (const { code, capital, words } of countries) {
    add('asWritten', capital, { kind: 'capital', code })
    for (const word of words) add('asWritten', word, { kind: 'country', code })
  }
}

function addPeople({ people }: Dataset, add: Add): void {
  for (const { id, name, family, aliases } of people.values()) {
    const given = wordsOf(name.replace(family, '')).join(' ')
    for (const form of [name, family, given, ...aliases, `${family} ${given}`]) {
      add('asWritten', form, { kind: 'person', id })
    }
  }
}

/** Also written as one word: "Newdelhi". */
function addPlaces({ meetings, milestones }: Dataset, add: Add): void {
  for (const { place } of [...meetings, ...milestones]) {
    if (place === undefined) continue
    const seat = countries.find(({ capital }) => capital === place.city)
    for (const name of [place.city, ...(place.aliases ?? [])]) {
      add('asWritten', name, { kind: 'place', place: place.city })
      if (seat !== undefined) add('asWritten', name, { kind: 'capital', code: seat.code })
      add('asWritten', name.replaceAll(' ', ''), { kind: 'place', place: place.city })
    }
  }
}

function addTitles(dataset: Dataset, add: Add): void {
  for (const title of titlesIn(dataset)) {
    for (const form of titleForms(title)) add('byStem', form, { kind: 'title', title: form })
  }
}

function addPublishers({ sources }: Dataset, add: Add): void {
  for (const source of sources.values()) {
    const { publisher } = source
    for (const name of publisherNames(source))
      add('asWritten', name, { kind: 'publisher', publisher })
  }
}

function addTopics({ topics }: Dataset, add: Add): void {
  for (const { id, name, synonyms } of topics.values()) {
    for (const form of [name, ...synonyms]) add('byStem', form, { kind: 'topic', id })
  }
}

function addMilestones({ milestones }: Dataset, add: Add): void {
  for (const { id, title, names = [] } of milestones) {
    for (const name of [title, ...names]) add('byStem', name, { kind: 'record', id })
  }
}

/** Meetings and milestones by their ids, and the texts of both by their titles. */
function addRecords({ meetings, milestones }: Dataset, add: Add): void {
  for (const { id, aliases = [], documents = [] } of [...meetings, ...milestones]) {
    for (const name of [id, ...aliases]) add('asWritten', name, { kind: 'record', id })
    for (const { id: text, title, otherTitles = [] } of documents) {
      for (const name of [title, ...otherTitles])
        add('byStem', name, { kind: 'document', id: text })
    }
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
