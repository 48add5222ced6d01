import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { isObject, parseJson } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Ack, Delivery, Forgery } from '../types.ts'
import { unreachable } from '../unreachable.ts'
import { LIMITS } from '../validation/limits.ts'
import type { World } from '../world.ts'

/**
 * Sends a delivery as a signed HTTP request and waits for the answer, no longer than Slack does.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export async function sendOverHttp(
  delivery: Delivery,
  url: string,
  forge: Forgery | undefined,
  world: World,
): Promise<Ack> {
  const { ackTimeoutMs } = world.settings
  const body = bodyOf(delivery)
  const headers = { ...headersOf(delivery, body, forge, world), 'content-length': body.length }
  const started = performance.now()
  return new Promise((resolve) => {
    const outgoing = request(url, { method: 'POST', headers, agent: false }, (response) => {
      void readAck(response, started).then((ack) => {
        clearTimeout(timer)
        return resolve(ack)
      })
    })
    const timer = setTimeout(() => {
      const sentence = `The ${delivery.kind} request was not answered within ${ackTimeoutMs} ms`
      world.record.addFault('late-ack', sentence, LIMITS.ackSeconds)
      resolve({ kind: 'late', afterMs: ackTimeoutMs })
      outgoing.destroy()
    }, ackTimeoutMs)
    outgoing.on('error', (error) => {
      clearTimeout(timer)
      resolve({ kind: 'lost', reason: error.message })
    })
    outgoing.end(body)
  })
}

function bodyOf(delivery: Delivery): Buffer {
  switch (delivery.kind) {
    case 'slash-command': {
      const fields = Object.entries(delivery.payload).map(([key, value]) => [key, String(value)])
      return Buffer.from(new URLSearchParams(fields).toString())
    }
    case 'interactive':
      return Buffer.from(
        new URLSearchParams({ payload: JSON.stringify(delivery.payload) }).toString(),
      )
    case 'event':
      return Buffer.from(JSON.stringify(delivery.payload))
    default:
      return unreachable(delivery)
  }
}

function headersOf(
  delivery: Delivery,
  body: Buffer,
  forge: Forgery | undefined,
  world: World,
): Record<string, string> {
  const age = forge?.kind === 'old-timestamp' ? forge.secondsAgo : 0
  // The machine's own time and not the stand-in's: the app knows no other.
  const timestamp = String(Math.floor(Date.now() / 1_000) - age)
  const secret = world.settings.identity.signingSecret
  const key = forge?.kind === 'bad-signature' ? `not ${secret}` : secret
  const signature = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest('hex')
  const signed = {
    'x-slack-request-timestamp': timestamp,
    ...(forge?.kind === 'no-signature' ? {} : { 'x-slack-signature': `v0=${signature}` }),
  }
  if (delivery.kind !== 'event') {
    return { ...signed, 'content-type': 'application/x-www-form-urlencoded' }
  }
  const retry = {
    'x-slack-retry-num': String(delivery.retry?.attempt ?? 0),
    'x-slack-retry-reason': delivery.retry?.reason ?? '',
  }
  const json = { ...signed, 'content-type': 'application/json' }
  return delivery.retry === undefined ? json : { ...json, ...retry }
}

async function readAck(response: IncomingMessage, started: number): Promise<Ack> {
  try {
    const body = await text(response)
    return ackOf(response.statusCode ?? 0, body, performance.now() - started)
  } catch (error) {
    return { kind: 'lost', reason: String(error) }
  }
}

async function text(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function ackOf(status: number, body: string, afterMs: number): Ack {
  if (status !== 200) return { kind: 'refused', status, body }
  const json = parseJson(body)
  return { kind: 'acknowledged', afterMs, payload: payloadOf(json, body) }
}

/** An answer in plain words is a message, as it is when a socket's acknowledgement is a text. */
function payloadOf(json: unknown, body: string): JsonObject {
  if (isObject(json)) return json
  return body === '' ? {} : { text: body }
}
