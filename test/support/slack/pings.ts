import { isObject, stringAt, visitObjects } from './json.ts'
import type { JsonObject } from './json.ts'
import type { SlackMessage } from './types.ts'

/** One person or crowd that a message would notify. */
export interface Ping {
  readonly kind: 'here' | 'channel' | 'everyone' | 'user' | 'group'
  /** The user's or user group's id; undefined for a crowd. */
  readonly id?: string
  /** Where in the message. */
  readonly pointer: string
  /** What stands there. */
  readonly source: string
}

/**
 * Everyone whom a message would ping: mentions in the top-level text, in mrkdwn and markdown, in
 * rich text, and bare `@here` where names are linked. Text that Slack shows as it is written
 * (plain_text, or mrkdwn switched off) pings no one.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function pings(message: SlackMessage): readonly Ping[] {
  const found: Ping[] = []
  const take = (text: string | undefined, pointer: string) => {
    if (text !== undefined) found.push(...mentions(text, pointer))
  }
  if (message.mrkdwn) take(message.text, '/text')
  if (message.linkNames) found.push(...bareMentions(message.text, '/text'))
  take(message.markdownText, '/markdown_text')
  for (const [index, attachment] of message.attachments.entries()) {
    for (const key of ['text', 'pretext']) {
      take(stringAt(attachment, key), `/attachments/${index}/${key}`)
    }
  }
  visitObjects([message.blocks, message.attachments], '', (object, pointer) => {
    const at = pointer.replace(/^\/0/, '/blocks').replace(/^\/1/, '/attachments')
    const type = object['type']
    if (type === 'mrkdwn' || type === 'markdown') take(stringAt(object, 'text'), `${at}/text`)
    found.push(...richTextPing(object, at))
  })
  return found
}

function mentions(text: string, pointer: string): readonly Ping[] {
  const crowds = [...text.matchAll(/<!(here|channel|everyone)(?:\|[^>]*)?>/g)].map((match) => ({
    kind: crowd(match[1]),
    pointer,
    source: match[0],
  }))
  const groups = [...text.matchAll(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) =>
    named('group', match, pointer),
  )
  const users = [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) =>
    named('user', match, pointer),
  )
  return [...crowds, ...groups, ...users]
}

function bareMentions(text: string, pointer: string): readonly Ping[] {
  return [...text.matchAll(/(?<![\w<])@(here|channel|everyone)\b/g)].map((match) => ({
    kind: crowd(match[1]),
    pointer,
    source: match[0],
  }))
}

function named(kind: 'user' | 'group', match: RegExpExecArray, pointer: string): Ping {
  return { kind, id: match[1] ?? '', pointer, source: match[0] }
}

function richTextPing(object: JsonObject, pointer: string): readonly Ping[] {
  if (!isObject(object)) return []
  const source = JSON.stringify(object)
  switch (object['type']) {
    case 'broadcast':
      return [{ kind: crowd(object['range']), pointer, source }]
    case 'user':
      return [{ kind: 'user', id: stringAt(object, 'user_id') ?? '', pointer, source }]
    case 'usergroup':
      return [{ kind: 'group', id: stringAt(object, 'usergroup_id') ?? '', pointer, source }]
    default:
      return []
  }
}

function crowd(name: unknown): 'here' | 'channel' | 'everyone' {
  return name === 'here' || name === 'channel' ? name : 'everyone'
}
