import { announceChannel, announceDeletion, announceMessage, botSees } from '../announce.ts'
import { ApiError } from '../api-errors.ts'
import { everyComponent } from '../component.ts'
import { isJsonObject, numberOf, objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { StoredMessage } from '../messages.ts'
import { holds } from '../permissions.ts'
import type { PermissionName } from '../permissions.ts'
import type { Stand } from '../stand.ts'
import { COMPONENT } from '../validation/component-shapes.ts'
import { wireChannel, wireMessage } from '../wire.ts'
import { CHANNEL_TYPE } from '../world.ts'
import type { StandInChannel } from '../world.ts'
import { flagsAfterEdit, objectBody, param, refuseEdit, refuseNew } from './message-drafts.ts'
import type { Answer, Handlers, RestRequest } from './server.ts'

type Names =
  | 'GET /channels/:channel'
  | 'GET /channels/:channel/messages'
  | 'POST /channels/:channel/messages'
  | 'GET /channels/:channel/messages/:message'
  | 'PATCH /channels/:channel/messages/:message'
  | 'DELETE /channels/:channel/messages/:message'
  | 'POST /channels/:channel/messages/:message/threads'
  | 'POST /channels/:channel/typing'

/** The routes about channels and their messages. */
export function createChannelHandlers(stand: Stand): Handlers<Names> {
  const { world, messages, record, now, options } = stand
  const nonces = new Map<string, { message: StoredMessage; at: number }>()

  const channelOf = (request: RestRequest): StandInChannel => {
    const channel = world.channels.get(param(request, 'channel'))
    if (channel === undefined) throw new ApiError(10003, param(request, 'channel'))
    if (!botSees(stand, channel)) throw new ApiError(50001, 'the bot is not there')
    // https://docs.discord.com/developers/topics/permissions#implicit-permissions
    if (!holds(channel.appPermissions, 'VIEW_CHANNEL')) throw new ApiError(50001, 'VIEW_CHANNEL')
    return channel
  }

  const need = (channel: StandInChannel, ...names: PermissionName[]) => {
    for (const name of names)
      if (!holds(channel.appPermissions, name)) throw new ApiError(50013, name)
  }

  const messageOf = (request: RestRequest, channel: StandInChannel): StoredMessage => {
    const message = messages.get(param(request, 'message'))
    const there = message?.channelId === channel.id && message.ephemeralFor === undefined
    if (message === undefined || !there) throw new ApiError(10008, param(request, 'message'))
    return message
  }

  const answer = (message: StoredMessage): Answer => ({
    status: 200,
    body: wireMessage(world, messages, message),
  })

  /** The nonce is in the answer to Create Message and in its event, and is not kept,
   * https://github.com/Rapptz/discord.py/issues/2451 */
  const shownLater = (message: StoredMessage): JsonObject => {
    const { nonce: _nonce, ...shown } = wireMessage(world, messages, message)
    return shown
  }

  /** "may not point to an existing or valid message",
   * https://docs.discord.com/developers/resources/channel#channel-object */
  const lastMessageId = (channel: StandInChannel): string | null =>
    messages.all.findLast((one) => one.channelId === channel.id && one.ephemeralFor === undefined)
      ?.id ?? null

  const mayWrite = (channel: StandInChannel, body: JsonObject, files: number) => {
    const thread = channel.type === CHANNEL_TYPE.PUBLIC_THREAD
    need(channel, thread ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES')
    if (objectsOf(body['embeds']).length > 0) need(channel, 'EMBED_LINKS')
    if (files > 0) need(channel, 'ATTACH_FILES')
    const recipient = channel.recipientId
    if (recipient !== undefined && world.users.get(recipient)?.acceptsDirectMessages === false)
      throw new ApiError(50007, recipient)
  }

  const referenceOf = (channel: StandInChannel, body: JsonObject): string | undefined => {
    const reference = body['message_reference']
    if (!isJsonObject(reference)) return undefined
    if (!holds(channel.appPermissions, 'READ_MESSAGE_HISTORY'))
      throw new ApiError(160002, channel.id)
    const id = shown(reference['message_id'])
    if (messages.get(id)?.channelId === channel.id) return id
    if (reference['fail_if_not_exists'] === false) return undefined
    throw new ApiError(50035, 'unknown message_reference', {
      message_reference: {
        _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }],
      },
    })
  }

  /** The message of the same nonce, which is answered again instead of a second one,
   * https://docs.discord.com/developers/resources/message#create-message */
  const knownNonce = (body: JsonObject, channel: StandInChannel): StoredMessage | undefined => {
    if (body['enforce_nonce'] !== true || body['nonce'] === undefined) return undefined
    const known = nonces.get(shown(body['nonce']))
    if (known === undefined || now() - known.at > options.nonceWindowMs) return undefined
    if (known.message.channelId !== channel.id)
      record.fault(
        'nonce-reused',
        `nonce ${shown(body['nonce'])} of channel ${known.message.channelId} came again for ` +
          `${channel.id}: the message there is answered, nothing is posted`,
      )
    return known.message
  }

  const create = (request: RestRequest): Answer => {
    const channel = channelOf(request)
    const body = objectBody(request.json)
    mayWrite(channel, body, request.uploads.length)
    refuseNew(body, 'create', request.uploads)
    const known = knownNonce(body, channel)
    if (known !== undefined) return answer(known)
    const replyTo = referenceOf(channel, body)
    // https://docs.discord.com/developers/topics/threads#active--archived-threads
    if (channel.archived && channel.locked) throw new ApiError(50083, channel.name)
    if (channel.archived) {
      channel.archived = false
      announceChannel(stand, 'THREAD_UPDATE', channel)
    }
    const message = messages.add({
      id: stand.nextId(),
      channelId: channel.id,
      authorId: world.applicationId,
      origin: 'channel',
      body,
      uploads: request.uploads,
      flags: numberOf(body['flags']),
      ...(replyTo === undefined ? {} : { replyTo }),
    })
    if (message.nonce !== undefined) nonces.set(String(message.nonce), { message, at: now() })
    record.note(`message in ${channel.name}: ${message.id}`)
    announceMessage(stand, 'MESSAGE_CREATE', message)
    return answer(message)
  }

  return {
    'GET /channels/:channel': (request) => {
      const channel = channelOf(request)
      const body = { ...wireChannel(world, channel), last_message_id: lastMessageId(channel) }
      return { status: 200, body }
    },
    'GET /channels/:channel/messages': (request) => {
      const channel = channelOf(request)
      if (!holds(channel.appPermissions, 'READ_MESSAGE_HISTORY')) return { status: 200, body: [] }
      const visible = messages.of(channel.id).filter((one) => one.ephemeralFor === undefined)
      const page = pageOf(visible, request.query)
      if (!options.listsContainers && visible.some(holdsContainer)) return serverError()
      return { status: 200, body: page.map(shownLater) }
    },
    'POST /channels/:channel/messages': create,
    'GET /channels/:channel/messages/:message': (request) => {
      const channel = channelOf(request)
      need(channel, 'READ_MESSAGE_HISTORY')
      return { status: 200, body: shownLater(messageOf(request, channel)) }
    },
    'PATCH /channels/:channel/messages/:message': (request) => {
      const channel = channelOf(request)
      const message = messageOf(request, channel)
      if (channel.archived) throw new ApiError(50083, channel.name)
      if (message.authorId !== world.applicationId) throw new ApiError(50005, message.id)
      const body = objectBody(request.json)
      refuseEdit(message, body, 'edit', request.uploads)
      messages.edit(message, body, request.uploads)
      message.flags = flagsAfterEdit(message, body)
      record.note(`message edited in ${channel.name}: ${message.id}`)
      announceMessage(stand, 'MESSAGE_UPDATE', message)
      return answer(message)
    },
    'DELETE /channels/:channel/messages/:message': (request) => {
      const channel = channelOf(request)
      const message = messageOf(request, channel)
      if (message.authorId !== world.applicationId) need(channel, 'MANAGE_MESSAGES')
      messages.remove(message)
      record.note(`message deleted in ${channel.name}: ${message.id}`)
      announceDeletion(stand, message)
      return { status: 204 }
    },
    'POST /channels/:channel/messages/:message/threads': (request) => {
      const channel = channelOf(request)
      const message = messageOf(request, channel)
      need(channel, 'CREATE_PUBLIC_THREADS')
      const holdsThreads: readonly number[] = [
        CHANNEL_TYPE.GUILD_TEXT,
        CHANNEL_TYPE.GUILD_ANNOUNCEMENT,
      ]
      if (!holdsThreads.includes(channel.type)) throw new ApiError(50024, channel.name)
      const name = objectBody(request.json)['name']
      // https://docs.discord.com/developers/resources/channel#start-thread-from-message
      if (typeof name !== 'string' || name.length < 1 || name.length > 100)
        throw new ApiError(50035, 'name of 1 to 100 characters', {
          name: {
            _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100' }],
          },
        })
      if (world.channels.has(message.id)) throw new ApiError(160004, message.id)
      const thread = world.addThread(channel, message.id, name)
      record.note(`thread ${name} in ${channel.name}`)
      announceChannel(stand, 'THREAD_CREATE', thread)
      return { status: 201, body: wireChannel(world, thread) }
    },
    'POST /channels/:channel/typing': (request) => {
      need(channelOf(request), 'SEND_MESSAGES')
      return { status: 204 }
    },
  }
}

/** Discord cannot list a channel with one, https://github.com/discord/discord-api-docs/issues/8611 */
function holdsContainer({ components }: StoredMessage): boolean {
  return everyComponent(components).some(({ type }) => type === COMPONENT.CONTAINER)
}

function serverError(): Answer {
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } }
}

/** A page of a history, newest first,
 * https://docs.discord.com/developers/resources/message#get-channel-messages */
function pageOf(all: readonly StoredMessage[], query: URLSearchParams): StoredMessage[] {
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new ApiError(50035, 'limit of 1 to 100', {
      limit: { _errors: [{ code: 'NUMBER_TYPE_RANGE', message: 'Must be between 1 and 100.' }] },
    })
  const before = query.get('before')
  const after = query.get('after')
  if (before !== null)
    return all
      .filter((one) => BigInt(one.id) < BigInt(before))
      .slice(-limit)
      .toReversed()
  if (after !== null)
    return all
      .filter((one) => BigInt(one.id) > BigInt(after))
      .slice(0, limit)
      .toReversed()
  return all.slice(-limit).toReversed()
}
