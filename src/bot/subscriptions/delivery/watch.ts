// What whoever runs the bot hears of each digest: it is counted, and one that comes late, or not, is a line in
// the log.

import type { Log } from '../../operations/log.ts'
import type { DigestMetrics } from '../../operations/metrics.ts'
import type { Delivery, DeliveryEnd } from '../delivery.ts'
import type { DigestSurface } from '../model.ts'
import { isAsked } from './asked.ts'
import type { Clock } from './clock.ts'
import type { WorkerDeps } from './worker.ts'

/** As /metrics and the log call the surfaces elsewhere. */
export const SURFACE_NAMES: Readonly<Record<DigestSurface, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  playground: 'Playground',
}

/** A digest that is later than that is worth a look; a platform's limits alone may take minutes. */
const LATE_SECONDS = 15 * 60

const WORDS: Readonly<Record<Exclude<DeliveryEnd['kind'], 'sent' | 'skipped'>, string>> = {
  refused: 'A digest was refused.',
  parked: 'Nobody knows whether a digest arrived: a person decides.',
  expired: 'A digest was not posted.',
}

/**
 * Makes what listens to a worker.
 * @param deps what counts, the log, and the time
 * @returns the worker's `onDelivered`
 */
export function createWatch({
  metrics,
  log,
  clock,
}: {
  readonly metrics: DigestMetrics
  readonly log: Log
  readonly clock: Pick<Clock, 'now'>
}): NonNullable<WorkerDeps['onDelivered']> {
  return ({ delivery, again }, delivered) => {
    const surface = SURFACE_NAMES[delivery.place.surface]
    if (delivered.kind === 'lost') return
    if (delivered.kind === 'released') return metrics.delivered(surface, 'waiting', null)
    const { end } = delivered
    // What a person asked for, or had posted again, comes when they want it.
    const isDue = again === null && !isAsked(delivery.slot)
    const late =
      end.kind === 'sent' && isDue ? clock.now().since(delivery.slot.at).total('seconds') : null
    metrics.delivered(surface, end.kind, late)
    const about = { surface, ...idsOf(delivery) }
    if (end.kind !== 'sent' && end.kind !== 'skipped')
      log.warn({ ...about, ...end }, WORDS[end.kind])
    if (late !== null && late > LATE_SECONDS) {
      log.warn({ ...about, lateSeconds: Math.round(late) }, 'A digest came late.')
    }
  }
}

function idsOf({ id, subscription, slot }: Delivery) {
  return { delivery: id, subscription, period: slot.period }
}
