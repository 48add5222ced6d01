// The environment -> how the bot runs, or everything that is wrong with it. No other file of the bot does.

import { join } from 'node:path'
import { QUESTIONS_PER_MINUTE } from '../guards/flood-guard.ts'
import type { StorePlace } from '../store/open.ts'
import { dataDirOf, stateDirOf } from './data-dir.ts'
import { DEFAULTS, FIXES, SECRETS, settings } from './settings.ts'
import type { ConfigFault, LogLevel, Settings, Variable } from './settings.ts'
import { slackFaults, slackFrom } from './slack-config.ts'
import type { SlackConfig } from './slack-config.ts'
import { webFaults, webFrom } from './web-config.ts'
import type { WebConfig } from './web-config.ts'

export type { SlackConfig } from './slack-config.ts'

export interface DiscordConfig {
  readonly token: string
  /** Where Discord's API is, without version and slash at its end; null for the real one. */
  readonly apiUrl: string | null
  /** The channel that hears of reported mistakes; none without it. */
  readonly curatorsChannel?: string
}

export interface HealthConfig {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
}

export interface Config {
  /** Null where Slack is not set up. */
  readonly slack: SlackConfig | null
  /** Null where Discord is not set up. */
  readonly discord: DiscordConfig | null
  /** Where the health endpoints listen; null where they are not wanted. */
  readonly health: HealthConfig | null
  /** Where the pages in the browser are; null where they are switched off. */
  readonly web: WebConfig | null
  /** Questions a minute that are answered, of one person and of one workspace. */
  readonly questionsPerMinute: { readonly person: number; readonly workspace: number }
  /** Where subscriptions and deliveries are kept. */
  readonly store: StorePlace
  readonly dataDir: string
  /** Where the bot keeps what it has to. */
  readonly stateDir: string
  readonly logLevel: LogLevel
  /** Every secret value, so that none reaches a log. */
  readonly secrets: readonly string[]
  /** Variables that are called like ours but are not read. */
  readonly unread: readonly string[]
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] }

/** In STATE_DIR. */
const DATABASE_FILE = 'quad-brief.sqlite'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment. An empty variable counts as not set.
 * @param env environment variables
 * @returns the configuration, or every fault
 */
export function readConfig(env: Environment): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) =>
      value.trim() === '' ? [] : [[name, value.trim()] as const],
    ),
  )
  const names: ReadonlySet<string> = new Set(Object.keys(given))
  const parsed = settings.partial().safeParse(given)
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map(faultOf)),
    ...slackFaults(names),
    ...(parsed.success ? webFaults(parsed.data) : []),
    ...ALONE.flatMap(([variable, needs]) => aloneFault(variable, needs, names)),
  ]
  if (!parsed.success || faults.length > 0) return { ok: false, faults }
  const values = parsed.data
  return {
    ok: true,
    config: {
      slack: slackFrom(values),
      discord:
        values.DISCORD_TOKEN === undefined ? null : discordFrom(values.DISCORD_TOKEN, values),
      health:
        values.HEALTH_PORT === undefined
          ? null
          : { host: values.HEALTH_HOST ?? DEFAULTS.HEALTH_HOST, port: values.HEALTH_PORT },
      web: webFrom(values),
      questionsPerMinute: {
        person: values.QUESTIONS_PER_MINUTE_PERSON ?? QUESTIONS_PER_MINUTE.person,
        workspace: values.QUESTIONS_PER_MINUTE_WORKSPACE ?? QUESTIONS_PER_MINUTE.workspace,
      },
      store: storeFrom(values),
      dataDir: dataDirOf(values.DATA_DIR),
      stateDir: stateDirOf(values.STATE_DIR),
      logLevel: values.LOG_LEVEL ?? DEFAULTS.LOG_LEVEL,
      secrets: secretsOf(values),
      unread: [...names].filter(isLikeOurs).sort(),
    },
  }
}

/**
 * Puts all faults into one message.
 * @param faults at least one
 * @returns lines for the person who sets the variables
 */
export function configReport(faults: readonly ConfigFault[]): string {
  const lines = faults.map(
    ({ variable, problem, fix }) => `  ${variable} ${problem}\n    Fix: ${fix}`,
  )
  return ['The bot cannot start with this configuration:', ...lines].join('\n')
}

function storeFrom({ DATABASE_URL: url, STATE_DIR: stateDir }: Settings): StorePlace {
  if (url !== undefined) return { kind: 'postgres', url }
  return { kind: 'sqlite', file: join(stateDirOf(stateDir), DATABASE_FILE) }
}

/** The password of the database is one by itself, since its library may tell it without the address. */
function secretsOf(values: Settings): readonly string[] {
  const { DATABASE_URL: url } = values
  const password = url === undefined ? '' : decodeURIComponent(new URL(url).password)
  const secrets = SECRETS.flatMap((name) => values[name] ?? [])
  return password === '' ? secrets : [...secrets, password]
}

function discordFrom(token: string, values: Settings): DiscordConfig {
  const { DISCORD_API_URL: apiUrl = null, DISCORD_CURATORS_CHANNEL: channel } = values
  return { token, apiUrl, ...(channel === undefined ? {} : { curatorsChannel: channel }) }
}

function faultOf({ path, message }: { path: PropertyKey[]; message: string }): ConfigFault {
  const [variable = ''] = path.map(String)
  return { variable, problem: `${message}.`, fix: isVariable(variable) ? FIXES[variable] : '' }
}

function isVariable(name: string): name is Variable {
  return name in FIXES
}

/** Variables that do nothing without another. */
const ALONE = [
  ['HEALTH_HOST', 'HEALTH_PORT'],
  ['WEB_PROXIES', 'WEB_URL'],
  ['SLACK_CURATORS_CHANNEL', 'SLACK_BOT_TOKEN'],
  ['DISCORD_CURATORS_CHANNEL', 'DISCORD_TOKEN'],
] as const satisfies readonly (readonly [Variable, Variable])[]

function aloneFault(
  variable: Variable,
  needs: Variable,
  given: ReadonlySet<string>,
): readonly ConfigFault[] {
  if (!given.has(variable) || given.has(needs)) return []
  const problem = `is set, but ${needs} is not.`
  return [{ variable, problem, fix: `Set ${needs}, or remove ${variable}.` }]
}

function isLikeOurs(name: string): boolean {
  return /^(?:SLACK|DISCORD|HEALTH|WEB|QUESTIONS|DATABASE)_/.test(name) && !isVariable(name)
}
