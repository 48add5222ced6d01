import { ApiError } from '../api-errors.ts'
import type { Stand } from '../stand.ts'
import { wireGuild, wireMember, wirePartialMember, wireUser } from '../wire.ts'
import type { StandInGuild } from '../world.ts'
import { param } from './message-drafts.ts'
import type { Handlers, RestRequest } from './server.ts'

/** The routes about servers that the bot is in. */
export function createGuildHandlers({
  world,
}: Stand): Handlers<'GET /guilds/:guild' | 'GET /guilds/:guild/members/:user'> {
  const guildOf = (request: RestRequest): StandInGuild => {
    const guild = world.guilds.get(param(request, 'guild'))
    if (guild === undefined || !guild.hasApp) throw new ApiError(10004, param(request, 'guild'))
    return guild
  }
  return {
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
