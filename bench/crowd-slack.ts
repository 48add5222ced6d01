// Two hundred people type /quad in Slack at once.

import { createSlackStandIn } from '../test/support/slack/stand-in.ts'
import { BARE_SLACK, BOT, startChild } from './apps/child.ts'
import { slackEnvironment, UNGUARDED } from './apps/environment.ts'
import type { Bench } from './bench.ts'
import { measureCrowd, MOST_PEOPLE, type Crowd } from './crowd.ts'

const START_WITHIN_MS = 20_000
const PATIENCE_MS = 60_000

export const slackCrowdBench: Bench = {
  name: 'slack-crowd',
  compares:
    '200 people asking at once through the bot in Socket Mode against Bolt with constant blocks',
  run: (size) =>
    measureCrowd({ names: { bot: 'Quad Brief in Slack', bare: 'bare Bolt' }, start }, size),
}

const start: Crowd['start'] = async (program) => {
  const users = Array.from({ length: MOST_PEOPLE }, (_, at) => ({ id: userId(at), name: `p${at}` }))
  const standIn = await createSlackStandIn({
    rateLimit: 'off',
    users,
    answerTimeoutMs: PATIENCE_MS,
  })
  const env = { ...slackEnvironment(standIn), ...UNGUARDED }
  const child =
    program === 'bot'
      ? startChild(BOT, { env })
      : startChild(BARE_SLACK, { env, input: program.answers })
  const connected = standIn.waitFor(
    'a connection',
    () => standIn.connections() > 0,
    START_WITHIN_MS,
  )
  await Promise.race([connected, child.failed])
  return {
    async ask(person, text, messages) {
      const asked = { command: '/quad', text, userId: userId(person) } as const
      const { answers } = await standIn.slashCommand(asked)
      await standIn.waitFor('the whole answer', () => answers.length >= messages, PATIENCE_MS)
    },
    sent: () => standIn.calls('response_url').map(({ args }) => args),
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}

function userId(person: number): string {
  return `U${String(person).padStart(6, '0')}`
}
