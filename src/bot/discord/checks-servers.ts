// What the doctor finds out of the bot's permissions: in its servers, and in the curators' channel.

import { z } from 'zod'
import { ERRORS } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { ok, skipped, wrong } from '../operations/checks.ts'
import type { Check } from '../operations/checks.ts'
import { isThread } from './channel-kinds.ts'
import { notGranted } from './checks-line.ts'
import type { Line } from './checks-line.ts'
import {
  channelSchema,
  guildSchema,
  heldIn,
  memberSchema,
  missingForDigests,
} from './digests/held-permissions.ts'
import { INVITED } from './invite.ts'
import { BITS } from './permission-bits.ts'

/** https://docs.discord.com/developers/resources/user#get-current-user-guilds */
const SERVERS_A_PAGE = 200

/** A bot in more has to be divided, and this one is not. https://docs.discord.com/developers/events/gateway#sharding */
const MOST_SERVERS = 2_500

const SERVERS_NAMED = 3

const serverSchema = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.boolean().default(false),
  permissions: z.string().regex(/^\d+$/).transform(BigInt),
})

type Server = z.output<typeof serverSchema>

/**
 * Compares what the bot's roles give it in each of its servers with what its invite link asks for. What a single
 * channel takes away is not in it.
 * @param name what the line is about
 * @param line to Discord
 */
export async function serversCheck(name: string, line: Line): Promise<Check> {
  const servers: Server[] = []
  let last = '0'
  do {
    const path = `/users/@me/guilds?limit=${SERVERS_A_PAGE}&after=${last}`
    const page = await line.get(path, z.array(serverSchema))
    if (page.kind !== 'granted') return notGranted(name, page)
    servers.push(...page.body)
    last = page.body.length < SERVERS_A_PAGE ? '' : (page.body.at(-1)?.id ?? '')
  } while (last !== '' && servers.length < MOST_SERVERS)
  if (servers.length === 0)
    return skipped(name, 'It is in no server yet: add it by the link below.')
  const lacking = servers.flatMap((server) => {
    const missing = missingIn(server)
    return missing.length === 0 ? [] : [`${server.name}: ${missing.join(', ')}`]
  })
  if (lacking.length === 0) {
    const where = servers.length === 1 ? '1 server' : `${servers.length} servers`
    return ok(name, `${INVITED.map(({ label }) => label).join(', ')}; in ${where}`)
  }
  const more = lacking.length - SERVERS_NAMED
  const named = lacking.slice(0, SERVERS_NAMED).join('; ')
  return wrong(name, 'discord-server-permissions', more > 0 ? `${named}; and ${more} more` : named)
}

function missingIn({ owner, permissions }: Server): readonly string[] {
  if (owner || (permissions & BITS.Administrator) !== 0n) return []
  return INVITED.flatMap(({ label, bit }) => ((permissions & bit) === 0n ? [label] : []))
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const HIDDEN: Readonly<Record<number, ErrorCode>> = {
  10003: 'discord-channel-gone',
  50001: 'discord-no-view',
}

/** Digests need these; a report can do without. */
const NOT_FOR_REPORTS: readonly ErrorCode[] = [
  'discord-no-links',
  'discord-no-threads',
  'discord-no-new-threads',
  'discord-no-send-in-threads',
]

/**
 * Looks whether a report of a mistake can be posted, without posting anything.
 * @param name what the line is about
 * @param line to Discord
 * @param channelId of the curators' channel
 * @param botId who the bot is
 */
export async function curatorsCheck(
  name: string,
  line: Line,
  channelId: string,
  botId: string,
): Promise<Check> {
  const closed = (code: ErrorCode): Check =>
    wrong(name, 'discord-curators', `${channelId}: ${ERRORS[code].message.replace(/\.$/, '')}`)
  const channel = await line.get(`/channels/${channelId}`, channelSchema)
  if (channel.kind !== 'granted') {
    const code = channel.kind === 'refused' ? HIDDEN[channel.code] : undefined
    return code === undefined ? notGranted(name, channel) : closed(code)
  }
  const { guild_id: guildId, parent_id: parentId, thread_metadata: thread } = channel.body
  if (guildId === undefined) return ok(name, `may post in channel ${channelId}`)
  if (thread?.archived === true && thread.locked) return closed('discord-thread-closed')
  const [guild, member, parent] = await Promise.all([
    line.get(`/guilds/${guildId}`, guildSchema),
    line.get(`/guilds/${guildId}/members/${botId}`, memberSchema),
    isThread(channel.body) ? line.get(`/channels/${parentId}`, channelSchema) : channel,
  ])
  if (guild.kind !== 'granted') return notGranted(name, guild)
  if (member.kind !== 'granted') return notGranted(name, member)
  if (parent.kind !== 'granted') return notGranted(name, parent)
  const held = heldIn(botId, guild.body, member.body, parent.body)
  const missing = missingForDigests(held, channel.body)
  if (missing !== null && !NOT_FOR_REPORTS.includes(missing)) return closed(missing)
  return ok(name, `may post in channel ${channelId}`)
}
