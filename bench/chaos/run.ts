// Replicas that are killed again and again while digests are due, and what arrived in the end.
import { openStore, type StorePlace } from '../../src/bot/store/open.ts'
import type { Store } from '../../src/bot/store/port.ts'
import { STEPS } from '../../src/bot/subscriptions/deliver.ts'
import type { Subscription } from '../../src/bot/subscriptions/model.ts'
import { createFaults } from './faults.ts'
import { BLIND, openPlatform } from './platform.ts'
import { createQuickClock, type Quickness } from './quick-clock.ts'
import type { Death } from './replica.ts'
import { tally, type Tally } from './tally.ts'
import { createRandom } from '../statistics.ts'
import { startReplica } from './replicas.ts'

export interface ChaosOptions {
  readonly place: StorePlace
  readonly replicas: number
  readonly kills: number
  readonly seed: number
}

export interface ChaosReport extends Tally {
  /** By step; `at random` for those at no step. */
  readonly kills: Readonly<Record<string, number>>
  readonly requests: number
  readonly faults: number
  readonly looks: number
  /** Replicas that did not stop cleanly at the end. */
  readonly unclean: number
  readonly seconds: number
}

/** A minute a second. */
const TIMES = 60
/** Real milliseconds, in the order of the bot's own: it gives up after 133 and looks again after 500. */
const PLATFORM = { stall: 200, late: 250, retryAfter: 0.02 }
const DEATHS: readonly Death[] = [...STEPS, 'on-the-wire']
/** How many channels become due a second, for each replica. */
const DUE_A_SECOND = 6
/** Real milliseconds after which a replica that has not come to its step is killed anyway. */
const LONGEST_LIFE_MS = 2_500
const SETTLED_WITHIN_MS = 60_000

/**
 * Runs one database through it.
 * @param options how often and on what; the database is empty
 * @returns what was seen
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { place, replicas, kills: wanted, seed } = options
  const begun = performance.now()
  const quickness: Quickness = { begun: performance.timeOrigin + begun, times: TIMES }
  const platform = await openPlatform(createFaults(seed), PLATFORM)
  const store = await openStore(place)
  const random = createRandom(seed + 1)
  const kills: Record<string, number> = {}
  let started = 0
  let [killed, left] = [0, wanted]
  const killing = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      // Every other one at no step, wherever it happens to be.
      const dieAt = started % 2 === 0 ? (DEATHS[(started / 2) % DEATHS.length] ?? null) : null
      started += 1
      const orders = { place, platform: platform.url, quickness, dieAt }
      const replica = await startReplica(orders)
      const life = dieAt === null ? random() * 600 : LONGEST_LIFE_MS
      const at = (await replica.diesWithin(life)) ? (dieAt ?? 'at random') : 'at random'
      kills[at] = (kills[at] ?? 0) + 1
      killed += 1
    }
  }
  const due = keepDue(store, quickness, replicas)
  await Promise.all(Array.from({ length: replicas }, killing))
  const subscriptions = await due.stop()
  const orders = { place, platform: platform.url, quickness, dieAt: null }
  const last = await Promise.all(Array.from({ length: replicas }, () => startReplica(orders)))
  await settled(store, quickness)
  const unclean = (await Promise.all(last.map((replica) => replica.stop()))).filter(
    (isClean) => !isClean,
  ).length
  const seen = await tally(store, subscriptions, platform.posts)
  await store.close()
  await platform.close()
  if (killed !== wanted) throw new Error(`${killed} of ${wanted} were killed.`)
  return { ...seen, kills, ...platform.counts, unclean, seconds: (performance.now() - begun) / 1e3 }
}

/** Lets channels become due all the time, one in twenty of them where the bot may not read. */
function keepDue(
  store: Store,
  quickness: Quickness,
  replicas: number,
): { stop(): Promise<readonly Subscription[]> } {
  const clock = createQuickClock(quickness)
  const made: Subscription[] = []
  const stopped = new AbortController()
  const pauseMs = (1_000 / (DUE_A_SECOND * replicas)) * TIMES
  const add = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const subscription = newSubscription(made.length, clock.now())
      const { id, place, created: at } = subscription
      const entry = {
        subscription: id,
        place,
        at,
        by: 'U1',
        what: 'subscribed',
        detail: '',
      } as const
      await store.subscriptions.add(subscription, entry)
      made.push(subscription)
      await clock.sleep(pauseMs, stopped.signal)
    }
  }
  const adding = add()
  return {
    async stop() {
      stopped.abort()
      await adding
      return made
    },
  }
}

function newSubscription(index: number, now: Temporal.Instant): Subscription {
  const time = now.toZonedDateTimeISO('UTC')
  const weekday = 1
  return {
    id: `s${index}`,
    place: {
      surface: 'playground',
      workspace: `w${index % 10}`,
      channel: `c${index}${index % 20 === 19 ? BLIND : ''}`,
    },
    schedule: {
      cadence: { kind: 'weekly', weekday },
      time: time.toPlainTime().toString({ smallestUnit: 'minute' }),
      zone: 'UTC',
    },
    filters: { countries: { include: [], exclude: [] }, topics: { include: [], exclude: [] } },
    density: 'short',
    whenEmpty: 'spotlight',
    whoMayChange: 'anyone',
    setBy: 'U1',
    created: now,
    standing: { kind: 'active' },
    next: { period: `${time.yearOfWeek}-W${time.weekOfYear}`, at: now },
    revision: 1,
  }
}

/** Waits until nothing is due, waits or is in hand. */
async function settled(store: Store, quickness: Quickness): Promise<void> {
  const clock = createQuickClock(quickness)
  const until = performance.now() + SETTLED_WITHIN_MS
  const { subscriptions, deliveries } = store
  while (performance.now() < until) {
    const open = [
      ...(await subscriptions.due(clock.now(), 1)),
      ...(await deliveries.inState('waiting', 1)),
      ...(await deliveries.inState('claimed', 1)),
    ]
    if (open.length === 0) return
    await clock.sleep(100 * TIMES)
  }
}
