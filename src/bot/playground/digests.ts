// Digests of the pretend workspace: the same store, desk, planner, ledger and worker as everywhere, by a clock
// that somebody moves.

import type { Briefings } from '../../briefings/index.ts'
import type { Log } from '../operations/log.ts'
import type { Operated } from '../operator/operated.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/port.ts'
import type { Delivery } from '../subscriptions/delivery.ts'
import { restore } from '../subscriptions/delivery/halt.ts'
import { forgetOld } from '../subscriptions/delivery/housekeeping.ts'
import { createLimiter } from '../subscriptions/delivery/limiter.ts'
import { planDue } from '../subscriptions/delivery/planner.ts'
import { TIMINGS } from '../subscriptions/delivery/timings.ts'
import { createWorker } from '../subscriptions/delivery/worker.ts'
import { createDesk, type Desk } from '../subscriptions/desk/desk.ts'
import type { Subscription } from '../subscriptions/model.ts'
import { filtersInWords } from '../subscriptions/reading/settings-words.ts'
import { scheduleInWords, wallTimeInWords } from '../subscriptions/schedule/schedule-words.ts'
import { slotsAfter } from '../subscriptions/schedule/slots.ts'
import type { MovedClock } from './moved-clock.ts'
import { EVERYWHERE, placeOf } from './places.ts'
import type { PretendPlatform } from './platform.ts'
import type { Condition, DigestState } from './shapes.ts'
import type { ChannelId } from './workspace.ts'

export interface PretendDigests {
  readonly desk: Desk
  /** What an operator looks after. */
  readonly operated: Operated
  /** Delivers what waits, where the desk wanted that. */
  afterDesk(): Promise<void>
  /** Breaks or mends a channel; digests that were halted come again once it is mended. */
  set(channel: ChannelId, condition: Condition): Promise<void>
  /** When the next digest comes in any channel; null where none does. */
  next(): Promise<Temporal.Instant | null>
  /**
   * Moves the clock, from one moment at which something is to be done to the next.
   * @param to not before now
   * @param onMove hears of every moment
   */
  moveTo(to: Temporal.Instant, onMove: (now: Temporal.Instant) => Promise<void>): Promise<void>
  states(channel: ChannelId): Promise<readonly DigestState[]>
  close(): Promise<void>
}

export interface PretendDigestsDeps {
  readonly file: string
  /** The core over the record as it is now. */
  readonly briefings: () => Briefings
  readonly clock: MovedClock
  readonly platform: PretendPlatform
  readonly log: Log
}

/** How many digests ahead, and how many deliveries back, are told. */
const AHEAD = 4
const BACK = 12
/** A year of daily ones. */
const COUNTED = 400
/** How many deliveries that wait are looked through for the earliest. */
const WAITING = 1_000
const MINUTE = Temporal.Duration.from({ minutes: 1 })

/**
 * Opens the digests.
 * @param deps the file that they are kept in, and what they are made and posted with
 * @returns digests, with nothing due
 * @throws {StoreError} the file cannot be used
 */
export async function openDigests(deps: PretendDigestsDeps): Promise<PretendDigests> {
  const { file, briefings, clock, platform, log } = deps
  const store = await openStore({ kind: 'sqlite', file, isPassing: true })
  const { sender, channels } = platform
  const limiter = createLimiter(sender.limits, clock)
  const platforms = new Map([['playground', { sender, limiter }]] as const)
  const worker = createWorker({ store, briefings, platforms, clock, timings: TIMINGS, log })
  let isWoken = false
  let ids = 0

  const desk = createDesk({
    store,
    briefings,
    clock,
    platforms: new Map([['playground', { sender, channels }]] as const),
    // Counted, so that the same year comes again after a reset.
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    wake: () => {
      isWoken = true
    },
  })

  const deliver = async (): Promise<void> => {
    await planDue(store, clock.now())
    await worker.pull()
    await worker.idle()
  }

  const all = (): Promise<readonly Subscription[]> =>
    store.subscriptions.ofWorkspace(EVERYWHERE.surface, EVERYWHERE.workspace)

  /** When something is to be done: a digest is due, or one that waits is tried again. */
  const nextEvent = async (): Promise<Temporal.Instant | null> => {
    const waiting = await store.deliveries.inState('waiting', WAITING)
    const retries = waiting.flatMap(({ state }) => (state.kind === 'waiting' ? [state.tryAt] : []))
    return earliest([...(await slots()), ...retries])
  }
  const slots = async (): Promise<readonly Temporal.Instant[]> =>
    (await all()).flatMap(({ next }) => (next === null ? [] : [next.at]))

  return {
    desk,
    operated: {
      store,
      desk,
      now: () => clock.now(),
      limits: () => new Map([['playground', limiter.state()]]),
      channels: (surface) => (surface === 'playground' ? channels : undefined),
    },
    async afterDesk() {
      if (!isWoken) return
      isWoken = false
      await deliver()
    },
    async set(channel, condition) {
      platform.set(channel, condition)
      const isOpen = condition !== 'archived' && condition !== 'kicked'
      if (isOpen) await restore(store, placeOf(channel), clock.now())
    },
    next: async () => earliest(await slots()),
    async moveTo(to, onMove) {
      for (;;) {
        const event = await nextEvent()
        if (event === null || Temporal.Instant.compare(event, to) > 0) break
        const now = clock.now()
        const isAhead = Temporal.Instant.compare(event, now) > 0
        // Whatever is due and was not done is tried again within a minute, as everywhere.
        const moment = isAhead ? event : now.add(MINUTE)
        if (Temporal.Instant.compare(moment, to) > 0) break
        await clock.moveTo(moment)
        await deliver()
        await onMove(moment)
      }
      await clock.moveTo(to)
      await deliver()
      await forgetOld(store, to)
    },
    async states(channel) {
      const subscriptions = await store.subscriptions.ofChannel(placeOf(channel))
      return Promise.all(subscriptions.map((each) => stateOf(each, store, briefings())))
    },
    async close() {
      await worker.stop()
      await store.close()
    },
  }
}

async function stateOf(
  subscription: Subscription,
  store: Store,
  { lookup }: Briefings,
): Promise<DigestState> {
  const { id, schedule, filters, standing, next } = subscription
  const ahead =
    next === null ? [] : [next, ...slotsAfter(schedule, next.at, AHEAD - 1)].map(({ at }) => at)
  const deliveries = await store.deliveries.ofSubscription(id, COUNTED)
  const counts: Record<string, number> = {}
  for (const { state } of deliveries) counts[state.kind] = (counts[state.kind] ?? 0) + 1
  return {
    id,
    schedule: scheduleInWords(schedule),
    about: filtersInWords(filters, lookup),
    standing: standing.kind,
    next: ahead.map((at) => wallTimeInWords(at, schedule.zone)),
    counts,
    deliveries: deliveries.slice(0, BACK).map((delivery) => ({
      slot: wallTimeInWords(delivery.slot.at, schedule.zone),
      state: delivery.state.kind,
      why: whyOf(delivery),
    })),
  }
}

function whyOf({ state }: Delivery): string | null {
  if ('reason' in state) return state.reason
  return state.kind === 'waiting' ? state.why : null
}

function earliest(moments: readonly Temporal.Instant[]): Temporal.Instant | null {
  const [first = null] = moments.toSorted((one, other) => Temporal.Instant.compare(one, other))
  return first
}
