// The pieces of a part -> Block Kit blocks.
//
// One rich_text block a paragraph, list or table of facts, so that Slack sets them apart; a heading
// is a bold line on top of what follows it, since a header block is as large as the title.

import type { types } from '@slack/bolt'
import { visit, type Block, type Choice, type FactRow } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import { encodeButton } from '../messages/buttons.ts'
import type { Button } from '../messages/buttons.ts'
import type { Position } from '../messages/parts.ts'
import { SLACK_LIMITS } from './limits.ts'
import { longLinkRuns, merged, sourceRuns, statementRuns, textRuns } from './rich-text.ts'
import type { Run } from './rich-text.ts'

type Element = types.RichTextBlockElement

/**
 * The title, once, and which message of how many this is.
 * @param title a title of any length
 * @param position which message of how many
 * @returns no block, one or two
 */
export function titleBlocks(title: string, { number, of }: Position): readonly types.KnownBlock[] {
  return [
    ...(number === 1 && title !== '' ? [titleBlock(title)] : []),
    ...(of === 1 ? [] : [smallPrint(`Part ${number} of ${of}`)]),
  ]
}

/**
 * What a part says.
 * @param blocks blocks of the document model
 * @returns blocks of Slack
 */
export function contentBlocks(blocks: readonly Block[]): readonly types.KnownBlock[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const heading = before?.kind === 'heading' ? headingElements(before.text) : []
    const text = (elements: readonly Element[]) => richText([...heading, ...elements])
    return visit<Block, readonly types.KnownBlock[]>(block, {
      heading: (own) => (isHeaded(blocks[index + 1]) ? [] : richText(headingElements(own.text))),
      paragraph: ({ statement }) => text([section(statementRuns(statement))]),
      list: ({ items }) => text([bullets(items.map(statementRuns))]),
      facts: ({ rows }) => text(rows.flatMap(rowElements)),
      choices: ({ choices }) => [...text([]), ...choiceBlocks(choices, String(index))],
    })
  })
}

/**
 * The sources that a part lists, and its links with long addresses.
 * @param part any part
 * @returns no block or one
 */
export function sourceBlocks({ citations, longLinks }: Part): readonly types.KnownBlock[] {
  const lines = [...citations.map(sourceRuns), ...longLinks.map(longLinkRuns)]
  if (lines.length === 0) return []
  const runs = lines.flatMap((line, index) => [...(index === 0 ? [] : textRuns('\n')), ...line])
  return richText([
    section(textRuns('Sources', { bold: true })),
    { type: 'rich_text_quote', elements: merged(runs) },
  ])
}

/** Where somebody may share an answer: `direct` are messages of two people. */
export type ShareTo = 'channel' | 'thread' | 'direct'

const SHARE_LABELS: Readonly<Record<ShareTo, string>> = {
  channel: 'Share in channel',
  thread: 'Share in thread',
  direct: 'Share here',
}

/** Which buttons end an answer. */
export interface EndButtons {
  /** Where Share shares it; null for no such button. */
  readonly share: ShareTo | null
  readonly report: boolean
}

/**
 * What one can do next: suggestions, and then Share and Report a mistake.
 * @param part any part
 * @param buttons which of the last two
 * @returns no block, or some
 */
export function actionBlocks(
  { suggestions, moreSuggestions, share: ask }: Part,
  buttons: EndButtons,
): readonly types.KnownBlock[] {
  const blocks = choiceBlocks(suggestions, 'next', ask === null ? [] : endButtons(ask, buttons))
  const more = `${moreSuggestions} more: type /quad help.`
  return moreSuggestions === 0 ? blocks : [...blocks, smallPrint(more)]
}

function isHeaded(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'heading'
}

function titleBlock(title: string): types.KnownBlock {
  return title.length <= SLACK_LIMITS.header.max
    ? { type: 'header', text: { type: 'plain_text', text: title, emoji: false } }
    : { type: 'rich_text', elements: [section(textRuns(title, { bold: true }))] }
}

function smallPrint(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}

