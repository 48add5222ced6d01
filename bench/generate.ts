// A valid record of any number of meetings. Every place, person, topic and date is one meeting's own, so that a
// question that names one is about that meeting, however many there are.

import type { DataFile } from '../src/briefings/dataset/parse.ts'
import {
  COUNTRIES,
  type CountryCode,
  type Meeting,
  type Person,
  type Source,
  type Topic,
} from '../src/briefings/dataset/schema.ts'
import type { Dataset } from '../src/briefings/index.ts'
import { createRandom } from './statistics.ts'

/** A record, and what questions about it need to know. */
export interface Generated {
  readonly meetings: readonly Meeting[]
  readonly people: readonly Person[]
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
}

const FIRST_DAY = Temporal.PlainDate.from('1930-01-07')
const DAYS_BETWEEN = 6

/** The day after the last meeting of the longest record, which is 10,000 meetings. */
export const TODAY = Temporal.PlainDate.from('2096-01-01')

const TITLES: Readonly<Record<CountryCode, string>> = {
  AU: 'Secretary, Department of Home Affairs',
  IN: 'National Cyber Security Coordinator',
  JP: 'Deputy National Security Adviser',
  US: 'Deputy National Security Advisor',
}

/**
 * Makes a record; the same for the same number every time.
 * @param count how many meetings
 * @returns its entries, oldest meeting first
 */
export function generate(count: number): Generated {
  const word = createWords()
  const meetings: Meeting[] = []
  const people: Person[] = []
  const topics: Topic[] = []
  const sources: Source[] = []
  for (let index = 0; index < count; index += 1) {
    const host = COUNTRIES[index % COUNTRIES.length] ?? 'AU'
    const start = FIRST_DAY.add({ days: index * DAYS_BETWEEN })
    const topic: Topic = { id: '', name: `${word()} resilience`, synonyms: [] }
    const delegates = COUNTRIES.map((country) => personOf(country, word(), word()))
    const named = { ...topic, id: topic.name.replaceAll(' ', '-') }
    const source = sourceOf(index)
    meetings.push(
      meetingOf({
        number: index + 1,
        city: capitalised(word()),
        host,
        start,
        source,
        topic: named,
        delegates,
      }),
    )
    people.push(...delegates)
    topics.push(named)
    sources.push(source)
  }
  return { meetings, people, topics, sources }
}

/**
 * The record in memory, as the core takes it.
 * @param generated a generated record
 * @returns the dataset
 */
export function datasetFrom({ meetings, people, topics, sources }: Generated): Dataset {
  return {
    meetings,
    milestones: [],
    people: byId(people),
    topics: byId(topics),
    sources: byId(sources),
    version: 'generated',
  }
}

/**
 * The record as the files of data/, for its own checks.
 * @param generated a generated record
 * @returns every file
 */
export function filesFrom({ meetings, people, topics, sources }: Generated): readonly DataFile[] {
  const file = (name: string, content: unknown): DataFile => ({
    file: name,
    text: JSON.stringify(content, null, 2),
  })
  return [
    ...meetings.map((meeting) =>
      file(`meetings/${meeting.id}.json`, { $schema: schemaOf('../', 'meeting'), ...meeting }),
    ),
    file('people.json', { $schema: schemaOf('./', 'people'), people }),
    file('topics.json', { $schema: schemaOf('./', 'topics'), topics }),
    file('sources.json', { $schema: schemaOf('./', 'sources'), sources }),
  ]
}

function schemaOf(up: string, name: string): string {
  return `${up}schemas/${name}.schema.json`
}

interface Parts {
  readonly number: number
  readonly city: string
  readonly host: CountryCode
  readonly start: Temporal.PlainDate
  readonly source: Source
  readonly topic: Topic
  readonly delegates: readonly Person[]
}

function meetingOf({ number, city, host, start, source, topic, delegates }: Parts): Meeting {
  const cites: [string] = [source.id]
  const claim = (text: string): { text: string; cites: [string] } => ({ text, cites })
  const about = (text: string): Meeting['discussed'][number] => ({
    ...claim(text),
    topics: [topic.id],
  })
  const day = start.toString()
  return {
    id: `${day.slice(0, 7)}-${city.toLowerCase()}`,
    ordinal: { number, text: `The meeting in ${city} was number ${number}.`, cites },
    period: { start: day, end: start.add({ days: 1 }).toString(), cites },
    place: { city, country: host, cites },
    format: claim(`The meeting in ${city} was in person.`),
    host: { country: host, ...claim(`The country of ${city} was the host.`) },
    delegations: delegates.map(({ id: person, country }) => ({
      kind: 'named',
      country,
      representatives: [{ person, title: TITLES[country] }],
      cites,
    })),
    discussed: [about(`The meeting in ${city} discussed ${topic.name}.`)],
    outcomes: [about(`The meeting in ${city} agreed on a plan for ${topic.name}.`)],
    documents: [],
  }
}

function personOf(country: CountryCode, given: string, family: string): Person {
  return {
    id: `${given}-${family}`,
    name: `${capitalised(given)} ${capitalised(family)}`,
    family: capitalised(family),
    country,
    nameOrder: 'given-family',
    aliases: [],
  }
}

function sourceOf(index: number): Source {
  return {
    id: `note-${index + 1}`,
    title: `Note ${index + 1} on a generated meeting`,
    publisher: 'Generated Record',
    kind: 'reference',
    url: `https://example.org/notes/${index + 1}`,
    published: null,
  }
}

const CONSONANTS = 'bdfgklmnprstvz'
const VOWELS = 'aeiou'
const SYLLABLES = 5

/** Words that nobody knows, none twice; five syllables keep them many slips apart from one another. */
function createWords(): () => string {
  const random = createRandom(7)
  const known = new Set<string>()
  const letter = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? ''
  return () => {
    for (;;) {
      const syllables = Array.from({ length: SYLLABLES }, () => letter(CONSONANTS) + letter(VOWELS))
      const word = syllables.join('') + letter(CONSONANTS)
      if (known.has(word)) continue
      known.add(word)
      return word
    }
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
