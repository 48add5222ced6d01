// Messages that answer an interaction -> Discord: the first as its response, the rest behind it.

import { InteractionResponseType, MessageFlags } from 'discord.js'
import type { APIInteraction } from 'discord.js'
import type { NonEmpty } from '../../briefings/index.ts'
import { errorText, newReference } from '../errors.ts'
import type { Log } from '../operations/log.ts'
import { isRefusedWith, REQUEST_TOO_LARGE } from './attempts.ts'
import type { Outcome, Upload } from './attempts.ts'
import { ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION } from './calls.ts'
import type { Calls, FirstResponse } from './calls.ts'
import type { Form } from './forms.ts'
import { plainMessage } from './plain-message.ts'
import type { PlainDiscordMessage } from './render-plain.ts'
import type { DiscordMessage } from './render.ts'
import type { Ears } from './rest.ts'
import { followUpsAllowed, moreInWords } from './room.ts'

/** A message, of components or plain. */
export type Message = DiscordMessage | PlainDiscordMessage

/** The picture of a message that is not the first. */
export interface MessagePicture {
  readonly file: Upload
  /** The message where Discord does not take it with its picture. */
  readonly without: Message
}

/** Which messages have a picture. */
export type MessagePictures = ReadonlyMap<Message, MessagePicture>

/** How an answer appears: for the asker alone, instead of the message with the button, or to all. */
export type Appearance = 'private' | 'in-place' | 'public'

/** What became of an answer. */
export type Delivered =
  | 'delivered'
  /** A part may be missing; the person was told, as far as it can be. */
  | 'in-part'
  /** Refused for what it is, so that another form of it may be taken. */
  | 'malformed'
  /** The reply was lost every time. */
  | 'lost'
  /** Nobody can answer this interaction any more. */
  | 'gone'

export interface Delivery {
  /**
   * Answers an interaction.
   * @param interaction one that has no answer yet
   * @param messages in order; what Discord lets nobody post here is counted in words
   * @param as how they appear
   * @param file comes with the first message, or nothing does
   * @param pictures of the others
   */
  answer(
    interaction: APIInteraction,
    messages: NonEmpty<Message>,
    as: Appearance,
    file?: Upload,
    pictures?: MessagePictures,
  ): Promise<Delivered>
  /**
   * Says that an answer for the person alone is on its way: they see that the bot is thinking.
   * @param interaction one that has no answer yet; `complete` has to follow
   */
  defer(interaction: APIInteraction): Promise<Delivered>
  /**
   * Gives the answer that `defer` promised.
   * @param interaction the same
   * @param messages in order, for the person alone
   * @param pictures of those after the first
   */
  complete(
    interaction: APIInteraction,
    messages: NonEmpty<Message>,
    pictures?: MessagePictures,
  ): Promise<Delivered>
  /**
   * Opens a form for the person.
   * @param interaction a command or a button without an answer; a form cannot open another
   * @param form the form
   */
  open(interaction: APIInteraction, form: Form): Promise<Delivered>
}

/**
 * A thread that is locked takes no answer in any form, and its people cannot be told there.
 * https://github.com/discord/discord-api-docs/issues/5517
 */
export const THREAD_ARCHIVED = 50083

/**
 * Too large, such as its file; empty; without the permission, such as to attach files; not as the
 * format wants it. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
const MALFORMED = new Set([REQUEST_TOO_LARGE, 50006, 50013, 50035])

const NO_PICTURES: MessagePictures = new Map()

/** When ids of Discord begin to count. https://docs.discord.com/developers/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000n
const TIME_SHIFT = 22n

/**
 * Makes the delivery.
 * @param calls to Discord
 * @param ears hear what did not arrive
 * @returns the delivery
 */
