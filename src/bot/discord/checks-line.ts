// How the doctor asks Discord: one GET each, without any library.

import { z } from 'zod'
import type { DiscordConfig } from '../config/config.ts'
import { wrong } from '../operations/checks.ts'
import type { Check } from '../operations/checks.ts'
import { reach } from '../operations/reach.ts'

const DISCORD_API = 'https://discord.com/api'

/** https://docs.discord.com/developers/reference#api-versioning */
export const API_VERSION = 10

/** What came of a question. */
export type Answer<Body> =
  | { readonly kind: 'granted'; readonly body: Body; readonly date: string | null }
  /** `code` is Discord's own where it told one: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly code: number
      readonly date: string | null
    }
  /** Nothing was said about the token. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'busy'; readonly reason: string }

/** Where Discord is, and how to ask there. */
export interface Line {
  readonly api: string
  get<Body>(path: string, schema: z.ZodType<Body>): Promise<Answer<Body>>
}

const errorSchema = z.object({ code: z.int() })

/**
 * Prepares to ask.
 * @param config where Discord is, and the token
 * @returns the line; nothing is asked yet
 */
export function lineTo({ apiUrl, token }: DiscordConfig): Line {
  const api = `${apiUrl ?? DISCORD_API}/v${API_VERSION}`
  // https://docs.discord.com/developers/reference#user-agent
  const headers = { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (quad-brief, doctor)' }
  return {
    api,
    async get(path, schema) {
      const reached = await reach(`${api}${path}`, { headers })
      if (reached.kind === 'unreachable') return reached
      const date = reached.headers.get('date')
      const { status, body } = reached
      const { code = 0 } = errorSchema.safeParse(body).data ?? {}
      if (status === 401 || status === 403 || (status === 404 && code > 0)) {
        return { kind: 'refused', reason: `status ${status}`, code, date }
      }
      const parsed = schema.safeParse(body)
      if (status !== 200 || !parsed.success) return { kind: 'busy', reason: `status ${status}` }
      return { kind: 'granted', body: parsed.data, date }
    },
  }
}

/**
 * @param name what was looked at
 * @param answer that came in place of what was asked for
 * @returns that it could not be had
 */
export function notGranted(
  name: string,
  answer: Exclude<Answer<unknown>, { kind: 'granted' }>,
): Check {
  if (answer.kind === 'unreachable') return wrong(name, 'discord-unreachable', answer.reason)
  return wrong(name, 'discord-busy', answer.reason)
}
