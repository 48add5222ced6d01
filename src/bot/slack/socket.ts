// Socket Mode: we hold a connection to Slack, and a new one whenever it breaks.
//
// The library's own way back is switched off: it waits five seconds each time, during which every
// command fails, and when its first try fails the error is caught by nobody and ends the program.
// https://github.com/slackapi/node-slack-sdk/issues/2656

import { setTimeout as wait } from 'node:timers/promises'
import { SocketModeReceiver, webApi } from '@slack/bolt'
import type { Logger } from '@slack/bolt'
import type { SlackConfig } from '../config/config.ts'
import type { Log } from '../operations/log.ts'
import { NO_METRICS } from '../operations/metrics.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { Door } from './http.ts'
import { socketError } from './start-errors.ts'

/** A connection that held so long was a good one: the next is tried at once. */
const STEADY_MS = 60_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
/** How long Slack may take to say goodbye. */
const GOODBYE_MS = 2_000

/**
 * Makes the door for Socket Mode.
 * https://docs.slack.dev/apis/events-api/using-socket-mode
 * @param config the app-level token
 * @param clientOptions for the calls that ask for a connection
 * @param logger for Bolt
 * @param log says what becomes of the connection
 * @param metrics counts the connections that are made again
 * @returns the door, closed
 */
export function createSocketDoor(
  { appToken }: Extract<SlackConfig, { mode: 'socket' }>,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
  log: Log,
  metrics: Metrics = NO_METRICS,
): Door {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
  const { client } = receiver
  const closing = new AbortController()
  let state: 'closed' | 'opening' | 'open' = 'closed'
  let isConnected = false
  let connectedAt = 0
  /** Broken connections and vain tries without a steady connection between them. */
  let troubles = 0
  let returning: Promise<void> | null = null

  client.on('connected', () => {
    isConnected = true
    connectedAt = performance.now()
  })
  client.on('disconnected', () => {
    isConnected = false
    if (isMissing()) metrics.lost()
    if (isMissing() && returning === null) returning = comeBack()
  })

  function isWanted(): boolean {
    return state !== 'closed'
  }

  function isMissing(): boolean {
    return state === 'open' && !isConnected
  }

  async function comeBack(): Promise<void> {
    if (performance.now() - connectedAt > STEADY_MS) troubles = 0
    let askedToWaitMs = 0
    while (isMissing()) {
      const waitMs = Math.max(waitBefore(troubles), askedToWaitMs)
      log.info({ waitMs }, 'The connection to Slack is gone; a new one is made.')
      troubles += 1
      try {
        if (waitMs > 0) await wait(waitMs, undefined, { signal: closing.signal })
        await client.start()
        metrics.reconnected()
        log.info({}, 'Connected to Slack again.')
      } catch (error) {
        if (!isWanted()) break
        askedToWaitMs = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1e3 : 0
        if (askedToWaitMs > 0) metrics.waited(askedToWaitMs / 1_000)
        log.error({ tries: troubles }, `No connection to Slack: ${socketError(error).message}`)
      }
    }
    returning = null
  }

  async function hangUp(): Promise<void> {
    const waiting = new AbortController()
    const goodbye = client.disconnect().then(() => true)
    const late = wait(GOODBYE_MS, false, { signal: waiting.signal }).catch(() => false)
    const isDone = await Promise.race([goodbye, late])
    waiting.abort()
    // The second time it does not wait for Slack.
    if (!isDone) await client.disconnect()
  }

  return {
    receiver,
    async open() {
      state = 'opening'
      try {
        await client.start()
        if (!isWanted()) throw new Error('it was closed meanwhile')
        state = 'open'
      } catch (error) {
        state = 'closed'
        await hangUp()
        throw socketError(error)
      }
    },
    async close() {
      if (!isWanted()) return
      state = 'closed'
      closing.abort()
      await hangUp()
      if (returning !== null) await returning
      // A connection that was being made meanwhile.
      if (isConnected) await hangUp()
    },
    state() {
      if (state === 'open') return isConnected ? 'connected' : 'reconnecting'
      return state === 'opening' ? 'starting' : 'stopped'
    },
  }
}

/** None the first time; then longer and longer, and never the same for all bots at once. */
function waitBefore(troubles: number): number {
  if (troubles === 0) return 0
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (troubles - 1), LONGEST_WAIT_MS)
  return Math.round(longest * (0.5 + Math.random() / 2))
}
