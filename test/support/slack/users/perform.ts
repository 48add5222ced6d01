import type { OpenInteraction } from '../interactions.ts'
import type { JsonObject } from '../json.ts'
import type { Ack, Delivery, Interaction } from '../types.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import type { World } from '../world.ts'
import type { Expect } from './common.ts'

/** What one action of a user needs to be carried out. */
export interface Action {
  readonly interaction: OpenInteraction
  readonly delivery: Delivery
  readonly expect: Expect
  readonly triggerId?: string
  readonly responseUrl?: string
  /** Does what Slack does with the acknowledgement's payload. */
  readonly onAck: (payload: JsonObject) => void
}

/** Begins something that a user does. Answers are collected from now on. */
export function begin(
  what: string,
  userId: string,
  channelId: string | undefined,
  world: World,
): OpenInteraction {
  return world.interactions.begin({
    what,
    userId,
    answers: [],
    ...(channelId === undefined ? {} : { channelId }),
  })
}

/** Sends it to the app and waits for the acknowledgement and, if so wished, the first answer. */
export async function perform(
  action: Action,
  deliveries: Deliveries,
  world: World,
): Promise<Interaction> {
  const { interaction, delivery, expect, onAck } = action
  const send = delivery.kind === 'event' ? deliveries.deliverEvent : deliveries.deliver
  const ack = await send(delivery)
  if (ack.kind === 'acknowledged') {
    onAck(ack.payload)
    if (expect === 'answer') await firstAnswer(interaction, world)
  }
  return result(action, ack)
}

async function firstAnswer(interaction: OpenInteraction, world: World): Promise<void> {
  await world.record.waitFor(
    `an answer to ${interaction.what}`,
    () => interaction.answers.length > 0,
    world.settings.answerTimeoutMs,
  )
}

function result({ interaction, triggerId, responseUrl }: Action, ack: Ack): Interaction {
  return {
    what: interaction.what,
    ack,
    answers: interaction.answers,
    ...(triggerId === undefined ? {} : { triggerId }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
  }
}

/** For what Slack expects an empty acknowledgement: a payload would be lost, so it is a fault. */
export function ignoresPayload(what: string, world: World): (payload: JsonObject) => void {
  return (payload) => {
    if (Object.keys(payload).length === 0) return
    const shown = JSON.stringify(payload).slice(0, 120)
    const sentence = `The acknowledgement of ${what} carried a payload that Slack ignores: ${shown}`
    world.record.addFault('bad-ack', sentence)
  }
}
