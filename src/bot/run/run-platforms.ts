// Every platform that is set up, with its digests, and the pages beside them.

import type { Config } from '../config/config.ts'
import { errorWords, newReference } from '../errors.ts'
import { allowanceOf, createFloodGuard } from '../guards/flood-guard.ts'
import { createConnections } from '../operations/connections.ts'
import { NO_DIGEST_METRICS } from '../operations/metrics.ts'
import type { Meter } from '../operations/prometheus.ts'
import { liveCommands } from '../record/live-commands.ts'
import { createReportBox } from '../reports/report-box.ts'
import { untilUsable } from '../store/awaited.ts'
import { StoreError } from '../store/port.ts'
import type { SurfaceReport } from '../surface.ts'
import type { Surface } from '../surface.ts'
import { unreadNote, type RunDeps } from './deps.ts'
import { createDigests, type Digests } from './digests.ts'
import { newMeter, openedHealth } from './health.ts'
import { createLifecycle, type Lifecycle } from './lifecycle.ts'
import type { SurfaceEntry } from './lifecycle.ts'
import type { Pages } from './pages.ts'
import { platformsOf } from './platforms.ts'
import { openedPages } from './run-pages.ts'
import { stopOnSignals, type EndingProcess } from './stopping.ts'

const NOTHING_STARTED =
  'No platform could be started. npm run doctor looks at everything that is needed.'

const NO_PLATFORM_YET = 'No platform is started before it can be used.'

const FAILED = 1

/**
 * Runs the bot on the platforms that are set up, until a signal stops it.
 * @param deps the configuration, the record, the time and the log
 * @param ending the process; it is ended where nothing can run
 * @returns whether it runs; the log says why where it does not
 */
export async function runPlatforms(deps: RunDeps, ending: EndingProcess): Promise<boolean> {
  const { config, record, log } = deps
  const meter = config.health === null ? null : await newMeter()
  const waiting = new AbortController()
  let away = new StoreError('unreachable', 'The database is being opened.')
  let bot: Bot | null = null
  let pages: Pages | null = null
  const stop = stopOnSignals(
    {
      stop: () => {
        waiting.abort()
        return stopAll(deps, bot, pages)
      },
    },
    log,
    ending,
  )
  const failed = async (): Promise<boolean> => {
    await stop(FAILED)
    return false
  }
  for (const note of unreadNote(config)) log.warn({}, note)
  if (config.health !== null && meter !== null) {
    const opened = (): Bot => {
      if (bot === null) throw away
      return bot
    }
    const health = await openedHealth(config.health, {
      meter,
      states: () => bot?.lifecycle.states() ?? notStarted(config),
      checkStore: async () => opened().digests.check(),
      digestNumbers: async () => opened().digests.numbers(),
      record: record.state,
      log,
    })
    if (health === null) return failed()
  }
  const digests = await openDigests(deps, meter, waiting.signal, (error) => {
    away = error
  })
  if (waiting.signal.aborted) {
    await digests?.close()
    return false
  }
  if (digests === null) return failed()
  const connections = createConnections(deps.now)
  const entries = platformsOf(config, surfaceDeps(deps, digests), meter, connections)
  const lifecycle = createLifecycle(
    entries.map((entry) => joining(entry, digests)),
    log,
  )
  bot = { lifecycle, digests }
  record.onChange(() => {
    for (const surface of lifecycle.running()) surface.recordChanged?.()
  })
  record.watch()
  if ((await lifecycle.start()) === 0) {
    log.fatal({}, NOTHING_STARTED)
    return failed()
  }
  try {
    await digests.start(lifecycle.running())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.fatal({ error }, errorWords('digests-not-carried', why))
    return failed()
  }
  const { states } = lifecycle
  pages = await openedPages(deps, { operated: digests.operated, states, connections })
  return true
}

/** How the platforms stand before any is loaded. */
function notStarted({ slack, discord }: Config): readonly SurfaceReport[] {
  const names = [...(slack === null ? [] : ['Slack']), ...(discord === null ? [] : ['Discord'])]
  return names.map((name) => ({ name, state: 'starting' }))
}

/** What runs once the database is open. */
interface Bot {
  readonly lifecycle: Lifecycle
  readonly digests: Digests
}

function surfaceDeps({ config, record, now, today, log, progress }: RunDeps, digests: Digests) {
  const { person, workspace } = config.questionsPerMinute
  const briefings = record.current
  return {
    briefings,
    commands: liveCommands(briefings, { density: 'standard' }),
    today,
    log,
    floodGuard: createFloodGuard({
      person: allowanceOf(person),
      workspace: allowanceOf(workspace),
    }),
    reports: createReportBox({ folder: config.stateDir, now, newReference, log }),
    digests: digests.deps,
    progress,
  }
}

/** Null where the database will not do, and the log says why; and where the waiting for it was ended. */
async function openDigests(
  { config, record, now, log, progress }: RunDeps,
  meter: Meter | null,
  signal: AbortSignal,
  isAway: (error: StoreError) => void,
): Promise<Digests | null> {
  const metrics = meter?.digests ?? NO_DIGEST_METRICS
  const briefings = record.current
  const options = { place: config.store, briefings, now, log, metrics, progress }
  let hasWaited = false
  const waits = (error: StoreError, ms: number): void => {
    hasWaited = true
    isAway(error)
    const { code } = error
    log.warn({ code }, `${error.message} ${NO_PLATFORM_YET} It is tried again in ${ms / 1_000} s.`)
  }
  try {
    const digests = await untilUsable(() => createDigests(options), { waits, signal })
    if (digests !== null && hasWaited) log.info({}, 'The database can be used now.')
    return digests
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    log.fatal({ code: error.code }, error.message)
    return null
  }
}

/** People decide about digests on it as soon as they can ask there. */
function joining({ load, ...entry }: SurfaceEntry, digests: Digests): SurfaceEntry {
  const joined = async (): Promise<Surface> => {
    const surface = await load()
    digests.join(surface)
    return surface
  }
  return { ...entry, load: joined }
}

/** What is being posted is finished while the platforms are there, and nothing is asked of a closed database. */
async function stopAll(
  { record, log }: RunDeps,
  bot: Bot | null,
  pages: Pages | null,
): Promise<boolean> {
  try {
    await record.close()
    await pages?.close()
    await bot?.digests.stop()
    const isClean = (await bot?.lifecycle.stop()) ?? true
    await bot?.digests.close()
    return isClean
  } catch (error) {
    log.error(
      { error },
      'Digests did not stop cleanly; what is left of them is taken up at the next start.',
    )
    await bot?.lifecycle.stop()
    return false
  }
}
