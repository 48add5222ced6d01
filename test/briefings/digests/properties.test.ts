// What holds for every digest, whatever a channel chose and whenever it comes.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COVERS,
  createBriefings,
  DENSITIES,
  slotFrom,
  statements,
  WHEN_EMPTY,
  type Briefing,
  type Citation,
  type DigestRequest,
} from '../../../src/briefings/index.ts'
import { briefings, record } from '../../support/record.ts'
import { days, filterChoices } from './arbitrary.ts'

const fingerprints = briefings.fingerprints()
const ids = Object.keys(fingerprints)

/** Some records unknown, some known in another form, as after years without a digest. */
const earlier = fc
  .record({ unknown: fc.subarray(ids), other: fc.subarray(ids) })
  .map(({ unknown, other }) =>
    Object.fromEntries(
      ids
        .filter((id) => !unknown.includes(id))
        .map((id) => [id, other.includes(id) ? '1 says:00000000.0000' : (fingerprints[id] ?? '')]),
    ),
  )

const requests: fc.Arbitrary<DigestRequest> = fc.record({
  slot: fc.tuple(fc.constantFrom(...COVERS), days).map(([covers, day]) => slotFrom(covers, day)),
  filters: filterChoices,
  density: fc.constantFrom(...DENSITIES),
  whenEmpty: fc.constantFrom(...WHEN_EMPTY),
  since: fc.option(fc.record({ on: days, fingerprints: earlier })),
  seed: fc.string(),
})

const always = (check: (briefing: Briefing, request: DigestRequest) => void): void =>
  fc.assert(
    fc.property(requests, (request) => {
      const made = briefings.digest(request)
      if (made.kind === 'digest') check(made.briefing, request)
    }),
    { numRuns: 80 },
  )

const numbersOf = (citations: readonly Citation[]) => citations.map(({ number }) => number)

describe('every digest', () => {
  it('has a source for every claim, and lists each source once', () => {
    always((briefing) => {
      const used = statements(briefing).flatMap((statement) =>
        statement.kind === 'note' ? [] : [statement.citations],
      )
      expect(used.filter(({ length }) => length === 0)).toEqual([])
      expect(numbersOf(briefing.citations)).toEqual(briefing.citations.map((_, index) => index + 1))
      expect([...new Set(used.flatMap(numbersOf))].sort((a, b) => a - b)).toEqual(
        numbersOf(briefing.citations),
      )
    })
  })

  it('has something to say below every heading, and one question to try at least', () => {
    always(({ blocks, suggestions }) => {
      expect(blocks.length).toBeGreaterThan(0)
      const kinds = blocks.map(({ kind }) => kind)
      const bare = kinds.filter(
        (kind, at) => kind === 'heading' && (kinds[at + 1] ?? kind) === kind,
      )
      expect(bare).toEqual([])
      expect(suggestions.length).toBeGreaterThan(0)
      expect(new Set(suggestions.map(({ ask }) => ask)).size).toBe(suggestions.length)
    })
  })

  it('names only records that there are', () => {
    always(({ records }) => {
      expect(records.filter((id) => !ids.includes(id))).toEqual([])
      expect(new Set(records).size).toBe(records.length)
    })
  })

  it('is the same whoever makes it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(createBriefings(record).digest(request)).toEqual(briefings.digest(request))
      }),
      { numRuns: 15 },
    )
  })

  it('makes no statement on an excluded topic, none of an excluded country, and no other', () => {
    const tagged = record.milestones.flatMap(({ says }) => says)
    const said = record.meetings.flatMap(({ discussed, outcomes, documents }) => [
      ...discussed,
      ...outcomes,
      ...documents.flatMap(({ says }) => says),
    ])
    const topicsOf = new Map([...tagged, ...said].map(({ text, topics = [] }) => [text, topics]))
    const people = [...record.people.values()]
    always((briefing, { filters }) => {
      const texts = statements(briefing).map(({ inlines }) =>
        inlines.map(({ text }) => text).join(''),
      )
      const { exclude } = filters.topics
      const off = texts.filter((text) =>
        topicsOf.get(text)?.some((topic) => exclude.includes(topic)),
      )
      expect(off).toEqual([])
      const names = people
        .filter(({ country }) => filters.countries.exclude.includes(country))
        .map(({ name }) => name)
      const represented = texts.filter((text) =>
        names.some((name) => text.includes(`${name} represented `)),
      )
      expect(represented).toEqual([])
    })
  })

  it('has no spotlight on what is excluded', () => {
    always((briefing, { filters }) => {
      const headings = briefing.blocks.flatMap((block) =>
        block.kind === 'heading' && block.text.startsWith('Spotlight: ') ? [block.text] : [],
      )
      const topics = filters.topics.exclude.map((id) => record.topics.get(id)?.name ?? id)
      const people = [...record.people.values()]
        .filter(({ country }) => filters.countries.exclude.includes(country))
        .map(({ name }) => name)
      const off = headings.filter((text) =>
        [
          ...topics.map((name) => `Spotlight: ${name}, followed`),
          ...topics.map((name) => `Spotlight: what the record has on ${name}`),
          ...people.map((name) => `${name} of `),
        ].some((words) => `${text} `.includes(words)),
      )
      expect(off).toEqual([])
    })
  })
})
