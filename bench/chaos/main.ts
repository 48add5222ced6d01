// npm run chaos: kills the bot's digests again and again, and counts what arrived twice or not at all.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { startPostgres } from '../../test/support/postgres/server.ts'
import { type ChaosOptions, type ChaosReport, runChaos } from './run.ts'

const USAGE = `npm run chaos -- [options]
  --kills N       how often a replica is killed, shared between the databases (60)
  --only NAME     sqlite or postgres; both unless given
  --seed N        what the platform does wrong, and when replicas die (1)
  --careless      never look before sending again: to see that a run can fail
  --help          this text
DATABASE_URL names a PostgreSQL server on which databases may be made; one is started where it is not set.`

const REPLICAS = { sqlite: 1, postgres: 3 } as const
type Name = keyof typeof REPLICAS

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '60' },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      careless: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [kills, seed] = [Number(values.kills), Number(values.seed)]
  const names = (['sqlite', 'postgres'] as const).filter((name) => name === (values.only ?? name))
  const isWrong =
    names.length === 0 || !Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)
  if (values.help || isWrong) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  let worst = 0
  for (const [index, name] of names.entries()) {
    const share = Math.floor(kills / names.length) + (index < kills % names.length ? 1 : 0)
    const report = await RUNS[name]({ kills: share, seed, isCareless: values.careless })
    console.log(`${name}, ${REPLICAS[name]} at a time`)
    console.log(wordsOf(report))
    if (report.duplicates + report.missing + report.unclean > 0) worst = 1
  }
  return worst
}

type Options = Omit<ChaosOptions, 'place' | 'replicas'>

const RUNS: Readonly<Record<Name, (options: Options) => Promise<ChaosReport>>> = {
  async sqlite(options) {
    const folder = mkdtempSync(join(tmpdir(), 'quad-chaos-'))
    const place = { kind: 'sqlite', file: join(folder, 'quad.db') } as const
    try {
      return await runChaos({ ...options, place, replicas: REPLICAS.sqlite })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  async postgres(options) {
    const given = process.env['DATABASE_URL'] ?? ''
    const own = given === '' ? await startPostgres() : null
    const server = own?.url ?? given
    const name = `quad_chaos_${process.pid}`
    const url = new URL(server)
    url.pathname = `/${name}`
    await administer(server, `CREATE DATABASE ${name}`)
    try {
      const place = { kind: 'postgres', url: url.href } as const
      return await runChaos({ ...options, place, replicas: REPLICAS.postgres })
    } finally {
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`)
      await own?.stop()
    }
  },
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function wordsOf({ kills, wrong, seconds, ...counts }: ChaosReport): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0)
  const where = Object.entries(kills).map(([step, count]) => `${step} ${count}`)
  const lines = [
    `  kills       ${total} (${where.join(', ')})`,
    ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(11)} ${count}`),
    `  seconds     ${seconds.toFixed(0)}`,
    ...wrong.map((each) => `  WRONG ${each}`),
  ]
  return lines.join('\n')
}

process.exitCode = await main()
