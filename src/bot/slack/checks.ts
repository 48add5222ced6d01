// What the doctor asks Slack. Nothing is changed there, and no socket is opened: Slack would send it
// commands that the running bot then misses.

import { z } from 'zod'
import type { SlackConfig } from '../config/config.ts'
import { ERRORS } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { clockCheck, ok, skipped, wrong } from '../operations/checks.ts'
import type { Check } from '../operations/checks.ts'
import { reach, WITHIN_MS } from '../operations/reach.ts'
import type { Reached } from '../operations/reach.ts'
import { createWhoAmI } from './digests/bot.ts'
import { createChannels } from './digests/channels.ts'
import { createWebApi } from './digests/web-api.ts'
import { appTokenRefusal, isSlackDown } from './refusals.ts'
import { AGENT_SCOPES, NEEDED_SCOPES, OPTIONAL_SCOPES } from './scopes.ts'

const SLACK_API = 'https://slack.com/api/'

const NAMES = {
  address: 'Slack address',
  token: 'Slack bot token',
  scopes: 'Slack permissions',
  appToken: 'Slack app-level token',
  secret: 'Slack signing secret',
  curators: 'Slack curators',
  clock: 'Slack clock',
} as const

const REACH_FIRST = 'Slack has to be reached first.'
const TOKEN_FIRST = 'The bot token has to be right first.'

/** https://docs.slack.dev/apis/web-api#responses */
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), team: z.string().optional(), user: z.string().optional() }),
  z.object({ ok: z.literal(false), error: z.string() }),
])

type Answer =
  | {
      readonly kind: 'granted'
      readonly team: string
      readonly user: string
      readonly headers: Headers
    }
  | { readonly kind: 'refused'; readonly code: string; readonly headers: Headers }
  /** Nothing was said about the token. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'busy'; readonly reason: string }

/**
 * Checks everything that can be checked from here, side by side.
 * @param config how Slack is set up
 * @param now this machine's time, in milliseconds
 * @returns what was found
 */
export async function checkSlack(
  config: SlackConfig,
  now: () => number,
): Promise<readonly Check[]> {
  const api = config.apiUrl ?? SLACK_API
  const [auth, receiving] = await Promise.all([
    call(api, 'auth.test', config.botToken),
    receivingCheck(api, config),
  ])
  const { curatorsChannel } = config
  const curators =
    curatorsChannel === undefined ? [] : [await curatorsCheck(config, curatorsChannel, auth)]
  return [...aboutBot(api, auth, now()), receiving, ...curators]
}

/** Whether a report of a mistake can be posted; nobody sees how it is found out. */
async function curatorsCheck(config: SlackConfig, channel: string, auth: Answer): Promise<Check> {
  const name = NAMES.curators
  if (auth.kind !== 'granted') {
    return skipped(name, auth.kind === 'refused' ? TOKEN_FIRST : REACH_FIRST)
  }
  const api = createWebApi({ ...config, fetch })
  const whoAmI = createWhoAmI(api)
  const bot = await whoAmI(AbortSignal.timeout(WITHIN_MS))
  const channels = createChannels({ api, whoAmI })
  const access =
    bot === null ? UNSURE : await channels.access({ ...bot, surface: 'slack', channel })
  switch (access.kind) {
    case 'open':
      return ok(name, `may post in channel ${channel}`)
    case 'closed':
      return wrong(name, 'slack-curators', `${channel}: ${messageOf(access.code)}`)
    case 'unsure':
      return skipped(
        name,
        'Slack does not say whether it may post there; the first report shows it.',
      )
  }
}

const UNSURE = { kind: 'unsure' } as const

function messageOf(code: ErrorCode): string {
  return ERRORS[code].message.replace(/\.$/, '')
}

async function call(api: string, method: string, token: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}` }
  return answerOf(await reach(`${api}${method}`, { method: 'POST', headers }))
}

function answerOf(reached: Reached): Answer {
  if (reached.kind === 'unreachable') return reached
  const { status, headers, body } = reached
  const parsed = answerSchema.safeParse(body)
  if (status !== 200 || !parsed.success) return { kind: 'busy', reason: `status ${status}` }
  const { data } = parsed
  if (data.ok) return { kind: 'granted', team: data.team ?? '', user: data.user ?? '', headers }
  if (isSlackDown(data.error)) return { kind: 'busy', reason: data.error }
  return { kind: 'refused', code: data.error, headers }
}

function aboutBot(api: string, auth: Answer, now: number): readonly Check[] {
  const { address, token, scopes, clock } = NAMES
  if (auth.kind === 'unreachable' || auth.kind === 'busy') {
    const code = auth.kind === 'busy' ? 'slack-busy' : 'slack-unreachable'
    const rest = [token, scopes, clock].map((name) => skipped(name, REACH_FIRST))
    return [wrong(address, code, `${api}: ${auth.reason}`), ...rest]
  }
  const reached = ok(address, api)
  const clocked = clockCheck(clock, auth.headers.get('date'), now)
  if (auth.kind === 'refused') {
    const later = skipped(scopes, TOKEN_FIRST)
    return [reached, wrong(token, 'slack-bot-token', auth.code), later, clocked]
  }
  const granted = ok(token, `workspace ${auth.team}, as ${auth.user}`)
  return [reached, granted, scopesCheck(auth.headers.get('x-oauth-scopes')), clocked]
}

/** https://docs.slack.dev/authentication/installing-with-oauth#storing */
function scopesCheck(header: string | null): Check {
  if (header === null) return skipped(NAMES.scopes, 'Slack did not say what the token may do.')
  const granted = header.split(/[\s,]+/).filter((scope) => scope !== '')
  const needed = Object.keys(NEEDED_SCOPES)
  const missing = needed.filter((scope) => !granted.includes(scope))
  if (missing.length > 0) return wrong(NAMES.scopes, 'slack-scopes', missing.join(', '))
  const extra = Object.keys({ ...AGENT_SCOPES, ...OPTIONAL_SCOPES })
  const used = [...needed, ...extra.filter((scope) => granted.includes(scope))]
  const more = granted.filter((scope) => !used.includes(scope))
  const unused = more.length === 0 ? '' : `; not needed: ${more.join(', ')}`
  return ok(NAMES.scopes, `${used.join(', ')}${unused}`)
}

/** How Slack gets to us. */
async function receivingCheck(api: string, config: SlackConfig): Promise<Check> {
  const { appToken, secret } = NAMES
  if (config.mode === 'http') {
    return skipped(secret, 'Only a request from Slack can prove it: type /quad there.')
  }
  const open = await call(api, 'apps.connections.open', config.appToken)
  switch (open.kind) {
    case 'granted':
      return ok(appToken, 'opens Socket Mode')
    case 'refused':
      return wrong(appToken, appTokenRefusal(open.code), open.code)
    case 'busy':
      return wrong(appToken, 'slack-busy', open.reason)
    case 'unreachable':
      return skipped(appToken, REACH_FIRST)
  }
}
