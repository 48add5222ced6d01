// Two hundred people use /quad ask in Discord at once.
import { setTimeout as wait } from 'node:timers/promises'
import { createDiscordStandIn, type DiscordStandIn } from '../test/support/discord/index.ts'
import { BARE_DISCORD, BOT, startChild, type Program } from './apps/child.ts'
import { discordEnvironment, UNGUARDED } from './apps/environment.ts'
import type { Bench } from './bench.ts'
import { measureCrowd, type Answers, type CrowdSide } from './crowd.ts'
import { messagesSent } from './discord.ts'
import { ANSWERED_WITHIN_MS } from './exchange.ts'

const START_WITHIN_MS = 20_000
const PATIENCE_MS = 60_000
const MOST_PEOPLE = 200

/** What Discord is told of a command that a bare handler answers. */
const COMMAND = {
  name: 'quad',
  description: 'Constant messages',
  options: [
    {
      type: 1,
      name: 'ask',
      description: 'A question',
      options: [{ type: 3, name: 'question', description: 'Any', required: true }],
    },
  ],
}

export const discordCrowdBench: Bench = {
  name: 'discord-crowd',
  compares: '200 people asking at once through the bot against discord.js with constant components',
  run: (size) =>
    measureCrowd(
      {
        names: { bot: 'Quad Brief in Discord', bare: 'bare discord.js' },
        async startBot(questions) {
          const { standIn, ...side } = await startSide(BOT, () => 1)
          const answers: Record<string, readonly object[]> = {}
          for (const question of questions) {
            const before = messagesSent(standIn).length
            await side.ask(0, question)
            await wait(ANSWERED_WITHIN_MS)
            answers[question] = messagesSent(standIn).slice(before)
          }
          const ask = askOf(standIn, (question) => answers[question]?.length ?? 1)
          return { ...side, ask, answers }
        },
        startBare: (answers) =>
          startSide(BARE_DISCORD, (question) => answers[question]?.length ?? 1, {
            command: COMMAND,
            answers,
          }),
      },
      size,
    ),
}

async function startSide(
  program: Program,
  messages: (question: string) => number,
  input?: { readonly command: object; readonly answers: Answers },
): Promise<CrowdSide & { readonly standIn: DiscordStandIn }> {
  const users = Array.from({ length: MOST_PEOPLE }, (_, person) => ({ name: `Person ${person}` }))
  const standIn = await createDiscordStandIn({
    rateLimits: { buckets: [], global: 'none' },
    users,
    patienceMs: PATIENCE_MS,
    acknowledgementMs: PATIENCE_MS,
  })
  const env = { ...discordEnvironment(standIn), ...UNGUARDED }
  const child = startChild(program, { env, input })
  const ready = standIn.waitFor(
    () => standIn.commands().length > 0,
    'the commands to be registered',
    START_WITHIN_MS,
  )
  await Promise.race([ready, child.failed])
  return {
    standIn,
    ask: askOf(standIn, messages),
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}

function askOf(standIn: DiscordStandIn, messages: (question: string) => number): CrowdSide['ask'] {
  const people = standIn.users.map(({ id }) => id)
  return async (person, question) => {
    const { interaction } = await standIn.slashCommand({
      name: 'quad',
      subcommand: 'ask',
      options: { question },
      userId: people[person] ?? '',
    })
    const isWhole = () => interaction.followUpIds.length >= messages(question) - 1
    await standIn.waitFor(isWhole, 'the whole answer', PATIENCE_MS)
  }
}
