// The pages in the browser: the record to look at, and the playground to try the bot in. Nothing of them is
// loaded where they are switched off.
import { join } from 'node:path'
import type { Briefings } from '../briefings/index.ts'
import type { Log } from './operations/log.ts'
import type { WebConfig } from './web-config.ts'

/** Where the playground is, below the address of the pages. */
const PLAYGROUND = '/try/'

export interface PagesDeps {
  readonly config: WebConfig
  readonly briefings: Briefings
  readonly now: () => Temporal.Instant
  readonly today: () => Temporal.PlainDate
  /** The playground keeps its database in a folder of it while it runs. */
  readonly stateDir: string
  readonly log: Log
}

export interface Pages {
  /** Where the playground is: "http://127.0.0.1:7340/try/". */
  readonly address: string
  close(): Promise<void>
}

/**
 * Opens the pages.
 * @param deps where, and what they show
 * @returns the open pages
 * @throws {StartError} when they cannot be offered on this address and port
 */
export async function openPages(deps: PagesDeps): Promise<Pages> {
  const { config, now, today, stateDir } = deps
  const log = deps.log.child({ surface: 'Pages' })
  const briefings = (): Briefings => deps.briefings
  const [
    { createWebServer },
    { recordRoutes, recordSite },
    { createPlayground },
    routes,
    bundling,
  ] = await Promise.all([
    import('./web/server/server.ts'),
    import('./web/server/record-routes.ts'),
    import('./playground/playground.ts'),
    import('./playground/routes.ts'),
    import('./playground/bundle.ts'),
  ])
  const folder = join(stateDir, 'playground')
  const playground = createPlayground({ briefings, folder, now, log })
  const bundle = bundling.lazyBundle()
  const places = [{ label: 'Try the bot', path: PLAYGROUND }]
  const site = recordSite({ briefings, today, url: config.url, places })
  const record = [{ label: 'The record', path: '/' }]
  const server = createWebServer({
    config,
    log,
    frame: () => site().frame,
    routes: [
      routes.playgroundRoutes({ playground, bundle, path: PLAYGROUND, places: record }),
      recordRoutes(site),
    ],
  })
  try {
    const origin = await server.start()
    // Ready by the time that somebody has opened the address; a failure is told to whoever asks.
    bundle().catch((error: unknown) => {
      log.error({ error }, 'The page of the playground could not be made.')
    })
    return {
      address: `${origin}${PLAYGROUND}`,
      async close() {
        await server.stop()
        await playground.close()
      },
    }
  } catch (error) {
    await playground.close()
    throw error
  }
}
