// Why Discord does not let the bot start -> the line of the table of errors.

import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js'
import { StartError } from '../errors.ts'

/**
 * Explains why the bot did not connect.
 * @param error what connecting or registering threw
 * @returns the error to stop with
 */
export function startError(error: unknown): StartError {
  if (error instanceof StartError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new StartError('discord-token', message, error)
  }
  if (/\bintents\b/i.test(message)) return new StartError('discord-intents', message, error)
  return new StartError('discord-unreachable', message, error)
}
