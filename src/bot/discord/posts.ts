// Messages that the bot posts by itself: in a channel, or to one person directly.

import { Routes } from 'discord.js'
import { z } from 'zod'
import { errorText } from '../errors.ts'
import { attempt, attemptReply, createRest, isRefusedWith, repeated } from './attempts.ts'
import type { Attempt, Outcome, Upload } from './attempts.ts'
import type { Ears } from './rest.ts'

/** A message on its way. */
export interface Letter {
  readonly message: object
  /**
   * What Discord knows it by, at most 25 characters, another for every message: the same one again
   * within some minutes is answered with the message that is there, instead of a second one.
   * https://docs.discord.com/developers/resources/message#create-message
   */
  readonly nonce: string
  readonly file?: Upload | undefined
}

export interface Posts {
  /** Posts in a channel or thread. It is repeated when its reply is lost. Never throws. */
  inChannel(channelId: string, letter: Letter): Promise<Outcome>
  /** Posts to a person in their conversation with the bot. Never throws. */
  toPerson(userId: string, letter: Letter): Promise<Outcome>
  /** Stops the timers. Calls that run go on. */
  close(): void
}

/** Errors that repeating cannot double, thanks to the nonce. */
const AGAIN = ['unsent', 'unknown'] as const

/** What Discord gives a token that it does not know (any more). */
const UNAUTHORIZED = 0

const conversationSchema = z.object({ id: z.string() })

/**
 * Makes the posts.
 * @param access where Discord's API is, null for the real one; and the bot's token
 * @param ears hear when Discord asks us to wait, or refuses the token
 * @returns the posts, over a REST client of their own
 */
export function createPosts(
  { apiUrl, token }: { readonly apiUrl: string | null; readonly token: string },
  ears: Ears,
): Posts {
  const rest = createRest(apiUrl, ears, token)

  const heard = <Result extends Attempt>(outcome: Result): Result => {
    if (isRefusedWith(outcome, UNAUTHORIZED)) ears.log.error(outcome, errorText('discord-token'))
    return outcome
  }

  const inChannel = async (channelId: string, { message, nonce, file }: Letter) => {
    const route = Routes.channelMessages(channelId)
    const body = { ...message, ...attached(file), nonce, enforce_nonce: true }
    return heard(await repeated(() => attempt(rest, { route, body, file }), AGAIN))
  }

  return {
    inChannel,
    async toPerson(userId, letter) {
      let channelId: string | null = null
      // https://docs.discord.com/developers/resources/user#create-dm
      const opened = await repeated(async () => {
        const route = Routes.userChannels()
        const post = { route, body: { recipient_id: userId } }
        const { attempt: outcome, reply } = await attemptReply(rest, post)
        const conversation = conversationSchema.safeParse(reply)
        if (conversation.success) channelId = conversation.data.id
        return outcome
      }, AGAIN)
      if (channelId === null) return heard(opened)
      return inChannel(channelId, letter)
    },
    close() {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
    },
  }
}

function attached(file: Upload | undefined): object {
  return file === undefined ? {} : { attachments: [{ id: '0', filename: file.name }] }
}
