// One after another in each conversation, and as soon as Slack takes it: whatever the bot posts there of its own,
// answers, files, pictures and words alike, waits in one queue, and nobody waits longer than from when they asked.
// https://docs.slack.dev/apis/web-api/rate-limits

import { setTimeout as wait } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import type { Outcome } from './post.ts'
import { createQueues } from './queues.ts'

/** How long Slack's own waits are borne, and who hears of them. */
export interface Patience {
  /** Ends a wait for Slack. */
  readonly stopping: AbortSignal
  /** Hears for how many seconds Slack makes us wait. */
  readonly onWait: (seconds: number) => void
}

/** Somebody who waits for Slack since they asked. */
export interface Asking {
  /** Until when they do, in milliseconds of the clock. */
  until: number
}

/** What may be done in a conversation while nobody else is at it. */
export interface Turn {
  /** Posts, and tries again what Slack asks to try again later, and nothing else. Never throws. */
  allowed(attempt: () => Promise<Outcome>): Promise<Outcome>
  /**
   * Makes a call of the Web API whose answer is needed, and makes it again where Slack asks for that.
   * @throws {unknown} what the last call threw
   */
  call<Done>(call: () => Promise<Done>): Promise<Done>
}

export interface Turns {
  /** Somebody asks now. */
  asking(): Asking
  /** For what somebody asks now, and waits for nobody. */
  alone(): Turn
  /**
   * Does something once everything that was asked for before in the same conversation is done.
   * @param key of the conversation; null waits for nobody
   * @param asking since when somebody waits
   * @param work what to do; that it fails holds nobody up
   * @returns what came of it; null where the bot stopped while it was somebody else's turn
   */
  take<Done>(
    key: string | null,
    asking: Asking,
    work: (turn: Turn) => Promise<Done>,
  ): Promise<Done | null>
}

/** Slack may let somebody wait for so long, all the waits together. */
const LONGEST_WAIT_MS = 60_000

/** A wait counts for at least so long, so that waits of no time end too. */
const LEAST_WAIT_MS = 1_000

/** What has no time to wait: every call is made once. */
export const AT_ONCE: Turn = { allowed: (attempt) => attempt(), call: (call) => call() }

/**
 * Makes the turns.
 * @param patience with Slack
 * @param time `now`: milliseconds of a clock that never goes back; `sleep`: waits so many milliseconds, and rejects
 * once the signal aborts
 * @returns them; nobody waits yet
 */
export function createTurns(
  { stopping, onWait }: Patience,
  {
    now = () => performance.now(),
    sleep = (ms, signal) => wait(ms, undefined, { signal }),
  }: {
    readonly now?: () => number
    readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
  } = {},
): Turns {
  const queues = createQueues()
  /** Until when Slack takes nothing, by conversation. */
  const closed = new Map<string, number>()

  const asking = (): Asking => ({ until: now() + LONGEST_WAIT_MS })

  /** Whether the time was waited that Slack asks for. */
  async function isWaited(ms: number, who: Asking): Promise<boolean> {
    if (stopping.aborted || now() + ms > who.until) return false
    who.until -= Math.max(0, LEAST_WAIT_MS - ms)
    onWait(ms / 1_000)
    return sleep(ms, stopping).then(
      () => true,
      () => false,
    )
  }

  /** How long Slack takes nothing there, as it said to somebody before; null where it said nothing. */
  function closedMs(key: string | null): number | null {
    const until = key === null ? undefined : closed.get(key)
    if (key === null || until === undefined) return null
    if (until > now()) return until - now()
    closed.delete(key)
    return null
  }

  function turnOf(key: string | null, who: Asking): Turn {
    return {
      async allowed(attempt) {
        const ms = closedMs(key)
        if (ms !== null && !(await isWaited(ms, who))) {
          return { kind: 'later', seconds: Math.ceil(ms / 1_000), reason: 'ratelimited' }
        }
        for (;;) {
          const outcome = await attempt()
          if (outcome.kind !== 'later') return outcome
          const wanted = outcome.seconds * 1_000
          if (key !== null) closed.set(key, now() + wanted)
          if (!(await isWaited(wanted, who))) return outcome
        }
      },
      async call(call) {
        for (;;) {
          try {
            return await call()
          } catch (error) {
            if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error
            if (!(await isWaited(error.retryAfter * 1_000, who))) throw error
          }
        }
      },
    }
  }

  return {
    asking,
    alone: () => turnOf(null, asking()),
    take(key, who, work) {
      const isNext = key === null || queues.isFree(key)
      if (isNext) return queues.take(key, () => work(turnOf(key, who)))
      return new Promise((resolve, reject) => {
        const leave = (): void => resolve(null)
        stopping.addEventListener('abort', leave, { once: true })
        const done = queues.take(key, async () => {
          stopping.removeEventListener('abort', leave)
          return stopping.aborted ? null : work(turnOf(key, who))
        })
        done.then(resolve, reject)
      })
    },
  }
}

/**
 * Tries again what Slack asks to try again later, and nothing else, in no conversation. Never throws.
 * @param attempt does it once
 * @param patience with Slack
 * @returns what came of the last attempt
 */
export function whenAllowed(attempt: () => Promise<Outcome>, patience: Patience): Promise<Outcome> {
  return createTurns(patience).alone().allowed(attempt)
}
