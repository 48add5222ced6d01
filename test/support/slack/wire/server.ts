import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject, parseJson } from '../json.ts'
import { argumentsOf, readBody, uploadedBytes } from '../web-api/body.ts'
import { takeUpload } from '../web-api/files.ts'
import { callMethod, underFaults } from '../web-api/handler.ts'
import type { Ran, WireAnswer } from '../web-api/handler.ts'
import type { World } from '../world.ts'

/** The HTTP side of the stand-in. */
export interface HttpServer {
  readonly server: Server
  readonly port: () => number
  readonly stop: () => Promise<void>
}

/** Starts to listen on a free port of 127.0.0.1. `world` is asked for at the first request. */
export async function startServer(world: () => World): Promise<HttpServer> {
  const stopping = new AbortController()
  const server = createServer((request, response) => {
    answer(request, response, world(), stopping.signal).catch((error: unknown) => {
      // A bug of the stand-in must not look like one of the app.
      world().record.addFault('invalid-call', `The stand-in itself failed: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    server,
    port: () => addressOf(server).port,
    async stop() {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server is not up')
  return address
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  stopped: AbortSignal,
): Promise<void> {
  const body = await readBody(request)
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const [, door = '', name = ''] = path.split('/')
  switch (door) {
    case 'api': {
      const { authorization } = request.headers
      const args = argumentsOf(request, body)
      const run = () => callMethod(name, args, authorization, world)
      finish(response, await underFaults(name, args, world, stopped, run))
      return
    }
    case 'upload': {
      const bytes = await uploadedBytes(request, body)
      const run = () => uploaded(name, bytes, world)
      finish(response, await underFaults('upload_url', {}, world, stopped, run))
      return
    }
    case 'response': {
      const posted = parseJson(body.toString('utf8'))
      const args = isObject(posted) ? posted : {}
      const run = () => respond(name, posted, world)
      finish(response, await underFaults('response_url', args, world, stopped, run))
      return
    }
    default:
      send(response, 404, 'not found')
  }
}

function respond(key: string, posted: unknown, world: World): Ran {
  const outcome = world.responseUrls.post(key, posted)
  if (outcome.kind === 'ok') {
    const body = { ok: true }
    return { outcome, answer: { kind: 'answer', status: 200, headers: {}, body } }
  }
  const { status, error } = outcome
  const body = { ok: false, error }
  return {
    outcome: { kind: 'error', error },
    answer: { kind: 'answer', status, headers: {}, body },
  }
}

function uploaded(id: string, bytes: Buffer, world: World): Ran {
  if (takeUpload(id, bytes, world)) {
    const body = `OK - ${bytes.length}`
    return { outcome: { kind: 'ok' }, answer: { kind: 'answer', status: 200, headers: {}, body } }
  }
  const body = 'upload refused'
  return {
    outcome: { kind: 'error', error: body },
    answer: { kind: 'answer', status: 400, headers: {}, body },
  }
}

function finish(response: ServerResponse, answer: WireAnswer): void {
  if (answer.kind === 'broken-connection') response.destroy()
  else send(response, answer.status, answer.body, answer.headers)
}

function send(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(text)
}
