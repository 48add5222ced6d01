// Two hundred people type /quad in Slack at once.

import { BARE_SLACK, BOT } from './apps/child.ts'
import { startOnSlack } from './apps/on-slack.ts'
import type { Bench } from './bench.ts'
import { measureCrowd, MOST_PEOPLE, type Crowd } from './crowd.ts'

const PATIENCE_MS = 60_000

export const crowdSlackBench: Bench = {
  name: 'crowd-slack',
  compares:
    '200 people asking at once through the bot in Socket Mode against Bolt with constant blocks',
  run: (size) =>
    measureCrowd({ names: { bot: 'Quad Brief in Slack', bare: 'bare Bolt' }, start }, size),
}

const start: Crowd['start'] = async (program) => {
  const users = Array.from({ length: MOST_PEOPLE }, (_, at) => ({ id: userId(at), name: `p${at}` }))
  const isBot = program === 'bot'
  const { standIn, stop } = await startOnSlack(
    isBot ? BOT : BARE_SLACK,
    isBot ? undefined : program.answers,
    { users, answerTimeoutMs: PATIENCE_MS },
  )
  return {
    async ask(person, text, messages) {
      const asked = { command: '/quad', text, userId: userId(person) } as const
      const { answers } = await standIn.slashCommand(asked)
      await standIn.waitFor('the whole answer', () => answers.length >= messages, PATIENCE_MS)
    },
    sent: () => standIn.calls('response_url').map(({ args }) => args),
    stop,
  }
}

function userId(person: number): string {
  return `U${String(person).padStart(6, '0')}`
}
