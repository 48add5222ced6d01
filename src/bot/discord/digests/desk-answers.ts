// Commands, buttons and forms about digests -> the desk -> what the person and the channel see.

import { setTimeout as wait } from 'node:timers/promises'
import type { APIInteraction } from 'discord.js'
import type { Choice, NonEmpty } from '../../../briefings/index.ts'
import type { DeskRequest } from '../../commands/desk-request.ts'
import { errorText, newReference } from '../../errors.ts'
import type { ErrorCode } from '../../errors.ts'
import type { Asker } from '../../subscriptions/desk/asker.ts'
import type { Desk } from '../../subscriptions/desk/desk.ts'
import { deskErrorCode } from '../../subscriptions/desk/error-code.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import { NO_PICTURE } from '../answers.ts'
import type { Calls } from '../calls.ts'
import type { Delivered, Delivery, Message, MessagePictures } from '../delivery.ts'
import { plainMessage } from '../plain-message.ts'
import type { Ears } from '../rest.ts'
import { askerOf } from './asker.ts'
import { announcementMessage, deskMessages, plainDeskMessages } from './desk-messages.ts'
import type { AboutChannel } from './digest-thread.ts'

export interface DeskAnswers {
  /**
   * Does what an interaction asks of the desk, and answers.
   * @param find finds out what is asked
   * @param otherwise what to offer besides where it was not done
   */
  answer(
    interaction: APIInteraction,
    find: () => Promise<DeskRequest>,
    otherwise?: Choice,
  ): Promise<Delivered>
}

export interface DeskAnswersDeps extends Ears {
  readonly desk: Pick<Desk, 'run'>
  readonly delivery: Delivery
  readonly calls: Pick<Calls, 'followUp'>
  readonly aboutChannel: AboutChannel
  /** For how long somebody sees that the bot is thinking at most; a minute unless given. */
  readonly thinkingMs?: number
}

/** Discord waits three seconds for the first response. */
export const SOON_MS = 1_500

/** Nobody is left with a bot that is thinking: by then a database or platform has answered, or will not. */
const AT_LAST_MS = 60_000

/** What was done, or which words to say instead. */
type Done =
  | { readonly kind: 'reply'; readonly reply: DeskReply }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly words: string }

/**
 * Makes what answers about digests.
 * @param deps the desk, and the way to Discord
 * @returns the answers
 */
export function createDeskAnswers(deps: DeskAnswersDeps): DeskAnswers {
  const { desk, delivery, calls, aboutChannel, log, metrics, thinkingMs = AT_LAST_MS } = deps

  const run = async (
    interaction: APIInteraction,
    find: () => Promise<DeskRequest>,
    asker: Asker,
    otherwise: Choice | undefined,
  ): Promise<Done> => {
    try {
      const { command, line } = await find()
      const inChannel = await aboutChannel(interaction, asker, { command })
      const reply = await desk.run(command, line, inChannel)
      return { kind: 'reply', reply: withOffer(reply, otherwise) }
    } catch (error) {
      return failed(error)
    }
  }

  const failed = (error: unknown): Done => {
    const reference = newReference()
    log.error({ reference, error }, 'The desk of the digests failed.')
    const code = deskErrorCode(error)
    return { kind: 'failed', code, words: errorText(code, reference) }
  }

  const announce = async (
    interaction: APIInteraction,
    { person }: Asker,
    words: string | null,
  ): Promise<void> => {
    if (words === null) return
    const outcome = await calls.followUp(interaction, announcementMessage(person, words))
    if (outcome.kind !== 'sent') log.warn(outcome, 'A channel could not be told of a change.')
  }

  type Show = (messages: NonEmpty<Message>, pictures?: MessagePictures) => Promise<Delivered>

  const give = async (
    interaction: APIInteraction,
    asker: Asker,
    done: Done,
    show: Show,
  ): Promise<Delivered> => {
    if (done.kind === 'failed') {
      metrics.failed(done.code)
      return show([plainMessage(done.words)])
    }
    const { reply } = done
    const { messages, pictures } = deskMessages(reply, (error) => log.error({ error }, NO_PICTURE))
    const delivered = await show(messages, pictures)
    const shown = delivered === 'malformed' ? await show(plainDeskMessages(reply)) : delivered
    await announce(interaction, asker, reply.announcement)
    return shown
  }

  return {
    async answer(interaction, find, otherwise) {
      const asker = askerOf(interaction)
      if (asker === null) {
        metrics.failed('discord-no-server')
        return delivery.answer(
          interaction,
          [plainMessage(errorText('discord-no-server'))],
          'private',
        )
      }
      const running = run(interaction, find, asker, otherwise)
      const soon = await within(running, SOON_MS)
      if (soon !== null) {
        const now: Show = (messages, pictures) =>
          delivery.answer(interaction, messages, 'private', undefined, pictures)
        return give(interaction, asker, soon, now)
      }
      const deferred = await delivery.defer(interaction)
      if (deferred !== 'delivered') return deferred
      const late = await within(running, thinkingMs)
      const done = late ?? failed(new Error('The desk did not answer in time.'))
      return give(interaction, asker, done, (messages, pictures) =>
        delivery.complete(interaction, messages, pictures),
      )
    },
  }
}

function withOffer(reply: DeskReply, otherwise: Choice | undefined): DeskReply {
  const { status, briefing } = reply
  if (status === 'answered' || otherwise === undefined) return reply
  return { ...reply, briefing: { ...briefing, suggestions: [...briefing.suggestions, otherwise] } }
}

/**
 * Waits for a while.
 * @param work what takes its time
 * @param ms for how long
 * @returns null where it takes longer
 */
export async function within<Value>(work: Promise<Value>, ms: number): Promise<Value | null> {
  const done = new AbortController()
  const { signal } = done
  const late = wait(ms, null, { signal }).catch(() => null)
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}
