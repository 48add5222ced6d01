import { ApiError } from '../api-errors.ts'
import type { Stand } from '../stand.ts'
import { wireGuild, wireMember, wirePartialMember, wireUser } from '../wire.ts'
import type { StandInGuild } from '../world.ts'
import { param } from './message-drafts.ts'
import type { Handlers, RestRequest } from './server.ts'

/** https://docs.discord.com/developers/resources/user#get-current-user-guilds */
const MOST_GUILDS = 200

/** The routes about servers that the bot is in. */
export function createGuildHandlers({
  world,
}: Stand): Handlers<
  'GET /users/@me/guilds' | 'GET /guilds/:guild' | 'GET /guilds/:guild/members/:user'
> {
  const guildOf = (request: RestRequest): StandInGuild => {
    const guild = world.guilds.get(param(request, 'guild'))
    if (guild === undefined || !guild.hasApp) throw new ApiError(10004, param(request, 'guild'))
    return guild
  }
  return {
    'GET /users/@me/guilds': ({ query }) => {
      const limit = Number(query.get('limit') ?? MOST_GUILDS)
      if (!(limit >= 1 && limit <= MOST_GUILDS)) throw new ApiError(50035, `limit ${limit}`)
      const after = BigInt(query.get('after') ?? 0)
      const body = Array.from(world.guilds.values())
        .filter(({ id, hasApp }) => hasApp && BigInt(id) > after)
        .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1))
        .slice(0, limit)
        .map(({ id, name, appPermissions }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: false,
          permissions: appPermissions.toString(),
          features: [],
        }))
      return { status: 200, body }
    },
    'GET /guilds/:guild': (request) => {
      const { id, name, owner_id, roles } = wireGuild(world, guildOf(request))
      return { status: 200, body: { id, name, owner_id, roles } }
    },
    'GET /guilds/:guild/members/:user': (request) => {
      guildOf(request)
      const userId = param(request, 'user')
      if (userId === world.applicationId) {
        return { status: 200, body: { ...wirePartialMember(), user: wireUser(world, userId) } }
      }
      const user = world.users.get(userId)
      if (user === undefined) throw new ApiError(10013, userId)
      return { status: 200, body: wireMember(world, user) }
    },
  }
}
