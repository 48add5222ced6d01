// Registers commands, unless Discord has them already: a registration clears what people's clients
// know of them, and there may be 200 a day.

import { DiscordAPIError, Routes } from 'discord.js'
import type { REST } from 'discord.js'
import { StartError } from '../errors.ts'
import type { CommandJson } from './command-json.ts'
import { fingerprint } from './fingerprint.ts'

/** What became of a registration. */
export type Registered = 'unchanged' | 'registered'

/**
 * Makes Discord offer exactly these commands, in all servers.
 * https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
 * @param rest with the bot's token
 * @param applicationId whose commands
 * @param wanted the whole list
 * @returns whether there was anything to do
 * @throws {StartError} when Discord does not take them
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  wanted: readonly CommandJson[],
): Promise<Registered> {
  const route = Routes.applicationCommands(applicationId)
  try {
    const present = await rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })
    if (Array.isArray(present) && fingerprint(present) === fingerprint(wanted)) return 'unchanged'
    await rest.put(route, { body: wanted })
    return 'registered'
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    throw new StartError('discord-commands', `${error.code}: ${error.message}`)
  }
}
