import { componentsOf, displayTexts, withIds } from './component.ts'
import type { Component } from './component.ts'
import { hasFlag } from './flags.ts'
import { objectsOf, shown } from './json.ts'
import type { JsonObject, JsonValue } from './json.ts'
import type { Upload } from './rest/bodies.ts'
import { embedTexts } from './validation/embeds.ts'

/** A file on a message. */
export interface StoredAttachment {
  id: string
  filename: string
  contentType: string
  description?: string
  bytes: Uint8Array
}

/** How a message came to be; it decides which mentions ping by default. */
export type MessageOrigin = 'user' | 'channel' | 'interaction'

/** A message as Discord would show it now. */
export interface StoredMessage {
  id: string
  channelId: string
  authorId: string
  origin: MessageOrigin
  createdAt: number
  content: string
  embeds: JsonObject[]
  components: Component[]
  attachments: StoredAttachment[]
  flags: number
  /** As the bot sent it last; `undefined` means Discord's defaults. */
  allowedMentions?: JsonObject | undefined
  nonce?: string | number
  /** The message this one answers. */
  replyTo?: string
  /** The message that it forwards, as it was then. */
  forwarded?: StoredMessage
  /** The webhook that wrote it. */
  webhookId?: string
  /** The interaction this one answers, or follows up. */
  interactionId?: string
  /** Set when only this user sees it. */
  ephemeralFor?: string
  editedAt?: number
  deletedAt?: number
  /** Every earlier state, oldest first. */
  history: { content: string; components: Component[]; embeds: JsonObject[] }[]
}

/** What a new message is made of. */
export interface NewMessage {
  id: string
  channelId: string
  authorId: string
  origin: MessageOrigin
  body: JsonObject
  uploads: readonly Upload[]
  flags?: number
  replyTo?: string
  forwarded?: StoredMessage
  webhookId?: string
  interactionId?: string
  ephemeralFor?: string
}

/** The messages of all channels. */
export interface MessageStore {
  readonly all: readonly StoredMessage[]
  /** The messages of a channel that are not deleted, oldest first. */
  of(channelId: string): StoredMessage[]
  /** A message that is not deleted. */
  get(id: string): StoredMessage | undefined
  add(message: NewMessage): StoredMessage
  edit(message: StoredMessage, body: JsonObject, uploads: readonly Upload[]): void
  remove(message: StoredMessage): void
}

/** Creates an empty store. */
export function createMessageStore(now: () => number, nextId: () => string): MessageStore {
  const all: StoredMessage[] = []
  return {
    all,
    of: (channelId) =>
      all.filter((one) => one.channelId === channelId && one.deletedAt === undefined),
    get: (id) => all.find((one) => one.id === id && one.deletedAt === undefined),
    add(message) {
      const { body, uploads } = message
      const nonce = body['nonce']
      const stored: StoredMessage = {
        id: message.id,
        channelId: message.channelId,
        authorId: message.authorId,
        origin: message.origin,
        createdAt: now(),
        ...appearance(body),
        attachments: uploads.map((file) => asAttachment(file, body, nextId())),
        flags: message.flags ?? 0,
        allowedMentions: mentionsOf(body),
        ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
        ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
        ...(message.forwarded === undefined
          ? {}
          : { forwarded: structuredClone(message.forwarded) }),
        ...(message.webhookId === undefined ? {} : { webhookId: message.webhookId }),
        ...(message.interactionId === undefined ? {} : { interactionId: message.interactionId }),
        ...(message.ephemeralFor === undefined ? {} : { ephemeralFor: message.ephemeralFor }),
        history: [],
      }
      all.push(stored)
      return stored
    },
    edit(message, body, uploads) {
      const { content, embeds, components } = message
      message.history.push({ content, embeds, components })
      Object.assign(message, edited(message, body, uploads, nextId), { editedAt: now() })
    },
    remove(message) {
      message.deletedAt = now()
    },
  }
}

/** What a message would look like after an edit. */
export function edited(
  message: StoredMessage,
  body: JsonObject,
  uploads: readonly Upload[],
  nextId: () => string,
): Pick<StoredMessage, 'content' | 'embeds' | 'components' | 'attachments' | 'allowedMentions'> {
  const fresh = appearance(body)
  const keep = (member: string) => body[member] === undefined
  const listed = body['attachments']
  const kept = Array.isArray(listed)
    ? message.attachments.filter((file) => objectsOf(listed).some((one) => one['id'] === file.id))
    : message.attachments
  const added = uploads.map((file) => asAttachment(file, body, nextId()))
  return {
    content: keep('content') ? message.content : fresh.content,
    embeds: keep('embeds') ? message.embeds : fresh.embeds,
    components: keep('components') ? message.components : fresh.components,
    attachments: [...kept, ...added],
    allowedMentions: mentionsOf(body),
  }
}

/** Everything a person reads on a message: content, text displays, embeds, in this order. */
export function textsOf(message: StoredMessage): string[] {
  return [
    ...(message.content === '' ? [] : [message.content]),
    ...displayTexts(message.components),
    ...message.embeds.flatMap(embedTexts),
  ]
}

/** Whether a message is still a "thinking" placeholder. */
export function isLoading(message: StoredMessage): boolean {
  return hasFlag(message.flags, 'LOADING')
}

function appearance(body: JsonObject): Pick<StoredMessage, 'content' | 'embeds' | 'components'> {
  const content = body['content']
  return {
    content: typeof content === 'string' ? content.trim() : '',
    embeds: objectsOf(body['embeds']),
    components: withIds(componentsOf(body['components'])),
  }
}

function mentionsOf(body: JsonObject): JsonObject | undefined {
  const value: JsonValue | undefined = body['allowed_mentions']
  return objectsOf([value ?? null])[0]
}

function asAttachment(file: Upload, body: JsonObject, id: string): StoredAttachment {
  const described = objectsOf(body['attachments']).find((one) => shown(one['id']) === file.index)
  const description = described?.['description']
  const filename = described?.['filename']
  return {
    id,
    filename: typeof filename === 'string' ? filename : file.filename,
    contentType: file.contentType,
    bytes: file.bytes,
    ...(typeof description === 'string' ? { description } : {}),
  }
}
