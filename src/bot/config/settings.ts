// Every variable of the environment: what it may hold, how to mend it, and what stands for it where it is not set.

import { z } from 'zod'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const HIGHEST_PORT = 65_535
const SHORTEST_PASSWORD = 12

const address = z
  .url({ protocol: /^https?$/, error: 'is no web address' })
  .transform((url) => url.replace(/\/+$/, ''))

const machine = z.string().regex(/^[^\s/]+$/, 'is no name or address of a machine')

const port = z.coerce
  .number('is no port')
  .pipe(z.int('is no port').min(0, 'is no port').max(HIGHEST_PORT, 'is no port'))

const rate = z.coerce
  .number('is no whole number')
  .pipe(z.int('is no whole number').min(1, 'is less than 1'))

/** More of them in a row is a mistake. */
const MOST_PROXIES = 10

const NO_COUNT = `is no whole number from 0 to ${MOST_PROXIES}`

const proxies = z.coerce
  .number(NO_COUNT)
  .pipe(z.int(NO_COUNT).min(0, NO_COUNT).max(MOST_PROXIES, NO_COUNT))

const NO_DATABASE = 'is no address of a PostgreSQL database'

/** A variable that is not set is not there. */
export const settings = z.object({
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-\S+$/, 'is no bot token: those begin with xoxb-'),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-\S+$/, 'is no app-level token: those begin with xapp-'),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^(?!xox|xapp-)\S+$/, 'is no signing secret: those are one word, and no token'),
  SLACK_HOST: machine,
  SLACK_PORT: port,
  SLACK_API_URL: address,
  SLACK_CURATORS_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,}$/, 'is no id of a channel: those look like C0123456789'),
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^(?!\d+$)(?![0-9a-f]{64}$)\S+$/i,
      'is no bot token (an id, a public key or more words)',
    ),
  DISCORD_API_URL: address,
  DISCORD_CURATORS_CHANNEL: z
    .string()
    .regex(/^\d{17,20}$/, 'is no id of a channel: those are 17 to 20 digits'),
  HEALTH_PORT: port,
  HEALTH_HOST: machine,
  WEB: z.enum(['on', 'off'], 'is neither on nor off'),
  WEB_HOST: machine,
  WEB_PORT: port,
  WEB_URL: address,
  WEB_PROXIES: proxies,
  WEB_PASSWORD: z.string().min(SHORTEST_PASSWORD, 'is too short to keep strangers out'),
  QUESTIONS_PER_MINUTE_PERSON: rate,
  QUESTIONS_PER_MINUTE_WORKSPACE: rate,
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: NO_DATABASE, abort: true })
    .refine((url) => url.includes('://'), NO_DATABASE),
  DATA_DIR: z.string(),
  STATE_DIR: z.string(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`),
})

export type Settings = Partial<z.infer<typeof settings>>
/** The name of a variable. */
export type Variable = keyof typeof settings.shape

const SLACK_APP = 'at https://api.slack.com/apps, in your app,'
const DISCORD_APP = 'at https://discord.com/developers/applications, in your application,'

/** How to mend a variable. */
export const FIXES: Readonly<Record<Variable, string>> = {
  SLACK_BOT_TOKEN: `Copy the Bot User OAuth Token ${SLACK_APP} under OAuth & Permissions.`,
  SLACK_APP_TOKEN: `Make a token with the scope connections:write ${SLACK_APP} under Basic Information.`,
  SLACK_SIGNING_SECRET: `Copy the Signing Secret ${SLACK_APP} under Basic Information.`,
  SLACK_HOST: 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  SLACK_PORT: `Give a whole number from 0 to ${HIGHEST_PORT}, such as 3000.`,
  SLACK_API_URL: 'Give an address such as http://127.0.0.1:4000/api/, or leave it out.',
  SLACK_CURATORS_CHANNEL:
    'Copy the channel id at the end of the channel’s details in Slack, and invite Quad Brief there.',
  DISCORD_TOKEN: `Copy the token ${DISCORD_APP} under Bot, without the word Bot before it.`,
  DISCORD_API_URL: 'Give an address such as http://127.0.0.1:4000/api, or leave it out.',
  DISCORD_CURATORS_CHANNEL:
    'Switch Developer Mode on in Discord under Advanced, and copy the channel id from its menu.',
  HEALTH_PORT: `Give a whole number from 0 to ${HIGHEST_PORT}, such as 9090, or leave it out.`,
  HEALTH_HOST: 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0, or leave it out.',
  WEB: 'Use off to have no page in the browser, or leave it out.',
  WEB_HOST: 'Give the address to listen on, such as 127.0.0.1 or 0.0.0.0, or leave it out.',
  WEB_PORT: `Give a whole number from 0 to ${HIGHEST_PORT}, such as 7340, or leave it out.`,
  WEB_URL: 'Give the address that browsers use, such as https://quad.example.org, or leave it out.',
  WEB_PROXIES: `Give how many proxies stand in front, from 0 to ${MOST_PROXIES}, such as 1, or leave it out.`,
  WEB_PASSWORD: `Give at least ${SHORTEST_PASSWORD} characters, such as four words that nobody would guess.`,
  QUESTIONS_PER_MINUTE_PERSON: 'Give a whole number from 1, or leave it out.',
  QUESTIONS_PER_MINUTE_WORKSPACE: 'Give a whole number from 1, or leave it out.',
  DATABASE_URL:
    'Give an address such as postgres://quad:password@127.0.0.1/quad, or leave it out for a file in STATE_DIR.',
  DATA_DIR: 'Give the folder of the record, or leave it out.',
  STATE_DIR: 'Give a folder that the bot may write to, or leave it out.',
  LOG_LEVEL: 'Use one of these names, or leave it out.',
}

/** Every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(settings.shape)

/** What stands for a variable that is not set. */
export const DEFAULTS = {
  SLACK_HOST: '127.0.0.1',
  SLACK_PORT: 3000,
  HEALTH_HOST: '127.0.0.1',
  WEB_HOST: '127.0.0.1',
  WEB_PORT: 7340,
  WEB_PROXIES: 0,
  LOG_LEVEL: 'info',
} as const

/** Variables whose values never reach a log. */
export const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'DATABASE_URL',
  'WEB_PASSWORD',
] as const satisfies readonly Variable[]

/** One thing wrong with the environment. It never holds a value, which may be a secret. */
export interface ConfigFault {
  readonly variable: string
  readonly problem: string
  readonly fix: string
}
