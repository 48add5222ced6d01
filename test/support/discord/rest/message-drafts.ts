import { ApiError, refuseIssues } from '../api-errors.ts'
import { componentsOf } from '../component.ts'
import { hasFlag, MESSAGE_FLAGS } from '../flags.ts'
import { isJsonObject, numberOf, objectsOf } from '../json.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { edited } from '../messages.ts'
import type { StoredMessage } from '../messages.ts'
import { isEmpty, messageIssues } from '../validation/messages.ts'
import type { Purpose } from '../validation/messages.ts'
import type { Upload } from './bodies.ts'
import type { RestRequest } from './server.ts'

/** The value at `:name` of the call's route. */
export function param(request: RestRequest, name: string): string {
  const value = request.params[name]
  if (value === undefined) throw new Error(`the route has no :${name}`)
  return value
}

/** The body as an object, else Discord's refusal. */
export function objectBody(json: JsonValue | undefined): JsonObject {
  if (json === undefined) return {}
  if (!isJsonObject(json)) throw new ApiError(50109, 'the body is no object')
  return json
}

/** Throws what Discord answers when the body of a new message is wrong. */
export function refuseNew(
  body: JsonObject,
  purpose: Exclude<Purpose, 'edit' | 'edit-by-token'>,
  uploads: readonly Upload[],
): void {
  refuseIssues(messageIssues({ body, purpose, uploads }))
  const content = body['content']
  const shown = {
    content: typeof content === 'string' ? content : '',
    embeds: objectsOf(body['embeds']),
    components: componentsOf(body['components']),
    attachments: uploads,
  }
  const other = isJsonObject(body['poll']) || Array.isArray(body['sticker_ids'])
  if (isEmpty(shown) && !other) throw new ApiError(50006, 'nothing to show')
}

/** Throws what Discord answers when an edit is wrong, or leaves nothing to show. */
export function refuseEdit(
  message: StoredMessage,
  body: JsonObject,
  purpose: 'edit' | 'edit-by-token',
  uploads: readonly Upload[],
): void {
  // A loading message has nothing to keep, and its flag is not the bot's.
  refuseIssues(messageIssues({ body, purpose, uploads, previous: message }))
  const after = edited(message, body, uploads, () => '0')
  if (isEmpty(after)) throw new ApiError(50006, 'nothing left to show')
}

/** The flags of a message after an edit: Components V2 stays, embeds may be hidden or shown,
 * https://docs.discord.com/developers/components/reference */
export function flagsAfterEdit(message: StoredMessage, body: JsonObject): number {
  const sent = numberOf(body['flags'])
  const stays = message.flags & ~MESSAGE_FLAGS.LOADING
  const withV2 = stays | (sent & MESSAGE_FLAGS.IS_COMPONENTS_V2)
  if (body['flags'] === undefined || body['flags'] === null) return withV2
  return hasFlag(sent, 'SUPPRESS_EMBEDS')
    ? withV2 | MESSAGE_FLAGS.SUPPRESS_EMBEDS
    : withV2 & ~MESSAGE_FLAGS.SUPPRESS_EMBEDS
}
