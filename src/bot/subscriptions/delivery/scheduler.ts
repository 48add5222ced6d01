// The hands of the clock: every minute what is due is planned and carried to the workers; once a day what is
// old is forgotten.

import { createTask } from 'node-cron'
import type { Log } from '../../operations/log.ts'
import { type DigestMetrics, NO_DIGEST_METRICS } from '../../operations/metrics.ts'
import type { Store } from '../../store/port.ts'
import type { DigestSurface, Subscription } from '../model.ts'
import type { Carrier } from './carrier.ts'
import type { Clock } from './clock.ts'
import { forgetOld } from './housekeeping.ts'
import { planDue } from './planner.ts'
import type { Sender } from './sender.ts'
import { setBack } from './set-back.ts'
import { tellHalted } from './tell-halted.ts'
import { TIMINGS } from './timings.ts'
import type { Worker } from './worker.ts'

export interface Scheduler {
  /** Plans what is due now, catching up, and every minute from then on. @throws where the carrier cannot begin */
  start(): Promise<void>
  /** Plans what is due and has it delivered, as every minute does. Never throws. */
  tick(): Promise<void>
  /** Finishes what is begun, gives back the rest and stops. */
  stop(): Promise<void>
}

export interface SchedulerDeps {
  readonly store: Store
  readonly worker: Worker
  readonly carrier: Carrier
  readonly clock: Clock
  readonly log: Log
  /** Counts what was missed; nothing is counted unless given. */
  readonly metrics?: DigestMetrics
  /** Whoever set a digest up is told there when it halts; nobody unless given. */
  readonly platforms?: ReadonlyMap<DigestSurface, { readonly sender: Pick<Sender, 'tell'> }>
}

const EVERY_MINUTE = '* * * * *'
/** A quiet quarter of an hour, in which hardly a digest is due anywhere. */
const ONCE_A_DAY = '37 3 * * *'

/** How many digests a line of the log names. */
const NAMED = 20

const FORGOTTEN = 'The digests of workspaces that Quad Brief was removed from are forgotten.'

const SET_BACK = 'The clock ran ahead for a while; these digests come at their next slot again.'

const MISSED =
  'Digests were due while the bot did not look; of each the latest still comes, if it is of use.'

/**
 * Makes the scheduler. node-cron only wakes it: what is due when is reckoned from the subscriptions, in
 * their own zones.
 * @param deps what it works with; whoever made the store closes it after `stop`
 * @returns the scheduler, not started
 */
export function createScheduler({
  store,
  worker,
  carrier,
  clock,
  log,
  metrics = NO_DIGEST_METRICS,
  platforms = new Map(),
}: SchedulerDeps): Scheduler {
  /** When what is due was planned last; null before the first time. */
  let last: Temporal.Instant | null = null
  /** Whoever begins does not know what the clock was before. */
  const lookBack = async (now: Temporal.Instant): Promise<void> => {
    const isBack = last === null || Temporal.Instant.compare(now, last) < 0
    const back = isBack ? await setBack(store, now) : []
    last = now
    if (back.length > 0) {
      log.warn({ count: back.length, subscriptions: back.slice(0, NAMED) }, SET_BACK)
    }
  }
  const tick = async (): Promise<void> => {
    try {
      await lookBack(clock.now())
      const { deliveries, letGo, missed, broken } = await planDue(store, clock.now())
      for (const { subscription, halted, error } of broken) {
        log.error({ subscription, error }, 'The slots of a digest cannot be reckoned.')
        if (halted !== null) await tell(halted)
      }
      if (deliveries.length + letGo > 0) {
        log.info({ planned: deliveries.length, letGo }, 'Digests are due.')
      }
      if (missed.length > 0) {
        metrics.missed(missed.length)
        log.warn({ count: missed.length, subscriptions: missed.slice(0, NAMED) }, MISSED)
      }
    } catch (error) {
      log.error({ error }, 'What is due could not be planned; it is tried again in a minute.')
    }
    await carrier.offer()
  }
  const tell = async (halted: Subscription): Promise<void> => {
    const sender = platforms.get(halted.place.surface)?.sender
    if (sender === undefined) return
    await tellHalted(halted, { code: 'digest-zone', since: clock.now() }, sender, {
      clock,
      timings: TIMINGS,
      log,
    })
  }
  const clean = async (): Promise<void> => {
    try {
      const subscriptions = await forgetOld(store, clock.now())
      if (subscriptions > 0) log.info({ subscriptions }, FORGOTTEN)
    } catch (error) {
      log.error({ error }, 'What is old could not be forgotten; it is tried again tomorrow.')
    }
  }
  const task = (expression: string, run: () => Promise<void>) =>
    createTask(expression, run, { timezone: 'UTC', noOverlap: true, logger: cronLog(log) })
  const tasks = [task(EVERY_MINUTE, tick), task(ONCE_A_DAY, clean)]
  return {
    async start() {
      await carrier.start()
      for (const each of tasks) await each.start()
      await tick()
    },
    tick,
    async stop() {
      for (const each of tasks) await each.destroy()
      await Promise.all([worker.stop(), carrier.stop()])
    },
  }
}

/** It says when a minute was missed or still runs: of use to whoever looks for the cause, and no error. */
function cronLog(log: Log) {
  const say = (message: string | Error): void =>
    log.debug({ cron: String(message) }, 'The ticking.')
  return { info: say, warn: say, error: say, debug: say }
}
