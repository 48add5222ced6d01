import { objectsIn, withoutUndefined } from '../json.ts'
import type { Interaction, SlackMessage } from '../types.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import { messageJson } from '../wire/json-out.ts'
import type { World } from '../world.ts'
import { currentSurface, elementShown, surfaceFields } from './block-action.ts'
import type { Surface } from './block-action.ts'
import { actingUser, channelFields, commonFields, placeOf } from './common.ts'
import type { Expect } from './common.ts'
import { begin, ignoresPayload, perform } from './perform.ts'

/** A shortcut that a user picks, from anywhere or from a message's menu. */
export interface Shortcut {
  readonly callbackId: string
  /** The message on which it is used; a global shortcut has none. */
  readonly message?: SlackMessage
  readonly userId?: string
  /** `answer` when absent. */
  readonly expect?: Expect
}

/** Picks a shortcut. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export async function shortcut(
  input: Shortcut,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const user = actingUser(input.userId, world)
  const { message } = input
  const what = `the shortcut ${input.callbackId}`
  const interaction = begin(what, user.id, message?.channel, world)
  const triggerId = world.triggers.issue(interaction)
  const key =
    message === undefined
      ? undefined
      : world.responseUrls.issue({
          interaction,
          channel: message.channel,
          userId: user.id,
          source: message,
        })
  const responseUrl = key === undefined ? undefined : `${world.origin()}/response/${key}`
  const payload = withoutUndefined({
    type: message === undefined ? 'shortcut' : 'message_action',
    ...commonFields(user, world),
    callback_id: input.callbackId,
    trigger_id: triggerId,
    action_ts: world.ids.ts(),
    response_url: responseUrl,
    message_ts: message?.ts,
    message: message && messageJson(message, world),
    channel: message && channelFields(placeOf(message.channel, world)),
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

/** What a user types into a menu whose options the app supplies. */
export type BlockSuggestion = Surface & {
  readonly actionId: string
  readonly blockId?: string
  /** What is typed so far. */
  readonly value: string
}

/** Types into an external menu. https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export async function blockSuggestion(
  input: BlockSuggestion,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const shown = currentSurface(input, world)
  const { block, element } = elementShown(shown.blocks, input.actionId, input.blockId)
  if (!String(element['type']).includes('external_select')) {
    throw new Error(`${input.actionId} is no menu with options from the app`)
  }
  const user = actingUser(shown.viewer, world)
  const what = `the suggestion for ${input.actionId}`
  const interaction = begin(what, user.id, input.message?.channel, world)
  const payload = {
    type: 'block_suggestion',
    ...commonFields(user, world),
    ...surfaceFields(input, world),
    action_id: input.actionId,
    block_id: block['block_id'],
    value: input.value,
  }
  return perform(
    {
      interaction,
      delivery: { kind: 'interactive', payload },
      expect: 'ack',
      onAck(answer) {
        const problems = world.validator.suggestions(answer)
        world.record.addProblems(`The answer to ${what}`, problems)
        if (problems.length > 0) return
        const groups = objectsIn(answer['option_groups'])
        const grouped = groups.flatMap((group) => objectsIn(group['options']))
        const options = [...objectsIn(answer['options']), ...grouped]
        world.interactions.answer(interaction, { kind: 'options', options })
      },
    },
    deliveries,
    world,
  )
}
