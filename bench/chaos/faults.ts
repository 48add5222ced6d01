// What a platform does wrong, and how often.

import { createRandom } from '../statistics.ts'

/** What becomes of one message. */
const FAULTS = [
  'none',
  /** Taken, and the connection is cut before the reply. */
  'taken-and-cut',
  /** Not taken, and the connection is cut. */
  'cut',
  /** Taken, and the reply is 500. */
  'taken-and-500',
  '500',
  '429',
  /** Taken at once, and no reply until the bot has given up. */
  'stalled',
  /** No reply until the bot has given up, and taken only after that. */
  'taken-late',
] as const
export type Fault = (typeof FAULTS)[number]

const SHARES: Readonly<Record<Exclude<Fault, 'none'>, number>> = {
  'taken-and-cut': 0.06,
  cut: 0.04,
  'taken-and-500': 0.04,
  '500': 0.03,
  '429': 0.04,
  stalled: 0.02,
  'taken-late': 0.02,
}

export interface Faults {
  /** What becomes of the next message. */
  post(): Fault
  /** Whether looking fails this time. */
  look(): boolean
}

/**
 * Makes faults, the same for the same seed.
 * @param seed any number
 */
export function createFaults(seed: number): Faults {
  const random = createRandom(seed)
  return {
    post() {
      let left = random()
      for (const fault of FAULTS) {
        if (fault === 'none') continue
        left -= SHARES[fault]
        if (left < 0) return fault
      }
      return 'none'
    },
    look: () => random() < 0.05,
  }
}
