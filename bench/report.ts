// Results -> a table for a person.

import type { Bench, Measured, Ratio, Result } from './bench.ts'

/** A bench that was run. */
export interface Finished extends Result {
  readonly name: Bench['name']
  readonly compares: string
  readonly seconds: number
}

const COLUMNS = ['', 'runs', 'median', 'quartiles', 'min-max', '99th'] as const

/**
 * A result as a person reads it.
 * @param finished a bench that was run
 * @returns lines
 */
export function reportOf({ name, compares, seconds, measured, ratios, notes }: Finished): string {
  return [
    `${name}: ${compares} (${seconds.toFixed(0)} s)`,
    ...table([COLUMNS, ...measured.map(measuredCells)]),
    ...table(ratios.map(ratioCells)),
    ...notes.map((note) => `  ${note}`),
  ].join('\n')
}

function measuredCells(row: Measured): readonly string[] {
  const { what, unit, runs, min, lowerQuartile, median, upperQuartile, p99, max } = row
  const range = (low: number, high: number): string => `${figure(low)}-${figure(high)}`
  return [
    what,
    String(runs),
    `${figure(median)} ${unit}`,
    range(lowerQuartile, upperQuartile),
    range(min, max),
    figure(p99),
  ]
}

function ratioCells({ what, value, range: [low, high], aim }: Ratio): readonly string[] {
  const met = value <= aim ? 'met' : 'NOT MET'
  return [
    what,
    `${value.toFixed(2)}x`,
    `(${low.toFixed(2)}-${high.toFixed(2)})`,
    `aim ${aim.toFixed(2)}x`,
    met,
  ]
}

/** Three digits that tell something. */
function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
