// The record's pages alone, as the bot serves them.

import { createLog } from '../../src/bot/operations/log.ts'
import { recordRoutes } from '../../src/bot/web/server/record-routes.ts'
import { createWebServer, type WebServer } from '../../src/bot/web/server/server.ts'
import { createSite } from '../../src/bot/web/site/site.ts'
import type { Briefings } from '../../src/briefings/index.ts'
import { briefings, TODAY } from '../support/record.ts'

/**
 * @param core over the record to show; ours unless told
 * @returns the server, which does not listen yet
 */
export async function recordServer(core: Briefings = briefings): Promise<WebServer> {
  const site = createSite(core, TODAY, { url: null })
  return createWebServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      url: null,
      proxies: 0,
      isForOthers: false,
      password: null,
    },
    routes: [recordRoutes(() => site)],
    frame: () => site.frame,
    log: await createLog({ level: 'error', secrets: [] }),
  })
}
