// npm start: the environment and the record -> the bot on every platform that is set up.
import { relative } from 'node:path'
import {
  createBriefings,
  faultReport,
  loadDataset,
  type Briefings,
  type Dataset,
} from '../briefings/index.ts'
import { createCommands } from './commands.ts'
import { configReport, readConfig, type Config } from './config.ts'
import { createDigests, type Digests } from './digests.ts'
import { errorWords, newReference } from './errors.ts'
import { allowanceOf, createFloodGuard } from './flood-guard.ts'
import { createLifecycle, type Lifecycle, type SurfaceEntry } from './lifecycle.ts'
import { manifest } from './operations/build.ts'
import type { HealthDeps } from './operations/health.ts'
import { createLog, type Log } from './operations/log.ts'
import type { Meter } from './operations/prometheus.ts'
import { openPages, type Pages } from './pages.ts'
import { platformsOf } from './platforms.ts'
import { createReportBox } from './reports/report-box.ts'
import { StoreError } from './store/port.ts'
import { stopOnSignals } from './stopping.ts'
import type { Surface } from './surface.ts'

const TO_CONNECT =
  'No platform is connected. For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env; for Discord, DISCORD_TOKEN. README.md says where they come from.'

const NOTHING_SET_UP = `No platform is set up yet, and the pages are switched off (WEB=off), so there is nothing to start.

To try Quad Brief right here, without any account:
  npm run quad -- latest
  npm run quad -- ask who represented India in New Delhi

To bring it to Slack or Discord, copy .env.example to .env, fill in
  SLACK_BOT_TOKEN and SLACK_APP_TOKEN   for Slack, or
  DISCORD_TOKEN                         for Discord,
and run npm start again. README.md says where the tokens come from.`

const FAILED = 1

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) return fail(configReport(read.faults))
  const { config } = read
  const loaded = loadDataset(config.dataDir)
  if (!loaded.ok) {
    return fail(faultReport(relative('.', config.dataDir) || '.', loaded.faults))
  }
  const isAlone = config.slack === null && config.discord === null
  if (isAlone && config.web === null) {
    // A newcomer's first npm start did what it could; a failure would bury these words under npm's own.
    console.log([NOTHING_SET_UP, ...unreadNote(config)].join('\n\n'))
    return
  }
  const { logLevel: level, secrets } = config
  const log = await createLog({ level, secrets, pretty: process.stdout.isTTY })
  const briefings = createBriefings(loaded.dataset)
  if (isAlone) return runPages(config, briefings, log)
  const digests = await openDigests(config, briefings, log)
  if (digests !== null) await run(config, { briefings, digests, log })
}

/** No platform is set up: the whole bot is in the browser. */
async function runPages(config: Config, briefings: Briefings, log: Log): Promise<void> {
  for (const note of unreadNote(config)) log.warn({}, note)
  const pages = await openedPages(config, briefings, log)
  if (pages === null) {
    process.exitCode = FAILED
    return
  }
  log.info({}, TO_CONNECT)
  const stop = async (): Promise<boolean> => {
    await pages.close()
    return true
  }
  stopOnSignals({ stop }, log, process)
}

/** Null where the pages are switched off, or cannot be offered; the log says why then. */
async function openedPages(
  { web, stateDir }: Config,
  briefings: Briefings,
  log: Log,
): Promise<Pages | null> {
  if (web === null) return null
  try {
    const pages = await openPages({ config: web, briefings, now, today, stateDir, log })
    log.info({ address: pages.address }, `Try Quad Brief in your browser: ${pages.address}`)
    return pages
  } catch (error) {
    log.error({ error }, error instanceof Error ? error.message : String(error))
    return null
  }
}

interface Parts {
  readonly briefings: Briefings
  readonly digests: Digests
  readonly log: Log
}

async function run(config: Config, { briefings, digests, log }: Parts): Promise<void> {
  const { dataset } = briefings.lookup
  const commands = createCommands(briefings, { density: 'standard' })
  const meter = config.health === null ? null : await meterOf(dataset)
  const reports = createReportBox({ folder: config.stateDir, now, newReference, log })
  const { person, workspace } = config.questionsPerMinute
  const floodGuard = createFloodGuard({
    person: allowanceOf(person),
    workspace: allowanceOf(workspace),
  })
  const deps = { briefings, commands, today, log, floodGuard, reports, digests: digests.deps }
  const entries = platformsOf(config, deps, meter)
  const lifecycle = createLifecycle(
    entries.map((entry) => joining(entry, digests)),
    log,
  )
  let pages: Pages | null = null
  const stopping = { stop: () => stopAll({ lifecycle, digests, pages, log }) }
  const stop = stopOnSignals(stopping, log, process)
  for (const note of unreadNote(config)) log.warn({}, note)
  if (meter !== null) {
    const { states } = lifecycle
    const checkStore = (): Promise<void> => digests.check()
    const health = { meter, states, checkStore, record: dataset.version, log }
    if (!(await isHealthOpen(config, health))) return stop(FAILED)
  }
  if ((await lifecycle.start()) === 0) {
    log.fatal({}, NOTHING_STARTED)
    return stop(FAILED)
  }
  try {
    await digests.start(lifecycle.running())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.fatal({ error }, errorWords('digests-not-carried', why))
    return stop(FAILED)
  }
  pages = await openedPages(config, briefings, log)
}

const NOTHING_STARTED =
  'No platform could be started. npm run doctor looks at everything that is needed.'

const now = (): Temporal.Instant => Temporal.Now.instant()
const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC')

/** Null where the database cannot be used; the log says why then. */
async function openDigests(
  { store: place }: Config,
  briefings: Briefings,
  log: Log,
): Promise<Digests | null> {
  try {
    return await createDigests({ place, briefings, now, log })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    log.fatal({ code: error.code }, error.message)
    process.exitCode = FAILED
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

interface Running {
  readonly lifecycle: Lifecycle
  readonly digests: Digests
  readonly pages: Pages | null
  readonly log: Log
}

/** What is being posted is finished while the platforms are there, and nothing is asked of a closed database. */
async function stopAll({ lifecycle, digests, pages, log }: Running): Promise<boolean> {
  try {
    await pages?.close()
    await digests.stop()
    const isClean = await lifecycle.stop()
    await digests.close()
    return isClean
  } catch (error) {
    log.error(
      { error },
      'Digests did not stop cleanly; what is left of them is taken up at the next start.',
    )
    await lifecycle.stop()
    return false
  }
}

/** Loaded only where it is wanted. */
async function meterOf({ version: record }: Dataset): Promise<Meter> {
  const { createMeter } = await import('./operations/prometheus.ts')
  return createMeter({ version: manifest().version, node: process.versions.node, record })
}

async function isHealthOpen({ health }: Config, deps: HealthDeps): Promise<boolean> {
  if (health === null) return true
  const { openHealth } = await import('./operations/health.ts')
  try {
    await openHealth(health, deps)
    return true
  } catch (error) {
    deps.log.fatal({}, error instanceof Error ? error.message : String(error))
    return false
  }
}

function unreadNote({ unread }: Config): readonly string[] {
  if (unread.length === 0) return []
  const [verb, pronoun] = unread.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [`${unread.join(' and ')} ${verb} set, but nothing reads ${pronoun}: see .env.example.`]
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = FAILED
}

await main()
