import { randomUUID } from 'node:crypto'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { CLOSE, INTENTS, KNOWN_INTENTS, OP, PRIVILEGED_INTENTS } from './gateway-codes.ts'
import { isJsonObject, numberOf, parseJsonObject } from './json.ts'
import type { JsonObject } from './json.ts'
import type { StandInRecord } from './record.ts'

/** One session of a bot, over one or more connections. */
export interface GatewaySession {
  readonly id: string
  readonly intents: number
  /** How often it was resumed. */
  resumes: number
  connected: boolean
  /** False after an invalid session or a normal close: it cannot be resumed. */
  alive: boolean
  /** Everything dispatched to it, also what waits for a resume. */
  readonly dispatched: { seq: number; event: string; data: JsonObject }[]
}

/** An event on its way to sessions. `shape` makes it fit a session's intents; `undefined` skips. */
export interface GatewayEvent {
  event: string
  shape: (intents: number) => JsonObject | undefined
}

/** The WebSocket side of the stand-in. */
export interface Gateway {
  readonly sessions: readonly GatewaySession[]
  readonly server: WebSocketServer
  /** Sends to every session that lives; those without a connection get it when they resume. */
  dispatch(event: GatewayEvent): void
  /** Asks every connected bot to reconnect and resume (opcode 7). */
  reconnect(): void
  /** Cuts every connection with a close code; 4000 is one that bots resume after. */
  disconnect(code?: number): void
  /** Tells every connected bot that its session is gone (opcode 9); what waited is lost. */
  invalidate(resumable?: boolean): void
  close(): void
}

/** What the gateway needs to know. */
export interface GatewayOptions {
  token: string
  heartbeatIntervalMs: number
  /** The privileged intents that the app was granted. */
  grantedIntents: number
  record: StandInRecord
  now: () => number
  url: () => string
  /** The body of READY without the session's own members. */
  ready: () => JsonObject
  /** What follows READY. */
  afterReady: (intents: number) => { event: string; data: JsonObject }[]
}

/** https://docs.discord.com/developers/events/gateway#rate-limiting */
const EVENTS_PER_MINUTE = 120

