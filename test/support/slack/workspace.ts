/** A channel that is there from the start. Public, alive and with the app in it by default. */
export interface ChannelSeed {
  readonly id: string
  readonly name: string
  readonly kind?: 'public' | 'private'
  readonly isArchived?: boolean
  readonly isMember?: boolean
}

/** A user who is there from the start. */
export interface UserSeed {
  readonly id: string
  readonly name: string
  readonly tz?: string
  readonly isAdmin?: boolean
}

/** A conversation: a channel, or a direct message between the app and one user. */
export interface Conversation {
  readonly id: string
  readonly name: string
  readonly kind: 'public' | 'private' | 'im'
  readonly isArchived: boolean
  readonly isMember: boolean
  /** The other side of a direct message. */
  readonly userId?: string
}

/** A person in the workspace. */
export interface User {
  readonly id: string
  readonly name: string
  readonly tz: string
  readonly isAdmin: boolean
}

/** The channels and people of the workspace, and whether the app is still let in. */
export interface Workspace {
  /** By id, or by name with or without the `#`. */
  readonly conversation: (reference: string) => Conversation | undefined
  readonly user: (id: string) => User | undefined
  /** The direct message with a user, made when there is none yet. */
  readonly directMessage: (userId: string) => Conversation | undefined
  readonly addChannel: (seed: ChannelSeed) => Conversation
  readonly changeChannel: (id: string, change: Partial<Omit<Conversation, 'id'>>) => void
  readonly changeChannelId: (from: string, to: string) => void
  readonly removeChannel: (id: string) => void
  readonly access: () => Access
  readonly setAccess: (access: Access) => void
}

/** Whether the bot token works; the refusals are Slack's error codes. */
export type Access = 'granted' | 'account_inactive' | 'token_revoked'

/** Makes a workspace with these channels and users. */
export function createWorkspace(
  channels: readonly ChannelSeed[],
  users: readonly UserSeed[],
): Workspace {
  const conversations = new Map<string, Conversation>()
  const people = new Map<string, User>(
    users.map((seed) => [seed.id, { tz: 'UTC', isAdmin: false, ...seed }]),
  )
  let access: Access = 'granted'

  function addChannel(seed: ChannelSeed): Conversation {
    const made: Conversation = { kind: 'public', isArchived: false, isMember: true, ...seed }
    conversations.set(made.id, made)
    return made
  }
  for (const seed of channels) addChannel(seed)

  function directMessage(userId: string): Conversation | undefined {
    if (!people.has(userId)) return undefined
    const id = `D${userId.slice(1)}`
    const made: Conversation = conversations.get(id) ?? {
      id,
      name: 'directmessage',
      kind: 'im',
      isArchived: false,
      isMember: true,
      userId,
    }
    conversations.set(id, made)
    return made
  }

  return {
    conversation(reference) {
      const name = reference.replace(/^#/, '')
      const named = [...conversations.values()].find((entry) => entry.name === name)
      return conversations.get(reference) ?? (named?.kind === 'im' ? undefined : named)
    },
    user: (id) => people.get(id),
    directMessage,
    addChannel,
    changeChannel(id, change) {
      const known = conversations.get(id)
      if (known === undefined) throw new Error(`There is no channel ${id}`)
      conversations.set(id, { ...known, ...change })
    },
    changeChannelId(from, to) {
      const known = conversations.get(from)
      if (known === undefined) throw new Error(`There is no channel ${from}`)
      conversations.delete(from)
      conversations.set(to, { ...known, id: to })
    },
    removeChannel: (id) => void conversations.delete(id),
    access: () => access,
    setAccess(next) {
      access = next
    },
  }
}
