import type { JsonObject } from '../json.ts'
import { stringAt } from '../json.ts'
import type { SlackMessage } from '../types.ts'
import { LIMITS } from '../validation/limits.ts'
import type { Problem } from '../validation/problem.ts'
import { messageJson } from '../wire/json-out.ts'
import type { Conversation } from '../workspace.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { firstMissing, missingArgument, ok, refused, refusedPayload, scopes } from './method.ts'
import { isGranted } from './scopes.ts'
import { refusedFiles } from './slack-files.ts'

/** The chat.* methods. https://docs.slack.dev/reference/methods/chat.postMessage */
export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  'chat.postMessage': { token: 'bot', scopes: scopes('chat:write'), run: postMessage },
  'chat.postEphemeral': { token: 'bot', scopes: scopes('chat:write'), run: postEphemeral },
  'chat.update': { token: 'bot', scopes: scopes('chat:write'), run: update },
  'chat.getPermalink': { token: 'bot', scopes: scopes(), run: permalink },
  'chat.delete': { token: 'bot', scopes: scopes('chat:write'), run: remove },
}

function postMessage(args: JsonObject, world: World): MethodResult {
  if (firstMissing(args, ['channel']) !== undefined) {
    return missingArgument('chat.postMessage', 'channel', world)
  }
  const conversation = writable(stringAt(args, 'channel') ?? '', world)
  if (typeof conversation === 'string') return refused(conversation)
  const { warnings, refusal } = checked('chat.postMessage', args, world)
  if (refusal !== undefined) return refusal
  const retryAfterSeconds = world.rateLimits.take(conversation.id)
  if (retryAfterSeconds !== undefined) return { kind: 'rate-limited', retryAfterSeconds }

  const message = world.messages.post({ channel: conversation.id, args, via: 'chat.postMessage' })
  world.interactions.answerInChannel(conversation.id, { kind: 'message', message })
  return ok({ ...posted(message, world), ...warnings })
}

function postEphemeral(args: JsonObject, world: World): MethodResult {
  const missing = firstMissing(args, ['channel', 'user'])
  if (missing !== undefined) return missingArgument('chat.postEphemeral', missing, world)
  const conversation = writable(stringAt(args, 'channel') ?? '', world)
  if (typeof conversation === 'string') return refused(conversation)
  const userId = stringAt(args, 'user') ?? ''
  const isApp = userId === world.settings.identity.botUserId
  if (!isApp && world.workspace.user(userId) === undefined) return refused('user_not_in_channel')
  const { warnings, refusal } = checked('chat.postEphemeral', args, world)
  if (refusal !== undefined) return refusal
  const thread = stringAt(args, 'thread_ts')
  const isReply = (message: SlackMessage) => message.threadTs === thread
  if (thread !== undefined && !world.messages.inChannel(conversation.id).some(isReply)) {
    const sentence =
      'chat.postEphemeral went to a thread without replies, where Slack shows nothing'
    world.record.addFault('invalid-call', sentence, { doc: EPHEMERAL })
  }

  const message = world.messages.post({
    channel: conversation.id,
    args,
    via: 'chat.postEphemeral',
    ephemeralFor: userId,
  })
  // What the app shows itself, no person sees.
  if (!isApp) world.interactions.answerInChannel(conversation.id, { kind: 'ephemeral', message })
  return ok({ message_ts: message.ts, ...warnings })
}

const EPHEMERAL = 'https://docs.slack.dev/reference/methods/chat.postEphemeral'

