// What a delivery is worked with, and the steps that it takes.

import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import type { DigestSurface } from '../model.ts'
import type { Clock } from './clock.ts'
import type { DigestMaker } from './content.ts'
import type { Limiter } from './limiter.ts'
import type { Sender } from './sender.ts'
import type { Timings } from './timings.ts'

/** Where a crash leaves something else behind than at the others; for tests. */
export const STEPS = [
  /** Claimed, and nothing done. */
  'claimed',
  /** The messages are made, and not kept. */
  'made',
  /** They are kept. */
  'fixed',
  /** The picture of a message is where the message can refer to it, seen by nobody, and that is not kept. */
  'prepared',
  /** It is kept that a message is about to be sent. */
  'marked',
  /** The platform has answered, or did not, and that is not kept. */
  'answered',
  /** What came of a message is kept. */
  'noted',
  /** It was looked whether a message is there, and what was seen is not kept. */
  'looked',
  /** Ended, or given back. */
  'settled',
] as const
export type Step = (typeof STEPS)[number]

/** A platform as the worker uses it. */
export interface Platform {
  readonly sender: Sender
  readonly limiter: Limiter
}

export interface DeliverDeps {
  readonly store: Store
  /** Over the record as it is now. */
  readonly briefings: () => DigestMaker
  readonly platforms: ReadonlyMap<DigestSurface, Platform>
  readonly clock: Clock
  readonly timings: Timings
  readonly log: Log
  /** Hears of every step before the next is taken. */
  readonly onStep?: (step: Step, delivery: string) => Promise<void> | void
}
