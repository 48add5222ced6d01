// /quad latest in Slack: from the command to its whole answer.

import { setTimeout as wait } from 'node:timers/promises'
import { createSlackStandIn, type SlackStandIn } from '../test/support/slack/stand-in.ts'
import { BARE_SLACK, BOT, startChild, type Program } from './apps/child.ts'
import { slackEnvironment, UNGUARDED } from './apps/environment.ts'
import type { Bench } from './bench.ts'
import { ANSWERED_WITHIN_MS, measureExchange, type Side } from './exchange.ts'

const START_WITHIN_MS = 20_000

export const slackBench: Bench = {
  name: 'slack',
  compares: '"/quad latest" through the bot in Socket Mode against Bolt with constant blocks',
  run: (size) =>
    measureExchange(
      {
        names: { bot: 'Quad Brief in Slack', bare: 'bare Bolt' },
        restMs: 0,
        async startBot() {
          const { standIn, ...side } = await startSide(BOT)
          await side.ask(1)
          await wait(ANSWERED_WITHIN_MS)
          return { side, messages: standIn.calls('response_url').map(({ args }) => args) }
        },
        startBare: (messages) => startSide(BARE_SLACK, { latest: messages }),
      },
      size,
    ),
}

async function startSide(
  program: Program,
  input?: Readonly<Record<string, readonly object[]>>,
): Promise<Side & { readonly standIn: SlackStandIn }> {
  const standIn = await createSlackStandIn({ rateLimit: 'off' })
  const child = startChild(program, { env: { ...slackEnvironment(standIn), ...UNGUARDED }, input })
  const connected = standIn.waitFor(
    'a connection',
    () => standIn.connections() > 0,
    START_WITHIN_MS,
  )
  await Promise.race([connected, child.failed])
  return {
    standIn,
    async ask(messages) {
      const startedAt = performance.now()
      const { answers } = await standIn.slashCommand({ command: '/quad', text: 'latest' })
      await standIn.waitFor('the whole answer', () => answers.length >= messages)
      return performance.now() - startedAt
    },
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}
