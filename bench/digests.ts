// What digests cost while they wait: the planner's tick, however many channels there are, and a durable commit.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Store } from '../src/bot/store/port.ts'
import { planDue } from '../src/bot/subscriptions/delivery/planner.ts'
import { alternate, type Turns } from './alternate.ts'
import type { Bench, Result, Row, Size, Sizes } from './bench.ts'
import { measured, ratio, rowsOf } from './figures.ts'
import { millisecondsUntil } from './stopwatch.ts'
import { storeWith, subscriptionAt } from './subscribed.ts'

/** A Monday. */
const FROM = Temporal.Instant.from('2026-11-23T00:00:00Z')
const MANY: Sizes = { smoke: 2_000, short: 100_000, full: 100_000 }
const FEW = 1_000
const DUE = 100
const TICKS: Sizes = { smoke: 2, short: 15, full: 40 }
const COMMITS: Sizes = { smoke: 3, short: 200, full: 1_000 }
/** It should make no difference how many are not due. */
const AIM_FLAT = 1.5
const AIM_COMMIT = 1.5

export const digestsBench: Bench = {
  name: 'digests',
  compares: `a planner's tick over many channels against one over ${FEW}, and a commit through the store against bare SQLite`,
  run,
}

async function run(size: Size): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-bench-'))
  const many = await filled(join(folder, 'many.db'), MANY[size], TICKS[size])
  const few = await filled(join(folder, 'few.db'), FEW, 0)
  const store = await filled(join(folder, 'store.db'), 0, 0)
  const bare = bareDatabase(join(folder, 'bare.db'))
  try {
    const pairs = { pairs: TICKS[size], warmUp: 1 }
    const idle = await alternate(
      {
        subject: () => millisecondsUntil(() => planDue(many, FROM)),
        baseline: () => millisecondsUntil(() => planDue(few, FROM)),
      },
      pairs,
    )
    const busy: number[] = []
    for (let tick = 1; tick <= TICKS[size]; tick += 1) {
      busy.push(await millisecondsUntil(() => planDue(many, minute(tick))))
    }
    const commits = await alternate(
      {
        subject: () => millisecondsUntil(() => store.records.keep(crypto.randomUUID(), {})),
        baseline: () => millisecondsUntil(async () => bare.commit()),
      },
      { pairs: COMMITS[size], warmUp: 2 },
    )
    return resultOf(MANY[size], idle, busy, commits)
  } finally {
    bare.close()
    await Promise.all([many.close(), few.close(), store.close()])
    rmSync(folder, { recursive: true })
  }
}

function resultOf(count: number, idle: Turns, busy: readonly number[], commits: Turns): Result {
  const ticks = rowsOf(idle, 'ms', {
    subject: `tick, none of ${count} due`,
    baseline: `tick, none of ${FEW} due`,
  })
  const kept = rowsOf(commits, 'ms', {
    subject: 'commit through the store',
    baseline: 'commit by bare SQLite',
  })
  const some: Row = { what: `tick, ${DUE} of ${count} due`, unit: 'ms', values: busy }
  return {
    measured: [ticks.subject, ticks.baseline, some, kept.subject, kept.baseline].map(measured),
    ratios: [ratio('tick, flat', ticks, AIM_FLAT), ratio('commit', kept, AIM_COMMIT)],
    notes: [
      'A tick should take less than 50 ms. Both databases reach the disk at every commit (WAL, synchronous=FULL).',
    ],
  }
}

/** A store in which so many are due at each of the first minutes, and the others after a month. */
function filled(file: string, count: number, minutes: number): Promise<Store> {
  const all = Array.from({ length: count }, (_, index) => {
    const tick = Math.floor(index / DUE) + 1
    const at = tick <= minutes ? minute(tick) : FROM.add({ hours: 24 * 30 })
    const place = {
      surface: 'slack',
      workspace: `T${index % 1_000}`,
      channel: `C${index}`,
    } as const
    return subscriptionAt(place, at, FROM)
  })
  return storeWith(file, all)
}

function minute(count: number): Temporal.Instant {
  return FROM.add({ minutes: count })
}

function bareDatabase(file: string): { commit(): void; close(): void } {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE records (version TEXT PRIMARY KEY, fingerprints TEXT NOT NULL)')
  const insertOne = database.prepare('INSERT INTO records VALUES (?, ?)')
  return {
    commit: () => void insertOne.run(crypto.randomUUID(), '{}'),
    close: () => database.close(),
  }
}
