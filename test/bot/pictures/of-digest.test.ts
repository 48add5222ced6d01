// Which picture goes with a digest: what it says and cites, and nothing that the channel leaves out.

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
  type Digest,
  type Filters,
} from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'

const { lookup } = briefings
const [SYDNEY = '', DELHI = '', TOKYO = ''] = lookup.meetingIds

const filters = (more: {
  readonly countries?: Partial<Filters['countries']>
  readonly topics?: Partial<Filters['topics']>
}): Filters => ({
  countries: { include: [], exclude: [], ...more.countries },
  topics: { include: [], exclude: [], ...more.topics },
})

type Made = Extract<Digest, { kind: 'digest' }>

const digestOn = (week: number, chosen: Filters, seed = 'a'): Digest =>
  briefings.digest({
    slot: slotFrom('week', Temporal.PlainDate.from('2026-01-05').add({ weeks: week })),
    filters: chosen,
    density: 'full',
    whenEmpty: 'spotlight',
    since: null,
    seed,
  })

/** Every digest of a round, by its spotlight. */
function roundOf(chosen: Filters): ReadonlyMap<string, Made> {
  const all = Array.from({ length: 90 }, (_, week) => digestOn(week, chosen))
  const made = all.filter((each) => each.kind === 'digest')
  return new Map(made.map((each) => [each.outline.spotlight ?? '', each]))
}

const ROUND = roundOf(NO_FILTERS)

function pictureOn(spotlight: string, chosen: Filters = NO_FILTERS): Drawn | null {
  const digest = (chosen === NO_FILTERS ? ROUND : roundOf(chosen)).get(spotlight)
  if (digest === undefined) throw new Error(`No digest is on ${spotlight}.`)
  return drawnForDigest(digest, chosen, lookup)
}

describe('a channel that follows everything gets', () => {
  test.each<[string, Drawn | null]>([
    [
      'who came again, and who came once',
      { kind: 'people', countries: null, meetings: [DELHI, TOKYO] },
    ],
    [
      'how Japan was represented, meeting by meeting',
      { kind: 'people', countries: ['JP'], meetings: [SYDNEY, DELHI, TOKYO] },
    ],
    [
      'Anne Neuberger of the United States',
      { kind: 'people', countries: ['US'], meetings: [DELHI, TOKYO] },
    ],
    [
      'who represented each country at the New Delhi meeting of January 2023',
      { kind: 'people', countries: null, meetings: [DELHI] },
    ],
    [
      'Lt General MU Nair of India',
      { kind: 'events', records: [TOKYO, '2023-07-india-coordinator'] },
    ],
    [
      'artificial intelligence and machine learning, followed through the record',
      { kind: 'topics', topics: ['artificial-intelligence'], meetings: null },
    ],
    ['who has hosted the group', { kind: 'hosts' }],
    ['looking back at the Sydney meeting of March 2022', null],
    ['what the Tokyo meeting of December 2023 discussed', null],
    ["Quad leaders' summit, Hiroshima", null],
    ['around the Tokyo meeting of December 2023', null],
  ])('for “%s”, just that, or nothing', (spotlight, drawn) => {
    expect(pictureOn(spotlight)).toEqual(drawn)
  })
})

describe('a channel that follows some gets', () => {
  test('the people of its countries', () => {
    const drawn = { kind: 'people', countries: ['AU', 'US'], meetings: [DELHI, TOKYO] }
    const chosen = filters({ countries: { include: ['US', 'AU'] } })
    expect(pictureOn('who came again, and who came once', chosen)).toEqual(drawn)
  })

  test('the topic that the digest is on, and no other that it follows', () => {
    const chosen = filters({ topics: { include: ['supply-chain', 'capacity-building'] } })
    expect(pictureOn('supply-chain security, followed through the record', chosen)).toEqual({
      kind: 'topics',
      topics: ['supply-chain'],
      meetings: null,
    })
  })

  test('no timeline, which names what it may have left out', () => {
    const chosen = filters({ topics: { exclude: ['undersea-cables'] } })
    expect(pictureOn('cybercrime, followed through the record')).toMatchObject({ kind: 'events' })
    expect(pictureOn('cybercrime, followed through the record', chosen)).toBeNull()
  })
})

