// One call to a platform that must not take for ever, whatever the platform or its library does.

import type { Clock } from './clock.ts'
import type { Timings } from './timings.ts'

/**
 * Calls, and gives up in time.
 * @param run the call; its signal aborts when time is up
 * @param deps the clock by which to wait, and for how long
 * @param otherwise what stands for an answer that did not come, or for an error that was thrown
 * @returns the answer
 */
export async function callWithin<Answer>(
  run: (signal: AbortSignal) => Promise<Answer>,
  { clock, timings }: { readonly clock: Clock; readonly timings: Timings },
  otherwise: (reason: string) => Answer,
): Promise<Answer> {
  const late = new AbortController()
  const done = new AbortController()
  const words = `no answer within ${timings.call / 1_000} seconds`
  const giveUp = async (): Promise<Answer> => {
    await clock.sleep(timings.call, done.signal)
    late.abort(new Error(words))
    await clock.sleep(timings.grace, done.signal)
    return otherwise(words)
  }
  try {
    return await Promise.race([run(late.signal), giveUp()])
  } catch (error) {
    return otherwise(error instanceof Error ? error.message : String(error))
  } finally {
    done.abort()
  }
}
