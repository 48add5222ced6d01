import { withIds } from './block-ids.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import { flagAt, isObject, objectAt, objectsIn, stringAt } from './json.ts'
import type { JsonObject } from './json.ts'
import type { MessageOrigin, SlackMessage } from './types.ts'

/** What a message is made from: an API call's arguments or a response_url's body. */
export interface MessageDraft {
  readonly channel: string
  readonly args: JsonObject
  readonly via: MessageOrigin
  readonly author?: SlackMessage['author']
  readonly ephemeralFor?: string
  readonly files?: readonly string[]
}

/** All messages of the workspace, the deleted and the ephemeral ones among them. */
export interface Messages {
  readonly all: () => readonly SlackMessage[]
  /** What everyone in a channel sees, oldest first. */
  readonly inChannel: (channel: string) => readonly SlackMessage[]
  /** What single users see there, oldest first. */
  readonly ephemeralsIn: (channel: string, userId?: string) => readonly SlackMessage[]
  readonly find: (channel: string, ts: string) => SlackMessage | undefined
  readonly post: (draft: MessageDraft) => SlackMessage
  /** Gives a message new content; text without blocks takes the blocks away, as Slack does. */
  readonly update: (message: SlackMessage, args: JsonObject) => SlackMessage
  readonly remove: (message: SlackMessage) => void
  readonly moveChannel: (from: string, to: string) => void
}

/** Makes an empty store of messages. `changed` is called after every change. */
export function createMessages(clock: Clock, ids: Ids, changed: () => void): Messages {
  let messages: readonly SlackMessage[] = []
  const live = () => messages.filter((message) => !message.deleted)

  function replace(next: SlackMessage): SlackMessage {
    messages = messages.map((message) => (message.ts === next.ts ? next : message))
    changed()
    return next
  }

  return {
    all: () => messages,
    inChannel: (channel) =>
      live().filter((m) => m.channel === channel && m.ephemeralFor === undefined),
    ephemeralsIn: (channel, userId) =>
      live().filter(
        (m) =>
          m.channel === channel &&
          m.ephemeralFor !== undefined &&
          (userId === undefined || m.ephemeralFor === userId),
      ),
    find: (channel, ts) => live().find((m) => m.channel === channel && m.ts === ts),
    post(draft) {
      const made: SlackMessage = {
        ...content(draft.args, ids),
        channel: draft.channel,
        ts: ids.ts(),
        author: draft.author ?? { kind: 'app' },
        files: draft.files ?? [],
        via: draft.via,
        edits: 0,
        deleted: false,
        postedAt: clock.now(),
        ...(draft.ephemeralFor === undefined ? {} : { ephemeralFor: draft.ephemeralFor }),
      }
      messages = [...messages, made]
      changed()
      return made
    },
    update(message, args) {
      const next = content(args, ids)
      // https://docs.slack.dev/reference/methods/chat.update
      const keepsBlocks = args['blocks'] === undefined && args['text'] === undefined
      return replace({
        ...message,
        ...next,
        text: args['text'] === undefined ? message.text : next.text,
        blocks: keepsBlocks ? message.blocks : next.blocks,
        attachments: args['attachments'] === undefined ? message.attachments : next.attachments,
        ...(args['metadata'] === undefined && message.metadata !== undefined
          ? { metadata: message.metadata }
          : {}),
        edits: message.edits + 1,
      })
    },
    remove(message) {
      replace({ ...message, deleted: true })
    },
    moveChannel(from, to) {
      messages = messages.map((m) => (m.channel === from ? { ...m, channel: to } : m))
    },
  }
}

type Content = Omit<
  SlackMessage,
  'channel' | 'ts' | 'author' | 'files' | 'via' | 'edits' | 'deleted' | 'postedAt' | 'ephemeralFor'
>

function content(args: JsonObject, ids: Ids): Content {
  const threadTs = stringAt(args, 'thread_ts')
  const metadata = objectAt(args, 'metadata')
  const markdownText = stringAt(args, 'markdown_text')
  const unfurlLinks = flagAt(args, 'unfurl_links')
  const unfurlMedia = flagAt(args, 'unfurl_media')
  return {
    text: (stringAt(args, 'text') ?? '').slice(0, 40_000),
    mrkdwn: flagAt(args, 'mrkdwn') ?? true,
    blocks: withIds(objectsIn(args['blocks']), ids),
    attachments: objectsIn(args['attachments']).filter(isObject),
    linkNames: flagAt(args, 'link_names') === true || args['parse'] === 'full',
    replyBroadcast: flagAt(args, 'reply_broadcast') ?? false,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(markdownText === undefined ? {} : { markdownText }),
    ...(unfurlLinks === undefined ? {} : { unfurlLinks }),
    ...(unfurlMedia === undefined ? {} : { unfurlMedia }),
  }
}
