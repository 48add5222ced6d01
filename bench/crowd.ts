// Two hundred people ask at once, and again as soon as they are answered: the bot and a bare handler in turns.

import { setTimeout as wait } from 'node:timers/promises'
import type { Ratio, Result, Row, Size, Sizes } from './bench.ts'
import { ANSWERED_WITHIN_MS } from './exchange.ts'
import { measured, ratio } from './figures.ts'
import { mean, median, p99 } from './statistics.ts'
import { millisecondsUntil } from './stopwatch.ts'

/** A program, connected to a platform of its own. */
export interface CrowdSide {
  /** A person asks a question, and has the whole answer: so many messages. */
  ask(person: number, question: string, messages: number): Promise<void>
  /** What it has answered until now, as the platform was sent it. */
  sent(): readonly object[]
  stop(): Promise<void>
}

export interface Crowd {
  readonly names: { readonly bot: string; readonly bare: string }
  /** Starts the bot, or the bare handler, which is given what to answer. */
  start(program: 'bot' | { readonly answers: Answers }): Promise<CrowdSide>
}

/** Messages by question. */
export type Answers = Readonly<Record<string, readonly object[]>>

/** So many people ask at most. */
export const MOST_PEOPLE = 200

const PEOPLE: Sizes = { smoke: 10, short: MOST_PEOPLE, full: MOST_PEOPLE }
/** Seconds each side is asked in all, in slices that take turns. */
const SECONDS: Sizes = { smoke: 0.4, short: 6, full: 30 }
const SLICES: Sizes = { smoke: 2, short: 3, full: 6 }
const AIM = 1.1

/** What the crowd asks, over and over: short ones and long ones; none with a picture, which a bare handler has not. */
const CROWD_QUESTIONS: readonly string[] = [
  'who represented India in New Delhi',
  'latest meeting',
  'what was discussed in Tokyo',
  'when was the first meeting',
  'compare Sydney and New Delhi',
  'who attended in Tokyo',
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
  const bot = await crowd.start('bot')
  try {
    const answers = await answersOf(bot)
    const bare = await crowd.start({ answers })
    try {
      return resultOf(crowd.names, size, await inTurns({ bot, bare }, answers, size))
    } finally {
      await bare.stop()
    }
  } finally {
    await bot.stop()
  }
}

async function answersOf(bot: CrowdSide): Promise<Answers> {
  const answers: Record<string, readonly object[]> = {}
  for (const question of CROWD_QUESTIONS) {
    const before = bot.sent().length
    await bot.ask(0, question, 1)
    await wait(ANSWERED_WITHIN_MS)
    answers[question] = bot.sent().slice(before)
  }
  return answers
}

/** What each answer took, in milliseconds, by person. */
type Took = readonly (readonly number[])[]

interface Sides<T> {
  readonly bot: T
  readonly bare: T
}

async function inTurns(
  sides: Sides<CrowdSide>,
  answers: Answers,
  size: Size,
): Promise<Sides<Took>> {
  const people = PEOPLE[size]
  const seconds = SECONDS[size] / SLICES[size]
  const none = (): number[][] => Array.from({ length: people }, () => [])
  for (const side of [sides.bot, sides.bare]) {
    await askFor(side, answers, none(), Math.min(1, seconds))
  }
  const took = { bot: none(), bare: none() }
  for (let slice = 0; slice < SLICES[size]; slice += 1) {
    const order = slice % 2 === 0 ? (['bot', 'bare'] as const) : (['bare', 'bot'] as const)
    for (const name of order) await askFor(sides[name], answers, took[name], seconds)
  }
  return took
}

/** Everybody asks until the time is over. */
async function askFor(
  side: CrowdSide,
  answers: Answers,
  took: readonly number[][],
  seconds: number,
): Promise<void> {
  const until = performance.now() + seconds * 1000
  const person = async (own: number[], number: number): Promise<void> => {
    for (let asked = number; performance.now() < until; asked += 1) {
      const question = CROWD_QUESTIONS[asked % CROWD_QUESTIONS.length] ?? ''
      const messages = answers[question]?.length ?? 1
      own.push(await millisecondsUntil(() => side.ask(number, question, messages)))
    }
  }
  await Promise.all(took.map(person))
}

function resultOf(names: Crowd['names'], size: Size, took: Sides<Took>): Result {
  const row = (what: string, values: readonly number[]): Row => ({ what, unit: 'ms', values })
  const each = (name: keyof Sides<Took>): Row =>
    row(`${names[name]}, each answer`, took[name].flat())
  const person = (name: keyof Sides<Took>): Row =>
    row(`${names[name]}, each person on average`, took[name].filter(isAny).map(mean))
  const answers = { subject: each('bot'), baseline: each('bare') }
  const people = { subject: person('bot'), baseline: person('bare') }
  const rate = ({ values }: Row): string => (values.length / SECONDS[size]).toFixed(0)
  return {
    measured: [people.subject, people.baseline, answers.subject, answers.baseline].map(measured),
    ratios: [
      ratio('median person', people, AIM, median),
      ratio('99th percentile of answers', answers, AIM, p99),
      throughput(answers.subject.values.length, answers.baseline.values.length),
    ],
    notes: [
      `${PEOPLE[size]} people, ${SECONDS[size]} seconds a side in ${SLICES[size]} slices that took turns; each asks again once answered.`,
      'Whoever is answered at once asks more often, so that the median of all answers would leave out who waits: each person counts once.',
      `Answers a second: ${rate(answers.subject)} and ${rate(answers.baseline)}. The stand-in, which checks every message, takes most of the time on both sides.`,
    ],
  }
}

function isAny(values: readonly number[]): boolean {
  return values.length > 0
}

/** Both were asked equally long, so it is the bare handler's answers over the bot's. */
function throughput(bot: number, bare: number): Ratio {
  const value = bare / bot
  return { what: 'throughput, bare over bot', value, range: [value, value], aim: AIM }
}
