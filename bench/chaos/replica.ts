// One replica of the bot's digests, as a process of its own: it plans, carries, delivers, and dies where it is told.

import { flushCompileCache } from 'node:module'
import { dataDirOf } from '../../src/bot/config/data-dir.ts'
import { createLog } from '../../src/bot/operations/log.ts'
import type { Log } from '../../src/bot/operations/log.ts'
import { openStore, type StorePlace } from '../../src/bot/store/open.ts'
import type { Store } from '../../src/bot/store/port.ts'
import { type Carrier, createLocalCarrier } from '../../src/bot/subscriptions/delivery/carrier.ts'
import type { Clock } from '../../src/bot/subscriptions/delivery/clock.ts'
import type { Step } from '../../src/bot/subscriptions/delivery/deps.ts'
import { createLimiter } from '../../src/bot/subscriptions/delivery/limiter.ts'
import { createScheduler } from '../../src/bot/subscriptions/delivery/scheduler.ts'
import type { Sender } from '../../src/bot/subscriptions/delivery/sender.ts'
import { TIMINGS } from '../../src/bot/subscriptions/delivery/timings.ts'
import { createWorker, type Worker } from '../../src/bot/subscriptions/delivery/worker.ts'
import { createBriefings, loadDataset } from '../../src/briefings/index.ts'
import { createHttpSender } from './http-sender.ts'
import { createQuickClock, type Quickness } from './quick-clock.ts'

/** Where a replica dies: at a step, or with a message on the wire. */
export type Death = Step | 'on-the-wire'

export interface ReplicaOrders {
  readonly place: StorePlace
  readonly platform: string
  readonly quickness: Quickness
  readonly dieAt: Death | null
  /** It takes every message for absent, without looking: to see that a run can fail. */
  readonly isCareless: boolean
}

const A_MINUTE = 60_000
/** Few, since all replicas and the platform share one machine. */
const HANDS = { busy: 8, busyOfWorkspace: 4, held: 16, heldOfWorkspace: 8 }

async function main(orders: ReplicaOrders): Promise<void> {
  const { place, platform, quickness, dieAt, isCareless } = orders
  const clock = createQuickClock(quickness)
  const log = await createLog({ level: 'error', secrets: [] })
  const store = await openStore(place)
  const loaded = loadDataset(dataDirOf(undefined))
  if (!loaded.ok) throw new Error('The record is broken.')
  const die = (at: Death): void => {
    if (at === dieAt) process.kill(process.pid, 'SIGKILL')
  }
  const careful = createHttpSender({
    url: platform,
    times: quickness.times,
    onWritten: () => die('on-the-wire'),
  })
  const sender: Sender = isCareless
    ? { ...careful, find: async () => ({ kind: 'absent' }) }
    : careful
  const briefings = createBriefings(loaded.dataset)
  const worker = createWorker({
    store,
    briefings: () => briefings,
    platforms: new Map([
      [sender.surface, { sender, limiter: createLimiter(sender.limits, clock) }],
    ]),
    clock,
    timings: TIMINGS,
    log,
    onStep: die,
    hands: HANDS,
  })
  const carrier = await carrierOf(place, { store, worker, clock, log })
  const scheduler = createScheduler({ store, worker, carrier, clock, log })
  const stopped = new AbortController()
  process.on('SIGTERM', () => stopped.abort())
  // Whoever started it is gone.
  process.stdin.resume().on('end', () => process.exit(1))
  await carrier.start()
  // A process that is killed keeps nothing of what it compiled.
  flushCompileCache()
  console.log('ready')
  while (!stopped.signal.aborted) {
    await scheduler.tick()
    await clock.sleep(A_MINUTE, stopped.signal)
  }
  await scheduler.stop()
  await store.close()
  process.stdin.destroy()
}

async function carrierOf(
  place: StorePlace,
  deps: { store: Store; worker: Worker; clock: Clock; log: Log },
): Promise<Carrier> {
  if (place.kind === 'sqlite') return createLocalCarrier(deps.worker, deps.clock)
  const { createPgBossCarrier } =
    await import('../../src/bot/subscriptions/delivery/carrier-pg-boss.ts')
  return createPgBossCarrier({ ...deps, url: place.url })
}

await main(JSON.parse(process.argv[2] ?? '') as ReplicaOrders)
