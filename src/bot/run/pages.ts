// The pages in the browser: the record to look at, the playground to try the bot in, and the operator's view.
// Nothing of them is loaded where they are switched off.

import { join } from 'node:path'
import { PLAYGROUND, playgroundAddress, type WebConfig } from '../config/web-config.ts'
import type { Log } from '../operations/log.ts'
import { during, type Progress } from '../operations/progress.ts'
import type { RunningBot } from '../operator/operated.ts'
import type { LiveRecord } from '../record/live-record.ts'
import type { Frame } from '../web/site/frame.ts'

const TO_PLAYGROUND = { label: 'Try the bot', path: PLAYGROUND }
const TO_RECORD = { label: 'The record', path: '/' }
const TO_OPERATOR = { label: 'Operator', path: '/operator/' }

export interface PagesDeps {
  readonly config: WebConfig
  readonly record: LiveRecord
  readonly now: () => Temporal.Instant
  readonly today: () => Temporal.PlainDate
  /** The playground keeps its database in a folder of it while it runs. */
  readonly stateDir: string
  readonly log: Log
  /** What runs on the platforms; null where none is set up. */
  readonly bot: RunningBot | null
  /** Hears what takes long, and tells the operator. */
  readonly progress: Progress
  /** Values that must not stand on the operator's view. */
  readonly secrets: readonly string[]
}

export interface Pages {
  /** Where browsers find the playground: "http://127.0.0.1:7340/try/". */
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
  const { config, now, today, stateDir, progress } = deps
  const log = deps.log.child({ surface: 'Pages' })
  const briefings = deps.record.current
  const [
    { createWebServer },
    { recordRoutes, recordSite },
    { createPlayground },
    routes,
    bundling,
    { operatorRoutes },
  ] = await Promise.all([
    import('../web/server/server.ts'),
    import('../web/server/record-routes.ts'),
    import('../playground/playground.ts'),
    import('../playground/routes.ts'),
    import('../playground/bundle.ts'),
    import('../operator/routes.ts'),
  ])
  const folder = join(stateDir, 'playground')
  let address = playgroundAddress(config)
  const playground = createPlayground({
    briefings,
    folder,
    now,
    log,
    progress,
    address: () => address,
  })
  const bundle = bundling.lazyBundle()
  const places = [TO_PLAYGROUND, TO_OPERATOR]
  const site = recordSite({ briefings, today, url: config.url, places })
  const frame = (): Frame => site().frame
  const elsewhere = [TO_RECORD, TO_OPERATOR]
  const server = createWebServer({
    config,
    log,
    frame,
    routes: [
      routes.playgroundRoutes({ playground, bundle, path: PLAYGROUND, places: elsewhere }),
      operatorRoutes({ ...deps, ...config, playground, frame }),
      recordRoutes(site),
    ],
  })
  try {
    const origin = await server.start()
    address = playgroundAddress({ ...config, url: config.url ?? origin })
    // Ready by the time that somebody has opened the address; a failure is told to whoever asks.
    during(progress, 'Making the page of the playground', bundle).catch((error: unknown) => {
      log.error({ error }, 'The page of the playground could not be made.')
    })
    return {
      address,
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
