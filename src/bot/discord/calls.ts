// The calls that answer an interaction.

import { Routes } from 'discord.js'
import type { InteractionResponseType } from 'discord.js'
import { attempt, createRest, isRefusedWith, repeated } from './attempts.ts'
import type { Outcome, Upload } from './attempts.ts'
import type { Ears } from './rest.ts'

/** What a call about an interaction needs of it. */
export interface Answerable {
  readonly id: string
  readonly token: string
  readonly application_id: string
}

/** The first response to an interaction. */
export interface FirstResponse {
  readonly type: InteractionResponseType
  readonly data: object
  /** Uploaded as `files[0]`; `data` says what becomes of it. */
  readonly file?: Upload
}

export interface Calls {
  /**
   * Gives the first response. It is repeated when its reply is lost: Discord takes one response an
   * interaction, so nothing appears twice.
   */
  respond(interaction: Answerable, response: FirstResponse): Promise<Outcome>
  /**
   * Puts a message in the place of the first response. It is repeated when its reply is lost, since
   * that changes nothing.
   */
  replace(interaction: Answerable, message: object): Promise<Outcome>
  /**
   * Posts another message. It is repeated only where nothing can have been sent, since Discord
   * would post it twice.
   * @param file goes along with it
   */
  followUp(interaction: Answerable, message: object, file?: Upload): Promise<Outcome>
  /** Stops the timers. Calls that run go on. */
  close(): void
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const UNKNOWN_INTERACTION = 10062
export const ALREADY_ACKNOWLEDGED = 40060

/**
 * Makes the calls.
 * @param apiUrl where Discord's API is; null for the real one
 * @param ears hear when Discord asks us to wait
 * @returns the calls, over a REST client of their own
 */
export function createCalls(apiUrl: string | null, ears: Ears): Calls {
  // https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
  // These calls do not count towards the limit of all calls of a bot.
  const rest = createRest(apiUrl, ears, null)
  return {
    async respond({ id, token }, { file, ...body }) {
      const route = Routes.interactionCallback(id, token)
      let isUnsure = false
      return repeated(async () => {
        const outcome = await attempt(rest, { route, body, file })
        // An earlier try, whose reply was lost, had arrived.
        if (isUnsure && isRefusedWith(outcome, ALREADY_ACKNOWLEDGED)) return { kind: 'sent' }
        isUnsure ||= outcome.kind === 'unknown'
        return outcome
      }, ['unsent', 'unknown'])
    },
    async replace({ application_id, token }, body) {
      const route = Routes.webhookMessage(application_id, token, '@original')
      const post = { method: 'PATCH', route, body } as const
      return repeated(() => attempt(rest, post), ['unsent', 'unknown'])
    },
    async followUp({ application_id, token }, message, file) {
      const route = Routes.webhook(application_id, token)
      const attachments =
        file === undefined ? {} : { attachments: [{ id: '0', filename: file.name }] }
      const body = { ...message, ...attachments }
      return repeated(() => attempt(rest, { route, body, file }), ['unsent'])
    },
    close() {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
    },
  }
}
