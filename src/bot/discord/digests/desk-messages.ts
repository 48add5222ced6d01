// What the desk answers -> messages of Discord.

import type { NonEmpty } from '../../../briefings/index.ts'
import { pictureFileIfAny } from '../../pictures/file.ts'
import { readMessage } from '../../pictures/kept.ts'
import type { DeskReply } from '../../subscriptions/desk/reply.ts'
import type { Message, MessagePictures } from '../delivery.ts'
import { escapeMarkdown } from '../escape.ts'
import { plainMessage } from '../plain-message.ts'
import { renderDiscordPlain } from '../render-plain.ts'
import type { PlainDiscordMessage } from '../render-plain.ts'
import { renderDiscord } from '../render.ts'
import type { DiscordMessage } from '../render.ts'
import { withoutPicture } from './picture.ts'

/** What the one who asked sees. */
export interface DeskMessages {
  readonly messages: NonEmpty<Message>
  readonly pictures: MessagePictures
}

/**
 * The reply, and behind it the very messages of a digest where they asked for those, with its picture.
 * @param reply of the desk
 * @param onNoPicture hears why a picture cannot be drawn; the digest is shown without it
 * @returns the messages, in order
 */
export function deskMessages(
  { briefing, messages, picture }: DeskReply,
  onNoPicture: (error: unknown) => void,
): DeskMessages {
  const [first, ...rest] = renderDiscord(briefing)
  const [head, ...others] = (messages ?? []).map(shown)
  if (head === undefined) return { messages: [first, ...rest], pictures: new Map() }
  const file = pictureFileIfAny(picture ?? undefined, onNoPicture)
  const without = withoutPicture(head)
  const digest = file === null ? without : head
  return {
    messages: [first, ...rest, digest, ...others],
    pictures: new Map(file === null ? [] : [[digest, { file, without }]]),
  }
}

/**
 * The same in plain text, for where it cannot be shown otherwise.
 * @param reply of the desk
 */
export function plainDeskMessages({ briefing }: DeskReply): NonEmpty<Message> {
  return renderDiscordPlain(briefing)
}

/**
 * What everybody in the channel is to know.
 * @param person who did it, by Discord's id
 * @param words go on after the person's name
 * @returns a message that names them and pings nobody
 */
export function announcementMessage(person: string, words: string): PlainDiscordMessage {
  return plainMessage(`<@${person}> ${escapeMarkdown(words)}`)
}

/** A digest is rendered here, and kept as JSON. */
function shown(payload: string): DiscordMessage {
  const message = readMessage(payload)?.message
  if (!isMessage(message)) throw new Error('A digest is no message of Discord.')
  return message
}

function isMessage(value: unknown): value is DiscordMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'flags' in value &&
    'components' in value &&
    'allowed_mentions' in value
  )
}
