// The hands of the clock: every minute what is due is planned and carried to the workers; once a day what is
// old is forgotten.
import { createTask } from 'node-cron'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import type { Carrier } from './carrier.ts'
import type { Clock } from './clock.ts'
import { forgetOld } from './housekeeping.ts'
import { planDue } from './planner.ts'
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
}

const EVERY_MINUTE = '* * * * *'
/** A quiet quarter of an hour, in which hardly a digest is due anywhere. */
const ONCE_A_DAY = '37 3 * * *'

/**
 * Makes the scheduler. node-cron only wakes it: what is due when is reckoned from the subscriptions, in
 * their own zones.
 * @param deps what it works with; whoever made the store closes it after `stop`
 * @returns the scheduler, not started
 */
export function createScheduler({ store, worker, carrier, clock, log }: SchedulerDeps): Scheduler {
  const tick = async (): Promise<void> => {
    try {
      const { deliveries, letGo, broken } = await planDue(store, clock.now())
      for (const each of broken) log.error(each, 'The slots of a digest cannot be reckoned.')
      if (deliveries.length + letGo > 0) {
        log.info({ planned: deliveries.length, letGo }, 'Digests are due.')
      }
    } catch (error) {
      log.error({ error }, 'What is due could not be planned; it is tried again in a minute.')
    }
    await carrier.offer()
  }
  const clean = async (): Promise<void> => {
    try {
      const subscriptions = await forgetOld(store, clock.now())
      if (subscriptions > 0) log.info({ subscriptions }, 'Long halted digests are forgotten.')
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
