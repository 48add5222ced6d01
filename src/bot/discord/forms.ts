// The forms that people fill in, as Discord's modals, and what was filled in.

import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIModalSubmissionComponent,
} from 'discord.js'
import { inlineText, neutral, QUESTION_LENGTH, statements } from '../../briefings/index.ts'
import type { Briefing } from '../../briefings/index.ts'
import { encodeButton } from '../messages/buttons.ts'
import type { Button } from '../messages/buttons.ts'
import { REPORT_FIELDS } from '../reports/report.ts'
import type { ReportForm } from '../reports/report.ts'
import { QUESTION_BUTTON } from './buttons.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { ACTION_ROW, LABEL, ONE_LINE, SEVERAL_LINES, STRING_SELECT, TEXT_INPUT } from './numbers.ts'

/** A form, ready to be opened. */
export type Form = APIModalInteractionResponseCallbackData

/** What was filled into a form, by the names of its fields. */
export type Filled = Readonly<Record<string, string | undefined>>

const QUESTION = 'question'

/** What a person may want to know of the text that is in the field already. */
const QUESTION_HINTS = {
  whole: 'As you would say it, or as you would type it after /quad.',
  cut: 'The message is long: this is its beginning. Shorten it to what you want to know.',
  none: 'The message has no text: ask in your own words.',
} as const

/**
 * The form for a question.
 * @param text what is in it already: the text of a message, of any length; null for a new question
 * @returns the form
 */
export function questionForm(text: string | null): Form {
  const said = neutral(text ?? '').trim()
  const value = beginning(said, QUESTION_LENGTH)
  const hint = value.length < said.length ? 'cut' : text !== null && said === '' ? 'none' : 'whole'
  return {
    custom_id: stateOf(QUESTION_BUTTON),
    title: 'Ask Quad Brief',
    components: [
      field({
        name: QUESTION,
        label: 'What would you like to know?',
        hint: QUESTION_HINTS[hint],
        required: true,
        longest: QUESTION_LENGTH,
        isLong: true,
        value,
      }),
    ],
  }
}

/**
 * The form to report a mistake.
 * @param ask what asks for the answer that it is about, from a button of ours
 * @param filled what is in it already
 * @returns the form
 */
export function reportForm(ask: string, filled: Partial<ReportForm>): Form {
  return {
    custom_id: stateOf({ kind: 'report', ask }),
    title: 'Report a mistake',
    components: REPORT_FIELDS.map((each) =>
      field({ ...each, value: beginning(neutral(filled[each.name] ?? '').trim(), each.longest) }),
    ),
  }
}

/**
 * The form to report a mistake, as it opens.
 * @param ask what asks for the answer that it is about
 * @param briefing the answer; where it says one thing alone, that stands in the form already
 * @returns the form
 */
export function newReportForm(ask: string, briefing: Briefing): Form {
  const claims = statements(briefing).filter(({ kind }) => kind === 'claim')
  const [claim] = claims
  const isOnlyOne = claim !== undefined && claims.length === 1
  return reportForm(ask, isOnlyOne ? { claim: inlineText(claim.inlines) } : {})
}

/**
 * What was filled in. Whatever is neither a text nor a choice is left out.
 * @param components as Discord hands them over
 * @returns the texts, as they were typed, and what was chosen
 */
export function filledIn(components: readonly APIModalSubmissionComponent[]): Filled {
  const inputs = components.flatMap((component) => {
    if (component.type === LABEL) return [component.component]
    return component.type === ACTION_ROW ? component.components : []
  })
  return Object.fromEntries(
    inputs.flatMap((input) =>
      input.type === TEXT_INPUT
        ? [[input.custom_id, input.value] as const]
        : input.type === STRING_SELECT
          ? [[input.custom_id, input.values[0]] as const]
          : [],
    ),
  )
}

/**
 * The question of a form.
 * @param filled what was filled in
 * @returns one line; empty where nothing was written
 */
export function questionIn(filled: Filled): string {
  return neutral(filled[QUESTION] ?? '').trim()
}

interface Field {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  /** Characters. */
  readonly longest: number
  readonly isLong: boolean
  readonly value: string
}

/** https://docs.discord.com/developers/components/reference#label */
function field({ name, label, hint, required, longest, isLong, value }: Field): APILabelComponent {
  return {
    type: LABEL,
    label,
    description: hint,
    component: {
      type: TEXT_INPUT,
      custom_id: name,
      style: isLong ? SEVERAL_LINES : ONE_LINE,
      required,
      max_length: longest,
      ...(value === '' ? {} : { value }),
    },
  }
}

function stateOf(button: Button): string {
  const state = encodeButton(button, DISCORD_LIMITS.customId.max)
  if (state === null) throw new Error('A form is opened by a button that carries the same.')
  return state
}

/** Up to the end of a word, where there is one in the second half. */
function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const word = cut.lastIndexOf(' ')
  // A cut through a pair of surrogates leaves half a character.
  return word > longest / 2 ? cut.slice(0, word) : cut.replace(/[\uD800-\uDBFF]$/, '')
}
