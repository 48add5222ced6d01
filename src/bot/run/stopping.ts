// Signals and errors that nobody caught -> one clean stop, and an end at once for whoever cannot wait.

import type { Log } from '../operations/log.ts'
import type { Lifecycle } from './lifecycle.ts'

/** How long a stop may take before the program ends without it: a digest that is being sent, then the platforms. */
const STOP_WITHIN_MS = 20_000

const FAILED = 1

/** The part of a process that is needed. */
export interface EndingProcess {
  on(event: string, listener: (reason: unknown) => void): unknown
  exit(code: number): void
}

/**
 * Stops cleanly at the first signal, and at an error that nobody caught; ends at once at the second.
 * @param lifecycle what is to be stopped
 * @param log hears why
 * @param ending the process
 * @returns stops in the same way, with an exit code
 */
export function stopOnSignals(
  lifecycle: Pick<Lifecycle, 'stop'>,
  log: Log,
  ending: EndingProcess,
): (exitCode: number) => Promise<void> {
  let isStopping = false
  const stop = async (exitCode: number): Promise<void> => {
    if (isStopping) return ending.exit(FAILED)
    isStopping = true
    const deadline = setTimeout(() => {
      log.error({}, `Not everything stopped within ${STOP_WITHIN_MS / 1_000} seconds.`)
      ending.exit(FAILED)
    }, STOP_WITHIN_MS)
    const isClean = await lifecycle.stop()
    clearTimeout(deadline)
    log.info({}, 'Stopped.')
    return ending.exit(isClean ? exitCode : FAILED)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) {
    ending.on(signal, () => {
      log.info({ signal }, isStopping ? 'Stopping at once.' : 'Stopping.')
      void stop(0)
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    ending.on(event, (error) => {
      log.fatal({ error }, 'An error that nothing was prepared for; the bot stops.')
      void stop(FAILED)
    })
  }
  return stop
}
