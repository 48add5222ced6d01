// What the doctor asks Discord. Nothing is changed there, and the bot is not signed in.

import { z } from 'zod'
import type { Commands } from '../commands.ts'
import type { DiscordConfig } from '../config/config.ts'
import { clockCheck, ok, skipped, wrong } from '../operations/checks.ts'
import type { Check } from '../operations/checks.ts'
import { firstWord } from '../operations/reach.ts'
import { API_VERSION, lineTo, notGranted } from './checks-line.ts'
import type { Line } from './checks-line.ts'
import { curatorsCheck, serversCheck } from './checks-servers.ts'
import { commandJson } from './command-json.ts'
import { fingerprint } from './fingerprint.ts'
import { inviteLinks } from './invite.ts'

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types */
const CHAT_INPUT = 1

const NAMES = {
  address: 'Discord address',
  token: 'Discord token',
  application: 'Discord application',
  commands: 'Discord commands',
  gateway: 'Discord gateway',
  clock: 'Discord clock',
  server: 'Discord, to a server',
  person: 'Discord, to an account',
  servers: 'Discord permissions',
  curators: 'Discord curators',
} as const

/** https://docs.discord.com/developers/resources/application#application-object */
const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  bot_require_code_grant: z.boolean().default(false),
  approximate_guild_count: z.int().optional(),
  approximate_user_install_count: z.int().optional(),
  integration_types_config: z.record(z.string(), z.unknown()).optional(),
})

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
const gatewaySchema = z.object({
  url: z.url(),
  session_start_limit: z.object({ remaining: z.int(), reset_after: z.number() }),
})

const userSchema = z.object({ id: z.string(), username: z.string() })
const commandsSchema = z.array(z.record(z.string(), z.unknown()))

type Application = z.infer<typeof applicationSchema>

const REACH_FIRST = 'Discord has to be reached first.'
const TOKEN_FIRST = 'The token has to be right first.'

/**
 * Checks everything that can be checked from here, side by side.
 * @param config how Discord is set up
 * @param commands what is to be registered; null where the record is broken
 * @param now this machine's time, in milliseconds
 * @returns what was found
 */
export async function checkDiscord(
  config: DiscordConfig,
  commands: Pick<Commands, 'complete'> | null,
  now: () => number,
): Promise<readonly Check[]> {
  const line = lineTo(config)
  const { curatorsChannel } = config
  const [user, rest, gateway, servers] = await Promise.all([
    line.get('/users/@me', userSchema),
    applicationChecks(line, commands),
    gatewayCheck(line),
    serversCheck(NAMES.servers, line),
  ])
  const { address, token, application, commands: list, clock } = NAMES
  const rights = [NAMES.servers, ...(curatorsChannel === undefined ? [] : [NAMES.curators])]
  if (user.kind === 'unreachable' || user.kind === 'busy') {
    const code = user.kind === 'busy' ? 'discord-busy' : 'discord-unreachable'
    const later = [token, application, list, NAMES.gateway, clock, ...rights]
    const first = wrong(address, code, `${line.api}: ${user.reason}`)
    return [first, ...later.map((name) => skipped(name, REACH_FIRST))]
  }
  const reached = ok(address, line.api)
  const clocked = clockCheck(clock, user.date, now())
  if (user.kind === 'refused') {
    const later = [application, list, NAMES.gateway, ...rights].map((name) =>
      skipped(name, TOKEN_FIRST),
    )
    return [reached, wrong(token, 'discord-token', user.reason), ...later, clocked]
  }
  const { id, username } = user.body
  const curators =
    curatorsChannel === undefined
      ? []
      : [await curatorsCheck(NAMES.curators, line, curatorsChannel, id)]
  return [reached, ok(token, `bot ${username}`), gateway, clocked, servers, ...curators, ...rest]
}

async function applicationChecks(
  line: Line,
  commands: Pick<Commands, 'complete'> | null,
): Promise<readonly Check[]> {
  const application = await line.get('/applications/@me', applicationSchema)
  if (application.kind !== 'granted') {
    return [notGranted(NAMES.application, application), skipped(NAMES.commands, REACH_FIRST)]
  }
  const { body } = application
  const { server, person } = inviteLinks(body.id)
  return [
    applicationCheck(body),
    await commandsCheck(line, body.id, commands),
    ok(NAMES.server, server),
    ok(NAMES.person, person),
  ]
}

function applicationCheck(application: Application): Check {
  const { name, id, integration_types_config: types = { '0': {}, '1': {} } } = application
  if (application.bot_require_code_grant) {
    return wrong(NAMES.application, 'discord-code-grant', `${name}, ${id}`)
  }
  // https://docs.discord.com/developers/resources/application#application-object-application-integration-types
  const missing = [
    ...('0' in types ? [] : ['Guild Install']),
    ...('1' in types ? [] : ['User Install']),
  ]
  if (missing.length > 0) {
    return wrong(NAMES.application, 'discord-installation', `${missing.join(', ')} is off`)
  }
  const { approximate_guild_count: servers, approximate_user_install_count: people } = application
  const where = [
    ...(servers === undefined ? [] : [servers === 1 ? '1 server' : `${servers} servers`]),
    ...(people === undefined ? [] : [people === 1 ? '1 account' : `${people} accounts`]),
  ]
  const added = where.length === 0 ? '' : `, in about ${where.join(' and ')}`
  return ok(NAMES.application, `${name} (${id})${added}`)
}

async function commandsCheck(
  line: Line,
  applicationId: string,
  commands: Pick<Commands, 'complete'> | null,
): Promise<Check> {
  const name = NAMES.commands
  if (commands === null) return skipped(name, 'The record has to be right first.')
  const wanted = commandJson((kind, typed) => commands.complete(kind, typed))
  const path = `/applications/${applicationId}/commands?with_localizations=true`
  const present = await line.get(path, commandsSchema)
  if (present.kind !== 'granted') return notGranted(name, present)
  if (present.body.length === 0) return skipped(name, 'None yet: npm start registers them.')
  const offered = present.body.map(nameShown).join(', ')
  if (fingerprint(present.body) !== fingerprint(wanted)) {
    return wrong(name, 'discord-commands-differ', `registered: ${offered}`)
  }
  return ok(name, `${offered}, as in this version`)
}

/** Only slash commands are typed with a slash; a command without a type is one. */
function nameShown({ type = CHAT_INPUT, name }: Readonly<Record<string, unknown>>): string {
  return type === CHAT_INPUT ? `/${String(name)}` : `“${String(name)}”`
}

async function gatewayCheck(line: Line): Promise<Check> {
  const name = NAMES.gateway
  const gateway = await line.get('/gateway/bot', gatewaySchema)
  if (gateway.kind !== 'granted') return notGranted(name, gateway)
  const { url, session_start_limit: starts } = gateway.body
  if (starts.remaining === 0) {
    const minutes = Math.ceil(starts.reset_after / 60_000)
    return wrong(name, 'discord-sessions', `again in ${minutes} minutes`)
  }
  const reason = await firstWord(`${url}/?v=${API_VERSION}&encoding=json`)
  if (reason !== null) return wrong(name, 'discord-gateway', `${url}: ${reason}`)
  return ok(name, `${url}, ${starts.remaining} more starts today`)
}
