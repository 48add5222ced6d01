import { childrenOf, everyComponent } from '../component.ts'
import type { Component } from '../component.ts'
import type { Modal } from '../interactions.ts'
import { lengthOf, numberOf, objectsOf, shown } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Stand } from '../stand.ts'
import { COMPONENT, SELECTS } from '../validation/component-shapes.ts'
import { wireMessage } from '../wire.ts'
import { refuseValues } from './components.ts'
import { interact } from './outcome.ts'
import type { Outcome, Until } from './outcome.ts'
import { ClientRefusal, wanted } from './refusal.ts'
import { findScene, followUpLimit, installations, scenePayload } from './scene.ts'

/** What a user enters into a form, by `custom_id`; what is left out keeps its pre-filled value. */
export type ModalValues = Readonly<Record<string, string | string[] | boolean>>

/** A form that a user sends off. It is always the user who opened it, in the same place. */
export interface ModalSubmitSpec {
  modal: Modal
  values?: ModalValues
  locale?: string
  until?: Until
}

/** Sends a form off. Rejects with `ClientRefusal` for fields that it has not, that are missing though
 * required, or whose values do not fit. */
export async function modalSubmit(stand: Stand, spec: ModalSubmitSpec): Promise<Outcome> {
  const { modal, values = {} } = spec
  const opener = wanted(stand.interactions.get(modal.interactionId), 'the modal is not open')
  const fields = everyComponent(modal.components).flatMap((one) => one['custom_id'] ?? [])
  const odd = Object.keys(values).find((name) => !fields.includes(name))
  if (odd !== undefined)
    throw new ClientRefusal(`no field "${odd}"; there are: ${fields.map(shown).join(', ')}`)
  const { userId, channelId } = opener
  const locale = spec.locale === undefined ? {} : { locale: spec.locale }
  const scene = findScene(stand, { userId, channelId, ...locale })
  const source = stand.messages.get(opener.sourceMessageId ?? '')
  const { messages, world } = stand
  return interact(
    stand,
    {
      kind: 'modal-submit',
      description: `modal "${modal.title}"`,
      userId,
      channelId,
      ...(scene.guild === undefined ? {} : { guildId: scene.guild.id }),
      ...(source === undefined ? {} : { sourceMessageId: source.id }),
      ...followUpLimit(scene),
    },
    {
      ...scenePayload(stand, scene, installations(stand, scene)),
      type: 5,
      ...(source === undefined ? {} : { message: wireMessage(world, messages, source) }),
      data: {
        custom_id: modal.customId,
        components: modal.components.map((one) => submitted(one, values)),
      },
    },
    spec.until ?? 'settled',
  )
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-component-interaction-response-structures */
function submitted(component: Component, values: ModalValues): JsonObject {
  const { type } = component
  const id = component['id'] ?? 0
  if (type === COMPONENT.TEXT_DISPLAY) return { type, id }
  const inner = childrenOf(component).map((one) => submitted(one, values))
  if (type === COMPONENT.ACTION_ROW) return { type, id, components: inner }
  if (type === COMPONENT.LABEL) return { type, id, component: inner[0] }
  const name = shown(component['custom_id'])
  const entry = { type, id, custom_id: name }
  const value = values[name]
  if (type === COMPONENT.TEXT_INPUT) return { ...entry, value: textFor(component, name, value) }
  if (type === COMPONENT.CHECKBOX)
    return { ...entry, value: value ?? component['default'] ?? false }
  if (type === COMPONENT.RADIO_GROUP) return { ...entry, value: oneFor(component, name, value) }
  return { ...entry, values: listFor(component, name, value), ...resolvedFor(type) }
}

function textFor(input: Component, name: string, value: ModalValues[string] | undefined): string {
  const text = value ?? input['value'] ?? ''
  if (typeof text !== 'string') throw new ClientRefusal(`field "${name}" takes a text`)
  const length = lengthOf(text)
  if (length === 0 && input['required'] === false) return text
  const least = Math.max(1, numberOf(input['min_length']))
  const most = input['max_length'] === undefined ? 4000 : numberOf(input['max_length'])
  if (length < least || length > most)
    throw new ClientRefusal(`field "${name}" takes ${least} to ${most} characters`)
  return text
}

function oneFor(
  group: Component,
  name: string,
  value: ModalValues[string] | undefined,
): string | null {
  const options = objectsOf(group['options'])
  const chosen = value ?? options.find((one) => one['default'] === true)?.['value']
  if (chosen === undefined && group['required'] === false) return null
  if (typeof chosen !== 'string' || !options.some((one) => one['value'] === chosen))
    throw new ClientRefusal(`field "${name}" takes one of its options`)
  return chosen
}

function listFor(menu: Component, name: string, value: ModalValues[string] | undefined): string[] {
  const defaults = [...objectsOf(menu['options']), ...objectsOf(menu['default_values'])]
    .filter((one) => one['default'] === true || one['id'] !== undefined)
    .map((one) => shown(one['value'] ?? one['id']))
  const list = value === undefined ? defaults : value
  if (!Array.isArray(list)) throw new ClientRefusal(`field "${name}" takes a list`)
  if (list.length === 0 && menu['required'] === false) return list
  if (SELECTS.includes(menu.type)) refuseValues(menu, list)
  return list
}

function resolvedFor(type: number): JsonObject {
  return type === COMPONENT.FILE_UPLOAD ? { resolved: { attachments: {} } } : {}
}
