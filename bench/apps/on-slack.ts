// A program connected to a Slack of its own.

import type { SlackStandInOptions } from '../../test/support/slack/options.ts'
import { createSlackStandIn, type SlackStandIn } from '../../test/support/slack/stand-in.ts'
import { startChild, type Program } from './child.ts'
import { slackEnvironment, UNGUARDED } from './environment.ts'

const START_WITHIN_MS = 20_000

export interface OnSlack {
  readonly standIn: SlackStandIn
  /** Ends the program, then its Slack. @throws where Slack found fault with what it was sent */
  readonly stop: () => Promise<void>
}

/**
 * Starts a program in Socket Mode; nobody is asked to wait, by it or by Slack.
 * @param program what to run
 * @param input what it reads, as JSON
 * @param options of its Slack
 * @returns once it is connected
 */
export async function startOnSlack(
  program: Program,
  input: unknown,
  options: SlackStandInOptions = {},
): Promise<OnSlack> {
  const standIn = await createSlackStandIn({ rateLimit: 'off', ...options })
  const child = startChild(program, { env: { ...slackEnvironment(standIn), ...UNGUARDED }, input })
  const isConnected = (): boolean => standIn.connections() > 0
  const connected = standIn.waitFor('a connection', isConnected, START_WITHIN_MS)
  await Promise.race([connected, child.failed])
  return {
    standIn,
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}
