import type { World } from '../world.ts'

/** Every scope that one of the stand-in's methods or events asks for. */
export const KNOWN_SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'metadata.message:read',
  'users:read',
]

/** The scopes that the bot token has. An app without a panel of its own cannot ask for one of them. */
export function grantedScopes(world: World): readonly string[] {
  const { scopes, experience } = world.settings
  if (scopes !== 'all') return scopes
  return KNOWN_SCOPES.filter((scope) => scope !== 'assistant:write' || experience !== 'plain')
}

/** True when the bot token has this scope. */
export function isGranted(scope: string, world: World): boolean {
  return grantedScopes(world).includes(scope)
}

/** The scope with which a conversation of this kind may be seen or read. */
export function scopeFor(kind: 'public' | 'private' | 'im', right: 'read' | 'history'): string {
  return `${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${right}`
}
