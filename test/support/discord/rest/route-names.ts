/** Every route of the REST stand-in, as `METHOD /path` below `/api/v10`. */
export const ROUTE_NAMES = [
  'GET /gateway/bot',
  'GET /users/@me',
  'GET /users/@me/guilds',
  'POST /users/@me/channels',
  'GET /applications/@me',
  'GET /oauth2/applications/@me',
  'GET /applications/:application/commands',
  'PUT /applications/:application/commands',
  'GET /applications/:application/guilds/:guild/commands',
  'PUT /applications/:application/guilds/:guild/commands',
  'GET /guilds/:guild',
  'GET /guilds/:guild/members/:user',
  'GET /channels/:channel',
  'GET /channels/:channel/messages',
  'POST /channels/:channel/messages',
  'GET /channels/:channel/messages/:message',
  'PATCH /channels/:channel/messages/:message',
  'DELETE /channels/:channel/messages/:message',
  'POST /channels/:channel/messages/:message/threads',
  'POST /channels/:channel/typing',
  'POST /interactions/:interaction/:token/callback',
  'POST /webhooks/:application/:token',
  'GET /webhooks/:application/:token/messages/:message',
  'PATCH /webhooks/:application/:token/messages/:message',
  'DELETE /webhooks/:application/:token/messages/:message',
] as const

/** The name of a route. */
export type RouteName = (typeof ROUTE_NAMES)[number]

/** A route that a call matched, with what stood at the `:names`. */
export interface RouteMatch {
  route: RouteName
  params: Readonly<Record<string, string>>
}

/** Finds the route of a call; `path` is what follows `/api/v10`. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const parts = path.split('/').map(decodeURIComponent)
  for (const route of ROUTE_NAMES) {
    const [verb, pattern = ''] = route.split(' ')
    const params = verb === method ? matchParts(pattern.split('/'), parts) : undefined
    if (params !== undefined) return { route, params }
  }
  return undefined
}

/** Whether a route is authorized by an interaction's token in its path, not by the bot's. */
export function isTokenRoute(route: RouteName): boolean {
  return route.includes('/:token')
}

function matchParts(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected.startsWith(':')) params[expected.slice(1)] = part
    else if (expected !== part) return undefined
  }
  return params
}
