import type { JsonObject } from '../json.ts'
import type { SlackMessage } from '../types.ts'
import { unreachable } from '../unreachable.ts'
import { viewJson } from '../wire/json-out.ts'
import type { World } from '../world.ts'
import { actingUser, placeOf } from './common.ts'
import type { ChannelChange, WorkspaceEvent } from './events.ts'

/** What an event is made of, and whom the app could answer. */
export interface EventParts {
  readonly event: JsonObject
  readonly userId: string
  readonly channelId?: string
  /** What the user wrote, where the event is a message. */
  readonly message?: SlackMessage
}

/** Changes the workspace as the event says and makes the inner event of the payload. */
export function eventParts(input: WorkspaceEvent, world: World): EventParts {
  switch (input.type) {
    case 'app_mention':
    case 'message':
      return messageParts(input, world)
    case 'app_home_opened':
      return homeParts(input, world)
    case 'assistant_thread_started':
    case 'assistant_thread_context_changed':
      return assistantParts(input, world)
    case 'app_uninstalled':
      world.workspace.setAccess('account_inactive')
      return toApp({ type: input.type }, world)
    case 'tokens_revoked': {
      if (input.whose === 'person') {
        const oauth = [actingUser(undefined, world).id]
        return toApp({ type: input.type, tokens: { oauth, bot: [] } }, world)
      }
      world.workspace.setAccess('token_revoked')
      return toApp(
        { type: input.type, tokens: { bot: [world.settings.identity.botUserId] } },
        world,
      )
    }
    case 'channel_rename': {
      const { channelId: id, name } = input
      world.workspace.changeChannel(id, { name })
      const created = Math.floor(world.clock.now() / 1_000)
      const channel = { id, name, name_normalized: name, created, is_channel: true, is_mpim: false }
      return toApp({ type: input.type, channel, event_ts: world.ids.ts() }, world)
    }
    case 'channel_id_changed':
      world.workspace.changeChannelId(input.channelId, input.newId)
      world.messages.moveChannel(input.channelId, input.newId)
      return toApp(
        {
          type: input.type,
          old_channel_id: input.channelId,
          new_channel_id: input.newId,
          event_ts: world.ids.ts(),
        },
        world,
      )
    case 'channel_archive':
    case 'channel_unarchive':
    case 'channel_deleted':
    case 'channel_left':
    case 'group_archive':
    case 'group_unarchive':
    case 'group_left':
    case 'member_joined_channel':
    case 'member_left_channel':
      return channelParts(input, world)
    default:
      return unreachable(input)
  }
}

type Of<Type extends WorkspaceEvent['type']> = Extract<WorkspaceEvent, { readonly type: Type }>

function messageParts(input: Of<'app_mention' | 'message'>, world: World): EventParts {
  const user = actingUser(input.userId, world)
  const direct = world.workspace.directMessage(user.id)?.id
  const place = placeOf(input.channelId ?? (input.type === 'message' ? direct : undefined), world)
  const message = world.messages.post({
    channel: place.id,
    args: { text: input.text, ...(input.threadTs && { thread_ts: input.threadTs }) },
    via: 'user',
    author: { kind: 'user', userId: user.id },
  })
  const channelType = { public: 'channel', private: 'group', im: 'im' }[place.kind]
  const event = {
    type: input.type,
    user: user.id,
    text: input.text,
    ts: message.ts,
    thread_ts: input.threadTs,
    channel: place.id,
    channel_type: input.type === 'message' ? channelType : undefined,
    team: world.settings.identity.teamId,
    event_ts: message.ts,
    ...input.fields,
  }
  return { event, userId: user.id, channelId: place.id, message }
}

function homeParts(input: Of<'app_home_opened'>, world: World): EventParts {
  const user = actingUser(input.userId, world)
  const home = world.views.home(user.id)
  const event = {
    type: 'app_home_opened',
    user: user.id,
    channel: world.workspace.directMessage(user.id)?.id,
    tab: input.tab ?? 'home',
    view: home && viewJson(home, world),
    event_ts: world.ids.ts(),
  }
  return { event, userId: user.id }
}

function assistantParts(
  input: Of<'assistant_thread_started' | 'assistant_thread_context_changed'>,
  world: World,
): EventParts {
  const user = actingUser(input.userId, world)
  const channel = world.workspace.directMessage(user.id)?.id ?? ''
  const ts = world.ids.ts()
  const event = {
    type: input.type,
    assistant_thread: {
      user_id: user.id,
      context: {
        channel_id: input.channelId,
        team_id: world.settings.identity.teamId,
        enterprise_id: null,
      },
      channel_id: channel,
      thread_ts: ts,
    },
    event_ts: ts,
  }
  return { event, userId: user.id, channelId: channel }
}

type ChannelEvent = Of<ChannelChange>

function channelParts(input: ChannelEvent, world: World): EventParts {
  const { identity } = world.settings
  const place = placeOf(input.channelId, world)
  const person = actingUser(undefined, world).id
  const member = input.type.startsWith('member_')
  const left = input.type === 'channel_left' || input.type === 'group_left'
  // Who joined or left is the app unless said; whoever archives or removes is a person.
  const userId = input.userId ?? (member ? identity.botUserId : person)
  changePlace(input.type, place.id, userId === identity.botUserId, world)
  const event = {
    type: input.type,
    channel: place.id,
    user: left ? undefined : userId,
    actor_id: left ? userId : undefined,
    channel_type: member ? typeLetter(place.kind) : undefined,
    team: member ? identity.teamId : undefined,
    event_ts: world.ids.ts(),
  }
  return { event, userId, channelId: place.id }
}

function changePlace(type: ChannelEvent['type'], id: string, isApp: boolean, world: World): void {
  const { workspace } = world
  switch (type) {
    case 'channel_archive':
    case 'group_archive':
      workspace.changeChannel(id, { isArchived: true })
      return
    case 'channel_unarchive':
    case 'group_unarchive':
      workspace.changeChannel(id, { isArchived: false })
      return
    case 'channel_deleted':
      workspace.removeChannel(id)
      return
    case 'channel_left':
    case 'group_left':
      workspace.changeChannel(id, { isMember: false })
      return
    case 'member_joined_channel':
      if (isApp) workspace.changeChannel(id, { isMember: true })
      return
    case 'member_left_channel':
      if (isApp) workspace.changeChannel(id, { isMember: false })
  }
}

function typeLetter(kind: 'public' | 'private' | 'im'): string {
  return { public: 'C', private: 'G', im: 'D' }[kind]
}

function toApp(event: JsonObject, world: World): EventParts {
  return { event, userId: world.settings.identity.botUserId }
}
