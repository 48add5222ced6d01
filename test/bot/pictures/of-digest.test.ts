// Which picture goes with a digest: what its spotlight is on, and nothing that the channel leaves out.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Drawn } from '../../../src/bot/pictures/drawn.ts'
import { pictureWords } from '../../../src/bot/pictures/file.ts'
import { keptMessage, readMessage, sketchOfKept } from '../../../src/bot/pictures/kept.ts'
import { drawnForDigest } from '../../../src/bot/pictures/of-digest.ts'
import { sketchOf } from '../../../src/bot/pictures/sketch.ts'
import {
  countries,
  createBriefings,
  NO_FILTERS,
  slotFrom,
  type CountryCode,
  type DigestSubject,
  type Filters,
} from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'

const { lookup } = briefings
const ALL = { kind: 'all' } as const
const [FIRST, , TOKYO] = lookup.meetingIds

const filters = (more: {
  readonly countries?: Partial<Filters['countries']>
  readonly topics?: Partial<Filters['topics']>
}): Filters => ({
  countries: { include: [], exclude: [], ...more.countries },
  topics: { include: [], exclude: [], ...more.topics },
})
const onPeople: DigestSubject = { ask: { kind: 'continuity', countries: [] }, records: [] }
const onTopics: DigestSubject = { ask: { kind: 'discussed', scope: ALL }, records: [] }
const onHosts: DigestSubject = { ask: { kind: 'host', scope: ALL, countries: [] }, records: [] }
const onRecords = (...records: readonly (string | undefined)[]): DigestSubject => ({
  ask: { kind: 'latest' },
  records: records.filter((id) => id !== undefined),
})

describe('a channel that follows everything gets', () => {
  test.each<[string, DigestSubject, object]>([
    ['the people of all, for who came again', onPeople, { kind: 'people', countries: null }],
    [
      'those of the country, for how it was represented',
      { ask: { kind: 'country', country: 'JP' }, records: [] },
      { kind: 'people', countries: ['JP'] },
    ],
    [
      'those of the person’s country, for a person',
      {
        ask: { kind: 'person', person: 'rajesh-pant', aspect: 'profile', scope: ALL },
        records: [],
      },
      { kind: 'people', countries: ['IN'] },
    ],
    ['the topics, for what was discussed', onTopics, { kind: 'topics', topics: null }],
    ['the hosts, for who hosted', onHosts, { kind: 'hosts' }],
    ['the year of a record', onRecords(TOKYO), { kind: 'timeline', year: 2023 }],
    [
      'all years, for records of several',
      onRecords(FIRST, TOKYO),
      { kind: 'timeline', year: null },
    ],
    ['all years, for no record', onRecords(), { kind: 'timeline', year: null }],
  ])('%s', (_what, subject, drawn) => {
    expect(drawnForDigest(subject, NO_FILTERS, lookup)).toEqual(drawn)
  })
})

describe('a channel that follows some gets', () => {
  test.each<[string, DigestSubject, Filters, object | null]>([
    [
      'the people of its countries',
      onPeople,
      filters({ countries: { include: ['US', 'AU'] } }),
      { kind: 'people', countries: ['AU', 'US'] },
    ],
    [
      'the people of all but those',
      onPeople,
      filters({ countries: { exclude: ['JP'] } }),
      { kind: 'people', countries: ['AU', 'IN', 'US'] },
    ],
    [
      'its topics, as far as any meeting discussed them',
      onTopics,
      filters({ topics: { include: ['supply-chain', 'ransomware'] } }),
      { kind: 'topics', topics: ['supply-chain'] },
    ],
    ['nothing where none did', onTopics, filters({ topics: { include: ['ransomware'] } }), null],
    [
      'its topics and no timeline of all',
      onRecords(TOKYO),
      filters({ topics: { include: ['supply-chain'] } }),
      { kind: 'topics', topics: ['supply-chain'] },
    ],
    [
      'the people of its countries and no timeline of all',
      onRecords(TOKYO),
      filters({ countries: { include: ['IN'] } }),
      { kind: 'people', countries: ['IN'] },
    ],
    [
      'the people of its countries and no hosts of all',
      onHosts,
      filters({ countries: { include: ['IN'] } }),
      { kind: 'people', countries: ['IN'] },
    ],
  ])('%s', (_what, subject, chosen, drawn) => {
    expect(drawnForDigest(subject, chosen, lookup)).toEqual(drawn)
  })

  /** Ids of countries and topics; all of them for a picture of everything. */
  function shownOf(drawn: Drawn | null): readonly string[] {
    const codes = countries.map((each) => each.code)
    const ids = [...lookup.dataset.topics.keys()]
    if (drawn === null) return []
    if (drawn.kind === 'people') return drawn.countries ?? codes
    if (drawn.kind === 'hosts') return codes
    return drawn.kind === 'topics' ? (drawn.topics ?? ids) : [...codes, ...ids]
  }

  const code = fc.constantFrom<CountryCode>('AU', 'IN', 'JP', 'US')
  const topic = fc.constantFrom(...lookup.dataset.topics.keys())

  test('no name of a country or topic that it leaves out, whatever it chooses', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 3 }),
        fc.uniqueArray(topic, { maxLength: 4 }),
        fc.integer({ min: 0, max: 300 }),
        (without, topics, week) => {
          const chosen = filters({ countries: { exclude: without }, topics: { exclude: topics } })
          const digest = briefings.digest({
            slot: slotFrom('week', Temporal.PlainDate.from('2026-01-05').add({ weeks: week })),
            filters: chosen,
            density: 'full',
            whenEmpty: 'spotlight',
            since: null,
            seed: 's',
          })
          const subject = digest.kind === 'nothing' ? null : digest.subject
          const drawn = subject === null ? null : drawnForDigest(subject, chosen, lookup)
          expect(shownOf(drawn).filter((id) => [...without, ...topics].includes(id))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a picture that is kept', () => {
  const { version } = lookup.dataset
  const subjects = [onPeople, onTopics, onHosts, onRecords(TOKYO)]

  test.each(subjects)('is read as it was kept: %j', (subject) => {
    const drawn = drawnForDigest(subject, NO_FILTERS, lookup)
    if (drawn === null) throw new Error('There is no picture.')
    const picture = { drawn, record: version }
    const message = { text: 'A digest.', blocks: [] }
    expect(readMessage(keptMessage(message, picture))).toEqual({ message, picture })
    const sketch = sketchOfKept(picture, lookup)
    expect(sketch && pictureWords(sketch)).toEqual(pictureWords(sketchOf(drawn, lookup)))
  })

  test('is not drawn of another record', () => {
    const { dataset } = lookup
    const changed = createBriefings({ ...dataset, version: 'another' }).lookup
    expect(sketchOfKept({ drawn: { kind: 'hosts' }, record: version }, changed)).toBeNull()
  })

  test('is nothing in a message without one, nor in what is no message', () => {
    expect(readMessage(keptMessage({ text: 'x' }, null))).toEqual({
      message: { text: 'x' },
      picture: null,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readMessage(text)?.picture ?? null).toBeNull()
      }),
    )
    expect(readMessage('{"picture":{"drawn":{"kind":"spy"},"record":"1"}}')).toBeNull()
  })
})
