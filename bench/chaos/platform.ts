// A chat platform over HTTP that does what it likes with what it is sent, and forgets no message.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { listening } from '../../test/support/ports.ts'
import type { Faults } from './faults.ts'

export interface Post {
  readonly channel: string
  readonly nonce: string
  readonly thread: string | null
  readonly message: string
  /** The picture that it refers to; null without one. */
  readonly picture: string | null
}

export interface ChaosPlatform {
  readonly url: string
  /** Every message that is there, in the order in which they came. */
  readonly posts: readonly Post[]
  readonly counts: { requests: number; looks: number; faults: number; uploads: number }
  close(): Promise<void>
}

/** Real milliseconds. */
export interface PlatformTimings {
  /** Until the reply of a call that stalls. */
  readonly stall: number
  /** Until a message that is taken late is there. */
  readonly late: number
  /** How long whoever sends too fast is to wait. */
  readonly retryAfter: number
}

/** Channels in which the bot may not read: what is not known there stays so. */
export const BLIND = '-blind'

const ORDER = z.object({
  channel: z.string(),
  nonce: z.string(),
  thread: z.string().nullable(),
  payload: z.string(),
  picture: z.string().nullable(),
})

/**
 * Opens the platform.
 * @param faults what it does wrong
 * @param timings how long its faults take
 */
export async function openPlatform(
  faults: Faults,
  timings: PlatformTimings,
): Promise<ChaosPlatform> {
  const posts: Post[] = []
  const counts = { requests: 0, looks: 0, faults: 0, uploads: 0 }
  const take = ({ channel, nonce, thread, picture }: z.infer<typeof ORDER>): string => {
    const message = `m${posts.length + 1}`
    posts.push({ channel, nonce, thread, message, picture })
    return message
  }
  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    counts.requests += 1
    const order = ORDER.parse(await json(request))
    const fault = faults.post()
    if (fault !== 'none') counts.faults += 1
    switch (fault) {
      case 'none':
        return reply(response, 200, { message: take(order) })
      case 'taken-and-cut':
        take(order)
        response.destroy()
        return
      case 'cut':
        response.destroy()
        return
      case 'taken-and-500':
        take(order)
        return reply(response, 500, {})
      case '500':
        return reply(response, 500, {})
      case '429':
        return reply(response, 429, { retryAfter: timings.retryAfter })
      case 'stalled': {
        const message = take(order)
        await wait(timings.stall)
        return reply(response, 200, { message })
      }
      case 'taken-late':
        await wait(timings.late)
        take(order)
        response.destroy()
        return
    }
  }
  /** A picture that is uploaded twice is no harm. */
  const upload = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await json(request)
    if (faults.look()) return reply(response, 500, {})
    counts.uploads += 1
    reply(response, 200, { picture: `p${counts.uploads}` })
  }
  const look = (url: URL, response: ServerResponse): void => {
    counts.looks += 1
    if (faults.look()) return void response.destroy()
    const nonce = url.searchParams.get('nonce')
    if (url.searchParams.get('channel')?.endsWith(BLIND) === true) return reply(response, 403, {})
    const found = posts.find((each) => each.nonce === nonce)
    reply(response, 200, { message: found?.message ?? null })
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://platform')
    if (request.method === 'GET') look(url, response)
    // A replica that dies while it sends cuts the request short: such a message never came.
    else {
      const work = url.pathname === '/pictures' ? upload : post
      work(request, response).catch(() => response.destroy())
    }
  })
  const port = await listening(server)
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    counts,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
