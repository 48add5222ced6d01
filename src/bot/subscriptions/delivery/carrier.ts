// How workers hear of what waits. The ledger stays the truth: a carrier that forgets only makes it later.

import type { Clock } from './clock.ts'
import type { Worker } from './worker.ts'

export interface Carrier {
  /** Brings what waits to the worker from now on. @throws where it cannot begin */
  start(): Promise<void>
  /** Something was planned: brings it at once. Never throws. */
  offer(): Promise<void>
  /** Brings nothing more. The worker is stopped by whoever made it. */
  stop(): Promise<void>
}

/** How often it is looked whether something waits whose time has come. */
const POLL_MS = 1_000

/**
 * A carrier within one process: it has the worker look.
 * @param worker takes from the ledger itself
 * @param clock by which to wait
 * @param pollMs how often the worker looks
 * @returns the carrier
 */
export function createLocalCarrier(
  worker: Pick<Worker, 'pull'>,
  clock: Clock,
  pollMs: number = POLL_MS,
): Carrier {
  const stopped = new AbortController()
  let running: Promise<void> | undefined
  const poll = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await worker.pull()
      await clock.sleep(pollMs, stopped.signal)
    }
  }
  return {
    async start() {
      running = poll()
    },
    offer: () => worker.pull(),
    async stop() {
      stopped.abort()
      await running
    },
  }
}
