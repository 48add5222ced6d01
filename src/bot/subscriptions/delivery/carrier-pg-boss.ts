// With PostgreSQL, pg-boss carries what waits to the workers of all replicas at once. A job holds nothing but
// a delivery's id; the ledger's row says whether there is anything to do, so that a job that is lost, or comes
// twice, changes nothing.

import { PgBoss } from 'pg-boss'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import type { Carrier } from './carrier.ts'
import type { Clock } from './clock.ts'
import { jobIdOf } from './ids.ts'
import type { Worker } from './worker.ts'

export interface PgBossCarrierDeps {
  /** The address of the database that the store is in. */
  readonly url: string
  readonly store: Store
  readonly worker: Pick<Worker, 'take'>
  readonly clock: Clock
  readonly log: Log
  readonly pace?: Pace
}

/** How soon what was forgotten is noticed, in milliseconds. */
export interface Pace {
  /** Between two looks for what waits. */
  readonly sweep: number
  /** After which a delivery that waits still gets another job. */
  readonly again: number
}

const PACE: Pace = { sweep: 1_000, again: 60_000 }

const SCHEMA = 'pgboss'
const QUEUE = 'quad-deliveries'
/** How many jobs are inserted, and how many are taken, at once. */
const INSERTED = 1_000
const TAKEN = 50
const WAITING = 5_000
/** A workspace with more than that has the rest offered at the next look: nobody waits behind all of it. */
const WAITING_OF_WORKSPACE = 64
const CONNECTIONS = 4
const HOUR_SECONDS = 3_600
const STOP_MS = 9_000

interface Job {
  readonly delivery: string
}

/**
 * Makes the carrier.
 * @param deps what it carries from where to whom
 * @returns the carrier; its tables, in a schema of its own, are made when it starts
 */
export function createPgBossCarrier(deps: PgBossCarrierDeps): Carrier {
  const { url, store, worker, clock, log, pace = PACE } = deps
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    application_name: 'quad-brief-carrier',
    max: CONNECTIONS,
    useListenNotify: true,
    // Slots are planned from the subscriptions; its own schedule can make two jobs of one.
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) =>
    log.error({ error }, 'The carrier of digests has trouble; it goes on.'),
  )
  boss.on('warning', (warning) => log.warn({ warning }, 'The carrier of digests warns.'))
  const stopped = new AbortController()
  let sweeping: Promise<void> | undefined

  const offer = async (): Promise<void> => {
    try {
      const now = clock.now()
      const ready = await store.deliveries.ready(now, WAITING, WAITING_OF_WORKSPACE)
      const turn = Math.floor(now.epochMilliseconds / pace.again)
      for (let from = 0; from < ready.length; from += INSERTED) {
        const jobs = ready.slice(from, from + INSERTED).map(({ id, attempts }) => ({
          id: jobIdOf(id, `${attempts} ${turn}`),
          data: { delivery: id } satisfies Job,
        }))
        await boss.insert(QUEUE, jobs)
      }
    } catch (error) {
      log.error({ error }, 'What waits could not be handed to the carrier; it is tried again.')
    }
  }
  const sweep = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await offer()
      await clock.sleep(pace.sweep, stopped.signal)
    }
  }

  return {
    async start() {
      await boss.start()
      await boss.createQueue(QUEUE, {
        notify: true,
        heartbeatSeconds: 10,
        retryLimit: 3,
        retryDelay: 1,
        retentionSeconds: HOUR_SECONDS,
        deleteAfterSeconds: HOUR_SECONDS,
      })
      const options = {
        batchSize: TAKEN,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 5,
      }
      await boss.work<Job>(QUEUE, options, async (jobs) => {
        // A job is done once the ledger says who has the delivery.
        await Promise.all(jobs.map(({ data }) => worker.take(data.delivery)))
      })
      sweeping = sweep()
    },
    offer,
    async stop() {
      stopped.abort()
      await sweeping
      await boss.stop({ graceful: true, timeout: STOP_MS })
    },
  }
}
