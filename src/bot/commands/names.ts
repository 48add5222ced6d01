// Which words of a line name a meeting, a country, a person or a topic of the record. Exact names only: a
// misspelt or paraphrased one is left to the core, which reads it as a part of the whole question.

import { countries, type Dataset } from '../../briefings/index.ts'
import { FORMAT_WORDS, SELECTION_WORDS } from '../exports/formats.ts'
import type { OptionKind } from './command.ts'

export interface Names {
  /**
   * @param kind what an option holds
   * @param phrase one or more words as they were typed
   * @returns whether they name something of that kind
   */
  isA(kind: OptionKind, phrase: string): boolean
}

/**
 * Collects the names of the record.
 * @param dataset the record
 * @returns the names; each kind is collected when it is first asked for
 */
export function createNames(dataset: Dataset): Names {
  const collected = new Map<OptionKind, ReadonlySet<string>>()
  const namesOf = (kind: OptionKind): ReadonlySet<string> => {
    const known = collected.get(kind)
    if (known !== undefined) return known
    const names = new Set(COLLECTORS[kind](dataset).map(plain))
    collected.set(kind, names)
    return names
  }
  return {
    isA: (kind, phrase) =>
      FORMS[kind]?.test(plain(phrase)) === true || namesOf(kind).has(plain(phrase)),
  }
}

/**
 * A name as names are compared.
 * @param name any words
 * @returns lower case, without accents, full stops and marks around it
 */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/^[\p{P}\s]+|(?<![\p{P}\s])[\p{P}\s]+$/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

const MEETING_FORM =
  /^(?:first|second|third|fourth|fifth|last|latest|newest|\d{1,3}(?:st|nd|rd|th)?|(?:19|20)\d\d(?:-\d\d){0,2})$/

/** Values that are known by their form. */
const FORMS: Readonly<Partial<Record<OptionKind, RegExp>>> = {
  meeting: MEETING_FORM,
  record: MEETING_FORM,
  selection: MEETING_FORM,
  year: /^(?:19|20)\d\d$/,
  density: /^(?:short|standard|full)$/,
}

const meetingNames = ({ meetings }: Dataset): readonly string[] =>
  meetings.flatMap(({ id, aliases = [], place }) => [
    id,
    ...aliases,
    place.city,
    ...(place.aliases ?? []),
  ])

const recordNames = (dataset: Dataset): readonly string[] => [
  ...meetingNames(dataset),
  ...dataset.milestones.flatMap(({ id, aliases = [], title, names = [] }) => [
    id,
    ...aliases,
    title,
    ...names,
  ]),
]

const COLLECTORS: Readonly<Record<OptionKind, (dataset: Dataset) => readonly string[]>> = {
  meeting: meetingNames,
  record: recordNames,
  selection: (dataset) => [
    ...recordNames(dataset),
    ...SELECTION_WORDS.all,
    ...SELECTION_WORDS.sources,
  ],
  format: () => FORMAT_WORDS,
  country: () => [
    'us',
    ...countries.flatMap(({ name, inSentence, words }) => [name, inSentence, ...words]),
  ],
  person: ({ people }) =>
    [...people.values()].flatMap(({ name, family, aliases }) => [name, family, ...aliases]),
  topic: ({ topics }) => [...topics.values()].flatMap(({ name, synonyms }) => [name, ...synonyms]),
  year: () => [],
  density: () => [],
  zone: () => [],
  empty: () => [],
  who: () => [],
  number: () => [],
  // Read before any other: `helpAskedFor`.
  command: () => [],
  text: () => [],
}
