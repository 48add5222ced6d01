// A digest that somebody reports a mistake in <-> what the button below it carries. A digest cannot be asked for
// again, so that the button names the records that it speaks of.

import type { Briefing } from '../../briefings/index.ts'
import { encodeButton } from '../messages/buttons.ts'

const REPORTED = /^Quad cyber digest, [^:]+: ([\w-]+(?: [\w-]+)*)$/

/**
 * What the button to report a mistake below a digest carries.
 * @param digest the digest
 * @returns "Quad cyber digest, week of 23 November 2026: 2023-12-tokyo", with as many records as a button has room
 * for; null where it speaks of none, so that there is nothing to report
 */
export function digestReported({ title, records }: Briefing): string | null {
  const fitting = [...new Set(records)].reduce<string | null>((ask, record) => {
    const longer = ask === null ? `${title}: ${record}` : `${ask} ${record}`
    return encodeButton({ kind: 'report', ask: longer }) === null ? ask : longer
  }, null)
  return fitting !== null && REPORTED.test(fitting) ? fitting : null
}

/**
 * Reads what such a button carries.
 * @param ask what a report is about
 * @returns ids of the records that the digest speaks of; null where it is about an answer
 */
export function recordsOfDigest(ask: string): readonly string[] | null {
  return REPORTED.exec(ask)?.[1]?.split(' ') ?? null
}
