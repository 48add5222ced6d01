// A question goes to the bot and to a bare handler in turns, over the wire; what passes until the whole answer is
// there is the measure.

import { setTimeout as wait } from 'node:timers/promises'
import { alternate } from './alternate.ts'
import type { Result, Size, Sizes } from './bench.ts'
import { measured, ratio, rowsOf } from './figures.ts'
import { p99 } from './statistics.ts'

/** One side: a program, connected to a platform of its own. */
export interface Side {
  /**
   * Asks, and waits until the answer has as many messages.
   * @returns milliseconds
   */
  ask(messages: number): Promise<number>
  stop(): Promise<void>
}

export interface Exchange {
  /** The bot, and the messages of its answer as the platform was sent them. */
  startBot(): Promise<{ readonly side: Side; readonly messages: readonly object[] }>
  /** The bare handler, which answers with the same messages. */
  startBare(messages: readonly object[]): Promise<Side>
  /** What the rows are called. */
  readonly names: { readonly bot: string; readonly bare: string }
  /** A rest after each pair, so that no library keeps its calls back. */
  readonly restMs: number
}

const PAIRS: Sizes = { smoke: 5, short: 150, full: 600 }
const WARM_UP: Sizes = { smoke: 2, short: 60, full: 150 }
const AIM = 1.1

/** An answer is whole by then. */
export const ANSWERED_WITHIN_MS = 500

/**
 * Measures an exchange.
 * @param exchange both sides
 * @param size how often
 * @returns the bot over the bare handler, at the median and at the slow end
 */
export async function measureExchange(exchange: Exchange, size: Size): Promise<Result> {
  const { names, restMs } = exchange
  const { side: bot, messages } = await exchange.startBot()
  try {
    const bare = await exchange.startBare(messages)
    try {
      const turn = (side: Side) => async (): Promise<number> => {
        const took = await side.ask(messages.length)
        if (restMs > 0) await wait(restMs)
        return took
      }
      const turns = await alternate(
        { subject: turn(bot), baseline: turn(bare) },
        { pairs: PAIRS[size], warmUp: WARM_UP[size] },
      )
      const rows = rowsOf(turns, 'ms', { subject: names.bot, baseline: names.bare })
      const bytes = messages.reduce((sum, each) => sum + JSON.stringify(each).length, 0)
      return {
        measured: [rows.subject, rows.baseline].map(measured),
        ratios: [ratio('median', rows, AIM), ratio('99th percentile', rows, AIM, p99)],
        notes: [
          'The same command each time, so the bot has its answer and its messages from the first time.',
          `The answer: ${messages.length} message(s), ${bytes} bytes; the stand-in checks every message on both sides.`,
        ],
      }
    } finally {
      await bare.stop()
    }
  } finally {
    await bot.stop()
  }
}
