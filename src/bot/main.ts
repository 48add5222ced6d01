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
import { NO_METRICS } from './operations/metrics.ts'
import type { Meter } from './operations/prometheus.ts'
import { createReportBox } from './reports/report-box.ts'
import { StoreError } from './store/port.ts'
import { stopOnSignals } from './stopping.ts'
import type { Surface, SurfaceDeps } from './surface.ts'

const NOTHING_SET_UP = `No platform is set up yet, so there is nothing to start.

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
  if (config.slack === null && config.discord === null) {
    // A newcomer's first npm start did what it could; a failure would bury these words under npm's own.
    console.log([NOTHING_SET_UP, ...unreadNote(config)].join('\n\n'))
    return
  }
  const { logLevel: level, secrets } = config
  const log = await createLog({ level, secrets, pretty: process.stdout.isTTY })
  const briefings = createBriefings(loaded.dataset)
  const digests = await openDigests(config, briefings, log)
  if (digests !== null) await run(config, { briefings, digests, log })
}

interface Parts {
  readonly briefings: Briefings
  readonly digests: Digests
  readonly log: Log
}

async function run(config: Config, { briefings, digests, log }: Parts): Promise<void> {
  const { dataset } = briefings.lookup
  const commands = createCommands(briefings, { density: 'standard' })
  const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('UTC')
  const meter = config.health === null ? null : await meterOf(dataset)
  const reports = createReportBox({ folder: config.stateDir, now, newReference, log })
  const { person, workspace } = config.questionsPerMinute
  const floodGuard = createFloodGuard({
    person: allowanceOf(person),
    workspace: allowanceOf(workspace),
  })
  const deps = { briefings, commands, today, log, floodGuard, reports, digests: digests.deps }
  const entries = entriesOf(config, deps, meter)
  const lifecycle = createLifecycle(
    entries.map((entry) => joining(entry, digests)),
    log,
  )
  const stop = stopOnSignals({ stop: () => stopAll(lifecycle, digests, log) }, log, process)
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
    await stop(FAILED)
  }
}

const NOTHING_STARTED =
  'No platform could be started. npm run doctor looks at everything that is needed.'

const now = (): Temporal.Instant => Temporal.Now.instant()

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

/** What is being posted is finished while the platforms are there, and nothing is asked of a closed database. */
async function stopAll(lifecycle: Lifecycle, digests: Digests, log: Log): Promise<boolean> {
  try {
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

function entriesOf(
  { slack, discord }: Config,
  deps: SurfaceDeps,
  meter: Meter | null,
): readonly SurfaceEntry[] {
  const entries: SurfaceEntry[] = []
  const depsOf = (surface: string): SurfaceDeps => {
    const metrics = meter === null ? NO_METRICS : meter.of(surface)
    return { ...deps, log: deps.log.child({ surface }), metrics }
  }
  if (slack !== null) {
    entries.push({
      name: 'Slack',
      fix: 'Check the SLACK_ variables, that the app is installed, and that Slack can be reached.',
      load: async () => {
        const { createSlackSurface } = await import('./slack/surface.ts')
        return createSlackSurface(slack, depsOf('Slack'))
      },
    })
  }
  if (discord !== null) {
    entries.push({
      name: 'Discord',
      fix: 'Check DISCORD_TOKEN, and that Discord can be reached.',
      load: async () => {
        const { createDiscordSurface } = await import('./discord/surface.ts')
        return createDiscordSurface(discord, depsOf('Discord'))
      },
    })
  }
  return entries
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
