// A digest that somebody reports a mistake in <-> what the button below it carries. A digest cannot be asked for
// again, so that the button names the records that it speaks of.

import type { Briefing } from '../../briefings/index.ts'
import { encodeButton } from '../messages/buttons.ts'

const REPORTED = /^Quad cyber digest, [^:]+: ([\w-]+(?: [\w-]+)*?)(?: …)?$/

/** Behind the records where a button has no room for all. */
const AND_OTHERS = ' …'

/**
 * What the button to report a mistake below a digest carries.
 * @param digest the digest
 * @returns "Quad cyber digest, week of 23 November 2026: 2023-12-tokyo", with as many records as a button has room
 * for, and "…" behind them where those are not all; null where it speaks of none, so that there is nothing to report
 */
export function digestReported({ title, records }: Briefing): string | null {
  const all = [...new Set(records)]
  const asks = all.map((_, index) => {
    const named = all.slice(0, all.length - index).join(' ')
    return `${title}: ${named}${index === 0 ? '' : AND_OTHERS}`
  })
  const ask = asks.find((each) => encodeButton({ kind: 'report', ask: each }) !== null)
  return ask !== undefined && REPORTED.test(ask) ? ask : null
}

/**
 * Reads what such a button carries.
 * @param ask what a report is about
 * @returns ids of the records that the digest speaks of, as far as they are named; null where it is about an answer
 */
export function recordsOfDigest(ask: string): readonly string[] | null {
  return REPORTED.exec(ask)?.[1]?.split(' ') ?? null
}

/**
 * Whether a digest speaks of more records than `recordsOfDigest` names.
 * @param ask what a report is about
 */
export function hasOtherRecords(ask: string): boolean {
  return ask.endsWith(AND_OTHERS) && recordsOfDigest(ask) !== null
}
