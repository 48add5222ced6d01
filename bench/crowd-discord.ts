// Two hundred people use /quad ask in Discord at once.

import { BARE_DISCORD, BOT } from './apps/child.ts'
import { startOnDiscord } from './apps/on-discord.ts'
import type { Bench } from './bench.ts'
import { measureCrowd, MOST_PEOPLE, type Crowd } from './crowd.ts'
import { messagesSent } from './discord.ts'

const PATIENCE_MS = 60_000

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

export const crowdDiscordBench: Bench = {
  name: 'crowd-discord',
  compares: '200 people asking at once through the bot against discord.js with constant components',
  run: (size) =>
    measureCrowd({ names: { bot: 'Quad Brief in Discord', bare: 'bare discord.js' }, start }, size),
}

const start: Crowd['start'] = async (program) => {
  const users = Array.from({ length: MOST_PEOPLE }, (_, person) => ({ name: `Person ${person}` }))
  const isBot = program === 'bot'
  const { standIn, stop } = await startOnDiscord(
    isBot ? BOT : BARE_DISCORD,
    isBot ? undefined : { command: COMMAND, ...program },
    { users, patienceMs: PATIENCE_MS, acknowledgementMs: PATIENCE_MS },
  )
  const people = standIn.users.map(({ id }) => id)
  return {
    async ask(person, question, messages) {
      const { interaction } = await standIn.slashCommand({
        name: 'quad',
        subcommand: 'ask',
        options: { question },
        userId: people[person] ?? '',
      })
      const isWhole = () => interaction.followUpIds.length >= messages - 1
      await standIn.waitFor(isWhole, 'the whole answer', PATIENCE_MS)
    },
    sent: () => messagesSent(standIn),
    stop,
  }
}
