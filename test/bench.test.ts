// That every bench runs, and what it is made of: never how quick anything is.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { benches } from '../bench/benches.ts'
import { datasetFrom, filesFrom, generate, TODAY } from '../bench/generate.ts'
import { reportOf } from '../bench/report.ts'
import { quantile, ratioRange, summarize } from '../bench/statistics.ts'
import { typicalQuestions } from '../bench/typical.ts'
import { datasetOf } from '../src/briefings/dataset/build.ts'
import { createBriefings } from '../src/briefings/index.ts'

const MAIN = join(import.meta.dirname, '../bench/main.ts')

describe('the generated record', () => {
  test('passes the checks of the record', () => {
    expect(datasetOf(filesFrom(generate(12)))).toMatchObject({ ok: true })
  })

  test('is the same every time, and a longer one begins like a shorter one', () => {
    expect(generate(5)).toEqual(generate(5))
    expect(generate(9).meetings.slice(0, 5)).toEqual(generate(5).meetings)
  })

  test('every typical question is answered with the one meeting that it is about', () => {
    const generated = generate(40)
    const briefings = createBriefings(datasetFrom(generated))
    const questions = typicalQuestions(generated, 10)
    const missed = questions.filter(({ text, meeting }) => {
      const { status, briefing } = briefings.ask(text, TODAY)
      return status !== 'answered' || briefing.records.join(' ') !== meeting
    })
    expect(missed).toEqual([])
  })
})

describe('the figures', () => {
  test('quartiles, the middle and the ends', () => {
    expect(summarize([4, 1, 3, 2, 5])).toMatchObject({
      runs: 5,
      min: 1,
      lowerQuartile: 2,
      median: 3,
      upperQuartile: 4,
      max: 5,
    })
    expect(quantile(0.5)([1, 2])).toBe(1.5)
    expect(() => summarize([])).toThrow(RangeError)
  })

  test('the range of a ratio holds it, and is narrow where nothing strays', () => {
    expect(ratioRange([2, 2, 2], [1, 1, 1], quantile(0.5))).toEqual([2, 2])
    const [low, high] = ratioRange([1, 2, 3, 4], [1, 2, 3, 4], quantile(0.5))
    expect(low).toBeLessThan(1)
    expect(high).toBeGreaterThan(1)
  })
})

// That every bench runs is seen by .ci/run, which runs them all at their smallest: they start programs, and
// take longer together than all tests of a subject.
test('a report names everything that was measured, and says which aim was met', () => {
  const range = [0.9, 1.3] as const
  const measured = { what: 'an answer', unit: 'ms', ...summarize([1, 2, 3]) } as const
  const result = {
    measured: [measured],
    ratios: [
      { what: 'median', value: 1.05, range, aim: 1.1 },
      { what: '99th percentile', value: 1.25, range, aim: 1.1 },
    ],
    notes: ['Two cores.'],
  }
  expect(reportOf({ name: 'slack', compares: 'one and another', seconds: 3, ...result })).toBe(
    `slack: one and another (3 s)
             runs   median  quartiles    min-max  99th
  an answer     3  2.00 ms  1.50-2.50  1.00-3.00  2.98
  median           1.05x  (0.90-1.30)  aim 1.10x      met
  99th percentile  1.25x  (0.90-1.30)  aim 1.10x  NOT MET
  Two cores.`,
  )
})

test('every bench has a name of its own, and says what it compares', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length)
  for (const { compares } of benches) expect(compares).toMatch(/ (?:against|and|over) /)
})

test('the program prints the figures of the benches that were asked for', () => {
  const args = [MAIN, '--smoke', '--json', '--only', 'questions']
  const printed: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  expect(printed).toMatchObject({ size: 'smoke', results: [{ name: 'questions' }] })
  expect(() =>
    execFileSync(process.execPath, [MAIN, '--only', 'nothing'], { stdio: 'pipe' }),
  ).toThrow(/There is no bench nothing/)
})