describe('whatever it follows and whichever week it is', () => {
  const { dataset } = lookup
  const ids = dataset.topics.keys().toArray()
  const { meetings } = dataset

  /** What is drawn: of each fact, ids of the sources that the record gives. */
  function factsOf(drawn: Drawn): readonly (readonly string[])[] {
    switch (drawn.kind) {
      case 'hosts':
        return meetings.map(({ host }) => host.cites)
      case 'timeline':
        throw new Error('A whole timeline is more than any digest says.')
      case 'events':
        return [...meetings, ...dataset.milestones]
          .filter(({ id }) => drawn.records.includes(id))
          .map(({ period }) => period.cites)
      case 'people':
        return meetings
          .filter(({ id }) => drawn.meetings?.includes(id) ?? true)
          .flatMap(({ delegations }) => delegations)
          .filter(({ country }) => drawn.countries?.includes(country) ?? true)
          .map(({ cites }) => cites)
      case 'topics':
        return (drawn.topics ?? ids).flatMap((topic) =>
          meetings
            .filter(({ id }) => drawn.meetings?.includes(id) ?? true)
            .filter(({ id }) => lookup.meetingsOn(topic).includes(id))
            .map(({ discussed, outcomes, documents }) =>
              [...discussed, ...outcomes, ...documents.flatMap(({ says }) => says)]
                .filter(({ topics = [] }) => topics.includes(topic))
                .flatMap(({ cites }) => cites),
            ),
        )
    }
  }

  /** Ids of countries and topics; all of them for what names any. */
  function shownOf(drawn: Drawn | null): readonly string[] {
    const codes = countries.map((each) => each.code)
    if (drawn === null) return []
    if (drawn.kind === 'people') return drawn.countries ?? codes
    if (drawn.kind === 'hosts') return codes
    return drawn.kind === 'topics' ? (drawn.topics ?? ids) : [...codes, ...ids]
  }

  const code = fc.constantFrom<CountryCode>('AU', 'IN', 'JP', 'US')
  const topic = fc.constantFrom(...ids)

  test('a picture has two entries at least, each of which the digest cites, and no name that the channel leaves out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 3 }),
        fc.uniqueArray(topic, { maxLength: 4 }),
        fc.integer({ min: 0, max: 300 }),
        (without, topics, week) => {
          const chosen = filters({ countries: { exclude: without }, topics: { exclude: topics } })
          const digest = digestOn(week, chosen, 's')
          const drawn = digest.kind === 'nothing' ? null : drawnForDigest(digest, chosen, lookup)
          expect(shownOf(drawn).filter((id) => [...without, ...topics].includes(id))).toEqual([])
          if (drawn === null || digest.kind === 'nothing') return
          const cited = new Set(digest.briefing.citations.map(({ id }) => id))
          const facts = factsOf(drawn)
          expect(facts.length).toBeGreaterThanOrEqual(2)
          expect(facts.filter((cites) => !cites.some((id) => cited.has(id)))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('in a year of digests some have a picture, and none has one of everything', () => {
    const pictures = [...ROUND.values()].map((each) => drawnForDigest(each, NO_FILTERS, lookup))
    const kinds = Map.groupBy(pictures, (drawn) => drawn?.kind ?? 'none')
    expect(kinds.keys().toArray().toSorted()).toEqual([
      'events',
      'hosts',
      'none',
      'people',
      'topics',
    ])
  })
})

describe('a picture that is kept', () => {
  const { version } = lookup.dataset
  const all: readonly Drawn[] = [
    { kind: 'people', countries: ['JP'], meetings: [DELHI, TOKYO] },
    { kind: 'topics', topics: ['supply-chain'], meetings: null },
    { kind: 'events', records: [DELHI, TOKYO] },
    { kind: 'timeline', year: 2023 },
    { kind: 'hosts' },
  ]

  test.each(all)('is read as it was kept: %j', (drawn) => {
    const picture = { drawn, record: version }
    const message = { text: 'A digest.', blocks: [] }
    expect(readMessage(keptMessage(message, picture))).toEqual({ message, picture })
    const sketch = sketchOfKept(picture, lookup)
    expect(sketch && pictureWords(sketch)).toEqual(pictureWords(sketchOf(drawn, lookup)))
  })

  test('is read too where an older version kept it, which drew all meetings', () => {
    const drawn = { kind: 'topics', topics: null }
    const payload = JSON.stringify({ text: 'A digest.', picture: { drawn, record: version } })
    expect(readMessage(payload)).toEqual({
      message: { text: 'A digest.' },
      picture: { drawn: { ...drawn, meetings: null }, record: version },
    })
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
