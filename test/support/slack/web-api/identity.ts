import type { JsonObject } from '../json.ts'
import { stringAt } from '../json.ts'
import type { World } from '../world.ts'
import type { Method, MethodResult } from './method.ts'
import { missingArgument, ok, refused, scopes } from './method.ts'

/** Who the app is, who a user is, and where the app's socket is. */
export const IDENTITY_METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { token: 'bot', scopes: scopes(), run: authTest },
  'users.info': { token: 'bot', scopes: scopes('users:read'), run: userInfo },
  'apps.connections.open': {
    token: 'app',
    scopes: scopes(),
    run: (_args, world) => ok({ url: world.socketUrl() }),
  },
}

function authTest(_args: JsonObject, world: World): MethodResult {
  const { teamId, teamDomain, botId, botUserId } = world.settings.identity
  return ok({
    url: `https://${teamDomain}.slack.com/`,
    team: teamDomain,
    team_id: teamId,
    user: 'quad_brief',
    user_id: botUserId,
    bot_id: botId,
    is_enterprise_install: false,
  })
}

function userInfo(args: JsonObject, world: World): MethodResult {
  const id = stringAt(args, 'user')
  if (id === undefined) return missingArgument('users.info', 'user', world)
  const user = world.workspace.user(id)
  if (user === undefined) return refused('user_not_found')
  return ok({
    user: {
      id,
      team_id: world.settings.identity.teamId,
      name: user.name,
      real_name: user.name,
      tz: user.tz,
      is_admin: user.isAdmin,
      is_bot: false,
      deleted: false,
      profile: { display_name: user.name, real_name: user.name },
    },
  })
}
