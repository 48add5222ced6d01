// A clock that jumps ahead and back: no digest between is lost, and none comes twice.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { createLocalCarrier } from '../../../../src/bot/subscriptions/delivery/carrier.ts'
import { createClock } from '../../../../src/bot/subscriptions/delivery/clock.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { createScheduler } from '../../../../src/bot/subscriptions/delivery/scheduler.ts'
import { setBack } from '../../../../src/bot/subscriptions/delivery/set-back.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import { createWorker } from '../../../../src/bot/subscriptions/delivery/worker.ts'
import { briefings } from '../../../support/record.ts'
import { channel } from '../../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../../support/store/under-test.ts'
import { sceneOver, subscribedOver, type Scene } from '../desk/scene.ts'
import { IN_KOLKATA, rows } from '../desk/status-rows.ts'

const MONDAYS = ['2026-11-23', '2026-11-30', '2026-12-07']
const FAR = Temporal.Instant.from('2027-01-20T03:30:00Z')

describe.each(Object.entries(DATABASES))('a clock that jumps ahead and back, on %s', (_, make) => {
  let under: StoreUnderTest
  beforeAll(async () => {
    under = await make()
  })
  afterEach(async () => {
    await under.close()
    await under.empty()
  })
  afterAll(() => under.remove())

  const subscribed = async (line?: string): Promise<Scene> =>
    subscribedOver(await under.open(), line)
  const next = async ({ store }: Scene): Promise<string | undefined> =>
    (await store.subscriptions.ofChannel(channel()))[0]?.next?.at.toString()
  const digests = ({ platform }: Scene): readonly string[] =>
    platform.posts.filter(({ thread }) => thread === null).map(({ nonce }) => nonce)

  test('silences no channel: every Monday has its digest, those of the jump too, each once', async () => {
    const here = await subscribed()
    await planDue(here.store, FAR)
    expect(await next(here)).toBe('2027-01-25T03:30:00Z')
    expect(await setBack(here.store, here.clock.now())).toHaveLength(1)
    expect(await next(here)).toBe('2026-11-23T03:30:00Z')
    for (let at = Temporal.Instant.from('2026-11-23T03:30:00Z'); ; at = at.add({ hours: 7 * 24 })) {
      if (Temporal.Instant.compare(at, Temporal.Instant.from('2027-01-25T03:30:00Z')) > 0) break
      await here.until(at.toString())
    }
    expect(digests(here)).toHaveLength(10)
    expect(new Set(digests(here)).size).toBe(10)
  })

  test('leaves no false reason in status, and says in what was done why it was set back', async () => {
    const here = await subscribed()
    await planDue(here.store, FAR)
    await setBack(here.store, here.clock.now())
    expect((await rows(here))['Trouble']).toBe('None.')
    expect(await here.say('subscriptions', { isAdmin: true })).toContain(
      'C1: changed by itself: The clock ran ahead. The next digest is that of 23 November 2026 again.',
    )
  })

  test('posts nothing again that was posted while it was ahead', async () => {
    const here = await subscribed()
    await planDue(here.store, FAR)
    const leaseUntil = FAR.add({ minutes: 1 })
    const [claim] = await here.store.deliveries.claim({ now: FAR, leaseUntil, limit: 1 })
    if (claim === undefined) throw new Error('Nothing was planned.')
    await here.store.deliveries.end(claim, { kind: 'sent' }, FAR)
    await setBack(here.store, here.clock.now())
    for (const day of MONDAYS) await here.until(`${day}T03:30:00Z`)
    expect(digests(here)).toHaveLength(3)
    await here.until('2027-01-18T03:30:00Z')
    const later = await here.store.deliveries.get(claim.delivery.id)
    expect([later?.attempts, digests(here).length]).toEqual([1, 3])
  })

  test.each([
    ['weekly monday 09:00 kolkata', 'change tuesday'],
    ['daily 09:00 kolkata', 'change 08:00'],
    ['every other week monday 09:00 kolkata', 'change 10:00'],
    ['monthly first monday 09:00 kolkata', 'change 10:00'],
  ])('is told from a digest that somebody changed: %s, %s', async (line, change) => {
    const here = await subscribed(line)
    await here.until((await next(here)) ?? '')
    await here.type(change, IN_KOLKATA)
    const planned = await next(here)
    expect(await setBack(here.store, here.clock.now())).toEqual([])
    expect(await next(here)).toBe(planned)
  })

  test('is noticed by whoever plans, at once', async () => {
    const store = await under.open()
    const here = await sceneOver(store)
    await here.type('subscribe weekly monday 09:00 kolkata')
    const log = await createLog({ level: 'silent', secrets: [] })
    let now = here.clock.now()
    const clock = createClock(() => now)
    const limiter = createLimiter(here.platform.sender.limits, clock)
    const platforms = new Map([['slack', { sender: here.platform.sender, limiter }]] as const)
    const record = () => briefings
    const worker = createWorker({
      store,
      briefings: record,
      platforms,
      clock,
      timings: TIMINGS,
      log,
    })
    const carrier = createLocalCarrier(worker, clock, 5)
    const scheduler = createScheduler({ store, worker, carrier, clock, log })
    await scheduler.tick()
    now = FAR
    await scheduler.tick()
    expect(await next(here)).toBe('2027-01-25T03:30:00Z')
    now = here.clock.now().add({ minutes: 1 })
    await scheduler.tick()
    await scheduler.stop()
    expect(await next(here)).toBe('2026-11-23T03:30:00Z')
  })

  test('moves on no digest that is changed while the slots of the jump are kept', async () => {
    const here = await subscribed()
    await planDue(here.store, FAR)
    await here.type('change 10:00', IN_KOLKATA)
    expect(await next(here)).toBe('2026-11-23T04:30:00Z')
  })
})
