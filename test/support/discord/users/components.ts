import { everyComponent } from '../component.ts'
import type { Component } from '../component.ts'
import { numberOf, objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { StoredMessage } from '../messages.ts'
import type { Stand } from '../stand.ts'
import { COMPONENT, SELECTS } from '../validation/component-shapes.ts'
import { wireMessage } from '../wire.ts'
import { resolveIds } from './option-values.ts'
import { interact } from './outcome.ts'
import type { Outcome, Until } from './outcome.ts'
import { ClientRefusal, wanted } from './refusal.ts'
import { findScene, followUpLimit, installations, scenePayload } from './scene.ts'
import type { ActorSpec } from './scene.ts'

/** A press of a button: by its `custom_id`, or by what is written on it. */
export interface ButtonSpec extends Omit<ActorSpec, 'channelId' | 'context'> {
  message: StoredMessage
  customId?: string
  label?: string
  /** Default `settled`; a bot that defers an update and leaves the message alone never settles. */
  until?: Until
}

/** A choice in a select menu: option values, or ids where users, roles or channels are chosen. */
export interface SelectSpec extends Omit<ActorSpec, 'channelId' | 'context'> {
  message: StoredMessage
  customId: string
  values: string[]
  until?: Until
}

/** Presses a button. Rejects with `ClientRefusal` if the message has none such, it is disabled or a
 * link, or the user cannot see the message. */
export async function button(stand: Stand, spec: ButtonSpec): Promise<Outcome> {
  const message = visibleMessage(stand, spec)
  const buttons = everyComponent(message.components).filter((one) => one.type === COMPONENT.BUTTON)
  const found = buttons.find((one) =>
    spec.customId === undefined ? one['label'] === spec.label : one['custom_id'] === spec.customId,
  )
  const names = buttons.map((one) => `${shown(one['label'])} (${shown(one['custom_id'])})`)
  const wish = spec.customId ?? spec.label ?? ''
  const pressed = wanted(found, `no button "${wish}"; there are: ${names.join(', ') || 'none'}`)
  if (pressed['custom_id'] === undefined) throw new ClientRefusal(`button "${wish}" is a link`)
  return use(stand, spec, message, pressed, `button "${wish}"`, {})
}

/** Chooses in a select menu. Rejects with `ClientRefusal` if it is not there, disabled, or does not
 * take these values. */
export async function select(stand: Stand, spec: SelectSpec): Promise<Outcome> {
  const message = visibleMessage(stand, spec)
  const menus = everyComponent(message.components).filter((one) => SELECTS.includes(one.type))
  const found = wanted(
    menus.find((one) => one['custom_id'] === spec.customId),
    `no select menu "${spec.customId}"`,
  )
  refuseValues(found, spec.values)
  const data: JsonObject = { values: spec.values }
  const optionType = { 5: 6, 6: 8, 7: 9, 8: 7 }[found.type]
  if (optionType !== undefined) {
    const chosen = spec.values.map((value) => ({ name: value, type: optionType, value }))
    data['resolved'] = resolveIds(stand, chosen, [])
  }
  return use(
    stand,
    spec,
    message,
    found,
    `select "${spec.customId}" ${spec.values.join(', ')}`,
    data,
  )
}

/** Refuses values that a select menu does not offer, or too many or too few of them. */
export function refuseValues(menu: Component, values: readonly string[]): void {
  const least = menu['min_values'] === undefined ? 1 : numberOf(menu['min_values'])
  const most = menu['max_values'] === undefined ? 1 : numberOf(menu['max_values'])
  if (values.length < least || values.length > most)
    throw new ClientRefusal(`between ${least} and ${most} values are wanted`)
  if (menu.type !== COMPONENT.STRING_SELECT) return
  const offered = objectsOf(menu['options']).map((option) => option['value'])
  const odd = values.find((value) => !offered.includes(value))
  if (odd !== undefined)
    throw new ClientRefusal(`"${odd}" is none of ${offered.map(shown).join(', ')}`)
}

function visibleMessage(stand: Stand, spec: { message: StoredMessage; userId?: string }) {
  const message = wanted(stand.messages.get(spec.message.id), 'the message was deleted')
  const { user } = findScene(stand, { ...spec, channelId: message.channelId })
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== user.id)
    throw new ClientRefusal(`${user.name} does not see this message`)
  return message
}

function use(
  stand: Stand,
  spec: Omit<ActorSpec, 'channelId' | 'context'> & { until?: Until },
  message: StoredMessage,
  component: Component,
  description: string,
  more: JsonObject,
): Promise<Outcome> {
  if (component['disabled'] === true) throw new ClientRefusal(`${description} is disabled`)
  const { userId, locale } = spec
  const actor = { channelId: message.channelId, ...(userId === undefined ? {} : { userId }) }
  const scene = findScene(stand, { ...actor, ...(locale === undefined ? {} : { locale }) })
  const { user, channel, guild } = scene
  return interact(
    stand,
    {
      kind: 'component',
      description,
      userId: user.id,
      channelId: channel.id,
      ...(guild === undefined ? {} : { guildId: guild.id }),
      sourceMessageId: message.id,
      ...followUpLimit(scene),
    },
    {
      ...scenePayload(stand, scene, installations(stand, scene)),
      type: 3,
      message: wireMessage(stand.world, stand.messages, message),
      data: {
        custom_id: component['custom_id'],
        component_type: component.type,
        id: component['id'],
        ...more,
      },
    },
    spec.until ?? 'settled',
  )
}