/** Creates the gateway; the HTTP server hands it the upgrades. */
export function createGateway(options: GatewayOptions): Gateway {
  const { record } = options
  const server = new WebSocketServer({ noServer: true })
  const sessions: GatewaySession[] = []
  const sockets = new Map<WebSocket, GatewaySession | undefined>()

  const write = (socket: WebSocket, op: number, d: JsonObject | boolean | null | number) => {
    socket.send(JSON.stringify({ op, d, s: null, t: null }))
  }

  const refuse = (socket: WebSocket, code: number, why: string) => {
    record.fault('gateway', `closed with ${code}: ${why}`)
    socket.close(code, why)
  }

  const deliver = (session: GatewaySession, event: string, data: JsonObject) => {
    const seq = session.dispatched.length + 1
    session.dispatched.push({ seq, event, data })
    for (const [socket, owner] of sockets)
      if (owner === session)
        socket.send(JSON.stringify({ op: OP.DISPATCH, d: data, s: seq, t: event }))
  }

  const identify = (socket: WebSocket, d: JsonObject) => {
    const intents = numberOf(d['intents'])
    if (sockets.get(socket) !== undefined)
      return refuse(socket, CLOSE.ALREADY_AUTHENTICATED, 'Already authenticated.')
    if (d['token'] !== options.token)
      return refuse(socket, CLOSE.AUTHENTICATION_FAILED, 'Authentication failed.')
    if (!Number.isInteger(d['intents']) || (intents & ~KNOWN_INTENTS) !== 0)
      return refuse(socket, CLOSE.INVALID_INTENTS, 'Invalid intent(s).')
    if ((intents & PRIVILEGED_INTENTS & ~options.grantedIntents) !== 0)
      return refuse(socket, CLOSE.DISALLOWED_INTENTS, 'Disallowed intent(s).')
    const properties = d['properties']
    if (!isJsonObject(properties) || typeof properties['os'] !== 'string')
      return refuse(socket, CLOSE.DECODE_ERROR, 'Identify without properties.')
    const shard = d['shard']
    if (shard !== undefined && !(Array.isArray(shard) && numberOf(shard[0]) < numberOf(shard[1])))
      return refuse(socket, CLOSE.INVALID_SHARD, 'Invalid shard.')
    const session: GatewaySession = {
      id: randomUUID().replaceAll('-', ''),
      intents,
      resumes: 0,
      connected: true,
      alive: true,
      dispatched: [],
    }
    sessions.push(session)
    sockets.set(socket, session)
    const own = {
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: shard ?? [0, 1],
    }
    deliver(session, 'READY', { v: 10, ...options.ready(), ...own })
    for (const { event, data } of options.afterReady(intents)) deliver(session, event, data)
    record.note(`gateway: identified, session ${sessions.length}`)
  }

  const resume = (socket: WebSocket, d: JsonObject) => {
    if (d['token'] !== options.token)
      return refuse(socket, CLOSE.AUTHENTICATION_FAILED, 'Authentication failed.')
    const session = sessions.find((one) => one.id === d['session_id'] && one.alive)
    if (session === undefined) {
      record.note('gateway: resume of a session that is gone')
      return write(socket, OP.INVALID_SESSION, false)
    }
    const seq = numberOf(d['seq'])
    if (seq > session.dispatched.length)
      return refuse(socket, CLOSE.INVALID_SEQUENCE, 'Invalid seq.')
    const missed = session.dispatched.filter((one) => one.seq > seq)
    for (const one of missed)
      socket.send(JSON.stringify({ op: OP.DISPATCH, d: one.data, s: one.seq, t: one.event }))
    sockets.set(socket, session)
    session.connected = true
    session.resumes += 1
    deliver(session, 'RESUMED', {})
    record.note(`gateway: resumed, ${missed.length} events replayed`)
  }

  const receive = (socket: WebSocket, payload: JsonObject) => {
    const d = isJsonObject(payload['d']) ? payload['d'] : {}
    switch (numberOf(payload['op'])) {
      case OP.HEARTBEAT:
        return write(socket, OP.HEARTBEAT_ACK, null)
      case OP.IDENTIFY:
        return identify(socket, d)
      case OP.RESUME:
        return resume(socket, d)
      case OP.PRESENCE:
      case OP.VOICE_STATE:
      case OP.REQUEST_MEMBERS:
        if (sockets.get(socket) === undefined)
          return refuse(socket, CLOSE.NOT_AUTHENTICATED, 'Not authenticated.')
        return record.note(`gateway: opcode ${numberOf(payload['op'])} received`)
      default:
        return refuse(socket, CLOSE.UNKNOWN_OPCODE, 'Unknown opcode.')
    }
  }

  server.on('connection', (socket: WebSocket, request: { url?: string }) => {
    const query = new URL(request.url ?? '/', 'ws://stand-in').searchParams
    if (query.get('v') !== '10')
      return refuse(socket, CLOSE.INVALID_VERSION, 'Invalid API version.')
    if (query.get('encoding') !== 'json' || query.has('compress'))
      return refuse(socket, CLOSE.DECODE_ERROR, 'The stand-in speaks plain JSON only.')
    sockets.set(socket, undefined)
    let sent: number[] = []
    socket.on('message', (raw: Buffer) => {
      sent = [...sent.filter((at) => at > options.now() - 60_000), options.now()]
      if (sent.length > EVENTS_PER_MINUTE)
        return refuse(socket, CLOSE.RATE_LIMITED, 'Rate limited.')
      const payload = parseJsonObject(raw.toString())
      if (payload === undefined) return refuse(socket, CLOSE.DECODE_ERROR, 'Decode error.')
      receive(socket, payload)
    })
    socket.on('close', (code: number) => {
      const session = sockets.get(socket)
      sockets.delete(socket)
      if (session === undefined) return
      session.connected = Array.from(sockets.values()).includes(session)
      // https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
      if (code === 1000 || code === 1001) session.alive = false
      record.note(`gateway: connection closed with ${code}`)
    })
    write(socket, OP.HELLO, { heartbeat_interval: options.heartbeatIntervalMs })
  })

  const connected = () =>
    Array.from(sockets.entries()).filter(([, session]) => session !== undefined)

  /** From now on the session gets nothing here, but keeps what comes for its resume. */
  const detach = (socket: WebSocket, session: GatewaySession | undefined) => {
    sockets.set(socket, undefined)
    if (session !== undefined) session.connected = false
  }

  return {
    sessions,
    server,
    dispatch({ event, shape }) {
      for (const session of sessions) {
        const data = session.alive ? shape(session.intents) : undefined
        if (data !== undefined) deliver(session, event, data)
      }
    },
    reconnect() {
      for (const [socket, session] of connected()) {
        write(socket, OP.RECONNECT, null)
        detach(socket, session)
      }
      record.note('gateway: reconnect asked for')
    },
    disconnect(code = CLOSE.UNKNOWN_ERROR) {
      for (const [socket, session] of connected()) {
        detach(socket, session)
        socket.close(code)
      }
      record.note(`gateway: connections cut with ${code}`)
    },
    invalidate(resumable = false) {
      for (const [socket, session] of connected()) {
        if (session !== undefined) session.alive = resumable
        detach(socket, session)
        write(socket, OP.INVALID_SESSION, resumable)
      }
      record.note('gateway: session invalidated')
    },
    close() {
      for (const socket of sockets.keys()) socket.terminate()
      server.close()
    },
  }
}

/** A shape that needs intents, else the session does not get the event. */
export function withIntent(intent: number, data: JsonObject): GatewayEvent['shape'] {
  return (intents) => ((intents & intent) === 0 ? undefined : data)
}

/** The intent for messages of a place. */
export function messageIntent(inGuild: boolean): number {
  return inGuild ? INTENTS.GUILD_MESSAGES : INTENTS.DIRECT_MESSAGES
}
