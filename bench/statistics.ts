// Numbers -> what a reader needs to judge them: the middle, the spread, the slow end.

/** What is told of a row of measurements. */
export interface Summary {
  readonly runs: number
  readonly min: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly p99: number
  readonly max: number
}

/** A range that holds a figure nine times out of ten. */
export type Range = readonly [low: number, high: number]

/** A figure of a row, such as its median. */
export type Statistic = (values: readonly number[]) => number

/**
 * @param share 0.5 for the median, 0.99 for the 99th percentile
 * @returns takes that figure of a row; between two measurements it goes along the line between them
 */
export function quantile(share: number): Statistic {
  return (values) => quantileOfSorted(sorted(values), share)
}

export const median: Statistic = quantile(0.5)
export const p99: Statistic = quantile(0.99)
export const mean: Statistic = (values) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Sums a row of measurements up.
 * @param values at least one
 * @returns its figures
 */
export function summarize(values: readonly number[]): Summary {
  const row = sorted(values)
  const at = (share: number): number => quantileOfSorted(row, share)
  return {
    runs: row.length,
    min: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    p99: at(0.99),
    max: at(1),
  }
}

const RESAMPLES = 400

/**
 * How far a ratio of two figures would stray if the same were measured again (bootstrap: drawn anew from what was
 * measured, with repetition).
 * @param subject measurements above the line
 * @param baseline measurements below the line
 * @param statistic the figure
 * @returns the range of nine in ten draws
 */
export function ratioRange(
  subject: readonly number[],
  baseline: readonly number[],
  statistic: Statistic,
): Range {
  const random = createRandom(1)
  const draw = (values: readonly number[]): readonly number[] =>
    values.map(() => values[Math.floor(random() * values.length)] ?? 0)
  const ratios = Array.from(
    { length: RESAMPLES },
    () => statistic(draw(subject)) / statistic(draw(baseline)),
  )
  return [quantile(0.05)(ratios), quantile(0.95)(ratios)]
}

/**
 * Random numbers that are the same in every run (mulberry32).
 * @param seed any whole number
 * @returns gives the next number from 0 to below 1
 */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function sorted(values: readonly number[]): readonly number[] {
  if (values.length === 0) throw new RangeError('Nothing was measured.')
  return values.toSorted((a, b) => a - b)
}

function quantileOfSorted(row: readonly number[], share: number): number {
  const place = (row.length - 1) * share
  const below = row[Math.floor(place)] ?? Number.NaN
  const above = row[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
