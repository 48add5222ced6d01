// The server of all pages: what it lets in, what it sends with every answer, when it starts and stops.

import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { WebConfig } from '../../config/web-config.ts'
import { StartError } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Frame } from '../site/frame.ts'
import { NO_SUCH_PAGE, problemPage, type Problem } from '../site/problem-page.ts'
import type { Attempts } from './attempts.ts'
import {
  bodyGuard,
  crossSiteGuard,
  headersGuard,
  hostGuard,
  passwordGuard,
  targetGuard,
} from './guards.ts'
import { hostName, namesOf, type Names } from './hosts.ts'
import type { WebEnv, WebRoutes } from './routes.ts'

export interface WebServerOptions {
  readonly config: WebConfig
  /** Those first in the list are asked first. */
  readonly routes: readonly WebRoutes[]
  /** The frame of pages that say what went wrong. */
  readonly frame: () => Frame
  readonly log: Log
  /** Counts wrong passwords; on the machine's clock unless given. */
  readonly attempts?: Attempts
  /** How long a client may take to send its request, in milliseconds. */
  readonly requestWithinMs?: number
  /** How long a connection may stand still, such as of a client that takes no answer, in milliseconds. */
  readonly stillWithinMs?: number
}

export interface WebServer {
  /**
   * Listens.
   * @returns where: "http://127.0.0.1:7340"
   * @throws {StartError} when it cannot listen there
   */
  start(): Promise<string>
  /** Ends every connection. */
  stop(): Promise<void>
}

const REQUEST_WITHIN_MS = 10_000
const STILL_WITHIN_MS = 60_000

const WRONG_METHOD: Problem = {
  title: 'This can only be read here',
  words: 'The address is right, but nothing can be sent to it.',
}

const FAILED: Problem = {
  title: 'Something went wrong here',
  words:
    'It is not your fault. Try again in a minute; whoever runs this finds the reason in the log.',
}

/**
 * Makes the server. It listens once it is started.
 * @param options where, and with what
 * @returns the server
 */
export function createWebServer(options: WebServerOptions): WebServer {
  const { config, requestWithinMs = REQUEST_WITHIN_MS, stillWithinMs = STILL_WITHIN_MS } = options
  let names = namesOf(config, config.port)
  const app = createApp(options, () => names)
  const server = createAdaptorServer({
    fetch: app.fetch,
    // The machine's own classes stay as they are for the rest of the program.
    overrideGlobalObjects: false,
    serverOptions: {
      requestTimeout: requestWithinMs,
      headersTimeout: requestWithinMs,
      connectionsCheckingInterval: Math.min(1_000, requestWithinMs),
      maxHeaderSize: 16 * 1024,
    },
  }) as Server
  server.setTimeout(stillWithinMs)
  return {
    async start() {
      const port = await listening(server, config)
      names = namesOf(config, port)
      return `http://${hostName(config.host)}:${port}`
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

function createApp(
  { config, routes, frame, log, attempts }: WebServerOptions,
  names: () => Names,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(...headersGuard())
  app.use(targetGuard(), hostGuard(names), crossSiteGuard(names), bodyGuard())
  if (config.isForOthers) {
    app.use(passwordGuard({ ...config, ...(attempts === undefined ? {} : { attempts }) }))
  }
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        context.html(problemPage(WRONG_METHOD, frame()), 405, { Allow: methods.join(', ') }),
    }),
  )
  for (const add of routes) add(app)
  app.notFound((context) => context.html(problemPage(NO_SUCH_PAGE, frame()), 404))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ error }, 'A page could not be made.')
    return context.html(problemPage(FAILED, frame()), 500)
  })
  return app
}

function listening(server: Server, { host, port }: WebConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new StartError('web-port', `${host}, port ${port}: ${error.message}`, error))
    })
    server.listen(port, host, () => {
      const bound = server.address()
      resolve(bound !== null && typeof bound !== 'string' ? bound.port : port)
    })
  })
}
