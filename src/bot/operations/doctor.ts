// Looks at everything that the bot needs, without changing anything.
import { createBriefings, faultReport, loadDataset } from '../../briefings/index.ts'
import type { Dataset } from '../../briefings/index.ts'
import { createCommands } from '../commands.ts'
import type { Commands } from '../commands.ts'
import { readConfig } from '../config.ts'
import { DEFAULTS } from '../settings.ts'
import type { Config, ConfigFault, DiscordConfig, SlackConfig } from '../config.ts'
import type { StoreFound } from '../store/check.ts'
import { manifest } from './build.ts'
import { ok, skipped, wrong } from './checks.ts'
import type { Check } from './checks.ts'
import { createScrubber } from './scrub.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Completing = Pick<Commands, 'complete'>

/** What the doctor works with. */
export interface DoctorDeps {
  /** This machine's time, in milliseconds since 1970. */
  readonly now: () => number
  /** The version of Node that runs, such as "26.1.0". */
  readonly node: string
  readonly checkStore: (place: Config['store']) => Promise<StoreFound>
  readonly checkSlack: (config: SlackConfig, now: () => number) => Promise<readonly Check[]>
  readonly checkDiscord: (
    config: DiscordConfig,
    commands: Completing | null,
    now: () => number,
  ) => Promise<readonly Check[]>
}

/**
 * Looks at everything, the platforms side by side.
 * @param env environment variables
 * @param deps the platforms' own checks, and this machine
 * @returns what was found, without any secret
 */
export async function examine(env: Environment, deps: DoctorDeps): Promise<readonly Check[]> {
  const { now } = deps
  const { config, faults } = usable(env)
  const record = recordOf(config, now())
  const [store, slack, discord] = await Promise.all([
    storeCheck(config, faults, deps.checkStore),
    platformChecks('Slack', faults, config.slack, (slack) => deps.checkSlack(slack, now)),
    platformChecks('Discord', faults, config.discord, (discord) =>
      deps.checkDiscord(discord, record.commands, now),
    ),
  ])
  const scrub = createScrubber(secretsOf(env, config))
  return [
    nodeCheck(deps.node),
    ...configurationChecks(config, faults),
    record.check,
    store,
    ...slack,
    ...discord,
  ].map((check) => scrubbed(check, scrub))
}

interface Usable {
  readonly config: Config
  readonly faults: readonly ConfigFault[]
}

/** The configuration, without the variables that are wrong, so that the rest can be looked at. */
function usable(env: Environment): Usable {
  const read = readConfig(env)
  if (read.ok) return { config: read.config, faults: [] }
  const wrongOnes = new Set(read.faults.map(({ variable }) => variable))
  const rest = Object.entries(env).filter(([name]) => !wrongOnes.has(name))
  // What is left may be half a platform: that is no second fault, but no platform either.
  return { config: usable(Object.fromEntries(rest)).config, faults: read.faults }
}

/** Also those that are not used, since a variable beside them is wrong. */
function secretsOf(env: Environment, { secrets }: Config): readonly string[] {
  const set = Object.entries(env).flatMap(([name, value = '']) =>
    /^(?:SLACK|DISCORD)_.*(?:TOKEN|SECRET)$/.test(name) ? [value.trim()] : [],
  )
  return [...new Set([...secrets, ...set])].filter((secret) => secret !== '')
}

function nodeCheck(version: string): Check {
  const { node: needed } = manifest()
  return Number.parseInt(version, 10) >= needed
    ? ok('Node', version)
    : wrong('Node', 'node-version', `${version}; ${needed} is needed`)
}

function configurationChecks(config: Config, faults: readonly ConfigFault[]): readonly Check[] {
  const name = 'Configuration'
  const unread = config.unread.map((variable): Check => ({
    kind: 'wrong',
    name,
    problem: `${variable} is set, but nothing reads it.`,
    fix: 'See .env.example for the names.',
  }))
  const told = faults.map(({ variable, problem, fix }): Check => ({
    kind: 'wrong',
    name,
    problem: `${variable} ${problem}`,
    fix,
  }))
  return told.length + unread.length > 0 ? [...told, ...unread] : [ok(name, setUp(config))]
}

