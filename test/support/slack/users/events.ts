import type { JsonObject } from '../json.ts'
import { withoutUndefined } from '../json.ts'
import type { Delivery, Interaction, SlackMessage } from '../types.ts'
import { unreachable } from '../unreachable.ts'
import { isGranted, scopeFor } from '../web-api/scopes.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import type { World } from '../world.ts'
import type { Expect } from './common.ts'
import { eventParts } from './event-parts.ts'
import { begin, ignoresPayload, perform } from './perform.ts'

/** Something that happens in the workspace and of which the app is told. */
export type WorkspaceEvent =
  | MessageEvent<'app_mention'>
  | MessageEvent<'message'>
  | {
      readonly type: 'app_home_opened'
      readonly userId?: string
      readonly tab?: 'home' | 'messages'
    }
  | {
      readonly type: 'assistant_thread_started' | 'assistant_thread_context_changed'
      readonly userId?: string
      /** The channel that the user was looking at. */
      readonly channelId?: string
    }
  | { readonly type: 'app_uninstalled' }
  /** The bot's token when absent; a person's leaves the bot as it is. */
  | { readonly type: 'tokens_revoked'; readonly whose?: 'bot' | 'person' }
  | {
      readonly type: ChannelChange
      readonly channelId: string
      /** Who joined or left (the app when absent), or who did it (the first user when absent). */
      readonly userId?: string
    }
  | { readonly type: 'channel_rename'; readonly channelId: string; readonly name: string }
  | { readonly type: 'channel_id_changed'; readonly channelId: string; readonly newId: string }

/** What happens to a channel, or to who is in it. */
export type ChannelChange =
  | 'channel_archive'
  | 'channel_unarchive'
  | 'channel_deleted'
  | 'channel_left'
  | 'group_archive'
  | 'group_unarchive'
  | 'group_left'
  | 'member_joined_channel'
  | 'member_left_channel'

interface MessageEvent<Type extends string> {
  readonly type: Type
  readonly text: string
  readonly userId?: string
  /** For a message: the direct message with the app when absent. */
  readonly channelId?: string
  readonly threadTs?: string
  /** What else the event says: a subtype, the bot that wrote it, files; undefined leaves a field out. */
  readonly fields?: JsonObject
}

/** How an event is delivered. */
export interface EventOptions {
  /** `ack` when absent. */
  readonly expect?: Expect
}

/** What came of an event: the interaction, and the message that the user wrote, if one did. */
export interface EventResult extends Interaction {
  readonly eventId: string
  readonly message?: SlackMessage
}

/**
 * Lets something happen and tells the app. The workspace changes with it: an archived channel
 * refuses messages, an uninstalled app's token is dead. Throws where Slack would not tell the
 * app, for lack of a scope. https://docs.slack.dev/apis/events-api
 */
export async function event(
  input: WorkspaceEvent,
  options: EventOptions,
  deliveries: Deliveries,
  world: World,
): Promise<EventResult> {
  requireScope(input, world)
  const parts = eventParts(input, world)
  const interaction = begin(`the event ${input.type}`, parts.userId, parts.channelId, world)
  const eventId = world.ids.next('Ev')
  const delivery: Delivery = { kind: 'event', payload: envelope(parts.event, eventId, world) }
  const result = await perform(
    {
      interaction,
      delivery,
      expect: options.expect ?? 'ack',
      onAck: ignoresPayload(interaction.what, world),
    },
    deliveries,
    world,
  )
  return { ...result, eventId, ...(parts.message === undefined ? {} : { message: parts.message }) }
}

/** Sends an event that was sent before once more, as Slack does when it missed the answer. */
export async function redeliver(
  eventId: string,
  deliveries: Deliveries,
  world: World,
): Promise<void> {
  const sent = world.record.deliveries.filter(
    ({ delivery }) => delivery.kind === 'event' && delivery.payload['event_id'] === eventId,
  )
  const last = sent.at(-1)?.delivery
  if (last?.kind !== 'event') throw new Error(`No event ${eventId} was sent`)
  await deliveries.deliver({ ...last, retry: { attempt: sent.length, reason: 'http_timeout' } })
}

function envelope(event: JsonObject, eventId: string, world: World): JsonObject {
  const { identity } = world.settings
  return {
    token: 'verification-token',
    team_id: identity.teamId,
    api_app_id: identity.appId,
    event: withoutUndefined(event),
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(world.clock.now() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `EC-${eventId}`,
  }
}

/** Each event's page under https://docs.slack.dev/reference/events names its scope. */
function requireScope(input: WorkspaceEvent, world: World): void {
  if (input.type.startsWith('assistant_thread_') && world.settings.experience !== 'assistant') {
    throw new Error(`Slack tells no app without an assistant_view of ${input.type}`)
  }
  const scope = scopeOf(input, world)
  if (scope === undefined || isGranted(scope, world)) return
  throw new Error(`Slack would not tell of ${input.type}: the scope ${scope} is not granted`)
}

function scopeOf(input: WorkspaceEvent, world: World): string | undefined {
  switch (input.type) {
    case 'app_mention':
      return 'app_mentions:read'
    case 'message': {
      const kind = world.workspace.conversation(input.channelId ?? '')?.kind ?? 'im'
      return scopeFor(kind, 'history')
    }
    case 'assistant_thread_started':
    case 'assistant_thread_context_changed':
      return 'assistant:write'
    case 'app_home_opened':
    case 'app_uninstalled':
    case 'tokens_revoked':
      return undefined
    case 'group_archive':
    case 'group_unarchive':
    case 'group_left':
      return 'groups:read'
    case 'member_joined_channel':
    case 'member_left_channel': {
      const kind = world.workspace.conversation(input.channelId)?.kind ?? 'public'
      return scopeFor(kind, 'read')
    }
    case 'channel_archive':
    case 'channel_unarchive':
    case 'channel_deleted':
    case 'channel_left':
    case 'channel_rename':
    case 'channel_id_changed':
      return 'channels:read'
    default:
      return unreachable(input)
  }
}
