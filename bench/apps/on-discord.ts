// A program connected to a Discord of its own.

import {
  createDiscordStandIn,
  type DiscordStandIn,
  type DiscordStandInOptions,
} from '../../test/support/discord/index.ts'
import { startChild, type Program } from './child.ts'
import { discordEnvironment, UNGUARDED } from './environment.ts'

const START_WITHIN_MS = 20_000

export interface OnDiscord {
  readonly standIn: DiscordStandIn
  /** Ends the program, then its Discord. @throws where Discord found fault with what it was sent */
  readonly stop: () => Promise<void>
}

/**
 * Starts a program; nobody is asked to wait, by it or by Discord.
 * @param program what to run
 * @param input what it reads, as JSON
 * @param options of its Discord
 * @returns once its commands are registered
 */
export async function startOnDiscord(
  program: Program,
  input: unknown,
  options: DiscordStandInOptions = {},
): Promise<OnDiscord> {
  const standIn = await createDiscordStandIn({
    rateLimits: { buckets: [], global: 'none' },
    ...options,
  })
  const env = { ...discordEnvironment(standIn), ...UNGUARDED }
  const child = startChild(program, { env, input })
  const isReady = (): boolean => standIn.commands().length > 0
  const ready = standIn.waitFor(isReady, 'the commands to be registered', START_WITHIN_MS)
  await Promise.race([ready, child.failed])
  return {
    standIn,
    async stop() {
      await child.stop()
      await standIn.stop()
      standIn.assertNoFaults()
    },
  }
}
