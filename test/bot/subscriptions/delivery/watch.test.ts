// Which digests count as late.

import { expect, test } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import type { Delivery } from '../../../../src/bot/subscriptions/delivery.ts'
import { askedFor } from '../../../../src/bot/subscriptions/delivery/asked.ts'
import { createWatch } from '../../../../src/bot/subscriptions/delivery/watch.ts'
import { channel, NINE, nine, W48 } from '../../../support/store/examples.ts'

const SENT = { kind: 'ended', end: { kind: 'sent' } } as const
const FIVE_DAYS = 5 * 24 * 60

const delivery: Delivery = {
  id: 'd',
  subscription: 'a',
  place: channel(),
  slot: W48,
  parts: [],
  record: null,
  attempts: 1,
  state: { kind: 'claimed', leaseUntil: NINE },
}
const asked = { ...delivery, ...askedFor('a', NINE, 'r1') }

test.each([
  ['that comes a minute after its slot is a minute late', delivery, null, 1, 60, []],
  ['that comes long after its slot is late', delivery, null, 30, 1_800, ['A digest came late.']],
  ['that a person posts again after days is not', delivery, nine(FIVE_DAYS), FIVE_DAYS, null, []],
  ['that a person asked for is not, however long it took', asked, null, 40, null, []],
])('a digest %s', async (_what, own, again, minutes, late, words) => {
  const counted: unknown[] = []
  const lines: string[] = []
  const log = await createLog({
    level: 'info',
    secrets: [],
    write: (line) => lines.push(line),
  })
  const metrics = {
    posting: () => undefined,
    delivered: (...each: unknown[]) => void counted.push(each),
    missed: () => undefined,
  }
  const watch = createWatch({ metrics, log, clock: { now: () => nine(minutes) } })
  watch({ delivery: own, again }, SENT)
  expect(counted).toEqual([['Slack', 'sent', late]])
  expect(lines.map((line): unknown => JSON.parse(line).msg)).toEqual(words)
})
