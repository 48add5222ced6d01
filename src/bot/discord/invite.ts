// The links that add the bot to a server or to a person's own account, with what it needs and no
// more.

import { BITS } from './permission-bits.ts'
import { NEEDED } from './permissions.ts'

/**
 * Why each scope is asked for.
 * https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
const SCOPES = {
  /** The slash command and the command on messages. */
  'applications.commands': 'everywhere',
  /** Mentions, and direct messages from people of the server. */
  bot: 'server',
} as const satisfies Record<string, 'everywhere' | 'server'>

/**
 * For answers to mentions, for digests and for the curators' channel. Answers to a command or a button need none.
 * Digests go on in threads, and one whose reply was lost is looked for in the history.
 * https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
 */
export const INVITED: readonly { readonly label: string; readonly bit: bigint }[] = [
  ...Object.values(NEEDED),
  { label: 'Create Public Threads', bit: BITS.CreatePublicThreads },
  { label: 'Read Message History', bit: BITS.ReadMessageHistory },
]

const PERMISSIONS = INVITED.reduce((bits, { bit }) => bits | bit, 0n)

const AUTHORIZE = 'https://discord.com/oauth2/authorize'

export interface Invites {
  /** For somebody who manages a server. */
  readonly server: string
  /** For anybody, for use wherever they write. */
  readonly person: string
}

/**
 * Makes the links.
 * https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow
 * @param applicationId the bot's application
 * @returns addresses to open in a browser
 */
export function inviteLinks(applicationId: string): Invites {
  const all = Object.keys(SCOPES)
  const everywhere = Object.entries(SCOPES).flatMap(([scope, where]) =>
    where === 'everywhere' ? [scope] : [],
  )
  const link = (integrationType: '0' | '1', scopes: readonly string[], more = {}): string =>
    `${AUTHORIZE}?${new URLSearchParams({
      client_id: applicationId,
      scope: scopes.join(' '),
      integration_type: integrationType,
      ...more,
    }).toString()}`
  return {
    server: link('0', all, { permissions: String(PERMISSIONS) }),
    person: link('1', everywhere),
  }
}
