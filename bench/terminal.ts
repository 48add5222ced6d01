// What a person waits for: from the start of the command to its end.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { alternate } from './alternate.ts'
import type { Bench, Result, Size, Sizes } from './bench.ts'
import { measured, ratio, rowsOf } from './figures.ts'

const ROOT = join(import.meta.dirname, '..')
const QUAD = join(ROOT, 'bin/quad.js')

const PAIRS: Sizes = { smoke: 2, short: 15, full: 40 }
const WARM_UP: Sizes = { smoke: 1, short: 3, full: 5 }
const AIM = 3

export const terminalBench: Bench = {
  name: 'terminal',
  compares: 'the whole process "quad latest" against "node -e 0"',
  run,
}

async function run(size: Size): Promise<Result> {
  const turns = await alternate(
    { subject: () => timed([QUAD, 'latest']), baseline: () => timed(['-e', '0']) },
    { pairs: PAIRS[size], warmUp: WARM_UP[size] },
  )
  const rows = rowsOf(turns, 'ms', { subject: 'quad latest', baseline: 'node -e 0' })
  return {
    measured: [rows.subject, rows.baseline].map(measured),
    ratios: [ratio('median', rows, AIM)],
    notes: [
      'Code and record were kept by earlier runs (node_modules/.cache), as they are for whoever uses it twice.',
    ],
  }
}

function timed(args: readonly string[]): number {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const took = performance.now() - startedAt
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return took
}