function richText(elements: readonly Element[]): readonly types.KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: withLineBreaks(elements) }]
}

/** Neighbouring sections become lines of one, since not every client starts a line at a section. */
function withLineBreaks(elements: readonly Element[]): Element[] {
  return elements.reduce<Element[]>((lines, element) => {
    const last = lines.at(-1)
    const areSections = last?.type === 'rich_text_section' && element.type === 'rich_text_section'
    if (!areSections) return [...lines, element]
    const runs = [...last.elements, ...textRuns('\n'), ...element.elements]
    return [...lines.slice(0, -1), section(runs)]
  }, [])
}

function headingElements(text: string): readonly Element[] {
  return text === '' ? [] : [section(textRuns(text, { bold: true }))]
}

/** Slack refuses a section without runs. */
function section(runs: readonly Run[]): types.RichTextSection {
  const elements = merged(runs.length === 0 ? textRuns(' ') : runs)
  return { type: 'rich_text_section', elements }
}

function bullets(lines: readonly (readonly Run[])[]): Element {
  return { type: 'rich_text_list', style: 'bullet', elements: lines.map(section) }
}

/** "Host: one statement" on a line, or the label and its statements below it. */
function rowElements({ label, statements: [first, ...rest] }: FactRow): readonly Element[] {
  const runs = statementRuns(first)
  if (rest.length === 0) return [section([...textRuns(`${label}: `, { bold: true }), ...runs])]
  return [
    section(textRuns(`${label}:`, { bold: true })),
    bullets([runs, ...rest.map(statementRuns)]),
  ]
}

/** What stands last: a button, or words where the question is too long for one. */
type Last = types.Button | types.KnownBlock

function endButtons(ask: string, buttons: EndButtons): readonly Last[] {
  const { share: to } = buttons
  const share = to && button('share', SHARE_LABELS[to], { kind: 'share', ask })
  const report = button('report', 'Report a mistake', { kind: 'report', ask })
  return [
    ...(to === null ? [] : [share ?? smallPrint('This question is too long for a Share button.')]),
    ...(buttons.report
      ? [report ?? smallPrint('This question is too long for a button to report a mistake.')]
      : []),
  ]
}

/**
 * Buttons in rows of as many as Slack takes; what fits in no button stands above them, to be typed.
 * @param choices what each is called and asks
 * @param place where they stand, for their ids: no two rows of a message or a page have the same
 * @param last what stands behind them
 * @returns no block, or some
 */
export function choiceBlocks(
  choices: readonly Choice[],
  place: string,
  last: readonly Last[] = [],
): readonly types.KnownBlock[] {
  const made = choices.map((choice, index) => ({
    choice,
    button: button(`ask:${place}:${index}`, choice.label, { kind: 'ask', ask: choice.ask }),
  }))
  const typed = made.flatMap(({ choice, button }) => (button === null ? [typedRuns(choice)] : []))
  const buttons = made.flatMap(({ button }) => (button === null ? [] : [button]))
  const all = [...buttons, ...last.filter((each) => each.type === 'button')]
  return [
    ...richText(typed.length === 0 ? [] : [bullets(typed)]),
    ...rowsOf(all).map((elements): types.KnownBlock => ({ type: 'actions', elements })),
    ...last.filter((each) => each.type !== 'button'),
  ]
}

function typedRuns({ label, ask }: Choice): readonly Run[] {
  return [...textRuns(`${label} – `), ...textRuns(`/quad ${ask}`, { code: true })]
}

function button(action_id: string, label: string, state: Button): types.Button | null {
  const value = encodeButton(state, SLACK_LIMITS.buttonValue.max)
  if (value === null || label === '' || label.length > SLACK_LIMITS.buttonText.max) return null
  return {
    type: 'button',
    action_id,
    text: { type: 'plain_text', text: label, emoji: false },
    value,
  }
}

function rowsOf(buttons: readonly types.Button[]): readonly types.Button[][] {
  const { max } = SLACK_LIMITS.actions
  return buttons.length === 0 ? [] : [buttons.slice(0, max), ...rowsOf(buttons.slice(max))]
}
