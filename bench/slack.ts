// /quad latest in Slack: from the command to its whole answer.

import { setTimeout as wait } from 'node:timers/promises'
import { BARE_SLACK, BOT, type Program } from './apps/child.ts'
import { startOnSlack, type OnSlack } from './apps/on-slack.ts'
import type { Bench } from './bench.ts'
import { ANSWERED_WITHIN_MS, measureExchange, type Side } from './exchange.ts'
import { millisecondsUntil } from './stopwatch.ts'

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
): Promise<Side & OnSlack> {
  const { standIn, stop } = await startOnSlack(program, input)
  return {
    standIn,
    stop,
    ask: (messages) =>
      millisecondsUntil(async () => {
        const { answers } = await standIn.slashCommand({ command: '/quad', text: 'latest' })
        await standIn.waitFor('the whole answer', () => answers.length >= messages)
      }),
  }
}
