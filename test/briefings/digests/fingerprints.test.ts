// What counts as new or corrected in the record: what it says and on which sources, never how it is ordered or tagged.

import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../src/briefings/dataset/lookup.ts'
import { createComparing } from '../../../src/briefings/digests/fingerprints.ts'
import { inlineText, type Dataset, type Meeting } from '../../../src/briefings/index.ts'
import { record } from '../../support/record.ts'
import { CAMPAIGN, LIMA, madeRecord, OSLO, POST, type Made } from './made-record.ts'

const comparing = (dataset: Dataset) => createComparing(createLookup(dataset))

/** What became of the small record since it looked otherwise, statements as their texts. */
const changes = (before: Made, after: Made = {}) =>
  comparing(madeRecord(after))
    .changesSince(comparing(madeRecord(before)).fingerprints())
    .map((change) => {
      if (change.kind !== 'corrected') return change
      const texts = (entries: typeof change.changed) =>
        entries.map(({ statement }) => inlineText(statement.inlines))
      return { ...change, changed: texts(change.changed), resourced: texts(change.resourced) }
    })

const lima = (change: Partial<Meeting>): Made => ({ meetings: [{ ...LIMA, ...change }, OSLO] })
const corrected = { kind: 'corrected', record: '2023-05-lima' }

describe('nothing is new', () => {
  it.each<readonly [string, Made]>([
    ['in the same record', {}],
    [
      'where entries stand in another order',
      { meetings: [OSLO, LIMA], milestones: [POST, CAMPAIGN] },
    ],
    [
      'where statements and sources stand in another order',
      {
        meetings: [
          LIMA,
          {
            ...OSLO,
            discussed: OSLO.discussed
              .toReversed()
              .map((said) => ({ ...said, cites: said.cites.toReversed() as typeof said.cites })),
          },
        ],
      },
    ],
    [
      'where a statement is tagged with other topics',
      lima({
        discussed: [{ ...LIMA.discussed[0], topics: ['workforce'] } as Meeting['discussed'][0]],
      }),
    ],
    ['where "stated" is written out', lima({ format: { ...LIMA.format, basis: 'stated' } })],
  ])('%s', (_, before) => {
    expect(changes(before)).toEqual([])
  })

  it('where a source is described otherwise', () => {
    const described = madeRecord()
    const sources = new Map(
      [...described.sources].map(([id, source]) => [id, { ...source, title: 'Another title' }]),
    )
    const before = comparing({ ...described, sources }).fingerprints()
    expect(comparing(described).changesSince(before)).toEqual([])
  })

  it('where the record had another id that it keeps as an alias', () => {
    const before = { meetings: [{ ...LIMA, id: '2023-05-callao' }, OSLO] }
    expect(changes(before, lima({ aliases: ['2023-05-callao'] }))).toEqual([])
  })

  it('where the fingerprints are of a form that cannot be compared', () => {
    const now = comparing(madeRecord())
    const other = Object.fromEntries(Object.keys(now.fingerprints()).map((id) => [id, '9 abc']))
    expect(now.changesSince(other)).toEqual([])
  })
})

describe('what is new or corrected', () => {
  it('a record that was not there', () => {
    expect(changes({ meetings: [LIMA], milestones: [CAMPAIGN] })).toEqual([
      { kind: 'new', record: '2024-03-oslo' },
      { kind: 'new', record: '2024-04-post' },
    ])
  })

  it('a record that is gone, under the id that it had', () => {
    expect(changes({}, { meetings: [OSLO] })).toEqual([{ kind: 'removed', record: '2023-05-lima' }])
  })

  it('a statement in other words is changed, not withdrawn', () => {
    const outcomes: Meeting['outcomes'] = [{ text: 'Lima ended.', cites: ['act'] }]
    expect(changes(lima({ outcomes }))).toEqual([
      { ...corrected, changed: ['Lima ended in a plan.'], resourced: [], withdrawn: 0 },
    ])
  })

  it('a statement more, in front of others', () => {
    const discussed: Meeting['discussed'] = [
      { text: 'Lima discussed the sea.', cites: ['act'] },
      ...LIMA.discussed,
    ]
    expect(changes({}, lima({ discussed }))).toEqual([
      { ...corrected, changed: ['Lima discussed the sea.'], resourced: [], withdrawn: 0 },
    ])
    expect(changes(lima({ discussed }))).toEqual([
      { ...corrected, changed: [], resourced: [], withdrawn: 1 },
    ])
  })

  it('other sources for the same statement', () => {
    const format = { ...LIMA.format, cites: ['note', 'act'] as [string, string] }
    expect(changes(lima({ format }))).toEqual([
      { ...corrected, changed: [], resourced: ['Lima was held in person.'], withdrawn: 0 },
    ])
  })

  it('a date', () => {
    expect(changes(lima({ period: { ...LIMA.period, end: '2023-05-11' } }))).toEqual([
      {
        ...corrected,
        changed: ['The Lima meeting of May 2023 took place on 9–10 May 2023.'],
        resourced: [],
        withdrawn: 0,
      },
    ])
  })

  it('the name of somebody who was there', () => {
    expect(changes({ name: 'Yui Aoky' }).map(({ kind, record: id }) => [kind, id])).toEqual([
      ['corrected', '2023-05-lima'],
      ['corrected', '2024-03-oslo'],
    ])
  })
})

describe('the fingerprints of the record as it is', () => {
  const fingerprints = comparing(record).fingerprints()

  it('are one for each meeting and milestone', () => {
    const ids = [...record.meetings, ...record.milestones].map(({ id }) => id)
    expect(Object.keys(fingerprints).sort()).toEqual(ids.sort())
  })

  it('are small', () => {
    expect(JSON.stringify(fingerprints).length / Object.keys(fingerprints).length).toBeLessThan(400)
  })

  it('tell every statement from every other one of its record', () => {
    for (const marks of Object.values(fingerprints)) {
      const all = marks.split(' ').slice(1)
      expect(new Set(all).size).toBe(all.length)
    }
  })
})
