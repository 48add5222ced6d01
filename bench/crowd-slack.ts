// Two hundred people type /quad in Slack at once.
import { createSlackStandIn, type SlackStandIn } from '../test/support/slack/stand-in.ts'
import { BARE_SLACK, BOT, startChild, type Program } from './apps/child.ts'
import { slackEnvironment, UNGUARDED } from './apps/environment.ts'
import type { Bench } from './bench.ts'
import { ANSWERED_WITHIN_MS } from './exchange.ts'
import { measureCrowd, type Answers, type CrowdSide } from './crowd.ts'
import { setTimeout as wait } from 'node:timers/promises'

const START_WITHIN_MS = 20_000
const PATIENCE_MS = 60_000
const MOST_PEOPLE = 200

export const slackCrowdBench: Bench = {
  name: 'slack-crowd',
  compares:
    '200 people asking at once through the bot in Socket Mode against Bolt with constant blocks',
  run: (size) =>
    measureCrowd(
      {
        names: { bot: 'Quad Brief in Slack', bare: 'bare Bolt' },
        async startBot(questions) {
          const { standIn, ...side } = await startSide(BOT, () => 1)
          const answers: Record<string, readonly object[]> = {}
          for (const question of questions) {
            const before = standIn.calls('response_url').length
            await side.ask(0, question)
            await wait(ANSWERED_WITHIN_MS)
            const calls = standIn.calls('response_url').slice(before)
            answers[question] = calls.map(({ args }) => args)
          }
          const ask = askOf(standIn, (question) => answers[question]?.length ?? 1)
          return { ...side, ask, answers }
        },
        startBare: (answers) =>
          startSide(BARE_SLACK, (question) => answers[question]?.length ?? 1, answers),
      },
      size,
    ),
}

async function startSide(
  program: Program,
  messages: (question: string) => number,
  input?: Answers,
): Promise<CrowdSide & { readonly standIn: SlackStandIn }> {
  const users = Array.from({ length: MOST_PEOPLE }, (_, at) => ({ id: userId(at), name: `p${at}` }))
  const standIn = await createSlackStandIn({
    rateLimit: 'off',
    users,
    answerTimeoutMs: PATIENCE_MS,
  })
  const env = { ...slackEnvironment(standIn), ...UNGUARDED }
  const child = startChild(program, { env, input })
  const connected = standIn.waitFor(
    'a connection',
    () => standIn.connections() > 0,
    START_WITHIN_MS,
  )
  await Promise.race([connected, child.failed])
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

function askOf(standIn: SlackStandIn, messages: (question: string) => number): CrowdSide['ask'] {
  return async (person, question) => {
    const asked = { command: '/quad', text: question, userId: userId(person) } as const
    const { answers } = await standIn.slashCommand(asked)
    await standIn.waitFor(
      'the whole answer',
      () => answers.length >= messages(question),
      PATIENCE_MS,
    )
  }
}

function userId(person: number): string {
  return `U${String(person).padStart(6, '0')}`
}
