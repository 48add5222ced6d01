// How a posted message is known again. Discord keeps a message's nonce for some minutes only and shows it in
// no history, but it keeps the ids that we give to components.
// https://docs.discord.com/developers/components/reference#anatomy-of-a-component

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readMessage } from '../../pictures/kept.ts'
import { withoutPicture } from './picture.ts'

/** Below these are ids that Discord gives by itself, and those of our rows. */
const FIRST_MARK = 2 ** 20

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component : 32 bits, signed. */
const LAST_MARK = 2 ** 31 - 1

const payloadSchema = z.looseObject({ components: z.tuple([z.looseObject({ type: z.int() })]) })

const messageSchema = z.looseObject({
  id: z.string(),
  author: z.looseObject({ id: z.string() }),
  components: z.array(z.looseObject({ id: z.int().optional() })).default([]),
})

/** A message as Discord shows it, as far as it matters here. */
export type SeenMessage = z.infer<typeof messageSchema>

/**
 * The id of the outermost component of a message of ours.
 * @param nonce what the message is known by
 * @returns the same for the same nonce, and one in two thousand millions for any two others
 */
export function markOf(nonce: string): number {
  const number = createHash('sha256').update(nonce).digest().readUInt32BE(0)
  return FIRST_MARK + (number % (LAST_MARK - FIRST_MARK))
}

/**
 * What is sent to Create Message: the rendered message, known by its nonce.
 * https://docs.discord.com/developers/resources/message#create-message
 * @param payload the message as JSON, as it was rendered
 * @param nonce at most 25 characters
 * @param picture the name of the picture's file, which goes in the same request; null leaves its place out
 * @returns the body; null for what was not rendered here
 */
export function markedBody(payload: string, nonce: string, picture: string | null): object | null {
  const { data } = payloadSchema.safeParse(readMessage(payload)?.message)
  if (data === undefined) return null
  const message = picture === null ? withoutPicture(data) : data
  const [container] = message.components
  return {
    ...message,
    components: [{ ...container, id: markOf(nonce) }],
    ...(picture === null ? {} : { attachments: [{ id: '0', filename: picture }] }),
    nonce,
    enforce_nonce: true,
  }
}

/**
 * Reads messages that Discord shows.
 * @param body what Discord answered: a message, or several
 * @returns the messages
 */
export function seenMessages(body: unknown): readonly SeenMessage[] {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body]
  return list.flatMap((each) => messageSchema.safeParse(each).data ?? [])
}

/**
 * Whether a message is the one of a nonce.
 * @param message as Discord shows it
 * @param nonce of a message of ours
 * @param self our id
 */
export function isMarked({ author, components }: SeenMessage, nonce: string, self: string) {
  return author.id === self && components.some(({ id }) => id === markOf(nonce))
}
