// /quad latest in Discord: from the command to its whole answer.

import { setTimeout as wait } from 'node:timers/promises'
import type { DiscordStandIn } from '../test/support/discord/index.ts'
import { BARE_DISCORD, BOT, type Program } from './apps/child.ts'
import { startOnDiscord, type OnDiscord } from './apps/on-discord.ts'
import type { Bench } from './bench.ts'
import { ANSWERED_WITHIN_MS, measureExchange, type Side } from './exchange.ts'
import { millisecondsUntil } from './stopwatch.ts'

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

async function startSide(program: Program, input?: object): Promise<Side & OnDiscord> {
  const { standIn, stop } = await startOnDiscord(program, input)
  return {
    standIn,
    stop,
    ask: (messages) =>
      millisecondsUntil(async () => {
        const { interaction } = await standIn.slashCommand({ name: 'quad', subcommand: 'latest' })
        const isWhole = () => interaction.followUpIds.length >= messages - 1
        await standIn.waitFor(isWhole, 'the whole answer')
      }),
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
