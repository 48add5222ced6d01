// Buttons of Discord, and the rows that they stand in.

import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
} from 'discord.js'
import { encodeButton } from '../messages/buttons.ts'
import type { Button } from '../messages/buttons.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { ACTION_ROW, BUTTON, PRIMARY, SECONDARY } from './numbers.ts'

/** The button that opens an empty form for a question; what the form itself is known by, too. */
export const QUESTION_BUTTON: Button = { kind: 'form', ask: 'question' }

/**
 * Makes a button, or null where it does not fit or another button of the message already does the
 * same.
 */
export type MakeButton = (label: string, state: Button) => APIButtonComponentWithCustomId | null

/**
 * The first id of rows whose buttons take the place of the question that they stand under; ids are
 * what Discord has for knowing a component again in the press of a button.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
const FIRST_CHOICE_ROW = 1001

/**
 * Makes the buttons of one message: Discord refuses one in which two components have the same custom_id.
 * @returns what makes them, in the order in which they stand
 */
export function buttonMaker(): MakeButton {
  const taken = new Set<string>()
  return (label, state) => {
    const custom_id = encodeButton(state, DISCORD_LIMITS.customId.max)
    if (custom_id === null || taken.has(custom_id)) return null
    if (label === '' || label.length > DISCORD_LIMITS.buttonLabel.max) return null
    taken.add(custom_id)
    return { type: BUTTON, style: state.kind === 'share' ? PRIMARY : SECONDARY, label, custom_id }
  }
}

/**
 * Puts buttons into rows.
 * @param buttons any number of them
 * @returns rows of as many as Discord takes
 */
export function rowsOf(
  buttons: readonly APIButtonComponentWithCustomId[],
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const { max } = DISCORD_LIMITS.rowButtons
  if (buttons.length === 0) return []
  return [{ type: ACTION_ROW, components: buttons.slice(0, max) }, ...rowsOf(buttons.slice(max))]
}

/**
 * Gives rows of choices the ids by which they are known again.
 * @param components of a question back
 * @returns the same, each row under an id of its own
 */
export function asChoiceRows(
  components: readonly APIComponentInContainer[],
): readonly APIComponentInContainer[] {
  let next = FIRST_CHOICE_ROW
  return components.map((component) =>
    component.type === ACTION_ROW ? { ...component, id: next++ } : component,
  )
}

/**
 * Whether a pressed button stands where its answer takes the place of the message.
 * @param rowId the id of the row that the button is in
 * @returns whether we gave it to a row of choices of a question back
 */
export function isChoiceRow(rowId: number | undefined): boolean {
  return rowId !== undefined && rowId >= FIRST_CHOICE_ROW
}
