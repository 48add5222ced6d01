// Discord shuts out a machine of which it refuses too many requests; digests stop long before that.

import { expect, onTestFinished, test } from 'vitest'
import { createBrake } from '../../../src/bot/discord/brake.ts'
import { createLine } from '../../../src/bot/discord/digests/line.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../../src/bot/operations/metrics.ts'
import { createDiscordStandIn } from '../../support/discord/index.ts'

const MINUTE = 60_000

test('so many refusals within ten minutes stop all requests until those are over', () => {
  let at = 0
  const brake = createBrake({ most: 3, now: () => at })
  expect(brake.waitMs()).toBe(0)
  for (at = 0; at < 2 * MINUTE; at += MINUTE) brake.refused()
  expect(brake.waitMs()).toBe(0)
  brake.refused()
  expect(brake.waitMs()).toBe(8 * MINUTE)
  at = 10 * MINUTE
  expect(brake.waitMs()).toBe(0)
})

test('refusals of ten minutes ago count no more', () => {
  let at = 0
  const brake = createBrake({ most: 3, now: () => at })
  brake.refused()
  brake.refused()
  at = 10 * MINUTE
  brake.refused()
  brake.refused()
  expect(brake.waitMs()).toBe(0)
})

test('one lets pass a tenth of what Discord does', () => {
  const brake = createBrake({ now: () => 0 })
  for (let count = 0; count < 999; count += 1) brake.refused()
  expect(brake.waitMs()).toBe(0)
  brake.refused()
  expect(brake.waitMs()).toBe(10 * MINUTE)
})

test('refused calls are counted, and after too many none is made', async () => {
  const standIn = await createDiscordStandIn()
  const turnedAway: number[] = []
  const log = await createLog({ level: 'silent', secrets: [] })
  const metrics = { ...NO_METRICS, turnedAway: (status: number) => turnedAway.push(status) }
  const brake = createBrake({ most: 3, now: () => 0 })
  const { apiUrl, token } = standIn
  const line = createLine({ apiUrl, token }, { log, metrics }, brake)
  onTestFinished(async () => {
    line.close()
    await standIn.stop()
  })
  const call = { method: 'GET', route: '/users/@me' } as const
  for (const [status, code] of [
    [401, 0],
    [403, 50_001],
    [404, 10_003],
    [403, 50_013],
  ] as const) {
    standIn.plant('GET /users/@me', { kind: 'error', status, code })
    await line.call(call)
  }
  expect(turnedAway).toEqual([401, 403, 403])
  const before = standIn.callsTo('GET /users/@me').length
  expect(await line.call(call)).toEqual({
    kind: 'later',
    ms: 10 * MINUTE,
    scope: 'platform',
    reason: expect.stringMatching(/^Discord refused so many requests/),
  })
  expect(standIn.callsTo('GET /users/@me')).toHaveLength(before)
})
