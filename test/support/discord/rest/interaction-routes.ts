import { announceDeletion, announceMessage } from '../announce.ts'
import { ApiError } from '../api-errors.ts'
import { hasFlag, MESSAGE_FLAGS } from '../flags.ts'
import type { Interaction } from '../interactions.ts'
import { numberOf } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { StoredMessage } from '../messages.ts'
import type { Stand } from '../stand.ts'
import { wireMessage } from '../wire.ts'
import { createAcknowledger, writeResponse } from './acknowledgements.ts'
import type { Upload } from './bodies.ts'
import { flagsAfterEdit, objectBody, param, refuseEdit, refuseNew } from './message-drafts.ts'
import type { Answer, Handlers, RestRequest } from './server.ts'

type Names =
  | 'POST /interactions/:interaction/:token/callback'
  | 'POST /webhooks/:application/:token'
  | 'GET /webhooks/:application/:token/messages/:message'
  | 'PATCH /webhooks/:application/:token/messages/:message'
  | 'DELETE /webhooks/:application/:token/messages/:message'

/** The routes for answering interactions, authorized by the interaction's token. */
export function createInteractionHandlers(stand: Stand): Handlers<Names> {
  const { world, messages, interactions, record } = stand
  const acknowledge = createAcknowledger(stand)

  /** An acknowledged interaction whose token still works. */
  const liveOne = (request: RestRequest): Interaction => {
    const interaction = interactions.byToken(param(request, 'token'))
    if (interaction === undefined || param(request, 'application') !== world.applicationId)
      throw new ApiError(10015, 'no such interaction token')
    if (interaction.acknowledgement === undefined)
      throw new ApiError(10015, `${interaction.description} was not acknowledged`)
    if (interactions.isExpired(interaction))
      throw new ApiError(50027, `the token of ${interaction.description} has expired`)
    return interaction
  }

  const messageOf = (request: RestRequest, interaction: Interaction): StoredMessage => {
    const name = param(request, 'message')
    const id = name === '@original' ? interaction.originalId : name
    const own = id === interaction.originalId || interaction.followUpIds.includes(id ?? '')
    const message = id === undefined || !own ? undefined : messages.get(id)
    if (message === undefined) throw new ApiError(10008, `${name} of ${interaction.description}`)
    return message
  }

  const answer = (message: StoredMessage): Answer => ({
    status: 200,
    body: wireMessage(world, messages, message),
  })

  /** Discord ignores EPHEMERAL here: the first response has settled it. */
  const withoutEphemeral = (
    interaction: Interaction,
    message: StoredMessage,
    body: JsonObject,
  ): JsonObject => {
    const flags = numberOf(body['flags'])
    if (!hasFlag(flags, 'EPHEMERAL')) return body
    if (!hasFlag(message.flags, 'EPHEMERAL'))
      record.fault(
        'ephemeral-cannot-change',
        `${interaction.description}: the first response was for all to see, this one is not`,
      )
    return { ...body, flags: flags & ~MESSAGE_FLAGS.EPHEMERAL }
  }

  const edit = (
    interaction: Interaction,
    message: StoredMessage,
    sent: JsonObject,
    uploads: readonly Upload[],
  ): Answer => {
    const body = withoutEphemeral(interaction, message, sent)
    refuseEdit(message, body, 'edit-by-token', uploads)
    messages.edit(message, body, uploads)
    message.flags = flagsAfterEdit(message, body)
    interaction.settled = true
    interactions.responded(interaction, message.id === interaction.originalId ? 'edit' : 're-edit')
    announceMessage(stand, 'MESSAGE_UPDATE', message)
    return answer(message)
  }

  const followUp = (request: RestRequest): Answer => {
    const interaction = liveOne(request)
    const body = objectBody(request.json)
    const original = messages.get(interaction.originalId ?? '')
    // https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
    if (original !== undefined && hasFlag(original.flags, 'LOADING'))
      return edit(interaction, original, body, request.uploads)
    refuseNew(body, 'follow-up', request.uploads)
    const { followUpLimit = Infinity } = interaction
    if (interaction.followUpIds.length >= followUpLimit)
      throw new ApiError(40094, `${interaction.description}: more than ${followUpLimit}`)
    const message = writeResponse(stand, interaction, body, request.uploads)
    interaction.followUpIds.push(message.id)
    interaction.settled = true
    interactions.responded(interaction, 'follow-up')
    announceMessage(stand, 'MESSAGE_CREATE', message)
    return answer(message)
  }

  return {
    'POST /interactions/:interaction/:token/callback': (request) => {
      const interaction = interactions.get(param(request, 'interaction'))
      if (interaction === undefined || interaction.token !== param(request, 'token'))
        throw new ApiError(10062, 'no such interaction')
      return acknowledge(interaction, request)
    },
    'POST /webhooks/:application/:token': followUp,
    'GET /webhooks/:application/:token/messages/:message': (request) =>
      answer(messageOf(request, liveOne(request))),
    'PATCH /webhooks/:application/:token/messages/:message': (request) => {
      const interaction = liveOne(request)
      const message = messageOf(request, interaction)
      return edit(interaction, message, objectBody(request.json), request.uploads)
    },
    'DELETE /webhooks/:application/:token/messages/:message': (request) => {
      const interaction = liveOne(request)
      const message = messageOf(request, interaction)
      messages.remove(message)
      interaction.settled = true
      interactions.responded(interaction, 'delete')
      announceDeletion(stand, message)
      return { status: 204 }
    },
  }
}
