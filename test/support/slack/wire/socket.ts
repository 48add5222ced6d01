import type { Server } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'
import type { RawData } from 'ws'
import { isObject, objectAt, parseJson, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Ack, Delivery } from '../types.ts'
import { unreachable } from '../unreachable.ts'
import { LIMITS } from '../validation/limits.ts'
import type { World } from '../world.ts'

/** Socket Mode: the app's connections and what travels over them. */
export interface Sockets {
  /** Makes the address of a new connection; it works once. */
  readonly url: (port: number) => string
  /** The connections that take envelopes. */
  readonly count: () => number
  /** Sends an envelope, or keeps it until there is a connection; resolves with what came of it. */
  readonly send: (delivery: Delivery) => Promise<Ack>
  /** Tells every connection to go, as Slack does now and then; nothing is sent over it any more. */
  readonly disconnect: (reason: DisconnectReason) => void
  /** Breaks every connection without a word. */
  readonly drop: () => void
  readonly stop: () => Promise<void>
}

/** https://docs.slack.dev/apis/events-api/using-socket-mode */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled'

interface Envelope {
  readonly id: string
  readonly delivery: Delivery
  readonly settle: (ack: Ack) => void
  settled: boolean
  sentAt: number
  timer?: NodeJS.Timeout
}

interface Connection {
  readonly socket: WebSocket
  readonly waiting: Map<string, Envelope>
  draining: boolean
}

/** Serves sockets on this HTTP server. */
export function createSockets(server: Server, world: () => World): Sockets {
  const tickets = new Set<string>()
  const connections = new Set<Connection>()
  const queue: Envelope[] = []
  const acknowledged = new Set<string>()
  const sockets = new WebSocketServer({ noServer: true })
  let turn = 0

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket')
    if (ticket === null || !tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, accept)
  })

  function open(): readonly Connection[] {
    return [...connections].filter(
      ({ socket, draining }) => !draining && socket.readyState === WebSocket.OPEN,
    )
  }

  function accept(socket: WebSocket): void {
    const connection: Connection = { socket, waiting: new Map(), draining: false }
    connections.add(connection)
    const { identity, pingIntervalMs } = world().settings
    const pings = setInterval(() => socket.ping(`Ping from Slack`), pingIntervalMs)
    pings.unref()
    socket.on('message', (data) => hear(connection, data))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(pings)
      connections.delete(connection)
      for (const envelope of connection.waiting.values()) {
        settle(envelope, { kind: 'lost', reason: 'the connection closed before the answer' })
      }
      world().record.changed()
    })
    const hello = {
      type: 'hello',
      num_connections: connections.size,
      debug_info: { host: 'stand-in', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: identity.appId },
    }
    socket.send(JSON.stringify(hello), () => {
      for (const envelope of queue.splice(0)) dispatch(envelope)
      world().record.changed()
    })
  }

  /** Every envelope goes over one connection only, in turn. */
  function dispatch(envelope: Envelope): void {
    const candidates = open()
    const connection = candidates[(turn += 1) % Math.max(1, candidates.length)]
    if (connection === undefined) {
      queue.push(envelope)
      return
    }
    const { ackTimeoutMs } = world().settings
    connection.waiting.set(envelope.id, envelope)
    envelope.sentAt = performance.now()
    envelope.timer = setTimeout(() => {
      const what = `The ${envelope.delivery.kind} envelope was not acknowledged`
      const sentence = `${what} within ${ackTimeoutMs} ms`
      world().record.addFault('late-ack', sentence, LIMITS.ackSeconds)
      settle(envelope, { kind: 'late', afterMs: ackTimeoutMs })
    }, ackTimeoutMs)
    connection.socket.send(JSON.stringify(wireEnvelope(envelope)))
  }

  function hear(connection: Connection, data: RawData): void {
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : ''
    const parsed = parseJson(text)
    const id = isObject(parsed) ? stringAt(parsed, 'envelope_id') : undefined
    const envelope = id === undefined ? undefined : connection.waiting.get(id)
    if (!isObject(parsed) || id === undefined || envelope === undefined) {
      const again = id !== undefined && acknowledged.has(id)
      const sentence = again
        ? 'An envelope was acknowledged a second time'
        : `Something that is no acknowledgement came over the socket: ${text.slice(0, 120)}`
      world().record.addFault('bad-ack', sentence)
      return
    }
    acknowledged.add(id)
    connection.waiting.delete(id)
    settle(envelope, {
      kind: 'acknowledged',
      afterMs: performance.now() - envelope.sentAt,
      payload: objectAt(parsed, 'payload') ?? {},
    })
  }

  return {
    url(port) {
      const ticket = world().ids.uuid()
      tickets.add(ticket)
      return `ws://127.0.0.1:${port}/socket/?ticket=${ticket}`
    },
    count: () => open().length,
    send(delivery) {
      return new Promise((resolve) => {
        dispatch({ id: world().ids.uuid(), delivery, settle: resolve, settled: false, sentAt: 0 })
      })
    },
    disconnect(reason) {
      for (const connection of open()) {
        connection.draining = true
        const message = { type: 'disconnect', reason, debug_info: { host: 'stand-in' } }
        connection.socket.send(JSON.stringify(message))
      }
    },
    drop() {
      for (const { socket } of connections) socket.terminate()
    },
    async stop() {
      for (const envelope of queue.splice(0)) {
        settle(envelope, { kind: 'lost', reason: 'the stand-in stopped' })
      }
      await Promise.all([...connections].map(({ socket }) => closed(socket)))
      await new Promise((resolve) => {
        sockets.close(resolve)
      })
    },
  }
}

/** Says goodbye, so that the app does not wait for it, and breaks off if nothing comes back. */
function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), 500)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.close(1001)
  })
}

function settle(envelope: Envelope, ack: Ack): void {
  clearTimeout(envelope.timer)
  if (envelope.settled) return
  envelope.settled = true
  envelope.settle(ack)
}

function wireEnvelope({ id, delivery }: Envelope): JsonObject {
  const common = { envelope_id: id, payload: delivery.payload }
  switch (delivery.kind) {
    case 'slash-command':
      return { ...common, type: 'slash_commands', accepts_response_payload: true }
    case 'interactive':
      return { ...common, type: 'interactive', accepts_response_payload: true }
    case 'event':
      return {
        ...common,
        type: 'events_api',
        accepts_response_payload: false,
        retry_attempt: delivery.retry?.attempt ?? 0,
        retry_reason: delivery.retry?.reason ?? '',
      }
    default:
      return unreachable(delivery)
  }
}
