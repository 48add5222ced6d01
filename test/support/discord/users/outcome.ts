import type { Choice, Interaction, Modal, NewInteraction } from '../interactions.ts'
import type { JsonObject } from '../json.ts'
import { textsOf } from '../messages.ts'
import type { StoredMessage } from '../messages.ts'
import type { Stand } from '../stand.ts'
import { ClientRefusal } from './refusal.ts'

/** When a user action ends: with the first response, or once nothing loads any more. */
export type Until = 'acknowledged' | 'settled'

/** What the user sees of an interaction. */
export interface Outcome {
  /** Grows while the bot goes on answering. */
  interaction: Interaction
  /** How the bot responded first; `none` is "The application did not respond". */
  acknowledgement:
    | 'message'
    | 'deferred-message'
    | 'deferred-update'
    | 'update'
    | 'modal'
    | 'choices'
    | 'none'
  /** Whether only the user sees the response. */
  ephemeral: boolean
  /** The response (or the updated message) and the follow-ups. */
  messages: StoredMessage[]
  /** The first of them. */
  message?: StoredMessage
  /** All that can be read on them, a line break between the parts. */
  text: string
  modal?: Modal
  choices: Choice[]
}

/** Sends an interaction to the bot and waits for what the user sees. */
export async function interact(
  stand: Stand,
  start: NewInteraction,
  payload: JsonObject,
  until: Until,
): Promise<Outcome> {
  const { gateway, interactions, record } = stand
  if (!gateway.sessions.some((session) => session.alive))
    throw new ClientRefusal('no bot has a session at the gateway')
  const interaction = interactions.open(start)
  record.note(`${start.description} by ${start.userId}`)
  const data = { ...payload, id: interaction.id, token: interaction.token }
  gateway.dispatch({ event: 'INTERACTION_CREATE', shape: () => data })
  const { acknowledgementMs, patienceMs } = stand.options
  await record.waitFor(
    () =>
      interaction.timedOut ||
      (until === 'settled' ? interaction.settled : interaction.acknowledgement !== undefined),
    `${start.description} to be ${until}`,
    acknowledgementMs + patienceMs,
  )
  return outcomeOf(stand, interaction)
}

/** What the user sees of an interaction now. */
export function outcomeOf(stand: Stand, interaction: Interaction): Outcome {
  const { acknowledgement } = interaction
  const ids = [interaction.originalId ?? '', ...interaction.followUpIds]
  const messages = ids.flatMap((id) => stand.messages.get(id) ?? [])
  const [message] = messages
  return {
    interaction,
    acknowledgement: acknowledgement?.kind ?? 'none',
    ephemeral:
      acknowledgement !== undefined && 'ephemeral' in acknowledgement
        ? acknowledgement.ephemeral
        : message?.ephemeralFor !== undefined,
    messages,
    ...(message === undefined ? {} : { message }),
    text: messages.flatMap(textsOf).join('\n'),
    ...(acknowledgement?.kind === 'modal' ? { modal: acknowledgement.modal } : {}),
    choices: acknowledgement?.kind === 'choices' ? acknowledgement.choices : [],
  }
}
