// npm run clock: every slot of five years, in 48 zones, with every cadence at every quarter hour, against an
// oracle without Temporal. Prints how many were compared and every one that is wrong.

import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { faultsInARow } from '../test/bot/subscriptions/schedule/clock-faults.ts'
import {
  CADENCES,
  CLOCK_ZONES,
  dayNumber,
  digestDays,
  QUARTERS,
  stretchesOf,
} from '../test/bot/subscriptions/schedule/clock.ts'

interface Finding {
  readonly slots: number
  readonly faults: readonly string[]
}

const DAY = 86_400_000
const [FROM, UNTIL] = [dayNumber('2026-11-22'), dayNumber('2031-11-22')]

function check(zones: readonly string[]): Finding {
  const days = CADENCES.map((cadence) => ({ cadence, days: digestDays(cadence, FROM, UNTIL) }))
  const faults: string[] = []
  let slots = 0
  for (const zone of zones) {
    const stretches = stretchesOf(zone, (FROM - 2) * DAY, (UNTIL + 2) * DAY)
    for (const { cadence, days: expected } of days) {
      for (const time of QUARTERS) {
        faults.push(...faultsInARow({ cadence, time, zone }, expected, stretches))
        slots += expected.length
      }
    }
  }
  return { slots, faults }
}

async function main(): Promise<number> {
  const startedAt = performance.now()
  const workers = availableParallelism()
  const shares = Array.from({ length: workers }, (_, worker) =>
    CLOCK_ZONES.filter((_, index) => index % workers === worker),
  )
  const findings = await Promise.all(shares.map(inWorker))
  const slots = findings.reduce((sum, finding) => sum + finding.slots, 0)
  const faults = findings.flatMap((finding) => finding.faults)
  const seconds = Math.round((performance.now() - startedAt) / 1e3)
  console.log(
    `${CLOCK_ZONES.length} zones, ${CADENCES.length} cadences, ${QUARTERS.length} times of day, 5 years: ` +
      `${slots.toLocaleString('en')} slots, ${faults.length} wrong, in ${seconds} s (TZ=${process.env.TZ ?? 'unset'})`,
  )
  for (const fault of faults) console.log(fault)
  return faults.length === 0 ? 0 : 1
}

function inWorker(zones: readonly string[]): Promise<Finding> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: zones })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

if (isMainThread) process.exitCode = await main()
else parentPort?.postMessage(check(workerData))
