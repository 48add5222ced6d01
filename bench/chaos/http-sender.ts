// The sender of the platform that does what it likes. It makes no second call and trusts no silence.

import { request as requestHttp, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { keptMessage } from '../../src/bot/pictures/kept.ts'
import type { Sender, SendOrder } from '../../src/bot/subscriptions/delivery/sender.ts'

const PICTURE = z.object({ picture: z.string() })
const TAKEN = z.object({ message: z.string() })
const LATER = z.object({ retryAfter: z.number() })
const SEEN = z.object({ message: z.string().nullable() })

export interface HttpSenderOptions {
  readonly url: string
  /** How many of the bot's seconds pass in one. */
  readonly times: number
  /** Hears that a message was written out, whose reply is not there yet. */
  readonly onWritten: () => void
}

/**
 * Makes the sender.
 * @param options where the platform is
 */
export function createHttpSender({ url, times, onWritten }: HttpSenderOptions): Sender {
  return {
    surface: 'playground',
    limits: {
      channel: { max: 3, perMs: 3_000 },
      workspace: { max: 50, perMs: 1_000 },
      platform: null,
    },
    resendSafeMs: 0,
    render: (briefing, { picture }) => [
      keptMessage({ text: briefing.title }, picture?.kept ?? null),
      JSON.stringify({ text: `${briefing.citations.length} sources` }),
    ],
    async prepare(_order, { name, bytes }, signal) {
      const body = JSON.stringify({ name, bytes: bytes.length })
      try {
        const response = await called(`${url}/pictures`, signal, body)
        const said = await json(response)
        const { statusCode: status = 0 } = response
        return status === 200
          ? { kind: 'ready', reference: PICTURE.parse(said).picture }
          : { kind: 'failed', reason: `status ${status}` }
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error) }
      }
    },
    async send({ place, part, thread, prepared }, signal) {
      const { nonce, payload } = part
      const picture = prepared ?? null
      const body = JSON.stringify({ channel: place.channel, nonce, payload, thread, picture })
      try {
        const response = await called(`${url}/posts`, signal, body, onWritten)
        const { statusCode: status = 0 } = response
        const said = await json(response)
        if (status === 429) {
          const ms = LATER.parse(said).retryAfter * times
          return { kind: 'later', ms, scope: 'channel', reason: 'status 429' }
        }
        if (status !== 200) return { kind: 'unknown', reason: `status ${status}` }
        return { kind: 'sent', message: TAKEN.parse(said).message }
      } catch (error) {
        const reason = reasonOf(error)
        return reason.includes('ECONNREFUSED')
          ? { kind: 'later', ms: null, scope: 'platform', reason }
          : { kind: 'unknown', reason }
      }
    },
    async find({ place, part }: SendOrder, _since, signal) {
      const query = new URLSearchParams({ channel: place.channel, nonce: part.nonce })
      try {
        const response = await called(`${url}/posts?${query.toString()}`, signal)
        const said = await json(response)
        if (response.statusCode === 403) {
          return { kind: 'cannot-look', reason: 'history may not be read here' }
        }
        const { message } = SEEN.parse(said)
        return message === null ? { kind: 'absent' } : { kind: 'found', message }
      } catch (error) {
        return { kind: 'later', ms: null, reason: reasonOf(error) }
      }
    },
    tell: async () => undefined,
  }
}

function called(
  url: string,
  signal: AbortSignal,
  body?: string,
  onWritten?: () => void,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const outgoing = requestHttp(url, { method: body === undefined ? 'GET' : 'POST', signal })
  outgoing.on('response', resolve)
  outgoing.on('error', reject)
  outgoing.end(body, onWritten)
  return promise
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
