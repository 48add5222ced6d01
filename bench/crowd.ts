// Two hundred people ask at once, and again as soon as they are answered: the bot and a bare handler in turns.
import {
  measured,
  ratio,
  type Ratio,
  type Result,
  type Row,
  type Size,
  type Sizes,
} from './bench.ts'
import { median, p99 } from './statistics.ts'

/** One side: a program, connected to a platform of its own. */
export interface CrowdSide {
  /** A person asks a question, and has the whole answer. */
  ask(person: number, question: string): Promise<void>
  stop(): Promise<void>
}

export interface Crowd {
  /** The bot, and what it answered to each question, as the platform was sent it. */
  startBot(questions: readonly string[]): Promise<CrowdSide & { readonly answers: Answers }>
  /** The bare handler, which answers with the same messages. */
  startBare(answers: Answers): Promise<CrowdSide>
  readonly names: { readonly bot: string; readonly bare: string }
}

/** Messages by question. */
export type Answers = Readonly<Record<string, readonly object[]>>

const PEOPLE: Sizes = { smoke: 10, short: 200, full: 200 }
/** Seconds each side is asked in all, in slices that take turns. */
const SECONDS: Sizes = { smoke: 0.4, short: 6, full: 30 }
const SLICES: Sizes = { smoke: 2, short: 3, full: 6 }
const AIM = 1.1

/** What the crowd asks, over and over: short ones and long ones. */
export const CROWD_QUESTIONS: readonly string[] = [
  'who represented India in New Delhi',
  'latest meeting',
  'what was discussed in Tokyo',
  'when was the first meeting',
  'compare Sydney and New Delhi',
  'who attended more than once',
  'was ransomware discussed',
  'which country leads the work on supply chains',
  'who represented Brazil',
  'sources in Sydney',
]

/**
 * Measures a crowd.
 * @param crowd both sides
 * @param size how many people, for how long
 * @returns how long an answer took under that load, and the bot over the bare handler
 */
export async function measureCrowd(crowd: Crowd, size: Size): Promise<Result> {
  const { names } = crowd
  const people = PEOPLE[size]
  const bot = await crowd.startBot(CROWD_QUESTIONS)
  try {
    const bare = await crowd.startBare(bot.answers)
    try {
      const seconds = SECONDS[size] / SLICES[size]
      const took = { bot: new Array<number>(), bare: new Array<number>() }
      for (const side of [bot, bare]) await askFor(side, people, Math.min(1, seconds))
      for (let slice = 0; slice < SLICES[size]; slice += 1) {
        const order = slice % 2 === 0 ? (['bot', 'bare'] as const) : (['bare', 'bot'] as const)
        for (const name of order) {
          took[name].push(...(await askFor({ bot, bare }[name], people, seconds)))
        }
      }
      const subject: Row = { what: names.bot, unit: 'ms', values: took.bot }
      const baseline: Row = { what: names.bare, unit: 'ms', values: took.bare }
      const rate = (values: readonly number[]): number => values.length / SECONDS[size]
      return {
        measured: [measured(subject), measured(baseline)],
        ratios: [
          ratio('median', { subject, baseline }, AIM, median),
          ratio('99th percentile', { subject, baseline }, AIM, p99),
          throughput(took.bot.length, took.bare.length),
        ],
        notes: [
          `${people} people, ${SECONDS[size]} seconds a side in ${SLICES[size]} slices that took turns; each asks again once answered.`,
          `Answers a second: ${rate(took.bot).toFixed(0)} and ${rate(took.bare).toFixed(0)}. The stand-in, which checks every message, takes most of the time on both sides.`,
        ],
      }
    } finally {
      await bare.stop()
    }
  } finally {
    await bot.stop()
  }
}

/** Both were asked equally long, so it is the bare handler's answers over the bot's. */
function throughput(bot: number, bare: number): Ratio {
  const value = bare / bot
  return { what: 'throughput, bare over bot', value, range: [value, value], aim: AIM }
}

/** Everybody asks until the time is over. @returns what each answer took, in milliseconds */
async function askFor(
  side: CrowdSide,
  people: number,
  seconds: number,
): Promise<readonly number[]> {
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  const person = async (number: number): Promise<void> => {
    for (let asked = number; performance.now() < until; asked += 1) {
      const question = CROWD_QUESTIONS[asked % CROWD_QUESTIONS.length] ?? ''
      const startedAt = performance.now()
      await side.ask(number, question)
      took.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: people }, (_, number) => person(number)))
  return took
}
