// The environment -> how the bot runs, or everything that is wrong with it. No other file of the bot does.
import { z } from 'zod'
import { dataDirOf } from './data-dir.ts'

export type SlackConfig =
  | {
      readonly mode: 'socket'
      readonly botToken: string
      readonly appToken: string
      /** Where Slack's Web API is, with a slash at its end; null for the real one. */
      readonly apiUrl: string | null
    }
  | {
      readonly mode: 'http'
      readonly botToken: string
      readonly signingSecret: string
      readonly host: string
      /** 0 takes any that is free. */
      readonly port: number
      readonly apiUrl: string | null
    }

export interface DiscordConfig {
  readonly token: string
  /** Where Discord's API is, without version and slash at its end; null for the real one. */
  readonly apiUrl: string | null
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
  readonly dataDir: string
  readonly logLevel: LogLevel
  /** Every secret value, so that none reaches a log. */
  readonly secrets: readonly string[]
  /** Variables that are called like ours but are not read. */
  readonly unread: readonly string[]
}

/** One thing wrong with the environment. It never holds a value, which may be a secret. */
export interface ConfigFault {
  readonly variable: string
  readonly problem: string
  readonly fix: string
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] }

type Environment = Readonly<Record<string, string | undefined>>

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const HIGHEST_PORT = 65_535

const address = z
  .url({ protocol: /^https?$/, error: 'is no web address' })
  .transform((url) => url.replace(/\/+$/, ''))

const machine = z.string().regex(/^[^\s/]+$/, 'is no name or address of a machine')

const port = z.coerce
  .number('is no port')
  .pipe(z.int('is no port').min(0, 'is no port').max(HIGHEST_PORT, 'is no port'))

