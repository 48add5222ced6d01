// The record -> values to choose from while an option is being typed.

import {
  countries,
  DENSITIES,
  recordLabel,
  WHEN_EMPTY,
  type Lookup,
  type WhenEmpty,
} from '../../briefings/index.ts'
import { FORMATS, formatWords, SELECTION_WORDS } from '../exports/formats.ts'
import type { OptionKind } from './command.ts'
import { stepsBetween } from './distance.ts'
import { HELP_TOPICS } from './help-asked.ts'
import { plain } from './names.ts'

/** One value to choose. */
export interface OptionChoice {
  /** What a person sees. */
  readonly name: string
  /** What the command is given. */
  readonly value: string
}

/** How a surface takes the values of a kind: from a short fixed list, with suggestions, or as free text. */
export type OptionInput = 'choices' | 'suggestions' | 'free'

const INPUTS: Readonly<Record<OptionKind, OptionInput>> = {
  meeting: 'suggestions',
  record: 'suggestions',
  selection: 'suggestions',
  format: 'choices',
  country: 'choices',
  person: 'suggestions',
  topic: 'suggestions',
  year: 'suggestions',
  density: 'choices',
  zone: 'suggestions',
  empty: 'choices',
  who: 'choices',
  number: 'free',
  command: 'suggestions',
  text: 'free',
}

/**
 * @param kind what an option holds
 * @returns how a surface takes its values
 */
export function inputOf(kind: OptionKind): OptionInput {
  return INPUTS[kind]
}

interface Candidate extends OptionChoice {
  /** Every word by which one may look for it. */
  readonly words: readonly string[]
}

/** As much of what was typed is to be looked at: no name is longer, and no platform lets a value be. */
export const LONGEST_TYPED = 100

export interface Completions {
  /**
   * @param kind what the option holds
   * @param typed what was typed so far; nothing lists the first ones
   * @param limit how many values at most
   * @returns values whose words begin with what was typed, the best known order first: newest meetings, A to Z;
   * where none does, those that nearly do
   */
  complete(kind: OptionKind, typed: string, limit: number): readonly OptionChoice[]
}

/**
 * Prepares the values of the record; each kind is collected when it is first asked for.
 * @param lookup the record
 * @returns the completions
 */
export function createCompletions(lookup: Lookup): Completions {
  const collected = new Map<OptionKind, readonly Candidate[]>()
  const candidates = (kind: OptionKind): readonly Candidate[] => {
    const known = collected.get(kind)
    if (known !== undefined) return known
    const fresh = COLLECTORS[kind](lookup)
    collected.set(kind, fresh)
    return fresh
  }
  return {
    complete(kind, typed, limit) {
      const parts = wordsOf(typed)
      const matching = (begins: Begins) => firstOf(candidates(kind), parts, begins, limit)
      const exact = matching((word, part) => word.startsWith(part))
      return exact.length > 0 ? exact : matching(nearlyBegins)
    },
  }
}

type Begins = (word: string, part: string) => boolean

/** The first that fit, without looking at the others: there may be ten thousand. */
function firstOf(
  candidates: readonly Candidate[],
  parts: readonly string[],
  begins: Begins,
  limit: number,
): readonly OptionChoice[] {
  const found: OptionChoice[] = []
  for (const { name, value, words } of candidates) {
    if (found.length === limit) break
    if (parts.every((part) => words.some((word) => begins(word, part)))) found.push({ name, value })
  }
  return found
}

/** Whether a word begins with what was typed, but for a slip or two; hardly anyone slips on the first letter. */
function nearlyBegins(word: string, part: string): boolean {
  if (word.startsWith(part)) return true
  if (part.length < 4 || word[0] !== part[0]) return false
  const slips = part.length < 6 ? 1 : 2
  if (part.length > word.length + slips) return false
  const beginning = word.slice(0, part.length)
  return lettersMissing(part, beginning) <= slips && stepsBetween(part, beginning) <= slips
}

/** Every letter that the other does not have is a slip, and counting them is far quicker than the distance. */
function lettersMissing(part: string, other: string): number {
  let missing = 0
  for (const letter of part) if (!other.includes(letter)) missing += 1
  return missing
}

const meetings = ({ dataset }: Lookup): readonly Candidate[] =>
  dataset.meetings.toReversed().map((meeting, fromLast) => {
    const { id, aliases = [], place, ordinal } = meeting
    const words = [id, ...aliases, ...(place.aliases ?? []), String(ordinal.number)]
    return candidate(recordLabel(meeting), id, fromLast === 0 ? [...words, ...NEWEST] : words)
  })

const records = (lookup: Lookup): readonly Candidate[] => [
  ...meetings(lookup),
  ...lookup.dataset.milestones
    .toReversed()
    .map(({ id, aliases = [], title, names = [] }) =>
      candidate(title, id, [id, ...aliases, ...names]),
    ),
]

const COLLECTORS: Readonly<Record<OptionKind, (lookup: Lookup) => readonly Candidate[]>> = {
  meeting: meetings,
  record: records,
  selection: (lookup) => [
    candidate('The whole record', 'all', SELECTION_WORDS.all),
    candidate('All sources', 'sources', SELECTION_WORDS.sources),
    ...records(lookup),
  ],
  format: () =>
    FORMATS.map((format) => {
      const { label, words } = formatWords(format)
      return candidate(label, format, words)
    }),
  country: () => countries.map(({ name, inSentence, words }) => candidate(name, inSentence, words)),
  person: ({ dataset }) =>
    alphabetical(
      [...dataset.people.values()].map(({ name, aliases }) => candidate(name, name, aliases)),
    ),
  topic: ({ dataset }) =>
    alphabetical(
      [...dataset.topics.values()].map(({ name, synonyms }) => candidate(name, name, synonyms)),
    ),
  year: ({ dataset }) => yearsOf(dataset).map((year) => candidate(year, year)),
  density: () => DENSITIES.map((density) => candidate(density, density)),
  // Zones are not of the record: `Commands.complete` asks those who know them.
  zone: () => [],
  empty: () => WHEN_EMPTY.map((choice) => candidate(EMPTY_WORDS[choice], choice)),
  who: () => [candidate('Anyone in the channel', 'anyone'), candidate('Admins alone', 'admins')],
  number: () => [],
  command: () => HELP_TOPICS.map((topic) => candidate(topic, topic)),
  text: () => [],
}

const EMPTY_WORDS: Readonly<Record<WhenEmpty, string>> = {
  spotlight: 'A look back at something in the record',
  'say-so': 'A line that says so',
  skip: 'Nothing',
}

const NEWEST = ['latest', 'last', 'newest']

function yearsOf({ meetings, milestones }: Lookup['dataset']): readonly string[] {
  const years = new Set([...meetings, ...milestones].map(({ period }) => period.start.slice(0, 4)))
  return [...years].sort().toReversed()
}

function candidate(name: string, value: string, more: readonly string[] = []): Candidate {
  return { name, value, words: [name, ...more].flatMap(wordsOf) }
}

function alphabetical(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
