// The form to ask in: one question, with an example.

import type { types } from '@slack/bolt'
import { neutral, QUESTION_LENGTH } from '../../briefings/index.ts'
import type { Fields } from './form-payloads.ts'
import { SLACK_LIMITS } from './limits.ts'

/** How Slack tells this form from others. */
export const QUESTION_FORM = 'question'

const FIELD = 'question'
const EXAMPLE = 'Who represented India in New Delhi?'
const HINT = 'A question in plain English, or a command such as: compare Sydney Tokyo'
const IS_CUT = `The message is longer than the ${QUESTION_LENGTH} characters that a question may have: this is its beginning. Keep what you want to ask.`

/** What was asked, or what to mend, by field. */
export type ReadQuestion =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> }

/**
 * Draws the form.
 * @param text what stands in it already, of any length; empty for nothing
 * @returns the modal
 */
export function questionForm(text = ''): types.ModalView {
  const said = Array.from(neutral(text).replace(/\s+/g, ' ').trim())
  const isCut = said.length > QUESTION_LENGTH
  const initial = isCut ? wholeWords(said) : said.join('')
  return {
    type: 'modal',
    callback_id: QUESTION_FORM,
    title: { type: 'plain_text', text: 'Ask Quad Brief', emoji: false },
    submit: { type: 'plain_text', text: 'Ask', emoji: false },
    close: { type: 'plain_text', text: 'Cancel', emoji: false },
    blocks: [
      {
        type: 'input',
        block_id: FIELD,
        label: { type: 'plain_text', text: 'Your question', emoji: false },
        hint: { type: 'plain_text', text: isCut ? IS_CUT : HINT, emoji: false },
        element: {
          type: 'plain_text_input',
          action_id: FIELD,
          multiline: true,
          focus_on_load: true,
          placeholder: { type: 'plain_text', text: EXAMPLE, emoji: false },
          ...(initial === '' ? {} : { initial_value: initial }),
        },
      },
    ],
  }
}

/** As many words as a question may have; a word that is longer than that is cut. */
function wholeWords(said: readonly string[]): string {
  const most = said.slice(0, QUESTION_LENGTH + 1).join('')
  const words = most.replace(/\s+\S*$/, '')
  return words === most ? said.slice(0, QUESTION_LENGTH).join('') : words
}

/**
 * Reads the form.
 * @param fields what was filled in
 * @returns the question on one line, or what to mend
 */
export function readQuestion(fields: Fields): ReadQuestion {
  const line = neutral(fields[FIELD] ?? '').trim()
  const { length } = Array.from(line)
  if (length === 0) return questionProblem(`Type a question, such as: ${EXAMPLE}`)
  if (length <= QUESTION_LENGTH) return { ok: true, line }
  return questionProblem(
    `This is ${length} characters; please keep it to ${QUESTION_LENGTH}. One question at a time is answered best.`,
  )
}

/**
 * A problem with the question, for the form to show.
 * @param words what to mend or to wait for
 * @returns the problem at the form's field; what was typed stays
 */
export function questionProblem(words: string): Extract<ReadQuestion, { ok: false }> {
  return { ok: false, problems: { [FIELD]: words.slice(0, SLACK_LIMITS.run.max) } }
}
