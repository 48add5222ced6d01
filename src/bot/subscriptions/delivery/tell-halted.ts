// Whoever set a digest up hears that it is halted, where a platform can tell them.

import type { ErrorCode } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Subscription } from '../model.ts'
import { callWithin } from './call.ts'
import type { Clock } from './clock.ts'
import { haltedWords } from './halt.ts'
import type { Sender } from './sender.ts'
import type { Timings } from './timings.ts'

/**
 * Tells the person who set a digest up that it is halted. A failure is logged, and of no other consequence.
 * @param subscription whose digest
 * @param halted why, and since when
 * @param sender of its platform
 * @param deps how long it may take, and the log
 */
export async function tellHalted(
  { id, place, setBy, schedule }: Subscription,
  { code, since }: { readonly code: ErrorCode; readonly since: Temporal.Instant },
  sender: Pick<Sender, 'tell'>,
  deps: { readonly clock: Clock; readonly timings: Timings; readonly log: Log },
): Promise<void> {
  const words = haltedWords(code, since, schedule.zone)
  const failed = await callWithin<string | null>(
    () => sender.tell({ kind: 'person', place, person: setBy }, words).then(() => null),
    deps,
    (reason) => reason,
  )
  if (failed !== null) deps.log.warn({ subscription: id, failed }, NOBODY_TOLD)
}

const NOBODY_TOLD = 'Whoever set a digest up could not be told that it waits.'
