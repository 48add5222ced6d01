import type { JsonObject } from '../json.ts'
import type { Conversation, User } from '../workspace.ts'
import type { World } from '../world.ts'

/** When an action of a user is over: once the app acknowledged it, or once it answered. */
export type Expect = 'ack' | 'answer'

/** Who does it and where; the first user and the first channel when absent. */
export interface Where {
  readonly userId?: string
  readonly channelId?: string
}

/** The user who acts. Throws for one who is not in the workspace. */
export function actingUser(userId: string | undefined, world: World): User {
  const id = userId ?? world.settings.users[0]?.id ?? ''
  const user = world.workspace.user(id)
  if (user === undefined) throw new Error(`There is no user ${id} in the stand-in's workspace`)
  return user
}

/** The conversation in which it happens. Throws for one that is not in the workspace. */
export function placeOf(channelId: string | undefined, world: World): Conversation {
  const id = channelId ?? world.settings.channels[0]?.id ?? ''
  const conversation = world.workspace.conversation(id)
  if (conversation === undefined) {
    throw new Error(`There is no channel ${id} in the stand-in's workspace`)
  }
  return conversation
}

/** The fields that every interaction payload has. */
export function commonFields(user: User, world: World): JsonObject {
  const { identity } = world.settings
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: identity.teamId },
    team: { id: identity.teamId, domain: identity.teamDomain },
    api_app_id: identity.appId,
    token: 'verification-token',
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** A conversation as interaction payloads name it. */
export function channelFields(conversation: Conversation): JsonObject {
  return { id: conversation.id, name: conversation.name }
}
