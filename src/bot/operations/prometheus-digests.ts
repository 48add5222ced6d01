// What is counted and measured of digests, as Prometheus reads it.

import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { DIGEST_OUTCOMES, type DigestMetrics, type DigestNumbers } from './metrics.ts'

/** From at once to days late: a digest is of use for so long. */
const LATE_SECONDS = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 43_200, 259_200, 604_800]

/**
 * Makes the counters.
 * @param registry where they are read
 * @returns what counts
 */
export function digestMetrics(registry: Registry): DigestMetrics {
  const registers = [registry]
  const deliveries = new Counter({
    name: 'quad_deliveries_total',
    help: 'Digests that a worker had in hand, by what became of each; waiting ones are tried again later',
    labelNames: ['surface', 'outcome'],
    registers,
  })
  const lateness = new Histogram({
    name: 'quad_delivery_late_seconds',
    help: 'From the slot of a digest to the moment at which all of it was posted',
    labelNames: ['surface'],
    buckets: LATE_SECONDS,
    registers,
  })
  const missed = new Counter({
    name: 'quad_slots_missed_total',
    help: 'Digests whose slot passed while the bot did not look',
    registers,
  })
  return {
    posting(surfaces) {
      // So that they are there, at zero, before anything happens.
      for (const surface of surfaces) {
        for (const outcome of DIGEST_OUTCOMES) deliveries.inc({ surface, outcome }, 0)
        lateness.zero({ surface })
      }
    },
    delivered(surface, outcome, lateSeconds) {
      deliveries.inc({ surface, outcome })
      if (lateSeconds !== null) lateness.observe({ surface }, Math.max(0, lateSeconds))
    },
    missed: (count) => missed.inc(count),
  }
}

/**
 * Makes the gauges of what is kept.
 * @param registry where they are read
 * @returns sets them; with null there are none, since nobody knows
 */
export function digestGauges(registry: Registry): (numbers: DigestNumbers | null) => void {
  const registers = [registry]
  const subscriptions = new Gauge({
    name: 'quad_subscriptions',
    help: 'Digests that were subscribed to, by how they stand: active, paused or halted',
    labelNames: ['standing'],
    registers,
  })
  const open = new Gauge({
    name: 'quad_deliveries_open',
    help: 'Digests that have not ended: waiting, claimed by a worker, or parked for a person to decide',
    labelNames: ['state'],
    registers,
  })
  const overdue = new Gauge({
    name: 'quad_delivery_overdue_seconds',
    help: 'For how long the oldest digest that is due has waited; 0 where none is',
    labelNames: [],
    registers,
  })
  return (numbers) => {
    for (const gauge of [subscriptions, open, overdue]) gauge.reset()
    if (numbers === null) return overdue.remove()
    for (const [standing, count] of Object.entries(numbers.subscriptions)) {
      subscriptions.set({ standing }, count)
    }
    for (const [state, count] of Object.entries(numbers.open)) open.set({ state }, count)
    overdue.set(numbers.overdueSeconds)
  }
}
