import type { JsonObject } from '../json.ts'
import { objectAt, stringAt, withoutUndefined } from '../json.ts'
import type { Interaction, SlackMessage, SlackView } from '../types.ts'
import { allElements } from '../validation/elements-of.ts'
import type { PlacedElement } from '../validation/elements-of.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import { messageJson, viewJson } from '../wire/json-out.ts'
import { elementState, optionOf, stateValues } from '../wire/state-values.ts'
import type { FilledIn } from '../wire/state-values.ts'
import type { World } from '../world.ts'
import { actingUser, channelFields, commonFields, placeOf } from './common.ts'
import type { Expect } from './common.ts'
import { begin, ignoresPayload, perform } from './perform.ts'

/** Where a user sees a button or a menu. */
export type Surface =
  | { readonly message: SlackMessage; readonly view?: never }
  | { readonly view: SlackView; readonly message?: never }

/** A button that a user presses, or a menu in which a user chooses. */
export type BlockAction = Surface & {
  readonly actionId: string
  /** Needed only when two blocks use the same action_id. */
  readonly blockId?: string
  /** What is chosen in a menu; a button sends its own. */
  readonly value?: string | readonly string[]
  /** What else is filled in on the surface. */
  readonly filled?: FilledIn
  readonly userId?: string
  /** `answer` when absent. */
  readonly expect?: Expect
}

/**
 * Uses a button or a menu. Throws when the message or view does not show it (any more).
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export async function blockAction(
  input: BlockAction,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const shown = currentSurface(input, world)
  const placed = elementShown(shown.blocks, input.actionId, input.blockId)
  const userId = input.userId ?? shown.viewer
  const user = actingUser(userId, world)
  if (shown.viewer !== undefined && shown.viewer !== user.id) {
    throw new Error(`${user.id} does not see what only ${shown.viewer} sees`)
  }
  const what = `the action ${input.actionId}`
  const interaction = begin(what, user.id, input.message?.channel, world)
  const triggerId = world.triggers.issue(interaction)
  const responseUrl =
    input.message === undefined
      ? undefined
      : `${world.origin()}/response/${world.responseUrls.issue({
          interaction,
          channel: input.message.channel,
          userId: user.id,
          source: input.message,
        })}`
  const payload = withoutUndefined({
    type: 'block_actions',
    ...commonFields(user, world),
    ...surfaceFields(input, world),
    trigger_id: triggerId,
    response_url: responseUrl,
    state: input.message && { values: stateValues(shown.blocks, input.filled ?? {}) },
    actions: [actionFields(placed, input.value, world)],
  })
  return perform(
    {
      interaction,
      delivery: { kind: 'interactive', payload },
      expect: input.expect ?? 'answer',
      triggerId,
      ...(responseUrl === undefined ? {} : { responseUrl }),
      onAck: ignoresPayload(what, world),
    },
    deliveries,
    world,
  )
}

/** Finds an element that is shown, by its action_id. Throws when there is none or two. */
export function elementShown(
  blocks: readonly JsonObject[],
  actionId: string,
  blockId: string | undefined,
): PlacedElement {
  const elements = allElements(blocks).filter(({ element }) => element['action_id'] !== undefined)
  const found = elements.filter(
    ({ block, element }) =>
      element['action_id'] === actionId && (blockId === undefined || block['block_id'] === blockId),
  )
  const [first, second] = found
  if (first === undefined) {
    const known = elements.map(({ element }) => String(element['action_id'])).join(', ')
    throw new Error(`The user sees no element ${actionId}; there is: ${known || 'none'}`)
  }
  if (second !== undefined) throw new Error(`Two blocks show ${actionId}: say the blockId`)
  return first
}

/** What the user sees there now; the message or view given may be an older version of it. */
export function currentSurface(
  surface: Surface,
  world: World,
): { readonly blocks: readonly JsonObject[]; readonly viewer?: string } {
  if (surface.message !== undefined) {
    const message = world.messages.find(surface.message.channel, surface.message.ts)
    if (message === undefined) throw new Error('The message is no longer there')
    const viewer = message.ephemeralFor
    return { blocks: message.blocks, ...(viewer === undefined ? {} : { viewer }) }
  }
  const view = world.views.current(surface.view.id)
  if (view === undefined || !view.open) throw new Error('The view is no longer open')
  return { blocks: view.blocks, viewer: view.userId }
}

/** The payload fields that say where it happened. */
export function surfaceFields(input: Surface & { filled?: FilledIn }, world: World): JsonObject {
  if (input.message === undefined) {
    const view = world.views.current(input.view.id) ?? input.view
    const state = stateValues(view.blocks, input.filled ?? {})
    const container = { type: 'view', view_id: view.id }
    return { container, view: viewJson(view, world, state) }
  }
  const message = world.messages.find(input.message.channel, input.message.ts) ?? input.message
  const ephemeral = message.ephemeralFor !== undefined
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: ephemeral,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
  }
  const channel = channelFields(placeOf(message.channel, world))
  // Slack keeps no ephemeral message, so it cannot send one along.
  return ephemeral
    ? { container, channel }
    : { container, channel, message: messageJson(message, world) }
}

function actionFields(
  { block, element }: PlacedElement,
  value: BlockAction['value'],
  world: World,
): JsonObject {
  const type = stringAt(element, 'type') ?? ''
  const common = {
    type,
    block_id: block['block_id'],
    action_id: element['action_id'],
    action_ts: world.ids.ts(),
  }
  if (type === 'overflow') {
    return { ...common, selected_option: optionOf(element, [value ?? ''].flat()[0] ?? '') }
  }
  const state = elementState(element, value)
  if (state !== undefined) return { ...common, ...state }
  if (value !== undefined && value !== element['value']) {
    throw new Error(`The button ${String(common.action_id)} has another value than that`)
  }
  return withoutUndefined({
    ...common,
    text: objectAt(element, 'text'),
    value: element['value'],
    url: element['url'],
    style: element['style'],
  })
}
