import { displayTexts } from './component.ts'
import { hasFlag } from './flags.ts'
import type { JsonObject } from './json.ts'
import type { StoredMessage } from './messages.ts'

/** Somebody whom a message notifies. */
export type Ping =
  | { kind: 'everyone'; text: '@everyone' | '@here' }
  | { kind: 'role'; id: string }
  | { kind: 'user'; id: string }
  | { kind: 'replied-user'; messageId: string }

/** Everybody whom a message would really ping, from its content, its text displays and its
 * `allowed_mentions`: a normal message without them parses users, roles and everyone, an
 * interaction's answer only users, an ephemeral message pings nobody. It supposes that the bot may
 * mention everyone, the worst case.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export function pings(message: StoredMessage): Ping[] {
  if (hasFlag(message.flags, 'EPHEMERAL')) return []
  const allowed = message.allowedMentions
  const byDefault = message.origin === 'interaction' ? ['users'] : ['users', 'roles', 'everyone']
  const parse = allowed === undefined ? byDefault : namesIn(allowed, 'parse')
  const mayPing = (name: 'users' | 'roles', id: string) =>
    parse.includes(name) || (allowed !== undefined && namesIn(allowed, name).includes(id))
  const found: Ping[] = []
  for (const text of [message.content, ...displayTexts(message.components)]) {
    const plain = withoutCode(text)
    for (const match of plain.matchAll(/(?<!\\)@(everyone|here)/g))
      if (parse.includes('everyone'))
        found.push({ kind: 'everyone', text: match[1] === 'here' ? '@here' : '@everyone' })
    for (const match of plain.matchAll(/<@(&|!)?(\d+)>/g)) {
      const [, mark, id = ''] = match
      if (mark === '&') {
        if (mayPing('roles', id)) found.push({ kind: 'role', id })
      } else if (mayPing('users', id)) found.push({ kind: 'user', id })
    }
  }
  const pingsAuthor = allowed === undefined || allowed['replied_user'] === true
  if (message.replyTo !== undefined && pingsAuthor)
    found.push({ kind: 'replied-user', messageId: message.replyTo })
  return found
}

function namesIn(allowed: JsonObject, member: string): string[] {
  const value = allowed[member]
  return Array.isArray(value) ? value.map(String) : []
}

/** Text without what stands in code, where nothing is a mention. */
export function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|``[^\n]*?``|`[^`\n]*`/g, ' ')
}
