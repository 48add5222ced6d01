// Which picture goes with a digest: what it says, and nothing that the channel leaves out.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Drawn } from '../../../src/bot/pictures/drawn.ts'
import { pictureWords } from '../../../src/bot/pictures/file.ts'
import { keptMessage, readMessage, sketchOfKept } from '../../../src/bot/pictures/kept.ts'
import { drawnForDigest } from '../../../src/bot/pictures/of-digest.ts'
import { sketchOf } from '../../../src/bot/pictures/sketch.ts'
import {
  createBriefings,
  DENSITIES,
  NO_FILTERS,
  slotFrom,
  toPlainText,
  type CountryCode,
  type Density,
  type Digest,
  type Filters,
} from '../../../src/briefings/index.ts'
import { briefings } from '../../support/record.ts'
import { compared, leftOut } from './drawn-facts.ts'

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
type Request = Parameters<typeof briefings.digest>[0]

const digestOn = (week: number, chosen: Filters, more: Partial<Request> = {}): Digest =>
  briefings.digest({
    slot: slotFrom('week', Temporal.PlainDate.from('2026-01-05').add({ weeks: week })),
    filters: chosen,
    density: 'full',
    whenEmpty: 'spotlight',
    since: null,
    seed: 'a',
    ...more,
  })

/** Every digest of a round, by its spotlight. */
function roundOf(chosen: Filters, density: Density = 'full'): ReadonlyMap<string, Made> {
  const all = Array.from({ length: 90 }, (_, week) => digestOn(week, chosen, { density }))
  const made = all.filter((each) => each.kind === 'digest')
  return new Map(made.map((each) => [each.outline.spotlight ?? '', each]))
}

const ROUND = roundOf(NO_FILTERS)

const SIDE_BY_SIDE =
  'the New Delhi meeting of January 2023 and the Tokyo meeting of December 2023 side by side'

function pictureOn(
  spotlight: string,
  chosen: Filters = NO_FILTERS,
  density: Density = 'full',
): Drawn | null {
  const isUsual = chosen === NO_FILTERS && density === 'full'
  const digest = (isUsual ? ROUND : roundOf(chosen, density)).get(spotlight)
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

  test('no topics where the digest says none, whatever else it has from the same sources', () => {
    const chosen = filters({ topics: { exclude: ['critical-infrastructure'] } })
    expect(pictureOn(SIDE_BY_SIDE)).toMatchObject({ kind: 'topics', meetings: [DELHI, TOKYO] })
    expect(pictureOn(SIDE_BY_SIDE, chosen)).toBeNull()
  })
})

describe('a channel that wants few words gets', () => {
  test('the topics that those words name, and no others', () => {
    const all = [...lookup.dataset.topics.values()]
    const namedIn = (digest: Made | undefined): readonly string[] => {
      const words = digest === undefined ? '' : toPlainText(digest.briefing).toLowerCase()
      return all.flatMap(({ id, name }) => (words.includes(` ${name}. [`) ? [id] : []))
    }
    const [few, whole] = [
      namedIn(roundOf(NO_FILTERS, 'standard').get(SIDE_BY_SIDE)),
      namedIn(ROUND.get(SIDE_BY_SIDE)),
    ]
    expect([few.length > 0, few.length < whole.length]).toEqual([true, true])
    const meetings = [DELHI, TOKYO]
    expect([
      pictureOn(SIDE_BY_SIDE, NO_FILTERS, 'standard'),
      pictureOn(SIDE_BY_SIDE, NO_FILTERS, 'full'),
    ]).toEqual([
      { kind: 'topics', topics: few, meetings },
      { kind: 'topics', topics: whole, meetings },
    ])
  })

  test('no people, where some of those who came are left to be asked for', () => {
    const whoCame = 'who represented each country at the Tokyo meeting of December 2023'
    expect(pictureOn(whoCame)).toMatchObject({ kind: 'people', meetings: [TOKYO] })
    expect(pictureOn(whoCame, NO_FILTERS, 'short')).toBeNull()
  })
})

describe('whatever it follows, however much it wants and whichever week it is', () => {
  const { dataset } = lookup
  const code = fc.constantFrom<CountryCode>('AU', 'IN', 'JP', 'US')
  const topic = fc.constantFrom(...dataset.topics.keys())
  const few = <Id extends string>(id: fc.Arbitrary<Id>) => fc.uniqueArray(id, { maxLength: 2 })
  const followed = fc.record({
    countries: fc.record({ include: few(code), exclude: few(code) }),
    topics: fc.record({ include: few(topic), exclude: few(topic) }),
  })
  const bare = createBriefings({ ...dataset, meetings: [], milestones: [] })
  const allNew = { on: Temporal.PlainDate.from('2025-12-29'), fingerprints: bare.fingerprints() }

  test('every tick, entry and name that is drawn stands in the digest, and none that the channel leaves out', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(NO_FILTERS), followed),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...DENSITIES),
        fc.constantFrom(null, allNew),
        (chosen, week, density, since) => {
          const digest = digestOn(week, chosen, { density, since })
          if (digest.kind === 'nothing') return
          const drawn = drawnForDigest(digest, chosen, lookup)
          if (drawn === null) return
          const { all, unsaid } = compared(drawn, digest.briefing, lookup)
          expect(unsaid).toEqual([])
          expect(leftOut(drawn, chosen, lookup)).toEqual([])
          expect(all.length).toBeGreaterThanOrEqual(2)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('whichever topic it excludes, no statement is ticked that it does not get for that', () => {
    for (const excluded of dataset.topics.keys()) {
      const chosen = filters({ topics: { exclude: [excluded] } })
      for (const digest of roundOf(chosen).values()) {
        const drawn = drawnForDigest(digest, chosen, lookup)
        if (drawn === null) continue
        expect(compared(drawn, digest.briefing, lookup).unsaid).toEqual([])
      }
    }
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
