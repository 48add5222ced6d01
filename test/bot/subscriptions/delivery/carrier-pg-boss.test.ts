import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { createPgBossCarrier } from '../../../../src/bot/subscriptions/delivery/carrier-pg-boss.ts'
import type { Carrier } from '../../../../src/bot/subscriptions/delivery/carrier.ts'
import { createClock } from '../../../../src/bot/subscriptions/delivery/clock.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import { createWorker, type Worker } from '../../../../src/bot/subscriptions/delivery/worker.ts'
import { briefings } from '../../../support/record.ts'
import { channel, NINE, subscribe } from '../../../support/store/examples.ts'
import { postgresUnderTest, type StoreUnderTest } from '../../../support/store/under-test.ts'
import { createPlayedPlatform, type PlayedPlatform } from './played-platform.ts'

const CHANNELS = 40

describe('two replicas on one PostgreSQL', () => {
  let underTest: StoreUnderTest
  const running: { readonly carrier: Carrier; readonly worker: Worker }[] = []
  beforeAll(async () => {
    underTest = await postgresUnderTest()
  })
  afterEach(async () => {
    await Promise.all(
      running.splice(0).map(({ carrier, worker }) => Promise.all([worker.stop(), carrier.stop()])),
    )
    await underTest.empty()
  })
  afterAll(() => underTest.remove())

  /** @param forgets how many jobs it takes without claiming the delivery, as if it had died just then */
  async function replica(store: Store, platform: PlayedPlatform, forgets = 0): Promise<Carrier> {
    const clock = createClock(() => NINE.add({ milliseconds: Math.floor(performance.now()) }))
    const log = await createLog({ level: 'silent', secrets: [] })
    const { sender } = platform
    const worker = createWorker({
      store,
      briefings: () => briefings,
      platforms: new Map([['slack', { sender, limiter: createLimiter(sender.limits, clock) }]]),
      clock,
      timings: TIMINGS,
      log,
      hands: { busy: 4, busyOfWorkspace: 4, held: 8, heldOfWorkspace: 8 },
    })
    const pace = { sweep: 250, again: 500 }
    const url = underTest.place.kind === 'postgres' ? underTest.place.url : ''
    let left = forgets
    const take = async (id: string): Promise<void> => {
      left -= 1
      if (left < 0) await worker.take(id)
    }
    const carrier = createPgBossCarrier({ url, store, worker: { take }, clock, log, pace })
    running.push({ carrier, worker })
    await carrier.start()
    return carrier
  }

  async function posted(platform: PlayedPlatform, count: number): Promise<readonly string[]> {
    await expect.poll(() => platform.posts.length, { timeout: 15_000 }).toBe(count)
    return platform.posts.map((post) => post.channel).toSorted()
  }

  it('share the deliveries, and each is posted once', async () => {
    const [one, two] = [await underTest.open(), await underTest.open()]
    const platform = createPlayedPlatform()
    const first = await replica(one, platform)
    await replica(two, platform)
    const names = Array.from({ length: CHANNELS }, (_, index) => `C${index}`)
    await subscribe(one, ...names.map((id) => ({ id, place: channel(id, id) })))
    await planDue(one, NINE)
    await first.offer()
    expect(await posted(platform, CHANNELS)).toEqual(names.toSorted())
  })

  it('deliver what a lost job was about', async () => {
    const store = await underTest.open()
    const platform = createPlayedPlatform()
    await replica(store, platform, 2)
    await subscribe(store, {})
    await planDue(store, NINE)
    expect(await posted(platform, 1)).toEqual(['C1'])
  })

  it('go on after all connections to the database were cut', async () => {
    const store = await underTest.open()
    const platform = createPlayedPlatform()
    const carrier = await replica(store, platform)
    await underTest.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await expect
      .poll(() =>
        store.check().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    await subscribe(store, {})
    await planDue(store, NINE)
    await carrier.offer()
    expect(await posted(platform, 1)).toEqual(['C1'])
  })
})