function update(args: JsonObject, world: World): MethodResult {
  const found = ownMessage('chat.update', 'cant_update_message', args, world)
  if (found.kind === 'refused') return found.result
  const { warnings, refusal } = checked('chat.update', args, world)
  if (refusal !== undefined) return refusal
  const message = world.messages.update(found.message, args)
  world.interactions.answerInChannel(message.channel, { kind: 'updated', message })
  return ok({ ...posted(message, world), text: message.text, ...warnings })
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
function permalink(args: JsonObject, world: World): MethodResult {
  const missing = firstMissing(args, ['channel', 'message_ts'])
  if (missing !== undefined) return missingArgument('chat.getPermalink', missing, world)
  const channel = stringAt(args, 'channel') ?? ''
  const ts = stringAt(args, 'message_ts') ?? ''
  const conversation = world.workspace.conversation(channel)
  if (conversation === undefined || conversation.id !== channel) return refused('channel_not_found')
  if (world.messages.find(channel, ts) === undefined) return refused('message_not_found')
  const { teamDomain } = world.settings.identity
  const path = `archives/${channel}/p${ts.replace('.', '')}`
  return ok({ channel, permalink: `https://${teamDomain}.slack.com/${path}` })
}

function remove(args: JsonObject, world: World): MethodResult {
  const found = ownMessage('chat.delete', 'cant_delete_message', args, world)
  if (found.kind === 'refused') return found.result
  const { message } = found
  world.messages.remove(message)
  world.interactions.answerInChannel(message.channel, { kind: 'deleted', ts: message.ts })
  return ok({ channel: message.channel, ts: message.ts })
}

function posted(message: SlackMessage, world: World): JsonObject {
  return { channel: message.channel, ts: message.ts, message: messageJson(message, world) }
}

/** The conversation to which the app may write, or Slack's error code. */
export function writable(reference: string, world: World): Conversation | string {
  const { workspace } = world
  const conversation = workspace.conversation(reference) ?? workspace.directMessage(reference)
  if (conversation === undefined) return 'channel_not_found'
  if (conversation.isArchived) return 'is_archived'
  if (conversation.isMember) return conversation
  if (conversation.kind === 'private') return 'channel_not_found'
  return isGranted('chat:write.public', world) ? conversation : 'not_in_channel'
}

/** Checks a message. Too long a text is no refusal: Slack cuts it off and warns. */
function checked(
  method: string,
  args: JsonObject,
  world: World,
): { warnings: JsonObject; refusal?: MethodResult } {
  const problems = world.validator.message(args)
  const cut = method !== 'chat.update' ? problems.filter(isCutText) : []
  const rest = problems.filter((problem) => !cut.includes(problem))
  if (rest.length > 0) return { warnings: {}, refusal: refusedPayload(method, problems, world) }
  const thread = stringAt(args, 'thread_ts')
  if (thread !== undefined && !/^\d+\.\d+$/.test(thread)) {
    return { warnings: {}, refusal: refused('invalid_thread_ts') }
  }
  const refusal = refusedFiles(method, args, world)
  if (refusal !== undefined) return { warnings: {}, refusal }
  if (cut.length === 0) return { warnings: {} }
  world.record.addFault(
    'invalid-payload',
    `${method} sent a text of more than 40,000 characters, which Slack cuts off`,
    LIMITS.messageText,
  )
  const warning = 'message_truncated'
  return { warnings: { warning, response_metadata: { warnings: [warning] } } }
}

function isCutText(problem: Problem): boolean {
  return problem.error === 'msg_too_long' && problem.pointer === '/text'
}

type Own =
  | { readonly kind: 'found'; readonly message: SlackMessage }
  | { readonly kind: 'refused'; readonly result: MethodResult }

function ownMessage(method: string, notOwn: string, args: JsonObject, world: World): Own {
  const missing = firstMissing(args, ['channel', 'ts'])
  if (missing !== undefined) {
    return { kind: 'refused', result: missingArgument(method, missing, world) }
  }
  // Unlike for a new message the channel must be an id here, not a name and not a user.
  const channel = world.workspace.conversation(stringAt(args, 'channel') ?? '')
  if (channel === undefined || channel.id !== args['channel']) {
    return { kind: 'refused', result: refused('channel_not_found') }
  }
  if (channel.isArchived) return { kind: 'refused', result: refused('is_archived') }
  const message = world.messages.find(channel.id, stringAt(args, 'ts') ?? '')
  // https://docs.slack.dev/reference/methods/chat.update: ephemeral messages cannot be updated
  if (message === undefined || message.ephemeralFor !== undefined) {
    return { kind: 'refused', result: refused('message_not_found') }
  }
  if (message.author.kind !== 'app') return { kind: 'refused', result: refused(notOwn) }
  return { kind: 'found', message }
}
