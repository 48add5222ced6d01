// fast-check arbitraries of the worst briefings that can come: hostile text everywhere, and too much of it.

import * as fc from 'fast-check'
import type { Source } from '../../src/briefings/dataset/schema.ts'
import type { Briefing, Choice, Inline, NonEmpty } from '../../src/briefings/document/briefing.ts'
import { compose } from '../../src/briefings/document/compose.ts'
import { time } from '../../src/briefings/document/write.ts'
import type { Draft, DraftBlock } from '../../src/briefings/document/write.ts'
import { hostileText, hostileUrl } from './hostile-text.ts'

/** fc.record with ordinary objects, which structuredClone gives back equal. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true })

const PUBLISHED = ['2023-01-31', '2023-02', '2023-W06', '2021', null] as const
const KINDS = ['official', 'wire', 'press', 'reference'] as const

const source = (index: number): fc.Arbitrary<Source> =>
  record({
    id: fc.constant(`source-${index}`),
    title: hostileText(160),
    publisher: hostileText(60),
    kind: fc.constantFrom(...KINDS),
    url: hostileUrl,
    published: fc.constantFrom(...PUBLISHED),
  })

const sourcePool = (size: number): fc.Arbitrary<Source[]> =>
  fc.tuple(...Array.from({ length: size }, (_, index) => source(index)))

const inline = (longest: number): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 5, arbitrary: hostileText(longest).map((text): Inline => ({ kind: 'text', text })) },
    { weight: 2, arbitrary: hostileText(60).map((text): Inline => ({ kind: 'strong', text })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hostileText(60), hostileUrl)
        .map(([text, url]): Inline => ({ kind: 'link', text, url })),
    },
    {
      weight: 1,
      arbitrary: fc
        .oneof(fc.constantFrom('C0GENERAL', '100000000000000001'), hostileText(30))
        .map((text): Inline => ({ kind: 'channel', text })),
    },
    {
      weight: 1,
      arbitrary: fc
        .oneof(fc.constantFrom('U0ALICE', '100000000000000002'), hostileText(30))
        .map((text): Inline => ({ kind: 'person', text })),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 0, max: 4_000_000_000 })
        .map((seconds) => time(Temporal.Instant.fromEpochMilliseconds(seconds * 1000))),
    },
  )

const inlines = (longest: number): fc.Arbitrary<NonEmpty<Inline>> =>
  fc
    .tuple(inline(longest), fc.array(inline(40), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest])

const longInlines: fc.Arbitrary<NonEmpty<Inline>> = fc
  .integer({ min: 300, max: 2500 })
  .chain((length) => hostileText(2500, length))
  .map((text) => [{ kind: 'text', text }])

const nonEmpty = <T>(item: fc.Arbitrary<T>, maxLength: number, minLength = 1) =>
  fc
    .tuple(item, fc.array(item, { minLength: minLength - 1, maxLength: maxLength - 1 }))
    .map(([first, rest]): NonEmpty<T> => [first, ...rest])

function draftStatement(
  text: fc.Arbitrary<NonEmpty<Inline>>,
  sources: number,
): fc.Arbitrary<Draft> {
  const id = fc.nat({ max: sources - 1 }).map((index) => `source-${index}`)
  const ids = nonEmpty(id, Math.min(8, sources))
  return fc.oneof(
    {
      weight: 4,
      arbitrary: record({
        kind: fc.constant('claim'),
        inlines: text,
        citations: ids,
        basis: fc.constantFrom('stated', 'stated', 'inferred'),
      }),
    },
    {
      weight: 1,
      arbitrary: record({ kind: fc.constant('silence'), inlines: text, citations: ids }),
    },
    { weight: 1, arbitrary: record({ kind: fc.constant('note'), inlines: text }) },
  )
}

const choice: fc.Arbitrary<Choice> = record({
  label: hostileText(70),
  ask: fc.oneof(
    { weight: 3, arbitrary: hostileText(60) },
    { weight: 1, arbitrary: hostileText(200) },
  ),
})

function draftBlock(statement: fc.Arbitrary<Draft>, most: number): fc.Arbitrary<DraftBlock> {
  const row = record({ label: hostileText(60), statements: nonEmpty(statement, 3) })
  return fc.oneof(
    { weight: 2, arbitrary: record({ kind: fc.constant('heading'), text: hostileText(150) }) },
    { weight: 3, arbitrary: record({ kind: fc.constant('paragraph'), statement }) },
    {
      weight: 2,
      arbitrary: record({ kind: fc.constant('list'), items: nonEmpty(statement, most) }),
    },
    { weight: 2, arbitrary: record({ kind: fc.constant('facts'), rows: nonEmpty(row, most) }) },
    {
      weight: 1,
      arbitrary: record({ kind: fc.constant('choices'), choices: nonEmpty(choice, 30) }),
    },
  )
}

function composed(
  blocks: fc.Arbitrary<readonly DraftBlock[]>,
  sources: number,
): fc.Arbitrary<Briefing> {
  return record({
    title: hostileText(150),
    blocks,
    sources: sourcePool(sources),
    suggestions: fc.array(choice, { maxLength: 8 }),
  }).map(({ title, blocks, sources, suggestions }) =>
    compose(
      { title, blocks, records: ['2023-01-new-delhi'], suggestions },
      new Map(sources.map((each) => [each.id, each])),
    ),
  )
}

/** A few short blocks with hostile text. */
export const smallBriefings: fc.Arbitrary<Briefing> = composed(
  fc.array(draftBlock(draftStatement(inlines(120), 5), 4), { maxLength: 6 }),
  5,
)

const manyBlocks = composed(
  fc.array(draftBlock(draftStatement(inlines(80), 12), 3), { minLength: 30, maxLength: 60 }),
  12,
)
const longLists = composed(
  nonEmpty(draftStatement(inlines(200), 20), 80, 40).map((items) => [{ kind: 'list', items }]),
  20,
)
const longStatements = composed(
  fc.array(draftBlock(draftStatement(longInlines, 6), 3), { minLength: 1, maxLength: 4 }),
  6,
)
const manySources = composed(
  fc.array(draftBlock(draftStatement(inlines(60), 40), 6), { minLength: 4, maxLength: 12 }),
  40,
)

/** Hostile briefings of every shape: small, many blocks, long lists, long statements, many sources. */
export const briefings: fc.Arbitrary<Briefing> = fc.oneof(
  { weight: 8, arbitrary: smallBriefings },
  { weight: 1, arbitrary: manyBlocks },
  { weight: 1, arbitrary: longLists },
  { weight: 2, arbitrary: longStatements },
  { weight: 1, arbitrary: manySources },
)
