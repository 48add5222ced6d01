// The form to report a mistake in an answer: its statements to choose from, where Slack's menu takes them.

import type { types } from '@slack/bolt'
import { neutral, statements, statementText } from '../../briefings/index.ts'
import type { Briefing } from '../../briefings/index.ts'
import { encodeButton } from '../messages/buttons.ts'
import { REPORT_FIELDS } from '../reports/report.ts'
import type { Report, ReportField, ReportForm } from '../reports/report.ts'
import { recordsOfDigest } from '../reports/reported-digest.ts'
import type { Fields } from './form-payloads.ts'
import { SLACK_LIMITS } from './limits.ts'
import { plainMessage } from './messages.ts'

/** How Slack tells this form from others. */
export const REPORT_FORM = 'report'

const TITLE = { type: 'plain_text', text: 'Report a mistake', emoji: false } as const

/** A statement of the answer: which one it was, and how it begins, since the record may change meanwhile. */
const CHOSEN = /^statement:(\d{1,3}):(.+)$/su

/** What a report is about. */
export interface Reported {
  /** What may be wrong, in the words that people read; none where they are not known any more. */
  readonly claims: readonly string[]
  /** Ids of the records that it speaks of. */
  readonly records: readonly string[]
}

/**
 * What a report is about. A digest cannot be made again as it was posted, so that its statements are not known.
 * @param ask what the button of the form carries
 * @param answerTo gives the answer to a question again
 * @returns the statements and records of the answer, or the records of the digest
 */
export function reportedBy(ask: string, answerTo: (ask: string) => Briefing): Reported {
  const ofDigest = recordsOfDigest(ask)
  if (ofDigest !== null) return { claims: [], records: ofDigest }
  const briefing = answerTo(ask)
  return { claims: claimsOf(briefing), records: briefing.records }
}

/**
 * Draws the form.
 * @param ask what asks for the answer again, or tells the digest; the form carries it, as a button would
 * @param reported what it is about
 * @returns the modal
 */
export function reportForm(ask: string, { claims }: Reported): types.ModalView {
  const state = encodeButton({ kind: 'report', ask }, SLACK_LIMITS.privateMetadata.max)
  return {
    type: 'modal',
    callback_id: REPORT_FORM,
    private_metadata: state ?? '',
    title: TITLE,
    submit: { type: 'plain_text', text: 'Send', emoji: false },
    close: { type: 'plain_text', text: 'Cancel', emoji: false },
    blocks: [
      ...plainMessage(aboutIn(ask)).blocks,
      ...REPORT_FIELDS.map((field) => inputFor(field, claims)),
    ],
  }
}

/** Behind the title of a digest stand the ids of its records, which say nothing to people. */
function aboutIn(ask: string): string {
  return recordsOfDigest(ask) === null ? `The answer to: ${ask}` : ask.replace(/:.*$/s, '')
}

/**
 * What was filled in.
 * @param fields as Slack sends them
 * @param reported what it is about, as it is now
 * @returns the form, to be read; a statement that was chosen stands in its own words, and one that the answer no
 * longer has stands as it began
 */
export function filledIn(fields: Fields, { claims }: Reported): Partial<ReportForm> {
  const { claim = '' } = fields
  const chosen = CHOSEN.exec(claim)
  const [{ longest }] = REPORT_FIELDS
  return {
    claim: chosen === null ? claim : chosenClaim(chosen, claims).slice(0, longest),
    wrong: fields['wrong'] ?? '',
    source: fields['source'] ?? '',
  }
}

/**
 * Thanks for a report, in the form's place.
 * @param report the report as it is kept
 * @returns the modal
 */
export function thanksView({ reference }: Pick<Report, 'reference'>): types.ModalView {
  const words = `Thank you. Your report is kept under the reference ${reference}. Whoever looks after the record reads it; your name is not in it.`
  return {
    type: 'modal',
    title: TITLE,
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: plainMessage(words).blocks,
  }
}

function chosenClaim(
  [, number, beginning = '']: RegExpExecArray,
  claims: readonly string[],
): string {
  const begins = (claim: string | undefined): boolean => claim?.startsWith(beginning) ?? false
  const there = claims[Number(number)]
  return (begins(there) ? there : claims.find(begins)) ?? beginning
}

/** What can be wrong: every statement with a source, in the words of the answer. */
function claimsOf(briefing: Briefing): readonly string[] {
  const claims = statements(briefing).filter(({ kind }) => kind !== 'note')
  return claims.map((claim) => neutral(statementText(claim)).trim()).filter((text) => text !== '')
}

function inputFor(
  { name, label, hint, required, isLong }: (typeof REPORT_FIELDS)[number],
  claims: readonly string[],
): types.InputBlock {
  const isMenu = name === 'claim' && claims.length > 0 && claims.length <= SLACK_LIMITS.options.max
  const text = isMenu ? 'Leave it empty for the whole answer.' : hint
  return {
    type: 'input',
    block_id: name,
    optional: !required,
    label: { type: 'plain_text', text: label, emoji: false },
    hint: { type: 'plain_text', text, emoji: false },
    element: isMenu ? menuOf(name, claims) : typed(name, isLong),
  }
}

function typed(name: ReportField, multiline: boolean): types.PlainTextInput {
  return { type: 'plain_text_input', action_id: name, multiline }
}

function menuOf(name: ReportField, claims: readonly string[]): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: name,
    placeholder: { type: 'plain_text', text: 'Choose a statement', emoji: false },
    options: claims.map((claim, index) => ({
      ...beginningOf(claim),
      value: valueOf(claim, index),
    })),
  }
}

function valueOf(claim: string, index: number): string {
  const whole = `statement:${index}:${claim}`
  // A cut through a pair of surrogates leaves half a character.
  return whole.slice(0, SLACK_LIMITS.optionValue.max).replace(/[\uD800-\uDBFF]$/, '')
}

/** As much of a statement as an option shows, in two lines. */
function beginningOf(claim: string): Pick<types.PlainTextOption, 'text' | 'description'> {
  const { max } = SLACK_LIMITS.optionText
  const words = claim.split(/\s+/)
  const first = lineOf(words, max)
  const rest = words.slice(first.length)
  const text = first.length === 0 ? claim.slice(0, max).toWellFormed() : first.join(' ')
  const plain = { type: 'plain_text', emoji: false } as const
  if (rest.length === 0 || first.length === 0) return { text: { ...plain, text } }
  const second = lineOf(rest, max - 1)
  const end = second.length < rest.length ? '…' : ''
  return {
    text: { ...plain, text },
    ...(second.length === 0 ? {} : { description: { ...plain, text: second.join(' ') + end } }),
  }
}

/** The words that fit on a line. */
function lineOf(words: readonly string[], most: number): readonly string[] {
  let length = -1
  const after = words.findIndex((word) => (length += word.length + 1) > most)
  return after === -1 ? words : words.slice(0, after)
}
