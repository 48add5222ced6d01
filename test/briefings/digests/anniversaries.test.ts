// Which anniversaries fall into the days of a digest.

import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../src/briefings/dataset/lookup.ts'
import { anniversariesIn } from '../../../src/briefings/digests/anniversaries.ts'
import { slotFrom, type Covers } from '../../../src/briefings/index.ts'
import { CAMPAIGN, madeRecord } from './made-record.ts'

const event = (id: string, start: string, end?: string) => ({
  ...CAMPAIGN,
  id,
  period: { start, ...(end === undefined ? {} : { end }), cites: CAMPAIGN.period.cites },
})

const lookup = createLookup(
  madeRecord({
    meetings: [],
    milestones: [
      event('2020-02-leap', '2020-02-29'),
      event('2022-12-eve', '2022-12-31', '2023-01-02'),
      event('2023-01-week', '2023-W01'),
      event('2023-01-month', '2023-01'),
      event('2023-01-year', '2023'),
      event('2024-01-new-year', '2024-01-01'),
      event('2026-12-recent', '2026-12-30'),
    ],
  }),
)

const found = (covers: Covers, from: string) =>
  anniversariesIn(slotFrom(covers, Temporal.PlainDate.from(from)), lookup).map(
    ({ record, years, day }) => `${record.id} ${years} ${day.toString()}`,
  )

describe('anniversaries', () => {
  it.each<readonly [Covers, string, readonly string[]]>([
    ['week', '2026-12-28', ['2022-12-eve 4 2026-12-31', '2024-01-new-year 3 2027-01-01']],
    [
      'week',
      '2027-12-27',
      ['2026-12-recent 1 2027-12-30', '2022-12-eve 5 2027-12-31', '2024-01-new-year 4 2028-01-01'],
    ],
    ['day', '2026-12-31', ['2022-12-eve 4 2026-12-31']],
    ['day', '2027-01-01', ['2024-01-new-year 3 2027-01-01']],
    ['day', '2027-01-02', []],
    ['fortnight', '2026-12-18', ['2022-12-eve 4 2026-12-31']],
    ['fortnight', '2026-12-17', []],
    ['month', '2026-12-01', ['2022-12-eve 4 2026-12-31']],
    ['month', '2026-11-30', []],
  ])('of the %s from %s', (covers, from, expected) => {
    expect(found(covers, from)).toEqual(expected)
  })

  it('of 29 February are on the 28th where the year has no 29th', () => {
    expect(found('day', '2027-02-28')).toEqual(['2020-02-leap 7 2027-02-28'])
    expect(found('day', '2028-02-28')).toEqual([])
    expect(found('day', '2028-02-29')).toEqual(['2020-02-leap 8 2028-02-29'])
  })

  it('each fall into one week of a year, and one only', () => {
    const monday = Temporal.PlainDate.from('2027-01-04')
    const year = Array.from({ length: 52 }, (_, weeks) => monday.add({ weeks }).toString())
    expect(year.flatMap((from) => found('week', from)).map((text) => text.split(' ')[0])).toEqual([
      '2020-02-leap',
      '2026-12-recent',
      '2022-12-eve',
      '2024-01-new-year',
    ])
  })
})
