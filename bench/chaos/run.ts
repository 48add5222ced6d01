// Replicas that are killed again and again while digests are due, and what arrived in the end.

import { openStore, type StorePlace } from '../../src/bot/store/open.ts'
import type { Store } from '../../src/bot/store/port.ts'
import { STEPS } from '../../src/bot/subscriptions/delivery/deps.ts'
import type { Subscription } from '../../src/bot/subscriptions/model.ts'
import { createRandom } from '../statistics.ts'
import { createFaults } from './faults.ts'
import { BLIND, openPlatform } from './platform.ts'
import { createQuickClock, type Quickness } from './quick-clock.ts'
import type { Death } from './replica.ts'
import { startReplica } from './replicas.ts'
import { tally, type Tally } from './tally.ts'

export interface ChaosOptions {
  readonly place: StorePlace
  readonly replicas: number
  readonly kills: number
  readonly seed: number
  /** Where replicas die that die at a step, in turns; at every step and on the wire unless given. */
  readonly deaths?: readonly Death[]
  /** See `ReplicaOrders`; false unless given. */
  readonly isCareless?: boolean
}

export interface ChaosReport extends Tally {
  /** By step; `at random` for those at no step. */
  readonly kills: Readonly<Record<string, number>>
  readonly requests: number
  readonly faults: number
  readonly looks: number
  readonly uploads: number
  /** Replicas that did not stop cleanly at the end. */
  readonly unclean: number
  readonly seconds: number
}

/** How many seconds pass in one. */
const TIMES = 40
/** Real milliseconds, in the order of the bot's own: it gives up after 200 and looks again after 750. */
const PLATFORM = { stall: 300, late: 400, retryAfter: 30 }
const DEATHS: readonly Death[] = [...STEPS, 'on-the-wire']
/** One digest in so many is of full density, and has a picture. */
const PICTURED_OF = 4
/** How many channels become due a second, for each replica. */
const DUE_A_SECOND = 6
/** Real milliseconds after which a replica that has not come to its step is killed anyway. */
const LONGEST_LIFE_MS = 1_500
/** No more become due while so many are not settled, lest a slow machine never catches up. */
const MOST_OPEN = 60
/** Real milliseconds without any progress, after which a run is given up. */
const STUCK_MS = 60_000

/**
 * Runs one database through it.
 * @param options how often and on what; the database is empty
 * @returns what was seen
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { place, replicas, kills: wanted, seed, deaths = DEATHS, isCareless = false } = options
  const begun = performance.now()
  const quickness: Quickness = { begun: performance.timeOrigin + begun, times: TIMES }
  const platform = await openPlatform(createFaults(seed), PLATFORM)
  const store = await openStore(place)
  const random = createRandom(seed + 1)
  const orders = { place, platform: platform.url, quickness, isCareless }
  const kills: Record<string, number> = {}
  let started = 0
  let [killed, left] = [0, wanted]
  const killing = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const dieAt = deathOf(deaths, started)
      started += 1
      const replica = await startReplica({ ...orders, dieAt })
      const life = dieAt === null ? random() * 600 : LONGEST_LIFE_MS
      const at = (await replica.diesWithin(life)) ? (dieAt ?? 'at random') : 'at random'
      kills[at] = (kills[at] ?? 0) + 1
      killed += 1
    }
  }
  const due = keepDue(store, quickness, replicas)
  await Promise.all(Array.from({ length: replicas }, killing))
  const subscriptions = await due.stop()
  const last = await Promise.all(
    Array.from({ length: replicas }, () => startReplica({ ...orders, dieAt: null })),
  )
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

/**
 * Lets channels become due all the time, so many as are dealt with, one in twenty of them where the bot may
 * not read.
 */
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
      const open = await openOf(store, clock.now())
      if (open >= MOST_OPEN) {
        await clock.sleep(pauseMs, stopped.signal)
        continue
      }
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
    density: index % PICTURED_OF === 0 ? 'full' : 'short',
    whenEmpty: 'spotlight',
    whoMayChange: 'anyone',
    setBy: 'U1',
    created: now,
    standing: { kind: 'active' },
    next: { period: `${time.yearOfWeek}-W${time.weekOfYear}`, at: now },
    revision: 1,
  }
}

/** Two in three at a step, each in its turn; the others wherever they happen to be. */
function deathOf(deaths: readonly Death[], turn: number): Death | null {
  if (turn % 3 === 2) return null
  return deaths[(turn - Math.floor(turn / 3)) % deaths.length] ?? null
}

/** Waits until nothing is due, waits or is in hand, as long as there is less and less of it. */
async function settled(store: Store, quickness: Quickness): Promise<void> {
  const clock = createQuickClock(quickness)
  let [fewest, since] = [Infinity, performance.now()]
  while (performance.now() - since < STUCK_MS) {
    const open = await openOf(store, clock.now())
    if (open === 0) return
    if (open < fewest) [fewest, since] = [open, performance.now()]
    await clock.sleep(100 * TIMES)
  }
}

/**
 * How many digests are due, wait or are in hand. Those that wait and those in hand are counted at once, since one
 * becomes the other at any moment; what was due is never due again.
 */
async function openOf({ subscriptions, overview }: Store, now: Temporal.Instant): Promise<number> {
  const due = await subscriptions.due(now, MOST_OPEN)
  const { waiting, claimed } = (await overview.counts(now)).deliveries
  return due.length + waiting + claimed
}
