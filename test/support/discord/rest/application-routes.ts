import { ApiError, refuseIssues } from '../api-errors.ts'
import { objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Stand } from '../stand.ts'
import { commandListIssues } from '../validation/commands.ts'
import { wireChannel, wireUser } from '../wire.ts'
import { objectBody, param } from './message-drafts.ts'
import type { Handlers, RestRequest } from './server.ts'

type Names =
  | 'GET /gateway/bot'
  | 'GET /users/@me'
  | 'POST /users/@me/channels'
  | 'GET /applications/@me'
  | 'GET /oauth2/applications/@me'
  | 'GET /applications/:application/commands'
  | 'PUT /applications/:application/commands'
  | 'GET /applications/:application/guilds/:guild/commands'
  | 'PUT /applications/:application/guilds/:guild/commands'

/** The routes about the app itself: gateway address, identity, commands, opening a conversation. */
export function createApplicationHandlers(stand: Stand, gatewayUrl: () => string): Handlers<Names> {
  const { world, commands, options, record } = stand

  const ownApplication = (request: RestRequest) => {
    if (param(request, 'application') !== world.applicationId)
      throw new ApiError(50001, 'another application')
  }

  const knownGuild = (request: RestRequest) => {
    const guildId = param(request, 'guild')
    if (!world.guilds.has(guildId)) throw new ApiError(50001, `guild ${guildId}`)
    return guildId
  }

  const overwrite = (request: RestRequest, guildId?: string) => {
    const scope = guildId === undefined ? 'global' : 'guild'
    refuseIssues(commandListIssues(request.json ?? null, scope))
    const list = commands.overwrite(objectsOf(request.json), guildId)
    record.note(`commands registered (${scope}): ${list.map((one) => one.name).join(', ')}`)
    return { status: 200, body: [...list] }
  }

  const application = (): JsonObject => ({
    id: world.applicationId,
    name: world.botName,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: options.requiresCodeGrant,
    verify_key: '0'.repeat(64),
    team: null,
    flags: 0,
    approximate_guild_count: world.guilds.size,
    bot: wireUser(world, world.applicationId),
    integration_types_config: Object.fromEntries(options.integrationTypes.map((one) => [one, {}])),
  })

  return {
    'GET /gateway/bot': () => ({
      status: 200,
      body: {
        url: options.gatewayUrl ?? gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: options.startsLeft,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      },
    }),
    'GET /users/@me': () => ({ status: 200, body: wireUser(world, world.applicationId) }),
    'POST /users/@me/channels': (request) => {
      const userId = shown(objectBody(request.json)['recipient_id'])
      if (!world.users.has(userId)) throw new ApiError(10013, userId)
      return { status: 200, body: wireChannel(world, world.directMessage(userId)) }
    },
    'GET /applications/@me': () => ({ status: 200, body: application() }),
    'GET /oauth2/applications/@me': () => ({ status: 200, body: application() }),
    'GET /applications/:application/commands': (request) => {
      ownApplication(request)
      return { status: 200, body: [...commands.of()] }
    },
    'PUT /applications/:application/commands': (request) => {
      ownApplication(request)
      return overwrite(request)
    },
    'GET /applications/:application/guilds/:guild/commands': (request) => {
      ownApplication(request)
      return { status: 200, body: [...commands.of(knownGuild(request))] }
    },
    'PUT /applications/:application/guilds/:guild/commands': (request) => {
      ownApplication(request)
      return overwrite(request, knownGuild(request))
    },
  }
}
