// Messages that answer a message -> the channel that it stands in, in order, each once.

import type { NonEmpty } from '../../briefings/index.ts'
import { errorText, newReference } from '../errors.ts'
import { isRefusedWith, REQUEST_TOO_LARGE } from './attempts.ts'
import type { Outcome, Upload } from './attempts.ts'
import type { Message } from './delivery.ts'
import { plainMessage } from './plain-message.ts'
import type { Posts } from './posts.ts'
import type { Ears } from './rest.ts'

/** The message that is answered. */
export interface Answered {
  readonly id: string
  readonly channelId: string
  readonly userId: string
}

/**
 * What a series of messages is: rich or plain answers, words in the channel, words to the person. Each
 * has nonces of its own, so that none is taken for another.
 */
export type Series = 'rich' | 'plain' | 'words' | 'direct'

/** What became of an answer. */
export type Replied =
  | { readonly kind: 'delivered' }
  /** A part may be missing; the person was told, as far as it can be. */
  | { readonly kind: 'in-part' }
  /** Refused for what it is, so that another form of it may be taken. */
  | { readonly kind: 'malformed' }
  /** Refused for where it is, with Discord's code. */
  | { readonly kind: 'refused'; readonly code: number }
  /** The reply was lost every time. */
  | { readonly kind: 'lost' }

export interface Replies {
  /** Answers where the message stands; the first message refers to it. */
  inChannel(
    to: Answered,
    series: Series,
    messages: NonEmpty<Message>,
    file?: Upload,
  ): Promise<Replied>
  /** Writes words of ours to the one who wrote the message. @returns whether they arrived */
  toPerson(to: Answered, words: string): Promise<boolean>
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const MALFORMED = [REQUEST_TOO_LARGE, 50006, 50035]

/** Where messages may be written, but old ones not be read, nothing can refer to one. */
const NO_REFERENCE = [160002, 160009]

/**
 * Makes the replies.
 * @param posts to Discord
 * @param ears hear what did not arrive
 * @returns the replies
 */
export function createReplies(posts: Posts, { log, metrics }: Ears): Replies {
  const post = (
    { id, channelId }: Answered,
    [series, index]: readonly [Series, number],
    message: object,
    file?: Upload,
  ): Promise<Outcome> =>
    posts.inChannel(channelId, { message, nonce: nonceOf(id, series, index), file })

  const first = async (
    to: Answered,
    series: Series,
    message: Message,
    file: Upload | undefined,
  ): Promise<Outcome> => {
    const outcome = await post(to, [series, 0], referring(message, to), file)
    if (!isRefusedWith(outcome, ...NO_REFERENCE)) return outcome
    return post(to, [series, 0], message, file)
  }

  /** @returns whether all arrived */
  const rest = async (
    to: Answered,
    series: Series,
    messages: readonly Message[],
    reference: string,
  ): Promise<boolean> => {
    let isWhole = true
    for (const [index, message] of messages.entries()) {
      const outcome = await post(to, [series, index + 1], message)
      if (outcome.kind === 'sent') continue
      isWhole = false
      const told = { reference, part: index + 2, of: messages.length + 1, ...outcome }
      log.error(told, 'A part of an answer may not have arrived.')
      if (outcome.kind === 'refused' && !MALFORMED.includes(outcome.code)) break
    }
    return isWhole
  }

  return {
    async inChannel(to, series, [head, ...others], file) {
      const outcome = await first(to, series, head, file)
      if (isRefusedWith(outcome, ...MALFORMED)) {
        log.error(outcome, 'Discord does not take an answer as it is.')
        return { kind: 'malformed' }
      }
      if (outcome.kind === 'refused') return { kind: 'refused', code: outcome.code }
      if (outcome.kind === 'unknown') {
        log.error(outcome, 'An answer may not have arrived.')
        return { kind: 'lost' }
      }
      const reference = newReference()
      if (await rest(to, series, others, reference)) return { kind: 'delivered' }
      metrics.failed('not-delivered')
      const words = plainMessage(errorText('not-delivered', reference))
      const told = await post(to, ['words', 0], words)
      if (told.kind !== 'sent') log.error({ reference, ...told }, 'Nor could that be said.')
      return { kind: 'in-part' }
    },
    async toPerson({ id, userId }, words) {
      const letter = { message: plainMessage(words), nonce: nonceOf(id, 'direct', 0) }
      const outcome = await posts.toPerson(userId, letter)
      if (outcome.kind === 'sent') return true
      log.warn(outcome, 'Somebody could not be told directly why there is no answer.')
      return false
    },
  }
}

/** https://docs.discord.com/developers/resources/message#message-reference-structure */
function referring(message: Message, { id }: Answered): object {
  return {
    ...message,
    allowed_mentions: { ...message.allowed_mentions, replied_user: false },
    message_reference: { message_id: id, fail_if_not_exists: false },
  }
}

/** The same whenever the same message is answered, so that not even two bots answer it twice. */
function nonceOf(id: string, series: Series, index: number): string {
  return `${id}${series.charAt(0)}${index}`
}
