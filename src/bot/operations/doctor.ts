// Looks at everything that the bot needs, without changing anything.

import { readConfig } from '../config/config.ts'
import type { Config, DiscordConfig, SlackConfig } from '../config/config.ts'
import type { ConfigFault } from '../config/settings.ts'
import { isPassing } from '../store/awaited.ts'
import type { StoreFound } from '../store/check.ts'
import { manifest } from './build.ts'
import { ok, skipped, wrong } from './checks.ts'
import type { Check } from './checks.ts'
import { configurationChecks, isAlone } from './doctor-configuration.ts'
import { portChecks } from './doctor-ports.ts'
import { type Completing, recordOf } from './doctor-record.ts'
import { createScrubber } from './scrub.ts'

type Environment = Readonly<Record<string, string | undefined>>

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
  const record = recordOf(config, env['DATA_DIR'], now())
  const [store, ports, slack, discord] = await Promise.all([
    storeCheck(config, faults, deps.checkStore),
    portChecks(config, faults),
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
    ...ports,
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
  return [...new Set([...secrets, ...set])]
}

function nodeCheck(version: string): Check {
  const { node: needed } = manifest()
  return Number.parseInt(version, 10) >= needed
    ? ok('Node', version)
    : wrong('Node', 'node-version', `${version}; ${needed} is needed`)
}

/** Where the configuration of it is wrong, there is no telling which one is meant. */
async function storeCheck(
  config: Config,
  faults: readonly ConfigFault[],
  look: DoctorDeps['checkStore'],
): Promise<Check> {
  const name = 'Digests'
  if (faults.some(({ variable }) => variable === 'DATABASE_URL')) {
    return skipped(name, 'Its configuration has to be right first.')
  }
  const isNeeded = !isAlone(config)
  try {
    const { name: where, state } = await look(config.store)
    const once = isNeeded ? '' : ' once Slack or Discord is set up'
    return ok(name, `${where}${state === 'ready' ? '' : `${STORE_WORDS[state]}${once}`}`)
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
    if (!isNeeded) return wrong(name, 'store-unneeded', detail)
    return wrong(name, isPassing(error) ? 'store-awaited' : 'store', detail)
  }
}

const STORE_WORDS: Readonly<Record<Exclude<StoreFound['state'], 'ready'>, string>> = {
  'to-be-made': ', which npm start makes',
  'to-be-upgraded': ', which npm start brings to this version',
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