export function createDelivery(calls: Calls, { log, metrics }: Ears): Delivery {
  const followUps = async (
    interaction: APIInteraction,
    messages: readonly Message[],
    as: Appearance,
    pictures: MessagePictures = NO_PICTURES,
  ): Promise<Delivered> => {
    const bare = (message: Message, file?: Upload) =>
      calls.followUp(interaction, as === 'public' ? message : privately(message), file)
    const post = async (message: Message) => {
      const picture = pictures.get(message)
      const outcome = await bare(message, picture?.file)
      if (picture === undefined || outcome.kind !== 'refused') return outcome
      log.warn(outcome, 'A picture is refused; its message goes without it.')
      return bare(picture.without)
    }
    const reference = newReference()
    let isWhole = true
    for (const [index, message] of messages.entries()) {
      const outcome = await post(message)
      if (outcome.kind === 'sent') continue
      isWhole = false
      const told = { reference, part: index + 2, of: messages.length + 1, ...outcome }
      log.error(told, 'A part of an answer may not have arrived.')
      if (outcome.kind === 'refused' && !MALFORMED.has(outcome.code)) break
    }
    if (isWhole) return 'delivered'
    if (messages.length >= followUpsAllowed(interaction)) return 'in-part'
    metrics.failed('not-delivered')
    const outcome = await post(plainMessage(errorText('not-delivered', reference)))
    if (outcome.kind !== 'sent') log.error({ reference, ...outcome }, 'Nor could that be said.')
    return 'in-part'
  }

  const delivered = (interaction: APIInteraction, outcome: Outcome): Delivered => {
    if (outcome.kind === 'sent') return 'delivered'
    if (outcome.kind === 'refused' && MALFORMED.has(outcome.code)) {
      log.error(outcome, 'Discord does not take an answer as it is.')
      return 'malformed'
    }
    reportMissed(interaction, outcome, log)
    return outcome.kind === 'unknown' ? 'lost' : 'gone'
  }

  const first = async (interaction: APIInteraction, given: FirstResponse): Promise<Delivered> =>
    delivered(interaction, await calls.respond(interaction, given))

  return {
    async answer(interaction, messages, as, file, pictures) {
      const [head, ...rest] = roomFor(interaction, messages)
      const result = await first(interaction, withFile(response(head, as), file))
      return result === 'delivered' ? followUps(interaction, rest, as, pictures) : result
    },
    defer: (interaction) =>
      first(interaction, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: MessageFlags.Ephemeral },
      }),
    async complete(interaction, messages, pictures) {
      const [head, ...rest] = roomFor(interaction, messages)
      const result = delivered(interaction, await calls.replace(interaction, head))
      return result === 'delivered' ? followUps(interaction, rest, 'private', pictures) : result
    },
    open: (interaction, data) => first(interaction, { type: InteractionResponseType.Modal, data }),
  }
}

function response(message: Message, as: Appearance): FirstResponse {
  if (as === 'in-place') return { type: InteractionResponseType.UpdateMessage, data: message }
  const data = as === 'private' ? privately(message) : message
  return { type: InteractionResponseType.ChannelMessageWithSource, data }
}

/**
 * A message that is updated loses what is not listed, the new file among it.
 * https://docs.discord.com/developers/resources/message#edit-message
 */
function withFile({ type, data }: FirstResponse, file: Upload | undefined): FirstResponse {
  if (file === undefined) return { type, data }
  return { type, data: { ...data, attachments: [{ id: '0', filename: file.name }] }, file }
}

function privately(message: Message): Message {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral }
}

/** Where not all may be posted, the last message says what is missing. */
function roomFor(interaction: APIInteraction, messages: NonEmpty<Message>): NonEmpty<Message> {
  const allowed = followUpsAllowed(interaction)
  const [first, ...rest] = messages
  if (rest.length <= allowed) return messages
  const shown = rest.slice(0, allowed - 1)
  return [first, ...shown, plainMessage(moreInWords(rest.length - shown.length))]
}

function reportMissed(interaction: APIInteraction, outcome: Outcome, log: Log): void {
  const ageMs = Number(BigInt(Date.now()) - ((BigInt(interaction.id) >> TIME_SHIFT) + EPOCH_MS))
  const told = { ...outcome, ageMs }
  if (isRefusedWith(outcome, UNKNOWN_INTERACTION)) {
    log.warn(told, 'An answer came too late: Discord waits three seconds.')
  } else if (isRefusedWith(outcome, ALREADY_ACKNOWLEDGED)) {
    log.warn(told, 'Somebody else has answered: does the bot run twice with the same token?')
  } else if (isRefusedWith(outcome, THREAD_ARCHIVED)) {
    log.warn(told, 'An answer did not arrive: the thread is closed, and nobody can be told there.')
  } else {
    log.error(told, 'An answer did not arrive.')
  }
}
