import { objectAt, stringAt, withoutUndefined } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { SlackMessage, SlackView } from '../types.ts'
import type { World } from '../world.ts'
import { stateValues } from './state-values.ts'

/** A message as Slack writes it in answers, histories and interaction payloads. */
export function messageJson(message: SlackMessage, world: World, withMetadata = true): JsonObject {
  const { identity } = world.settings
  const app = message.author.kind === 'app'
  const author =
    message.author.kind === 'user'
      ? { user: message.author.userId }
      : { user: identity.botUserId, bot_id: identity.botId, app_id: identity.appId }
  return withoutUndefined({
    type: 'message',
    ...author,
    team: identity.teamId,
    text: message.text,
    ts: message.ts,
    thread_ts: message.threadTs,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    attachments: message.attachments.length > 0 ? message.attachments : undefined,
    metadata: withMetadata ? message.metadata : undefined,
    files: message.files.length > 0 ? message.files.map((id) => ({ id })) : undefined,
    edited: message.edits > 0 && app ? { user: identity.botUserId, ts: message.ts } : undefined,
  })
}

/** A view as Slack writes it in answers and interaction payloads. */
export function viewJson(view: SlackView, world: World, state?: JsonObject): JsonObject {
  const { identity } = world.settings
  const { payload } = view
  return {
    id: view.id,
    team_id: identity.teamId,
    app_id: identity.appId,
    bot_id: identity.botId,
    app_installed_team_id: identity.teamId,
    type: view.kind,
    blocks: view.blocks,
    title: objectAt(payload, 'title') ?? null,
    submit: objectAt(payload, 'submit') ?? null,
    close: objectAt(payload, 'close') ?? null,
    private_metadata: stringAt(payload, 'private_metadata') ?? '',
    callback_id: stringAt(payload, 'callback_id') ?? '',
    external_id: stringAt(payload, 'external_id') ?? '',
    clear_on_close: payload['clear_on_close'] === true,
    notify_on_close: payload['notify_on_close'] === true,
    state: { values: state ?? stateValues(view.blocks, {}) },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
  }
}
