// What somebody typed about countries and topics -> what digests speak of, or what is wrong with it.

import type { Filters } from '../../../briefings/index.ts'
import { readZone } from '../schedule/zones.ts'
import { hearSubject, subjectInWords, type Subject, type TopicSource } from './filter-names.ts'
import { clash, nothingBehind, unknown } from './filter-problems.ts'
import type { Candidate, Problem } from './problem.ts'
import { begins, saidBy, tooLong, wordsOf, type Word } from './typed.ts'

export type FiltersReading =
  | { readonly ok: true; readonly filters: Filters }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Nothing left out. */
export const NO_FILTERS: Filters = {
  countries: { include: [], exclude: [] },
  topics: { include: [], exclude: [] },
}

/** Words with which a choice of countries and topics begins. */
const LEADS: readonly (readonly [phrase: string, mode: Mode])[] = [
  ['only|includ(?:e|ing)|about|with', 'include'],
  ['not|without|except|exclud(?:e|ing)|no|but not', 'exclude'],
]
const KINDS: readonly (readonly [phrase: string, kind: Subject['kind']])[] = [
  ['countr(?:y|ies)', 'country'],
  ['topics?', 'topic'],
]
const ALL: readonly (readonly [phrase: string, kinds: readonly Subject['kind'][]])[] = [
  ['(?:all|every|any) countr(?:y|ies)', ['country']],
  ['(?:all|every|any) topics?', ['topic']],
  ['everything|no filters?|all countries and topics', ['country', 'topic']],
]
const FILLERS = 'and|or|the|on|of|nor'

type Mode = 'include' | 'exclude'

/**
 * Reads filters: "only india japan, not ransomware", "topics: supply chains", "everything".
 * @param line what was typed
 * @param record where the topics stand
 * @param current the filters that are being changed: countries stay where only topics are said, and the other
 *   way round; none for new ones
 * @returns the filters, or each thing that is wrong; it never throws for any text
 */
export function readFilters(
  line: string,
  record: TopicSource,
  current: Filters = NO_FILTERS,
): FiltersReading {
  const long = tooLong(line)
  if (long !== null) return { ok: false, problems: [long] }
  return filtersOf(wordsOf(line), record, current, [])
}

/**
 * How many words at the beginning open a choice of countries and topics.
 * @param words words of a line
 * @returns 0 where they open none
 */
export function opensFilter(words: readonly Word[]): number {
  const phrases = [...ALL, ...LEADS, ...KINDS].map(([phrase]) => phrase).join('|')
  return begins(words, phrases)?.length ?? 0
}

/**
 * Reads filters of words that were taken out of a longer line.
 * @param words the words of the filters
 * @param record where the topics stand
 * @param current the filters that are being changed
 * @param others what else a misspelt word can be
 * @returns as `readFilters`
 */
export function filtersOf(
  words: readonly Word[],
  record: TopicSource,
  current: Filters,
  others: readonly Candidate[],
): FiltersReading {
  const heard = listen(words, record, others)
  const { said, problems } = heard
  const clashes = said.filter(({ mode, subject }) =>
    said.some((other) => other.mode !== mode && sameSubject(other.subject, subject)),
  )
  const all = [
    ...problems,
    ...clashes
      .filter(({ mode }) => mode === 'include')
      .map(({ subject }) => clash(subjectInWords(subject, record))),
  ]
  if (all.length > 0) return { ok: false, problems: all }
  const kept = (kind: Subject['kind']): boolean =>
    !heard.all.has(kind) && said.every(({ subject }) => subject.kind !== kind)
  const chosen = (mode: Mode) =>
    said.filter((each) => each.mode === mode).map(({ subject }) => subject)
  const [include, exclude] = [chosen('include'), chosen('exclude')]
  return {
    ok: true,
    filters: {
      countries: kept('country')
        ? current.countries
        : { include: countriesOf(include), exclude: countriesOf(exclude) },
      topics: kept('topic')
        ? current.topics
        : { include: topicsOf(include), exclude: topicsOf(exclude) },
    },
  }
}

interface Listened {
  readonly said: readonly { readonly mode: Mode; readonly subject: Subject }[]
  /** Of which kinds everything was wished. */
  readonly all: ReadonlySet<Subject['kind']>
  readonly problems: readonly Problem[]
}

function listen(
  words: readonly Word[],
  record: TopicSource,
  others: readonly Candidate[],
): Listened {
  const said: { readonly mode: Mode; readonly subject: Subject }[] = []
  const all = new Set<Subject['kind']>()
  const problems: Problem[] = []
  let mode: Mode = 'include'
  /** The words that want a country or topic behind them, until there is one. */
  let open: readonly Word[] = []
  let afterLead = false
  const close = (): void => {
    if (open.length > 0) problems.push(nothingBehind(saidBy(open)))
    open = []
  }
  for (let index = 0; index < words.length;) {
    const rest = words.slice(index)
    const everything = pick(rest, ALL)
    const lead = pick(rest, LEADS)
    const kind = pick(rest, KINDS)
    const found = hearSubject(rest, record)
    if (everything !== null) {
      everything.value.forEach((each) => all.add(each))
      open = []
    } else if (found !== null) {
      said.push({ mode, subject: found.subject })
      open = []
    } else if (lead !== null) {
      close()
      mode = lead.value
      open = rest.slice(0, lead.length)
    } else if (kind !== null) {
      // "topics: ..." alone includes; in "not topics ..." it says what follows.
      if (!afterLead) {
        close()
        mode = 'include'
      }
      open = [...open, ...rest.slice(0, kind.length)]
    } else if (begins(rest, FILLERS) === null) {
      const place = placeIn(rest)
      problems.push(unknown(saidBy(rest.slice(0, place)), record, others))
      index += place - 1
      open = []
    }
    afterLead = everything === null && found === null && lead !== null
    index += everything?.length ?? found?.length ?? lead?.length ?? kind?.length ?? 1
  }
  close()
  return { said, all, problems }
}

/** How many words at the beginning name one place, as "New Zealand" does; one where they name none. */
function placeIn(words: readonly Word[]): number {
  const lengths = [3, 2].filter((length) => length <= words.length)
  return lengths.find((length) => readZone(saidBy(words.slice(0, length))) !== null) ?? 1
}

function pick<Value>(
  words: readonly Word[],
  table: readonly (readonly [phrase: string, value: Value])[],
): { readonly value: Value; readonly length: number } | null {
  for (const [phrase, value] of table) {
    const found = begins(words, phrase)
    if (found !== null) return { value, length: found.length }
  }
  return null
}

function sameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id
}

function countriesOf(subjects: readonly Subject[]): Filters['countries']['include'] {
  return [...new Set(subjects.flatMap((each) => (each.kind === 'country' ? [each.id] : [])))].sort()
}

function topicsOf(subjects: readonly Subject[]): readonly string[] {
  return [...new Set(subjects.flatMap((each) => (each.kind === 'topic' ? [each.id] : [])))].sort()
}
