// What a running bot keeps in memory, once it has nothing to do.

import { setTimeout as wait } from 'node:timers/promises'
import { createDiscordStandIn } from '../test/support/discord/index.ts'
import { createSlackStandIn } from '../test/support/slack/stand-in.ts'
import { alternate } from './alternate.ts'
import { BARE_BOTH, BOT, startChild, type Program } from './apps/child.ts'
import { discordEnvironment, slackEnvironment } from './apps/environment.ts'
import type { Bench, Result, Size, Sizes } from './bench.ts'
import { measured, ratio, rowsOf } from './figures.ts'

const PAIRS: Sizes = { smoke: 1, short: 3, full: 7 }
const WARM_UP: Sizes = { smoke: 0, short: 1, full: 1 }
const AIM = 1.2
const START_WITHIN_MS = 20_000
const MEGABYTE = 1024 ** 2

/** A start has more to do once it is connected. */
const SETTLING_MS = 500

export const memoryBench: Bench = {
  name: 'memory',
  compares: 'the bot on Slack and Discord, idle, against a process that only logs in to both',
  run,
}

async function run(size: Size): Promise<Result> {
  const turns = await alternate(
    { subject: () => residentSet(BOT), baseline: () => residentSet(BARE_BOTH) },
    { pairs: PAIRS[size], warmUp: WARM_UP[size] },
  )
  const names = { subject: 'Quad Brief', baseline: 'Bolt and discord.js alone' }
  const rows = rowsOf(turns, 'MB', names)
  return {
    measured: [rows.subject, rows.baseline].map(measured),
    ratios: [ratio('median', rows, AIM)],
    notes: [
      'Resident set after all garbage was collected, a new process each time. Code and record were kept by earlier runs',
      '(node_modules/.cache), as they are from the second start on; the first keeps the TypeScript compiler too, 20 MB.',
    ],
  }
}

async function residentSet(program: Program): Promise<number> {
  const slack = await createSlackStandIn()
  const discord = await createDiscordStandIn()
  const env = { ...slackEnvironment(slack), ...discordEnvironment(discord) }
  const child = startChild(program, { env, tellsMemory: true })
  try {
    const connected = Promise.all([
      slack.waitFor('a connection', () => slack.connections() > 0, START_WITHIN_MS),
      discord.waitFor(() => discord.sessions.length > 0, 'a session', START_WITHIN_MS),
    ])
    await Promise.race([connected, child.failed])
    await wait(SETTLING_MS)
    return (await child.memory()) / MEGABYTE
  } finally {
    await child.stop()
    await Promise.all([slack.stop(), discord.stop()])
  }
}
