import type { Ids } from './ids.ts'
import { isObject } from './json.ts'
import type { JsonObject } from './json.ts'

/** Elements that send an action when they are used, and so need an action_id. */
const ACTIVE = /^(button|.*_select|overflow|checkboxes|.*picker|.*_input|radio_buttons|.*_buttons)$/

/** The same blocks, each block and active element with an id where the app left it out. */
export function withIds(blocks: readonly JsonObject[], ids: Ids): readonly JsonObject[] {
  return blocks.map((block) => ({
    ...withActionIds(block, ids),
    block_id: block['block_id'] ?? ids.next('b'),
  }))
}

function withActionIds(value: JsonObject, ids: Ids): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copied(entry, ids)]))
}

function copied(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((entry) => copied(entry, ids))
  if (!isObject(value)) return value
  const inner = withActionIds(value, ids)
  const type = value['type']
  if (typeof type !== 'string' || !ACTIVE.test(type) || type === 'workflow_button') return inner
  return { ...inner, action_id: value['action_id'] ?? ids.next('a') }
}
