// What a bench is, and what it tells.

import type { Range, Summary } from './statistics.ts'

/** How much is measured: enough to see that it works, to look at in between, or to rely on. */
export type Size = 'smoke' | 'short' | 'full'

/** A number for each size. */
export type Sizes = Readonly<Record<Size, number>>

export type Unit = 'kB' | 'ms' | 'µs' | 'MB' | '/s'

/** One thing that was measured. */
export interface Measured extends Summary {
  readonly what: string
  readonly unit: Unit
}

/** One figure against another, and what we aim at. */
export interface Ratio {
  readonly what: string
  readonly value: number
  /** Where the ratio would be nine times out of ten if it was measured again. */
  readonly range: Range
  /** The ratio should be no higher. */
  readonly aim: number
}

export interface Result {
  readonly measured: readonly Measured[]
  readonly ratios: readonly Ratio[]
  /** What a reader must know of this run. */
  readonly notes: readonly string[]
}

export interface Bench {
  /** What --only takes. */
  readonly name: string
  /** What is compared with what, as a sentence. */
  readonly compares: string
  readonly run: (size: Size) => Promise<Result>
}

/** A row of measurements with its name. */
export interface Row {
  readonly what: string
  readonly unit: Unit
  readonly values: readonly number[]
}
