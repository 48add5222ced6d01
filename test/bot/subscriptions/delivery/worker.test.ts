import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { createLocalCarrier } from '../../../../src/bot/subscriptions/delivery/carrier.ts'
import { createClock } from '../../../../src/bot/subscriptions/delivery/clock.ts'
import type { Hands } from '../../../../src/bot/subscriptions/delivery/holding.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { createScheduler } from '../../../../src/bot/subscriptions/delivery/scheduler.ts'
import type { Sender, SendOrder } from '../../../../src/bot/subscriptions/delivery/sender.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import { createWorker, type Worker } from '../../../../src/bot/subscriptions/delivery/worker.ts'
import { briefings } from '../../../support/record.ts'
import { channel, NINE, subscribe, subscription } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { createMovedClock, type MovedClock } from './moved-clock.ts'
import { createPlayedPlatform, type PlayedPlatform } from './played-platform.ts'

const HANDS: Hands = { busy: 4, busyOfWorkspace: 2, held: 8, heldOfWorkspace: 4 }

interface Working {
  readonly worker: Worker
  readonly clock: MovedClock
  readonly platform: PlayedPlatform
  /** Lets a slow workspace answer. */
  readonly open: () => void
  /** How many calls to a slow workspace were under way at most. */
  readonly mostAtOnce: () => number
}

/** A worker, on a platform on which the workspace SLOW does not answer until it is let. */
async function working(store: Store): Promise<Working> {
  const clock = createMovedClock(NINE)
  const platform = createPlayedPlatform()
  const gate = Promise.withResolvers<void>()
  let [now, most] = [0, 0]
  const send: Sender['send'] = async (order: SendOrder, signal) => {
    if (order.place.workspace === 'SLOW') {
      now += 1
      most = Math.max(most, now)
      await gate.promise
      now -= 1
    }
    return platform.sender.send(order, signal)
  }
  const sender: Sender = { ...platform.sender, send }
  const limiter = createLimiter(sender.limits, clock)
  const worker = createWorker({
    store,
    briefings: () => briefings,
    platforms: new Map([['slack', { sender, limiter }]]),
    clock,
    timings: TIMINGS,
    log: await createLog({ level: 'silent', secrets: [] }),
    hands: HANDS,
  })
  return { worker, clock, platform, open: gate.resolve, mostAtOnce: () => most }
}

async function due(store: Store, workspace: string, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `${workspace}-${index}`)
  await subscribe(store, ...names.map((id) => ({ id, place: channel(id, workspace) })))
  await planDue(store, NINE)
}

describe('a worker', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(() => underTest.empty())
  afterAll(() => underTest.remove())

  it('delivers everything that waits, however little it holds at once', async () => {
    await due(store, 'T1', 13)
    const { worker, platform, clock } = await working(store)
    await worker.pull()
    await worker.idle()
    while (platform.posts.length < 13) {
      await clock.advance(2_000)
      await worker.pull()
      await worker.idle()
    }
    expect(new Set(platform.posts.map((post) => post.channel)).size).toBe(13)
    expect(platform.posts).toHaveLength(13)
  })

  it('lets no slow workspace hold up another', async () => {
    await due(store, 'SLOW', 12)
    await due(store, 'T1', 6)
    const { worker, platform, clock, open, mostAtOnce } = await working(store)
    while (platform.posts.length < 6) {
      await worker.pull()
      await clock.advance(500)
    }
    expect(platform.posts.every((post) => post.channel.startsWith('T1'))).toBe(true)
    expect(mostAtOnce()).toBe(HANDS.busyOfWorkspace)
    open()
    while (platform.posts.length < 18) {
      await worker.pull()
      await clock.advance(500)
    }
    expect(new Set(platform.posts.map((post) => post.channel)).size).toBe(18)
  })

  it('finishes what is begun on a stop, and gives back what is not', async () => {
    await due(store, 'SLOW', 4)
    const { worker, platform, clock, open } = await working(store)
    await worker.pull()
    await clock.advance(0)
    const stopped = worker.stop()
    open()
    await stopped
    expect(platform.posts).toHaveLength(2)
    const waiting = await store.deliveries.inState('waiting', 10)
    expect(waiting.map(({ state }) => state)).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'waiting', tryAt: clock.now(), why: null })),
    )
    await worker.pull()
    await expect(worker.take(waiting[0]?.id ?? '')).rejects.toThrow('stops')
    expect(platform.posts).toHaveLength(2)
  })

  it('takes one that it is told of, once', async () => {
    await due(store, 'T1', 2)
    const { worker, platform } = await working(store)
    const [first] = await store.deliveries.ready(NINE, 1, 1)
    await Promise.all([worker.take(first?.id ?? ''), worker.take(first?.id ?? '')])
    await worker.idle()
    expect(platform.posts.map((post) => post.channel)).toEqual(['T1-0'])
  })

  it('goes on when the database fails for a moment', async () => {
    await due(store, 'T1', 1)
    let isDown = true
    const failing: Store = {
      ...store,
      deliveries: {
        ...store.deliveries,
        claim: (request) =>
          isDown ? Promise.reject(new Error('gone')) : store.deliveries.claim(request),
      },
    }
    const { worker, platform } = await working(failing)
    await worker.pull()
    expect(platform.posts).toHaveLength(0)
    isDown = false
    await worker.pull()
    await worker.idle()
    expect(platform.posts).toHaveLength(1)
  })

  it('is woken by a scheduler, which plans what is due as it starts', async () => {
    await subscribe(store, {})
    const { worker, platform } = await working(store)
    const clock = createClock(() => NINE)
    const log = await createLog({ level: 'silent', secrets: [] })
    const carrier = createLocalCarrier(worker, clock, 5)
    const scheduler = createScheduler({ store, worker, carrier, clock, log })
    await scheduler.start()
    await worker.idle()
    await scheduler.stop()
    expect(platform.posts).toHaveLength(1)
  })

  it('has whoever set a digest up told that its zone is not known any more, once', async () => {
    const schedule = { ...subscription().schedule, zone: 'Mars/Olympus' }
    await subscribe(store, { schedule })
    const { worker, platform } = await working(store)
    const clock = createClock(() => NINE)
    const log = await createLog({ level: 'silent', secrets: [] })
    const carrier = createLocalCarrier(worker, clock, 5)
    const platforms = new Map([['slack', { sender: platform.sender }]] as const)
    const scheduler = createScheduler({ store, worker, carrier, clock, log, platforms })
    await scheduler.tick()
    await scheduler.tick()
    await scheduler.stop()
    expect(platform.told).toEqual([
      'U1: The digest that you set up waits, since it cannot be told when it is due. The time zone of this digest is not known here any more. Change the digest and choose the zone again. It is kept until then.',
    ])
  })
})
