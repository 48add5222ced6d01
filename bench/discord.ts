// /quad latest in Discord: from the command to its whole answer.

import { setTimeout as wait } from 'node:timers/promises'
import { createDiscordStandIn, type DiscordStandIn } from '../test/support/discord/index.ts'
import { BARE_DISCORD, BOT, startChild, type Program } from './apps/child.ts'
import { discordEnvironment, UNGUARDED } from './apps/environment.ts'
import type { Bench } from './bench.ts'
import { ANSWERED_WITHIN_MS, measureExchange, type Side } from './exchange.ts'

const START_WITHIN_MS = 20_000

/** discord.js makes no more than fifty calls a second: an answer takes two that count. */
const REST_MS = 40

/** What Discord is told of a command that a bare handler answers. */
const COMMAND = {
  name: 'quad',
  description: 'Constant messages',
  options: [{ type: 1, name: 'latest', description: 'The latest' }],
}

export const discordBench: Bench = {
  name: 'discord',
  compares: '"/quad latest" through the bot against discord.js with constant components',
  run: (size) =>
    measureExchange(
      {
        names: { bot: 'Quad Brief in Discord', bare: 'bare discord.js' },
        restMs: REST_MS,
        async startBot() {
          const { standIn, ...side } = await startSide(BOT)
          await side.ask(1)
          await wait(ANSWERED_WITHIN_MS)
          return { side, messages: messagesSent(standIn) }
        },
        startBare: (messages) =>
          startSide(BARE_DISCORD, { command: COMMAND, answers: { latest: messages } }),
      },
      size,
    ),
}

async function startSide(
  program: Program,
  input?: object,
): Promise<Side & { readonly standIn: DiscordStandIn }> {
  const standIn = await createDiscordStandIn({ rateLimits: { buckets: [], global: 'none' } })
  const child = startChild(program, {
    env: { ...discordEnvironment(standIn), ...UNGUARDED },
    input,
  })
  const ready = standIn.waitFor(
    () => standIn.commands().length > 0,
    'the commands to be registered',
    START_WITHIN_MS,
  )
  await Promise.race([ready, child.failed])
  return {
    standIn,
    async ask(messages) {
      const startedAt = performance.now()
      const { interaction } = await standIn.slashCommand({ name: 'quad', subcommand: 'latest' })
      const isWhole = () => interaction.followUpIds.length >= messages - 1
      await standIn.waitFor(isWhole, 'the whole answer')
      return performance.now() - startedAt
    },
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}

/**
 * What was posted as answers.
 * @param standIn a local Discord
 * @returns the responses, then what followed them
 */
export function messagesSent(standIn: DiscordStandIn): readonly object[] {
  const responses = standIn.callsTo('POST /interactions/:interaction/:token/callback')
  const followUps = standIn.callsTo('POST /webhooks/:application/:token')
  const first = responses.map(({ body }) => (isResponse(body) ? body.data : undefined))
  return [...first, ...followUps.map(({ body }) => body)].filter(isObject)
}

function isResponse(body: unknown): body is { readonly data: unknown } {
  return isObject(body) && 'data' in body
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
