import { isJsonObject, shown } from './json.ts'
import type { JsonObject } from './json.ts'

/** A command as registered, completed by Discord's defaults. */
export interface RegisteredCommand extends JsonObject {
  id: string
  name: string
  type: number
}

/** One registration that the bot made. */
export interface Registration {
  at: number
  /** Missing for the global commands. */
  guildId?: string
  names: string[]
}

/** What is registered, globally and per guild. */
export interface CommandStore {
  readonly registrations: readonly Registration[]
  of(guildId?: string): readonly RegisteredCommand[]
  overwrite(bodies: readonly JsonObject[], guildId?: string): readonly RegisteredCommand[]
  /** The commands of a type that a user sees: the guild's own first. */
  visible(type: number, guildId?: string): RegisteredCommand[]
}

/** Creates an empty store. */
export function createCommandStore(
  now: () => number,
  nextId: () => string,
  applicationId: string,
): CommandStore {
  const lists = new Map<string, readonly RegisteredCommand[]>()
  const registrations: Registration[] = []
  const of = (guildId?: string) => lists.get(guildId ?? 'global') ?? []
  return {
    registrations,
    of,
    overwrite(bodies, guildId) {
      const before = of(guildId)
      const list = bodies.map((body) => {
        const type = typeof body['type'] === 'number' ? body['type'] : 1
        const name = shown(body['name'])
        const known = before.find((one) => one.name === name && one.type === type)
        return {
          name_localizations: null,
          description: '',
          description_localizations: null,
          default_member_permissions: null,
          nsfw: false,
          contexts: null,
          ...(isJsonObject(body) ? body : {}),
          id: known?.id ?? nextId(),
          application_id: applicationId,
          version: nextId(),
          name,
          type,
          ...(guildId === undefined ? {} : { guild_id: guildId }),
        }
      })
      lists.set(guildId ?? 'global', list)
      const names = list.map((one) => one.name)
      registrations.push({ at: now(), names, ...(guildId === undefined ? {} : { guildId }) })
      return list
    },
    visible(type, guildId) {
      const own = guildId === undefined ? [] : of(guildId)
      return [...own, ...of()].filter((one) => one.type === type)
    },
  }
}
