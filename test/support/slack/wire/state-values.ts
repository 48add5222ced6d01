import { isObject, objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { allElements } from '../validation/elements-of.ts'
import { optionsOf } from '../validation/elements.ts'

/**
 * What a user filled in: by block_id, then by action_id. A text, the value of an option, an id of
 * a channel or user, or a list of them.
 */
export type FilledIn = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>

/** The state key of each kind of element whose state is one text. */
const SINGLE: Readonly<Record<string, readonly [key: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
}

/** The same for elements whose state is a list of texts. */
const MULTIPLE: Readonly<Record<string, readonly [key: string, initial: string]>> = {
  multi_users_select: ['selected_users', 'initial_users'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
}

const ONE_OPTION = new Set(['static_select', 'external_select', 'radio_buttons'])
const SEVERAL_OPTIONS = new Set(['multi_static_select', 'multi_external_select', 'checkboxes'])

/**
 * The `state.values` of a message or view: what was filled in, else the initial values.
 * Throws when something was filled in for which there is no element.
 */
export function stateValues(blocks: readonly JsonObject[], filled: FilledIn): JsonObject {
  const values: Record<string, JsonObject> = {}
  for (const { block, element } of allElements(blocks)) {
    const blockId = stringAt(block, 'block_id')
    const actionId = stringAt(element, 'action_id')
    if (blockId === undefined || actionId === undefined) continue
    const state = elementState(element, filled[blockId]?.[actionId])
    if (state !== undefined) values[blockId] = { ...values[blockId], [actionId]: state }
  }
  for (const [blockId, actions] of Object.entries(filled)) {
    for (const actionId of Object.keys(actions)) {
      if (values[blockId]?.[actionId] !== undefined) continue
      throw new Error(`The user sees no element ${actionId} in a block ${blockId}`)
    }
  }
  return values
}

/**
 * The state of one element: what was chosen, else its initial value. Undefined for elements that
 * hold no state, such as buttons. Throws for an option that the menu does not show.
 */
export function elementState(
  element: JsonObject,
  chosen: string | readonly string[] | undefined,
): JsonObject | undefined {
  const type = stringAt(element, 'type') ?? ''
  const single = SINGLE[type]
  if (single !== undefined) return { type, [single[0]]: chosen ?? element[single[1]] ?? null }
  const multiple = MULTIPLE[type]
  if (multiple !== undefined) {
    const initial = element[multiple[1]] ?? []
    return { type, [multiple[0]]: chosen === undefined ? initial : [chosen].flat() }
  }
  if (ONE_OPTION.has(type)) {
    const initial = objectAt(element, 'initial_option') ?? null
    const option = typeof chosen === 'string' ? optionOf(element, chosen) : initial
    return { type, selected_option: option }
  }
  if (SEVERAL_OPTIONS.has(type)) {
    const initial = objectsIn(element['initial_options'])
    const options =
      chosen === undefined ? initial : [chosen].flat().map((value) => optionOf(element, value))
    return { type, selected_options: options }
  }
  return undefined
}

/** The option with this value; an external menu's options are whatever the app suggested. */
export function optionOf(element: JsonObject, value: string): JsonObject {
  const found = optionsOf(element).find((option) => option['value'] === value)
  if (found !== undefined) return found
  if (String(element['type']).includes('external')) {
    return { text: { type: 'plain_text', text: value }, value }
  }
  throw new Error(`The user sees no option with the value ${value}`)
}

/** The labels of required inputs that are still empty: with any, Slack does not submit. */
export function missingInputs(blocks: readonly JsonObject[], values: JsonObject): string[] {
  const inputs = blocks.filter((block) => block['type'] === 'input' && block['optional'] !== true)
  return inputs.flatMap((block) => {
    const state = objectAt(values, stringAt(block, 'block_id') ?? '')
    const filled = Object.values(state ?? {}).some((value) => isObject(value) && isFilled(value))
    const label = stringAt(objectAt(block, 'label') ?? {}, 'text') ?? 'an input'
    return filled ? [] : [label]
  })
}

function isFilled(state: JsonObject): boolean {
  return Object.entries(state).some(([key, value]) => {
    if (key === 'type') return false
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
  })
}
