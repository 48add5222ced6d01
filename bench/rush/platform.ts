// A platform that takes messages as fast as Slack or Discord would, refuses what is faster, and counts.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { createRateLimits as discordLimits } from '../../test/support/discord/rest/rate-limits.ts'
import { matchRoute } from '../../test/support/discord/rest/route-names.ts'
import { listening } from '../../test/support/ports.ts'
import { createClock } from '../../test/support/slack/clock.ts'
import { createRateLimits as slackLimits } from '../../test/support/slack/rate-limits.ts'

export type Chat = 'slack' | 'discord'

/** What a platform allows a bot in all, spread over time. */
export const ALLOWED: Readonly<Record<Chat, { readonly perSecond: number; readonly why: string }>> =
  {
    slack: {
      perSecond: 5,
      why: 'one workspace takes "several hundred" messages a minute, held here to be 300 with bursts of 25',
    },
    discord: { perSecond: 50, why: 'all servers together take 50 calls a second' },
  }

/** How long an answer takes, as over the internet. */
const ANSWER_MS = 80

export interface RushPlatform {
  /** Where the API is, as the bot is told it. */
  readonly apiUrl: string
  /** When each message was taken, in milliseconds. */
  readonly taken: readonly number[]
  readonly counts: { refused: number; twice: number }
  /** Resolves with the first message that was taken, as it was sent. */
  readonly first: Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

type Verdict =
  | { readonly kind: 'taken'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly headers: Readonly<Record<string, string>> }

/** Counts a call; the path is what follows the address of the API. */
type Gate = (path: string, channel: string) => Verdict

/**
 * Opens a platform that has taken nothing yet.
 * @param chat whose limits count
 * @returns it, on a port of this machine
 */
export async function openPlatform(chat: Chat): Promise<RushPlatform> {
  const gate = GATES[chat]()
  const taken: number[] = []
  const seen = new Set<string>()
  const counts = { refused: 0, twice: 0 }
  const { promise: first, resolve } = Promise.withResolvers<Readonly<Record<string, unknown>>>()
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').replace(/^\/api\/(v10\/)?/, '/')
    const message = read(chat, await text(request), path)
    const { kind, headers } = gate(path, message.channel)
    if (kind === 'refused') counts.refused += 1
    else {
      taken.push(performance.now())
      resolve(message.fields)
      if (seen.has(message.mark)) counts.twice += 1
      seen.add(message.mark)
    }
    await wait(ANSWER_MS)
    const status = kind === 'taken' ? 200 : 429
    const answer = kind === 'taken' ? posted(taken.length) : limited(headers)
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(answer))
  }
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy())
  })
  const port = await listening(server)
  return {
    apiUrl: `http://127.0.0.1:${port}/api${chat === 'slack' ? '/' : ''}`,
    taken,
    counts,
    first,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const GATES: Readonly<Record<Chat, () => Gate>> = {
  slack: (): Gate => {
    const clock = createClock(() => performance.now())
    const ofChannel = slackLimits({ burst: 5, perSecond: 1 }, clock)
    const ofWorkspace = slackLimits({ burst: 25, perSecond: ALLOWED.slack.perSecond }, clock)
    return (_path, channel): Verdict => {
      const seconds = ofChannel.take(channel) ?? ofWorkspace.take('')
      return seconds === undefined
        ? { kind: 'taken', headers: {} }
        : { kind: 'refused', headers: { 'Retry-After': String(seconds) } }
    }
  },
  discord: (): Gate => {
    const limits = discordLimits(
      {
        buckets: [{ route: 'POST /channels/:channel/messages', limit: 5, windowMs: 5_000 }],
        global: { limit: ALLOWED.discord.perSecond, windowMs: 1_000 },
      },
      () => performance.now(),
    )
    return (path): Verdict => {
      const match = matchRoute('POST', path)
      if (match === undefined) throw new Error(`Nobody asks for ${path} here.`)
      const { headers, refused } = limits.take(match)
      return { kind: refused === undefined ? 'taken' : 'refused', headers }
    }
  },
}

function read(chat: Chat, body: string, path: string) {
  const fields = Object.fromEntries(chat === 'slack' ? new URLSearchParams(body) : entriesOf(body))
  const channel = chat === 'slack' ? String(fields['channel']) : path
  const { metadata: _, nonce: __, ...content } = fields
  const mark = createHash('sha256')
    .update(`${channel} ${JSON.stringify(content)}`)
    .digest('base64')
  return { channel, fields, mark }
}

function entriesOf(body: string): readonly (readonly [string, unknown])[] {
  return Object.entries(JSON.parse(body) as object)
}

function posted(count: number): object {
  const id = `${1_000_000_000_000_000_000n + BigInt(count)}`
  return { ok: true, ts: `${count}.000000`, id, channel: 'C', message: {} }
}

function limited(headers: Readonly<Record<string, string>>): object {
  const seconds = Number(headers['Retry-After'])
  const isGlobal = headers['X-RateLimit-Global'] === 'true'
  return {
    ok: false,
    error: 'ratelimited',
    message: 'Slow',
    retry_after: seconds,
    global: isGlobal,
  }
}
