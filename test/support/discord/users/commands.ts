import type { RegisteredCommand } from '../commands.ts'
import { objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { StoredMessage } from '../messages.ts'
import type { Stand } from '../stand.ts'
import { wireMessage } from '../wire.ts'
import { fillOptions, resolveIds, shownOptions } from './option-values.ts'
import type { OptionValues } from './option-values.ts'
import { interact } from './outcome.ts'
import type { Outcome, Until } from './outcome.ts'
import { ClientRefusal, wanted } from './refusal.ts'
import { findScene, followUpLimit, installations, refuseInvisible, scenePayload } from './scene.ts'
import type { ActorSpec, Scene } from './scene.ts'

/** A slash command as a user enters it. */
export interface SlashCommandSpec extends ActorSpec {
  name: string
  /** `sub`, or `group sub`. */
  subcommand?: string
  options?: OptionValues
  /** Default `settled`. */
  until?: Until
}

/** A slash command that a user is still typing. */
export interface AutocompleteSpec extends Omit<SlashCommandSpec, 'until'> {
  /** The option that has the cursor; what is typed there is in `options`, else it is empty. */
  focused: string
}

/** A command from a message's context menu. */
export interface MessageCommandSpec extends ActorSpec {
  name: string
  message: StoredMessage
  until?: Until
}

/** Enters a slash command. Rejects with `ClientRefusal` if the registered commands do not have it,
 * it is not offered here, or the options do not fit. */
export async function slashCommand(stand: Stand, spec: SlashCommandSpec): Promise<Outcome> {
  const scene = findScene(stand, spec)
  const command = findCommand(stand, scene, 1, spec.name)
  const { wrap, defined } = descend(command, spec.subcommand)
  const options = fillOptions(defined, spec.options ?? {})
  const resolved = resolveIds(stand, options, defined)
  const data = { options: wrap(options), ...(Object.keys(resolved).length ? { resolved } : {}) }
  const line = [`/${spec.name}`, spec.subcommand, shownOptions(options)].filter(Boolean).join(' ')
  return send(stand, scene, command, 'command', line, data, spec.until ?? 'settled')
}

/** Types into an option with autocomplete; the outcome has the bot's `choices`. */
export async function autocomplete(stand: Stand, spec: AutocompleteSpec): Promise<Outcome> {
  const scene = findScene(stand, spec)
  const command = findCommand(stand, scene, 1, spec.name)
  const { wrap, defined } = descend(command, spec.subcommand)
  const option = defined.find((one) => one['name'] === spec.focused)
  if (option?.['autocomplete'] !== true)
    throw new ClientRefusal(`option "${spec.focused}" of /${spec.name} has no autocomplete`)
  const values = { [spec.focused]: '', ...spec.options }
  const options = fillOptions(defined, values, spec.focused)
  const line = `autocomplete of /${spec.name} ${shownOptions(options)}`
  const data = { options: wrap(options) }
  return send(stand, scene, command, 'autocomplete', line, data, 'acknowledged')
}

/** Uses a command of a message's context menu. */
export async function messageCommand(stand: Stand, spec: MessageCommandSpec): Promise<Outcome> {
  const { message } = spec
  const scene = findScene(stand, { ...spec, channelId: spec.channelId ?? message.channelId })
  const command = findCommand(stand, scene, 3, spec.name)
  const wire = wireMessage(stand.world, stand.messages, message)
  const data = { target_id: message.id, resolved: { messages: { [message.id]: wire } } }
  const line = `message command "${spec.name}"`
  return send(stand, scene, command, 'command', line, data, spec.until ?? 'settled')
}

function findCommand(stand: Stand, scene: Scene, type: number, name: string): RegisteredCommand {
  const visible = stand.commands.visible(type, scene.guild?.id)
  const names = visible.map((one) => one.name).join(', ') || 'none'
  const found = wanted(
    visible.find((one) => one.name === name),
    `no command "${name}" is registered; there are: ${names}`,
  )
  refuseInvisible(stand, scene, found)
  return found
}

/** Goes down to the options of a subcommand; `wrap` puts filled options back into its place. */
function descend(
  command: RegisteredCommand,
  subcommand: string | undefined,
): { defined: JsonObject[]; wrap: (options: JsonObject[]) => JsonObject[] } {
  let defined = objectsOf(command['options'])
  let wrap = (options: JsonObject[]) => options
  for (const name of subcommand?.split(' ') ?? []) {
    const names = defined.map((one) => shown(one['name'])).join(', ')
    const next = wanted(
      defined.find((one) => one['name'] === name && (one['type'] === 1 || one['type'] === 2)),
      `/${command.name} has no subcommand "${name}"; there are: ${names || 'none'}`,
    )
    const outer = wrap
    wrap = (options) => outer([{ name, type: next['type'] ?? 1, options }])
    defined = objectsOf(next['options'])
  }
  if (defined.some((one) => one['type'] === 1 || one['type'] === 2)) {
    const names = defined.map((one) => shown(one['name'])).join(', ')
    throw new ClientRefusal(`/${command.name} wants a subcommand: ${names}`)
  }
  return { defined, wrap }
}

function send(
  stand: Stand,
  scene: Scene,
  command: RegisteredCommand,
  kind: 'command' | 'autocomplete',
  description: string,
  data: JsonObject,
  until: Until,
): Promise<Outcome> {
  const { user, channel, guild } = scene
  const guildId = command['guild_id']
  return interact(
    stand,
    {
      kind,
      description,
      userId: user.id,
      channelId: channel.id,
      ...(guild === undefined ? {} : { guildId: guild.id }),
      ...followUpLimit(scene),
    },
    {
      ...scenePayload(stand, scene, installations(stand, scene, command)),
      type: kind === 'command' ? 2 : 4,
      data: { id: command.id, name: command.name, type: command.type, guild_id: guildId, ...data },
    },
    until,
  )
}
