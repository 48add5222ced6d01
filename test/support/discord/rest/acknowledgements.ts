import { announceMessage } from '../announce.ts'
import { ApiError, refuseIssues } from '../api-errors.ts'
import { componentsOf, withIds } from '../component.ts'
import { hasFlag, MESSAGE_FLAGS } from '../flags.ts'
import type { Acknowledgement, Choice, Interaction } from '../interactions.ts'
import { isJsonObject, numberOf, objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { DOCS } from '../limits.ts'
import type { StoredMessage } from '../messages.ts'
import type { Stand } from '../stand.ts'
import { messageIssues } from '../validation/messages.ts'
import { choiceIssues, modalIssues } from '../validation/modals.ts'
import { wireMessage } from '../wire.ts'
import type { Upload } from './bodies.ts'
import { flagsAfterEdit, objectBody, refuseEdit, refuseNew } from './message-drafts.ts'
import type { Answer, RestRequest } from './server.ts'

/** Response types, https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const RESPONSE = {
  MESSAGE: 4,
  DEFERRED_MESSAGE: 5,
  DEFERRED_UPDATE: 6,
  UPDATE: 7,
  CHOICES: 8,
  MODAL: 9,
} as const

/** Stores a message that answers an interaction; `flags` of the body count, and nothing else does. */
export function writeResponse(
  stand: Stand,
  interaction: Interaction,
  body: JsonObject,
  uploads: readonly Upload[],
  extraFlags = 0,
): StoredMessage {
  const flags = numberOf(body['flags']) | extraFlags
  const ephemeral = hasFlag(flags, 'EPHEMERAL')
  const message = stand.messages.add({
    id: stand.nextId(),
    channelId: interaction.channelId,
    authorId: stand.world.applicationId,
    origin: 'interaction',
    body,
    uploads,
    flags,
    interactionId: interaction.id,
    ...(ephemeral ? { ephemeralFor: interaction.userId } : {}),
  })
  stand.record.note(`message for ${interaction.description}: ${message.id}`)
  return message
}

/** Creates the work behind `POST /interactions/:id/:token/callback`. */
export function createAcknowledger(
  stand: Stand,
): (interaction: Interaction, request: RestRequest) => Answer {
  const { world, messages, interactions, now } = stand

  const source = (interaction: Interaction): StoredMessage | undefined =>
    messages.get(interaction.sourceMessageId ?? '')

  const respond = (
    interaction: Interaction,
    type: number,
    data: JsonObject,
    uploads: readonly Upload[],
  ): Acknowledgement => {
    const at = now()
    const ephemeral = hasFlag(numberOf(data['flags']), 'EPHEMERAL')
    switch (type) {
      case RESPONSE.MESSAGE: {
        refuseNew(data, 'response', uploads)
        const message = writeResponse(stand, interaction, data, uploads)
        interaction.originalId = message.id
        announceMessage(stand, 'MESSAGE_CREATE', message)
        return { kind: 'message', ephemeral, at }
      }
      case RESPONSE.DEFERRED_MESSAGE: {
        refuseDeferFlags(data)
        const loading = MESSAGE_FLAGS.LOADING
        const message = writeResponse(stand, interaction, data, uploads, loading)
        interaction.originalId = message.id
        announceMessage(stand, 'MESSAGE_CREATE', message)
        return { kind: 'deferred-message', ephemeral, at }
      }
      case RESPONSE.DEFERRED_UPDATE:
      case RESPONSE.UPDATE: {
        const message = source(interaction)
        if (message === undefined) throw wrongType(type, 'there is no message to update')
        interaction.originalId = message.id
        if (type === RESPONSE.DEFERRED_UPDATE) return { kind: 'deferred-update', at }
        refuseEdit(message, data, 'edit-by-token', uploads)
        messages.edit(message, data, uploads)
        message.flags = flagsAfterEdit(message, data)
        announceMessage(stand, 'MESSAGE_UPDATE', message)
        return { kind: 'update', at }
      }
      case RESPONSE.CHOICES:
        refuseIssues(choiceIssues(data, ['data']))
        return { kind: 'choices', choices: objectsOf(data['choices']).map(asChoice), at }
      case RESPONSE.MODAL: {
        refuseIssues(modalIssues(data, ['data']))
        const modal = {
          interactionId: interaction.id,
          customId: shown(data['custom_id']),
          title: shown(data['title']),
          components: withIds(componentsOf(data['components'])),
        }
        return { kind: 'modal', modal, at }
      }
      default:
        throw wrongType(type, 'no such response type')
    }
  }

  return (interaction, request) => {
    if (interaction.timedOut)
      throw new ApiError(10062, `${interaction.description} was answered too late`)
    if (interaction.acknowledgement !== undefined)
      throw new ApiError(
        40060,
        `${interaction.description} has ${interaction.acknowledgement.kind}`,
      )
    // https://github.com/discord/discord-api-docs/issues/5517
    const channel = world.channels.get(interaction.channelId)
    if (channel?.archived === true && channel.locked) throw new ApiError(50083, channel.name)
    const body = objectBody(request.json)
    const type = numberOf(body['type'])
    const data = isJsonObject(body['data']) ? body['data'] : {}
    const unknown = Object.keys(body).find((name) => name !== 'type' && name !== 'data')
    if (unknown !== undefined) throw wrongType(type, `unknown member ${unknown}`)
    if ((interaction.kind === 'autocomplete') !== (type === RESPONSE.CHOICES))
      throw wrongType(type, 'type 8 answers autocomplete, and nothing else does')
    if (interaction.kind === 'modal-submit' && type === RESPONSE.MODAL)
      throw wrongType(type, 'a modal cannot be answered with a modal')
    const acknowledgement = respond(interaction, type, data, request.uploads)
    interaction.acknowledgement = acknowledgement
    interaction.settled = !acknowledgement.kind.startsWith('deferred')
    interactions.responded(interaction, acknowledgement.kind)
    if (request.query.get('with_response') !== 'true') return { status: 204 }
    return { status: 200, body: withResponse(interaction, type) }
  }

  function withResponse(interaction: Interaction, type: number): JsonObject {
    const message = messages.get(interaction.originalId ?? '')
    const wire = message === undefined ? undefined : wireMessage(world, messages, message)
    return {
      interaction: {
        id: interaction.id,
        type: 2,
        response_message_id: message?.id,
        response_message_loading: message !== undefined && hasFlag(message.flags, 'LOADING'),
        response_message_ephemeral: message?.ephemeralFor !== undefined,
      },
      resource: { type, message: wire },
    }
  }
}

function asChoice(choice: JsonObject): Choice {
  const value = choice['value']
  return {
    name: shown(choice['name']),
    value: typeof value === 'number' ? value : shown(value),
  }
}

/** A deferral may set EPHEMERAL and nothing else,
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-data-structure */
function refuseDeferFlags(data: JsonObject): void {
  const issues = messageIssues({ body: data, purpose: 'response', uploads: [] })
  if ((numberOf(data['flags']) & ~MESSAGE_FLAGS.EPHEMERAL) !== 0)
    issues.push({
      path: ['data', 'flags'],
      code: 'BASE_TYPE_CHOICES',
      message: 'A deferral may only be EPHEMERAL.',
      doc: DOCS.response,
    })
  refuseIssues(issues)
}

function wrongType(type: number, why: string): ApiError {
  return new ApiError(50035, `response type ${type}: ${why} ${DOCS.response}`, {
    type: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: why }] },
  })
}
