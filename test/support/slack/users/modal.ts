import type { OpenInteraction } from '../interactions.ts'
import { isObject, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Interaction, SlackView } from '../types.ts'
import { allElements } from '../validation/elements-of.ts'
import { LIMITS } from '../validation/limits.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import { viewJson } from '../wire/json-out.ts'
import { missingInputs, stateValues } from '../wire/state-values.ts'
import type { FilledIn } from '../wire/state-values.ts'
import type { World } from '../world.ts'
import { actingUser, commonFields } from './common.ts'
import type { Expect } from './common.ts'
import { begin, ignoresPayload, perform } from './perform.ts'

/** A modal that a user submits, with what was filled in. */
export interface ViewSubmission {
  readonly view: SlackView
  readonly filled?: FilledIn
  /** `ack` when absent: the acknowledgement says what becomes of the modal. */
  readonly expect?: Expect
}

/**
 * Submits a modal. Throws when it is not open, has no submit button, or a required input is
 * empty. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export async function viewSubmission(
  input: ViewSubmission,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const view = openModal(input.view, world)
  if (view.payload['submit'] === undefined) throw new Error('The modal has no submit button')
  const values = stateValues(view.blocks, input.filled ?? {})
  const missing = missingInputs(view.blocks, values)
  if (missing.length > 0) throw new Error(`Slack does not submit without: ${missing.join(', ')}`)
  const interaction = begin(describe('the submission of', view), view.userId, undefined, world)
  const triggerId = world.triggers.issue(interaction)
  const payload = {
    type: 'view_submission',
    ...commonFields(actingUser(view.userId, world), world),
    trigger_id: triggerId,
    view: viewJson(view, world, values),
    response_urls: responseUrls(view, values, interaction, world),
  }
  return perform(
    {
      interaction,
      delivery: { kind: 'interactive', payload },
      expect: input.expect ?? 'ack',
      triggerId,
      onAck: (answer) => takeResponseAction(answer, view, interaction, world),
    },
    deliveries,
    world,
  )
}

/** A modal that a user closes; all of the stack when `cleared`. */
export interface ViewClosed {
  readonly view: SlackView
  readonly cleared?: boolean
}

/** Closes a modal. The app hears of it only where it asked for that; undefined where it did not. */
export async function viewClosed(
  input: ViewClosed,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction | undefined> {
  const view = openModal(input.view, world)
  const cleared = input.cleared === true || view.payload['clear_on_close'] === true
  if (cleared) world.views.clear(view.userId)
  else world.views.close(view.id)
  if (view.payload['notify_on_close'] !== true) return undefined
  const what = describe('the closing of', view)
  const payload = {
    type: 'view_closed',
    ...commonFields(actingUser(view.userId, world), world),
    view: viewJson(view, world),
    is_cleared: cleared,
  }
  return perform(
    {
      interaction: begin(what, view.userId, undefined, world),
      delivery: { kind: 'interactive', payload },
      expect: 'ack',
      onAck: ignoresPayload(what, world),
    },
    deliveries,
    world,
  )
}

function openModal(given: SlackView, world: World): SlackView {
  const view = world.views.current(given.id)
  if (view === undefined || !view.open || view.kind !== 'modal') {
    throw new Error('The modal is not open')
  }
  return view
}

function describe(what: string, view: SlackView): string {
  return `${what} the modal ${stringAt(view.payload, 'callback_id') ?? view.id}`
}

/** Menus with response_url_enabled bring a URL for the conversation that was chosen. */
function responseUrls(
  view: SlackView,
  values: JsonObject,
  interaction: OpenInteraction,
  world: World,
): readonly JsonObject[] {
  return allElements(view.blocks).flatMap(({ block, element }) => {
    if (element['response_url_enabled'] !== true) return []
    const blockId = stringAt(block, 'block_id') ?? ''
    const actionId = stringAt(element, 'action_id') ?? ''
    const states = values[blockId]
    const state = isObject(states) ? states[actionId] : undefined
    if (!isObject(state)) return []
    const channel = stringAt(state, 'selected_channel') ?? stringAt(state, 'selected_conversation')
    if (channel === undefined) return []
    const key = world.responseUrls.issue({ interaction, channel, userId: view.userId })
    const url = `${world.origin()}/response/${key}`
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }]
  })
}

/** https://docs.slack.dev/surfaces/modals lists the response actions. */
function takeResponseAction(
  answer: JsonObject,
  view: SlackView,
  interaction: OpenInteraction,
  world: World,
): void {
  const { views, interactions } = world
  switch (answer['response_action']) {
    case undefined:
      if (Object.keys(answer).length > 0) ignoresPayload(interaction.what, world)(answer)
      views.close(view.id)
      interactions.answer(interaction, { kind: 'view-closed' })
      return
    case 'clear':
      views.clear(view.userId)
      interactions.answer(interaction, { kind: 'view-closed' })
      return
    case 'errors':
      takeErrors(answer['errors'], view, interaction, world)
      return
    case 'update':
    case 'push':
      takeView(answer, view, interaction, world)
      return
    default:
      badAck(`has an unknown response_action: ${String(answer['response_action'])}`)
  }

  function badAck(why: string): void {
    const sentence = `The acknowledgement of ${interaction.what} ${why}`
    world.record.addFault('bad-ack', sentence, LIMITS.modalTitle)
  }
}

function takeErrors(
  errors: unknown,
  view: SlackView,
  interaction: OpenInteraction,
  world: World,
): void {
  const entries = isObject(errors) ? Object.entries(errors) : []
  const inputs = objectsIn(view.blocks)
    .filter((block) => block['type'] === 'input')
    .map((block) => block['block_id'])
  const fault = (why: string) => {
    const sentence = `The acknowledgement of ${interaction.what} ${why}`
    world.record.addFault('bad-ack', sentence, LIMITS.modalTitle)
  }
  if (entries.length === 0) fault('says that there are errors and names none')
  for (const [blockId, message] of entries) {
    if (!inputs.includes(blockId)) fault(`has an error for ${blockId}, which is no input block`)
    if (typeof message !== 'string' || message === '') fault(`has no text for ${blockId}`)
  }
  const shown = Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
  world.interactions.answer(interaction, { kind: 'view-errors', errors: shown })
}

function takeView(
  answer: JsonObject,
  view: SlackView,
  interaction: OpenInteraction,
  world: World,
): void {
  const next = answer['view']
  const problems = world.validator.view(next)
  world.record.addProblems(`The view in the acknowledgement of ${interaction.what}`, problems)
  if (problems.length > 0 || !isObject(next)) return
  const shown =
    answer['response_action'] === 'push'
      ? world.views.push(view.userId, next, 'acknowledgement')
      : world.views.update(view, next, 'acknowledgement')
  world.interactions.answer(interaction, { kind: 'view', view: shown })
}
