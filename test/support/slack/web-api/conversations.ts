import type { JsonObject } from '../json.ts'
import { flagAt, numberAt, stringAt } from '../json.ts'
import type { SlackMessage } from '../types.ts'
import { messageJson } from '../wire/json-out.ts'
import type { Conversation } from '../workspace.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { firstMissing, missingArgument, ok, refused, scopes } from './method.ts'
import { isGranted, scopeFor } from './scopes.ts'

/** The conversations.* methods. https://docs.slack.dev/reference/methods/conversations.history */
export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  'conversations.info': { token: 'bot', scopes: byKind('read'), run: info },
  'conversations.history': { token: 'bot', scopes: byKind('history'), run: history },
  'conversations.replies': { token: 'bot', scopes: byKind('history'), run: replies },
  'conversations.open': { token: 'bot', scopes: scopes('im:write'), run: open },
}

function byKind(right: 'read' | 'history'): Method['scopes'] {
  return (args, world) => {
    const conversation = world.workspace.conversation(stringAt(args, 'channel') ?? '')
    return [scopeFor(conversation?.kind ?? 'public', right)]
  }
}

function info(args: JsonObject, world: World): MethodResult {
  const conversation = visible(args, world)
  if (conversation === undefined) return refused('channel_not_found')
  return ok({ channel: conversationJson(conversation) })
}

function history(args: JsonObject, world: World): MethodResult {
  const conversation = visible(args, world)
  if (conversation === undefined) return refused('channel_not_found')
  if (!conversation.isMember) return refused('not_in_channel')
  const shown = world.messages
    .inChannel(conversation.id)
    .filter((message) => isTopLevel(message) || message.replyBroadcast)
    .toReversed()
  return page(shown, args, world)
}

function replies(args: JsonObject, world: World): MethodResult {
  const missing = firstMissing(args, ['channel', 'ts'])
  if (missing !== undefined) return missingArgument('conversations.replies', missing, world)
  const conversation = visible(args, world)
  if (conversation === undefined) return refused('channel_not_found')
  if (!conversation.isMember) return refused('not_in_channel')
  const all = world.messages.inChannel(conversation.id)
  const root = all.find((message) => message.ts === args['ts'])
  if (root === undefined) return refused('thread_not_found')
  const thread = all.filter((message) => message.threadTs === root.ts && message !== root)
  return page([root, ...thread], args, world)
}

function open(args: JsonObject, world: World): MethodResult {
  const users = (stringAt(args, 'users') ?? '').split(',').filter((id) => id !== '')
  const named = stringAt(args, 'channel')
  if (users.length > 1) return refused('not_enough_scopes_for_mpim')
  const conversation =
    named === undefined
      ? world.workspace.directMessage(users[0] ?? '')
      : world.workspace.conversation(named)
  if (conversation === undefined) {
    return refused(named === undefined ? 'users_not_found' : 'channel_not_found')
  }
  return ok({ channel: { id: conversation.id }, no_op: false, already_open: false })
}

/** A private channel without the app in it does not exist for the app. */
function visible(args: JsonObject, world: World): Conversation | undefined {
  const found = world.workspace.conversation(stringAt(args, 'channel') ?? '')
  if (found === undefined || found.id !== args['channel']) return undefined
  return found.kind === 'private' && !found.isMember ? undefined : found
}

function isTopLevel(message: SlackMessage): boolean {
  return message.threadTs === undefined || message.threadTs === message.ts
}

/** https://docs.slack.dev/apis/web-api/pagination */
function page(messages: readonly SlackMessage[], args: JsonObject, world: World): MethodResult {
  const inclusive = flagAt(args, 'inclusive') === true
  const oldest = numberAt(args, 'oldest') ?? 0
  const latest = numberAt(args, 'latest') ?? Number.POSITIVE_INFINITY
  const within = messages.filter((message) => {
    const ts = Number(message.ts)
    return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest
  })
  const limit = Math.min(numberAt(args, 'limit') ?? 100, 999)
  const start = Number(stringAt(args, 'cursor') ?? '0')
  const shown = within.slice(start, start + limit)
  const more = start + limit < within.length
  const metadata =
    flagAt(args, 'include_all_metadata') === true && isGranted('metadata.message:read', world)
  return ok({
    messages: shown.map((message) => messageJson(message, world, metadata)),
    has_more: more,
    response_metadata: { next_cursor: more ? String(start + limit) : '' },
  })
}

function conversationJson(conversation: Conversation): JsonObject {
  const { kind } = conversation
  return {
    id: conversation.id,
    name: conversation.name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: kind === 'im',
    is_mpim: false,
    is_private: kind !== 'public',
    is_archived: conversation.isArchived,
    is_member: conversation.isMember,
    ...(conversation.userId === undefined ? {} : { user: conversation.userId }),
  }
}