function setUp({ slack, discord, health }: Config): string {
  const parts = [
    ...(slack === null
      ? []
      : [slack.mode === 'socket' ? 'Slack over Socket Mode' : 'Slack over signed HTTP']),
    ...(discord === null ? [] : ['Discord']),
  ]
  const platforms = parts.length === 0 ? 'no platform, the terminal only' : parts.join(', ')
  const { HEALTH_HOST } = DEFAULTS
  const endpoints =
    health === null ? '' : `; health on ${health.host || HEALTH_HOST}, port ${health.port}`
  return `${platforms}${endpoints}`
}

function recordOf(
  { dataDir }: Config,
  now: number,
): { readonly check: Check; readonly commands: Completing | null } {
  const loaded = loadDataset(dataDir)
  if (loaded.ok) {
    const check = ok('Record', contentOf(loaded.dataset, now))
    return { check, commands: createCommands(createBriefings(loaded.dataset)) }
  }
  const [first] = loaded.faults
  const count = loaded.faults.length
  const shown = first === undefined ? '' : faultReport('data', [first]).split('\n\n')[0]
  const more = count > 1 ? `; ${count - 1} more` : ''
  const detail = `${shown?.replace(/\s+Fix: .*$/s, '').replace(/[.\s]+$/, '')}${more}`
  return { check: wrong('Record', 'record', detail), commands: null }
}

function contentOf({ meetings, milestones, sources, version }: Dataset, now: number): string {
  const [newest] = [...meetings, ...milestones]
    .map(({ period, id }) => ({ id, date: period.end ?? period.start }))
    .toSorted((one, other) => monthOf(other.date) - monthOf(one.date))
  const counts = [
    `${meetings.length} meetings`,
    `${milestones.length} milestones`,
    `${sources.size} sources`,
  ].join(', ')
  const age = newest === undefined ? '' : `; newest entry ${newest.id}, ${ageOf(newest.date, now)}`
  return `${counts}; version ${version}${age}`
}

/** Where the configuration of it is wrong, there is no telling which one is meant. */
async function storeCheck(
  { store }: Config,
  faults: readonly ConfigFault[],
  look: DoctorDeps['checkStore'],
): Promise<Check> {
  const name = 'Digests'
  if (faults.some(({ variable }) => variable === 'DATABASE_URL')) {
    return skipped(name, 'Its configuration has to be right first.')
  }
  try {
    const found = await look(store)
    return ok(name, `${found.name}${STORE_WORDS[found.state]}`)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return wrong(name, 'store', detail.replace(/\.$/, ''))
  }
}

const STORE_WORDS: Readonly<Record<StoreFound['state'], string>> = {
  ready: '',
  'to-be-made': ', which npm start makes',
  'to-be-upgraded': ', which npm start brings to this version',
}

const WEEKS_A_MONTH = 4.35

/** Dates are days, weeks (2023-W06), months or years: a count of months is what all of them tell. */
function monthOf(date: string): number {
  const [year = '', part = '1'] = date.split('-')
  const month = part.startsWith('W') ? Number(part.slice(1)) / WEEKS_A_MONTH : Number(part)
  return Number(year) * 12 + Math.ceil(month)
}

function ageOf(date: string, now: number): string {
  const months = monthOf(new Date(now).toISOString().slice(0, 10)) - monthOf(date)
  return months === 1 ? '1 month old' : `${Math.max(0, months)} months old`
}

async function platformChecks<Part>(
  platform: 'Slack' | 'Discord',
  faults: readonly ConfigFault[],
  config: Part | null,
  check: (config: Part) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  if (config !== null) {
    return check(config).catch((error: unknown) => [
      wrong(platform, 'doctor-failed', error instanceof Error ? error.message : String(error)),
    ])
  }
  const isMeant = faults.some(({ variable }) => variable.startsWith(`${platform.toUpperCase()}_`))
  return [skipped(platform, isMeant ? 'Its configuration has to be right first.' : 'Not set up.')]
}

function scrubbed(check: Check, scrub: (text: string) => string): Check {
  return check.kind === 'wrong'
    ? { ...check, problem: scrub(check.problem), fix: scrub(check.fix) }
    : { ...check, detail: scrub(check.detail) }
}
