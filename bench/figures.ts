// Rows of measurements -> what a bench tells of them.

import type { Turns } from './alternate.ts'
import type { Measured, Ratio, Row, Unit } from './bench.ts'
import { median, ratioRange, summarize, type Statistic } from './statistics.ts'

/** What is measured, and what it is compared with. */
export interface Pair<T> {
  readonly subject: T
  readonly baseline: T
}

/**
 * Names what was measured in turns.
 * @param turns what each turn cost
 * @param unit of the costs
 * @param names of both
 * @returns a row each
 */
export function rowsOf(turns: Turns, unit: Unit, names: Pair<string>): Pair<Row> {
  return {
    subject: { what: names.subject, unit, values: turns.subject },
    baseline: { what: names.baseline, unit, values: turns.baseline },
  }
}

/**
 * @param row measurements
 * @returns what is told of them
 */
export function measured({ what, unit, values }: Row): Measured {
  return { what, unit, ...summarize(values) }
}

/**
 * Puts one row over another.
 * @param what which figure of them
 * @param rows `subject` over `baseline`
 * @param aim the ratio should be no higher
 * @param statistic the figure; the median unless told
 * @returns the ratio, with its range
 */
export function ratio(
  what: string,
  { subject, baseline }: Pair<Row>,
  aim: number,
  statistic: Statistic = median,
): Ratio {
  return {
    what,
    value: statistic(subject.values) / statistic(baseline.values),
    range: ratioRange(subject.values, baseline.values, statistic),
    aim,
  }
}
