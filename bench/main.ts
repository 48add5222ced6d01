// npm run bench: measures, and prints tables or the figures.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Size } from './bench.ts'
import { benches } from './benches.ts'
import { reportOf, type Finished } from './report.ts'

const USAGE = `npm run bench -- [options]
  --only a,b    only these: ${benches.map(({ name }) => name).join(', ')}
  --short       fewer runs: minutes become seconds, and the figures less sure
  --smoke       as few as there can be, to see that everything runs
  --json        the figures instead of tables
  --help        this text`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return print(USAGE)
  const names = values.only?.split(',').map((name) => name.trim()) ?? null
  const unknown = names?.filter((name) => !benches.some((bench) => bench.name === name)) ?? []
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}.\n${USAGE}`)
    return 2
  }
  const size: Size = values.smoke ? 'smoke' : values.short ? 'short' : 'full'
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`
  if (!values.json) print(`${size} run on ${machine}\n`)
  const results: Finished[] = []
  for (const { name, compares, run } of benches) {
    if (names !== null && !names.includes(name)) continue
    const startedAt = performance.now()
    const result = await run(size)
    const finished = { name, compares, seconds: (performance.now() - startedAt) / 1e3, ...result }
    results.push(finished)
    if (!values.json) print(`${reportOf(finished)}\n`)
  }
  return values.json ? print(JSON.stringify({ size, machine, results }, null, 2)) : 0
}

function print(text: string): number {
  console.log(text)
  return 0
}

process.exitCode = await main()