const settings = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-\S+$/, 'is no bot token: those begin with xoxb-'),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-\S+$/, 'is no app-level token: those begin with xapp-'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^(?!xox|xapp-)\S+$/, 'is no signing secret: those are one word, and no token'),
  SLACK_HOST: machine,
  SLACK_PORT: port,
  SLACK_API_URL: address,
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^(?!\d+$)(?![0-9a-f]{64}$)\S+$/i,
      'is no bot token (an id, a public key or more words)',
    ),
  DISCORD_API_URL: address,
  HEALTH_PORT: port,
  HEALTH_HOST: machine,
  DATA_DIR: z.string(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`),
})

type Settings = Partial<z.infer<typeof settings>>
type Variable = keyof typeof settings.shape

const SLACK_APP = 'at https://api.slack.com/apps, in your app,'
const DISCORD_APP = 'at https://discord.com/developers/applications, in your application,'

const FIXES: Readonly<Record<Variable, string>> = {
  SLACK_BOT_TOKEN: `Copy the Bot User OAuth Token ${SLACK_APP} under OAuth & Permissions.`,
  SLACK_APP_TOKEN: `Make a token with the scope connections:write ${SLACK_APP} under Basic Information.`,
  SLACK_SIGNING_SECRET: `Copy the Signing Secret ${SLACK_APP} under Basic Information.`,
  SLACK_HOST: 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  SLACK_PORT: `Give a whole number from 0 to ${HIGHEST_PORT}, such as 3000.`,
  SLACK_API_URL: 'Give an address such as http://127.0.0.1:4000/api/, or leave it out.',
  DISCORD_TOKEN: `Copy the token ${DISCORD_APP} under Bot, without the word Bot before it.`,
  DISCORD_API_URL: 'Give an address such as http://127.0.0.1:4000/api, or leave it out.',
  HEALTH_PORT: `Give a whole number from 0 to ${HIGHEST_PORT}, such as 9090, or leave it out.`,
  HEALTH_HOST: 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0, or leave it out.',
  DATA_DIR: 'Give the folder of the record, or leave it out.',
  LOG_LEVEL: 'Use one of these names, or leave it out.',
}

/** Every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(settings.shape)

/** What stands for a variable that is not set. */
export const DEFAULTS = {
  SLACK_HOST: '127.0.0.1',
  SLACK_PORT: 3000,
  HEALTH_HOST: '127.0.0.1',
  LOG_LEVEL: 'info',
} as const

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
  const parsed = settings.partial().safeParse(given)
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map(faultOf)),
    ...halfSetUp(new Set(Object.keys(given))),
    ...(given['HEALTH_HOST'] !== undefined && given['HEALTH_PORT'] === undefined
      ? [HEALTH_WITHOUT_PORT]
      : []),
  ]
  if (!parsed.success || faults.length > 0) return { ok: false, faults }
  const values = parsed.data
  return {
    ok: true,
    config: {
      slack: slackFrom(values),
      discord:
        values.DISCORD_TOKEN === undefined
          ? null
          : { token: values.DISCORD_TOKEN, apiUrl: values.DISCORD_API_URL ?? null },
      health:
        values.HEALTH_PORT === undefined
          ? null
          : { host: values.HEALTH_HOST ?? DEFAULTS.HEALTH_HOST, port: values.HEALTH_PORT },
      dataDir: dataDirOf(values.DATA_DIR),
      logLevel: values.LOG_LEVEL ?? DEFAULTS.LOG_LEVEL,
      secrets: SECRETS.flatMap((name) => values[name] ?? []),
      unread: Object.keys(given).filter(isLikeOurs).sort(),
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

const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
] as const satisfies readonly Variable[]

function slackFrom(values: Settings): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = values
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: api } = values
  const apiUrl = api === undefined ? null : `${api}/`
  if (botToken === undefined) return null
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken, apiUrl }
  if (signingSecret === undefined) return null
  const host = values.SLACK_HOST ?? DEFAULTS.SLACK_HOST
  const port = values.SLACK_PORT ?? DEFAULTS.SLACK_PORT
  return { mode: 'http', botToken, signingSecret, host, port, apiUrl }
}

function faultOf({ path, message }: { path: PropertyKey[]; message: string }): ConfigFault {
  const [variable = ''] = path.map(String)
  return { variable, problem: `${message}.`, fix: isVariable(variable) ? FIXES[variable] : '' }
}

function isVariable(name: string): name is Variable {
  return name in FIXES
}

const HEALTH_WITHOUT_PORT: ConfigFault = {
  variable: 'HEALTH_HOST',
  problem: 'is set, but HEALTH_PORT is not.',
  fix: 'Set HEALTH_PORT to offer health and metrics, or remove HEALTH_HOST.',
}

/** Slack needs a bot token and a way to receive; each is useless without the other. */
function halfSetUp(given: ReadonlySet<string>): readonly ConfigFault[] {
  const receivers = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const
  const receives = receivers.find((name) => given.has(name))
  if (given.has('SLACK_BOT_TOKEN') && receives === undefined) {
    const problem = 'is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET.'
    const fix = `Set one of them: SLACK_APP_TOKEN for Socket Mode (no public address needed), SLACK_SIGNING_SECRET for signed HTTP.`
    return [{ variable: 'SLACK_BOT_TOKEN', problem, fix }]
  }
  if (!given.has('SLACK_BOT_TOKEN') && receives !== undefined) {
    const problem = 'is set, but SLACK_BOT_TOKEN is not.'
    return [{ variable: receives, problem, fix: FIXES.SLACK_BOT_TOKEN }]
  }
  const listens = ['SLACK_HOST', 'SLACK_PORT'].find((name) => given.has(name))
  if (given.has('SLACK_APP_TOKEN') && listens !== undefined) {
    const problem = 'is set, but SLACK_APP_TOKEN selects Socket Mode, which listens nowhere.'
    const fix = `Remove ${listens} for Socket Mode, or SLACK_APP_TOKEN for signed HTTP.`
    return [{ variable: listens, problem, fix }]
  }
  return []
}

function isLikeOurs(name: string): boolean {
  return /^(?:SLACK|DISCORD|HEALTH)_/.test(name) && !isVariable(name)
}
