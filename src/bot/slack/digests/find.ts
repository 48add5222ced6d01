// Looks whether a message of a digest is there, where Slack lets the bot read.

import { z } from 'zod'
import type { Found, SendOrder } from '../../subscriptions/delivery/sender.ts'
import { HISTORY } from '../limits.ts'
import type { WhoAmI } from './bot.ts'
import { sameMessage } from './metadata.ts'
import type { Answered, WebApi } from './web-api.ts'

/** Without it Slack leaves the metadata out of a history. */
const METADATA_SCOPE = 'metadata.message:read'

const NO_METADATA = `the scope ${METADATA_SCOPE} is not granted`

/** https://docs.slack.dev/reference/methods/conversations.history#response */
const pageSchema = z.object({
  messages: z.array(z.unknown()),
  has_more: z.boolean().default(false),
  response_metadata: z.object({ next_cursor: z.string().default('') }).nullish(),
})

/**
 * Looks for a message by its delivery and part, from now back to `since`.
 * @param order what is looked for
 * @param since nothing older is looked at
 * @param signal gives up
 * @param deps calls Slack, and knows who the bot is
 * @returns `absent` only where every message since then was seen with its metadata
 */
export async function findMessage(
  order: SendOrder,
  since: Temporal.Instant,
  signal: AbortSignal,
  { api, whoAmI }: { readonly api: WebApi; readonly whoAmI: WhoAmI },
): Promise<Found> {
  const bot = await whoAmI(signal)
  if (bot === null) return { kind: 'later', ms: null, reason: 'Slack does not say who the bot is' }
  let cursor = ''
  for (let left = HISTORY.pages; left > 0; left -= 1) {
    const answered = await readPage(order, since, cursor, signal, api)
    if (answered.kind !== 'ok') return notSeen(answered)
    const page = pageSchema.safeParse(answered.body)
    if (!page.success) return notSeen({ kind: 'unknown', reason: 'a history that cannot be read' })
    const { messages, has_more: hasMore, response_metadata: more } = page.data
    const found = messages.map((message) => sameMessage(message, order, bot.botId)).find(isThere)
    if (found !== undefined) return { kind: 'found', message: found }
    if (!answered.scopes.includes(METADATA_SCOPE)) {
      return { kind: 'cannot-look', reason: NO_METADATA }
    }
    cursor = more?.next_cursor ?? ''
    if (!hasMore && cursor === '') return { kind: 'absent' }
    if (cursor === '') break
  }
  return { kind: 'cannot-look', reason: 'too much was written in the channel since' }
}

function isThere(ts: string | null): ts is string {
  return ts !== null
}

function readPage(
  { place, thread }: SendOrder,
  since: Temporal.Instant,
  cursor: string,
  signal: AbortSignal,
  api: WebApi,
): Promise<Answered> {
  const args = {
    channel: place.channel,
    oldest: (since.epochMilliseconds / 1_000).toFixed(6),
    inclusive: true,
    include_all_metadata: true,
    limit: HISTORY.page,
    ...(cursor === '' ? {} : { cursor }),
  }
  return thread === null
    ? api.call('conversations.history', args, signal)
    : api.call('conversations.replies', { ...args, ts: thread }, signal)
}

/** Slack is busy, or a token or channel is not what it was: that may change, and until then nobody looks. */
const LATER: readonly string[] = [
  'ratelimited',
  'rate_limited',
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'org_login_required',
  'team_added_to_org',
]

function notSeen(answered: Exclude<Answered, { kind: 'ok' }>): Found {
  switch (answered.kind) {
    case 'later':
      return { kind: 'later', ms: answered.ms, reason: answered.reason }
    case 'unknown':
      return { kind: 'later', ms: null, reason: answered.reason }
    case 'refused':
      return LATER.includes(answered.code)
        ? { kind: 'later', ms: null, reason: answered.code }
        : { kind: 'cannot-look', reason: wordsFor(answered.code) }
  }
}

function wordsFor(code: string): string {
  return code === 'missing_scope' ? 'no scope to read this channel is granted' : code
}
