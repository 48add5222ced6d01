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

/** The scopes that the bot token has. */
export function grantedScopes(world: World): readonly string[] {
  return world.settings.scopes === 'all' ? KNOWN_SCOPES : world.settings.scopes
}

/** True when the bot token has this scope. */
export function isGranted(scope: string, world: World): boolean {
  return grantedScopes(world).includes(scope)
}

/** The scope with which a conversation of this kind may be seen or read. */
export function scopeFor(kind: 'public' | 'private' | 'im', right: 'read' | 'history'): string {
  return `${{ public: 'channels', private: 'groups', im: 'im' }[kind]}:${right}`
}
