// Who the bot is in Discord, asked once.

import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Line } from './line.ts'

export interface Self {
  /** @throws {Error} when Discord does not say so now */
  get(signal?: AbortSignal): Promise<{ readonly id: string }>
}

const userSchema = z.object({ id: z.string() })

/**
 * Makes what knows who the bot is.
 * @param line to Discord
 * @returns the bot, asked for when it is needed first
 */
export function createSelf(line: Line): Self {
  let known: { readonly id: string } | null = null
  return {
    async get(signal) {
      if (known !== null) return known
      const reply = await line.call({ method: 'GET', route: Routes.user() }, signal)
      if (reply.kind !== 'ok') throw new Error(reply.reason)
      known = userSchema.parse(reply.body)
      return known
    },
  }
}
