import { lengthOf, numberOf, objectsOf, textOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Stand } from '../stand.ts'
import { wireChannel, wirePartialMember, wireUser } from '../wire.ts'
import { ClientRefusal, wanted } from './refusal.ts'

/** What a user puts into options: texts, numbers, yes or no; ids for users, channels and roles. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

type Value = OptionValues[string]

/** Puts values into the options that a command defines, or refuses as the client would. With
 * `focused`, the user is still typing there: then required options may be missing. */
export function fillOptions(
  defined: readonly JsonObject[],
  values: OptionValues,
  focused?: string,
): JsonObject[] {
  const names = defined.map((option) => shown(option['name']))
  for (const name of Object.keys(values))
    if (!names.includes(name))
      throw new ClientRefusal(`no option "${name}"; there are: ${names.join(', ') || 'none'}`)
  const missing = defined.find(
    (option) => option['required'] === true && values[shown(option['name'])] === undefined,
  )
  if (missing !== undefined && focused === undefined)
    throw new ClientRefusal(`option "${shown(missing['name'])}" is required`)
  return defined.flatMap((option) => {
    const name = shown(option['name'])
    const value = values[name]
    if (value === undefined) return []
    const typing = name === focused
    if (!typing) refuseValue(option, name, value)
    const written = typing ? { value: String(value), focused: true } : { value }
    return [{ name, type: numberOf(option['type']), ...written }]
  })
}

function refuseValue(option: JsonObject, name: string, value: Value): void {
  const why = valueFault(option, value)
  if (why !== undefined) throw new ClientRefusal(`option "${name}": ${why}`)
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure */
function valueFault(option: JsonObject, value: Value): string | undefined {
  const type = numberOf(option['type'])
  const choices = objectsOf(option['choices'])
  if (choices.length > 0 && !choices.some((choice) => choice['value'] === value))
    return `${value} is none of its choices`
  const atLeast = (member: string, fallback: number) =>
    typeof option[member] === 'number' ? option[member] : fallback
  if (type === 3) {
    if (typeof value !== 'string') return 'a text is wanted'
    const length = lengthOf(value)
    if (length > atLeast('max_length', 6000)) return 'the text is too long'
    return length < atLeast('min_length', 1) ? 'the text is too short' : undefined
  }
  if (type === 4 || type === 10) {
    if (typeof value !== 'number' || (type === 4 && !Number.isInteger(value)))
      return type === 4 ? 'a whole number is wanted' : 'a number is wanted'
    const least = atLeast('min_value', -(2 ** 53))
    const most = atLeast('max_value', 2 ** 53)
    return value < least || value > most ? `between ${least} and ${most}` : undefined
  }
  if (type === 5) return typeof value === 'boolean' ? undefined : 'true or false is wanted'
  if (type === 11) return 'the stand-in has no attachment options'
  return /^\d+$/.test(String(value)) ? undefined : 'an id is wanted'
}

/** The users, channels and roles that options name,
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure */
export function resolveIds(
  stand: Stand,
  options: readonly JsonObject[],
  defined: readonly JsonObject[],
): JsonObject {
  const { world } = stand
  const resolved: Record<'users' | 'members' | 'channels' | 'roles', JsonObject> = {
    users: {},
    members: {},
    channels: {},
    roles: {},
  }
  for (const option of options) {
    const id = shown(option['value'])
    const type = option['type']
    if (type === 7) {
      const channel = wanted(world.channels.get(id), `no channel ${id}`)
      const rule = defined.find((one) => one['name'] === option['name'])
      const types = rule?.['channel_types']
      if (Array.isArray(types) && types.length > 0 && !types.includes(channel.type))
        throw new ClientRefusal(`channel ${channel.name} is not of the types wanted`)
      resolved.channels[id] = {
        ...wireChannel(world, channel),
        permission_overwrites: undefined,
        permissions: channel.appPermissions.toString(),
        app_permissions: channel.appPermissions.toString(),
      }
    }
    if (type === 6 || (type === 9 && world.users.has(id))) {
      const user = wanted(world.users.get(id), `no user ${id}`)
      resolved.users[id] = wireUser(world, id)
      resolved.members[id] = wirePartialMember(user.permissions)
    } else if (type === 8 || type === 9) {
      const roles = Array.from(world.guilds.values()).flatMap((guild) => guild.roles)
      const role = wanted(
        roles.find((one) => one.id === id),
        `no role ${id}`,
      )
      resolved.roles[id] = { ...role, color: 0, permissions: '0', position: 1, flags: 0 }
    }
  }
  const filled = Object.entries(resolved).filter(([, map]) => Object.keys(map).length > 0)
  return Object.fromEntries(filled)
}

/** The value of an option's text, for descriptions. */
export function shownOptions(options: readonly JsonObject[]): string {
  return options
    .map(
      (option) => `${shown(option['name'])}:${textOf(option['value']) ?? shown(option['value'])}`,
    )
    .join(' ')
}
