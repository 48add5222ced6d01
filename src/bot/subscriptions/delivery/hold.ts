// A worker's hold on a delivery. Whatever it writes fails once the delivery is another's: it stops at once then.

import type { Claim, Held, Store } from '../../store/port.ts'
import type { DeliveryEnd, Part, PartState } from '../delivery.ts'
import type { Clock } from './clock.ts'
import type { Timings } from './timings.ts'

/** The delivery is another worker's now. */
export class LostClaim extends Error {
  constructor() {
    super('Another worker has this delivery now.')
    this.name = 'LostClaim'
  }
}

/** Each throws {LostClaim} where the delivery is another's, and {StoreError}; nothing is written then. */
export interface Hold {
  readonly claim: Claim
  /** Makes sure that nobody else takes it while a call to a platform runs. */
  ensure(): Promise<void>
  fix(parts: readonly Part[], record: string): Promise<void>
  note(part: Part, state: PartState): Promise<void>
  end(end: DeliveryEnd): Promise<Settled>
  /**
   * Gives it back.
   * @param ms not to be tried for so long
   * @param why null where nothing went wrong
   */
  release(ms: number, why: string | null): Promise<Settled>
}

/** How a worker's hold on a delivery ended. */
export type Settled =
  | { readonly kind: 'ended'; readonly end: DeliveryEnd }
  | { readonly kind: 'released'; readonly tryAt: Temporal.Instant; readonly why: string | null }

/**
 * Holds a claimed delivery.
 * @param claim just made
 * @param leaseUntil as it was claimed
 * @param deps where it is kept, and the time
 * @returns the hold
 */
export function createHold(
  claim: Claim,
  leaseUntil: Temporal.Instant,
  { store, clock, timings }: { store: Store; clock: Clock; timings: Timings },
): Hold {
  const { deliveries } = store
  let until = leaseUntil
  const kept = async (held: Promise<Held>): Promise<void> => {
    if ((await held) === 'lost') throw new LostClaim()
  }
  return {
    claim,
    async ensure() {
      const left = clock.now().until(until).total('milliseconds')
      if (left >= timings.leaseForCall) return
      until = clock.now().add({ milliseconds: timings.lease })
      await kept(deliveries.extend(claim, until))
    },
    fix: (parts, record) => kept(deliveries.fix(claim, parts, record)),
    note: (part, state) => kept(deliveries.part(claim, { ...part, state })),
    async end(end) {
      await kept(deliveries.end(claim, end, clock.now()))
      return { kind: 'ended', end }
    },
    async release(ms, why) {
      const tryAt = clock.now().add({ milliseconds: Math.ceil(ms) })
      await kept(deliveries.release(claim, tryAt, why))
      return { kind: 'released', tryAt, why }
    },
  }
}
