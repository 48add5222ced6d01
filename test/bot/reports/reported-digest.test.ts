// What a report of a mistake in a digest is about: whatever the digest speaks of, its button carries that.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeButton } from '../../../src/bot/messages/buttons.ts'
import { reportBriefing } from '../../../src/bot/reports/report.ts'
import {
  digestReported,
  hasOtherRecords,
  recordsOfDigest,
} from '../../../src/bot/reports/reported-digest.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefing } from '../../support/briefings.ts'
import { record } from '../../support/record.ts'

const TITLE = 'Quad cyber digest, week of 23 November 2026'
const IDS = [...record.meetings, ...record.milestones].map(({ id }) => id)

describe('a report of a mistake in a digest', () => {
  test('is about the records of the digest, each once', () => {
    const records = ['2023-12-tokyo', '2023-01-new-delhi', '2023-12-tokyo']
    const ask = digestReported(briefing({ title: TITLE, blocks: [], records }))
    expect(ask).toBe(`${TITLE}: 2023-12-tokyo 2023-01-new-delhi`)
    expect(recordsOfDigest(ask ?? '')).toEqual(['2023-12-tokyo', '2023-01-new-delhi'])
  })

  test('is about as many as a button has room for', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 }), (records) => {
        const ask = digestReported(briefing({ title: TITLE, blocks: [], records })) ?? ''
        expect(encodeButton({ kind: 'report', ask })).not.toBeNull()
        const told = recordsOfDigest(ask) ?? []
        expect(told).toEqual(records.filter((id) => told.includes(id)))
        expect(told.length).toBeGreaterThan(0)
        expect(hasOtherRecords(ask)).toBe(told.length < records.length)
      }),
    )
  })

  test('tells curators where it speaks of others, too', () => {
    const records = ['2023-03-foreign-ministers-new-delhi', '2023-12-tokyo', '2023-01-new-delhi']
    const ask = digestReported(briefing({ title: TITLE, blocks: [], records })) ?? ''
    expect(ask).toBe(`${TITLE}: ${records[0]} …`)
    const told = { reference: 'ABC234', at: '2026-11-22T09:00:00Z', surface: 'Discord', claim: '' }
    const report = { ...told, ask, records: recordsOfDigest(ask) ?? [], wrong: 'x', source: '' }
    expect(toPlainText(reportBriefing(report))).toContain(`Records: ${records[0]} and others`)
  })

  test('is not there where a digest speaks of no record', () => {
    expect(digestReported(briefing({ title: TITLE, blocks: [] }))).toBeNull()
  })

  test('offers curators no answer that nobody can ask for again', () => {
    const ask = `${TITLE}: 2023-12-tokyo`
    const shown = reportBriefing({
      reference: 'ABC234',
      at: '2026-11-22T09:00:00Z',
      surface: 'Discord',
      ask,
      records: ['2023-12-tokyo'],
      claim: '',
      wrong: 'It was the 5th.',
      source: '',
    })
    expect(shown.suggestions).toEqual([])
    expect(toPlainText(shown)).toContain(`Digest: ${ask}`)
  })
})

test.each(['', 'latest', 'Quad cyber digest', 'who represented India: and Japan'])(
  '“%s” is no digest',
  (ask) => {
    expect(recordsOfDigest(ask)).toBeNull()
  },
)
