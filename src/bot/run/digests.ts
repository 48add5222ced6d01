// Digests of a running bot, put together: what is kept, the desk where people decide about them, and, once a
// platform can post, the hands that deliver them.

import { randomUUID } from 'node:crypto'
import type { Briefings } from '../../briefings/index.ts'
import type { Log } from '../operations/log.ts'
import { type DigestMetrics, type DigestNumbers, NO_DIGEST_METRICS } from '../operations/metrics.ts'
import { during, type Progress } from '../operations/progress.ts'
import type { Operated } from '../operator/operated.ts'
import { openStore, type StorePlace } from '../store/open.ts'
import type { Store } from '../store/port.ts'
import { createLocalCarrier, type Carrier } from '../subscriptions/delivery/carrier.ts'
import { createClock, type Clock } from '../subscriptions/delivery/clock.ts'
import type { Platform } from '../subscriptions/delivery/deps.ts'
import { createLimiter } from '../subscriptions/delivery/limiter.ts'
import { digestNumbers } from '../subscriptions/delivery/numbers.ts'
import { createScheduler, type Scheduler } from '../subscriptions/delivery/scheduler.ts'
import { TIMINGS } from '../subscriptions/delivery/timings.ts'
import { createWatch, SURFACE_NAMES } from '../subscriptions/delivery/watch.ts'
import { createWorker, type Worker } from '../subscriptions/delivery/worker.ts'
import type { DeskPlatform } from '../subscriptions/desk/deps.ts'
import { createDesk } from '../subscriptions/desk/desk.ts'
import type { DigestSurface } from '../subscriptions/model.ts'
import type { DigestDeps, Surface } from '../surface.ts'

export interface Digests {
  /** What a surface works with. */
  readonly deps: DigestDeps
  /** What an operator looks after. */
  readonly operated: Operated
  /** Lets people decide about digests on a surface, before it starts, where it can post them. */
  join(surface: Pick<Surface, 'digests'>): void
  /**
   * Delivers from now on what is due where a surface runs that can post; nothing where none does.
   * @param running surfaces that have started
   * @throws {Error} where what carries digests cannot begin; nothing runs then
   */
  start(running: readonly Pick<Surface, 'digests'>[]): Promise<void>
  /** Finishes what is being sent and gives back the rest. What never started has nothing to stop. */
  stop(): Promise<void>
  /** Whether the database answers. @throws {StoreError} */
  check(): Promise<void>
  /** How digests stand, for whoever measures them. @throws {StoreError} */
  numbers(): Promise<DigestNumbers>
  /** Closes the database, once nobody asks it any more. */
  close(): Promise<void>
}

export interface DigestsOptions {
  /** Where they are kept. */
  readonly place: StorePlace
  /** The core over the record as it is now. */
  readonly briefings: () => Briefings
  readonly now: () => Temporal.Instant
  readonly log: Log
  /** Counts what becomes of digests; nothing is counted unless given. */
  readonly metrics?: DigestMetrics
  /** Hears what takes long. */
  readonly progress?: Progress
}

/**
 * Opens what is kept of digests.
 * @param options the record, the time, and where digests are kept
 * @returns digests that nobody delivers yet
 * @throws {StoreError} saying why it cannot be used and what to do
 */
export async function createDigests({
  place,
  briefings,
  now,
  log,
  metrics = NO_DIGEST_METRICS,
  progress,
}: DigestsOptions): Promise<Digests> {
  const store = await during(progress, OPENING, () => openStore(place))
  const clock = createClock(now)
  const platforms = new Map<DigestSurface, DeskPlatform>()
  let posting: ReadonlyMap<DigestSurface, Platform> = new Map()
  let running: Running | null = null
  let starting: Promise<void> | null = null
  let isStopping = false

  const desk = createDesk({
    store,
    briefings,
    clock,
    platforms,
    newId: randomUUID,
    wake: () => void running?.carrier.offer(),
  })

  const begin = async (surfaces: readonly Pick<Surface, 'digests'>[]): Promise<void> => {
    const able = surfaces.flatMap(({ digests }) => (digests === undefined ? [] : [digests]))
    if (able.length === 0 || isStopping) return
    const senders = new Map<DigestSurface, Platform>(
      able.map(({ sender }) => [
        sender.surface,
        { sender, limiter: createLimiter(sender.limits, clock) },
      ]),
    )
    metrics.posting([...senders.keys()].map((surface) => SURFACE_NAMES[surface]))
    const tools = { store, briefings, platforms: senders, clock, log, metrics }
    const made = await hands(place, tools)
    try {
      await during(progress, PLANNING, () => made.scheduler.start())
    } catch (error) {
      await made.scheduler.stop().catch(() => undefined)
      throw error
    }
    running = made
    posting = senders
    log.info({ surfaces: [...senders.keys()] }, 'Digests are delivered.')
  }

  return {
    deps: { desk, store, clock },
    operated: {
      store,
      desk,
      now,
      limits: () =>
        new Map([...posting].map(([surface, { limiter }]) => [surface, limiter.state()])),
      channels: (surface) => platforms.get(surface)?.channels,
    },
    join({ digests }) {
      if (digests !== undefined) platforms.set(digests.sender.surface, digests)
    },
    start(surfaces) {
      starting = begin(surfaces)
      return starting
    },
    async stop() {
      isStopping = true
      // Whoever started it hears why it could not.
      await starting?.catch(() => undefined)
      await running?.scheduler.stop()
      running = null
    },
    check: () => store.check(),
    numbers: () => digestNumbers(store, clock.now()),
    close: () => store.close(),
  }
}

const OPENING = 'Opening the database and bringing it to this version'
const PLANNING = 'Planning the digests that are due'

interface Running {
  readonly scheduler: Scheduler
  readonly carrier: Carrier
}

interface Tools {
  readonly store: Store
  readonly briefings: () => Briefings
  readonly platforms: ReadonlyMap<DigestSurface, Platform>
  readonly clock: Clock
  readonly log: Log
  readonly metrics: DigestMetrics
}

async function hands(place: StorePlace, tools: Tools): Promise<Running> {
  const worker = createWorker({
    ...tools,
    timings: TIMINGS,
    onDelivered: createWatch(tools),
  })
  const carrier = await carrierTo(worker, place, tools)
  return { carrier, scheduler: createScheduler({ ...tools, worker, carrier }) }
}

/** A file has one process; a PostgreSQL database may have several, which share the work. */
async function carrierTo(
  worker: Worker,
  place: StorePlace,
  { store, clock, log }: Tools,
): Promise<Carrier> {
  if (place.kind === 'sqlite') return createLocalCarrier(worker, clock)
  const { createPgBossCarrier } = await import('../subscriptions/delivery/carrier-pg-boss.ts')
  return createPgBossCarrier({ url: place.url, store, worker, clock, log })
}
