// A page server over the record, on any free port, that stops after each test.

import { onTestFinished } from 'vitest'
import type { WebConfig } from '../../../src/bot/config/web-config.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import type { Attempts } from '../../../src/bot/web/server/attempts.ts'
import { recordRoutes } from '../../../src/bot/web/server/record-routes.ts'
import type { WebRoutes } from '../../../src/bot/web/server/routes.ts'
import { createWebServer } from '../../../src/bot/web/server/server.ts'
import { createSite, type Site } from '../../../src/bot/web/site/site.ts'
import { briefings, TODAY } from '../../support/record.ts'

export const HERE: WebConfig = {
  host: '127.0.0.1',
  port: 0,
  url: null,
  proxies: 0,
  isForOthers: false,
  password: null,
}

/** The site of our record, made once for all tests. */
export const SITE: Site = createSite(briefings, TODAY, { url: null })

/** A route that hears what is posted, as the playground's will be. */
export const echo: WebRoutes = (app) => {
  app.post('/echo', async (context) => context.text(await context.req.text()))
  app.get('/broken', () => {
    throw new Error('planted')
  })
  app.get('/scripted', (context) => {
    context.header('Content-Security-Policy', "default-src 'none'; script-src 'self'")
    return context.text('x')
  })
}

export interface Serving {
  /** "http://127.0.0.1:1234" */
  readonly address: string
  /** What it wrote into its log. */
  readonly logged: readonly string[]
}

export interface ServingOptions {
  readonly config?: WebConfig
  readonly routes?: readonly WebRoutes[]
  /** The site; that of our record unless told. */
  readonly site?: () => Site
  /** Counts wrong passwords. */
  readonly attempts?: Attempts
  readonly requestWithinMs?: number
  readonly stillWithinMs?: number
}

/** Starts a server. */
export async function serving({
  config = HERE,
  routes = [],
  site = () => SITE,
  ...rest
}: ServingOptions = {}): Promise<Serving> {
  const logged: string[] = []
  const log = await createLog({
    level: 'error',
    secrets: [],
    write: (line) => {
      logged.push(line)
    },
  })
  const server = createWebServer({
    config,
    routes: [...routes, recordRoutes(site)],
    frame: () => site().frame,
    log,
    ...rest,
  })
  onTestFinished(() => server.stop())
  return { address: await server.start(), logged }
}
