// The pieces of a part -> components of Discord: one text display a paragraph, list or table of
// facts.

import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
} from 'discord.js'
import { visit, type Block, type Choice } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import { encodeButton } from '../messages/buttons.ts'
import type { Button } from '../messages/buttons.ts'
import type { Position } from '../messages/parts.ts'
import { DISCORD_LIMITS } from './limits.ts'
import {
  blockLines,
  moreLines,
  positionLines,
  sharedByLines,
  sourceLines,
  titleLines,
  typedLine,
} from './markdown.ts'
import type { Manner } from './markdown.ts'
import {
  ACTION_ROW,
  BUTTON,
  CONTAINER,
  FILE,
  MEDIA_GALLERY,
  PRIMARY,
  SECONDARY,
  SEPARATOR,
  SMALL_SPACING,
  TEXT_DISPLAY,
} from './numbers.ts'

/** The blue of the stripe at the side. */
const ACCENT = 0x1d4ed8

/**
 * The first id of rows whose buttons take the place of the question that they stand under; ids are
 * what Discord has for knowing a component again in the press of a button.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
const FIRST_CHOICE_ROW = 1001

/** What an answer is shown for. */
export interface Occasion {
  /** Who shares it with the channel; null where one person alone sees it. */
  readonly sharedBy: string | null
  /** Whether it asks back, so that a pressed choice takes its place. */
  readonly asksBack: boolean
  /** The name of the file that comes with the first message; null without one. */
  readonly file: string | null
  /** The picture that comes with the first message: its file's name, and what it shows; null without one. */
  readonly picture: ShownPicture | null
  /** What asks for the answer that the last message offers to report a mistake in; null for none. */
  readonly report: string | null
  /** Whether the last message offers a form to ask in. */
  readonly offersForm: boolean
}

/** A picture beside an answer. */
export interface ShownPicture {
  readonly name: string
  readonly alt: string
}

/** The button that opens an empty form for a question; what the form itself is known by, too. */
export const QUESTION_BUTTON: Button = { kind: 'form', ask: 'question' }

type Component = APIComponentInContainer

/**
 * Makes a button, or null where it does not fit or another button of the message already does the
 * same.
 */
type MakeButton = (label: string, state: Button) => APIButtonComponentWithCustomId | null

/**
 * A part as one container.
 * @param part any part
 * @param position which message of how many
 * @param manner how links are written
 * @param occasion what it is shown for
 * @param isLast whether it has the buttons of the whole answer
 * @returns the container
 */
export function container(
  part: Part,
  position: Position,
  manner: Manner,
  occasion: Occasion,
  isLast: boolean = position.number === position.of,
): APIContainerComponent {
  const { sharedBy, asksBack, file, picture } = occasion
  const button = buttonMaker()
  const title = position.number === 1 ? [...sharedByLines(sharedBy), ...titleLines(part.title)] : []
  const content = contentComponents(part.blocks, manner, button)
  const sources = textDisplay(sourceLines(part, manner))
  return {
    type: CONTAINER,
    accent_color: ACCENT,
    components: [
      ...textDisplay([...title, ...positionLines(position)]),
      ...(picture === null || position.number > 1 ? [] : [gallery(picture)]),
      ...(asksBack ? asChoiceRows(content) : content),
      ...(sources.length === 0
        ? []
        : [{ type: SEPARATOR, divider: true, spacing: SMALL_SPACING } as const]),
      ...sources,
      ...actionComponents(part, button, isLast ? occasion : null),
      ...(file === null || position.number > 1 ? [] : [fileComponent(file)]),
    ],
  }
}

/**
 * Whether a pressed button stands where its answer takes the place of the message.
 * @param rowId the id of the row that the button is in
 * @returns whether we gave it to a row of choices of a question back
 */
export function isChoiceRow(rowId: number | undefined): boolean {
  return rowId !== undefined && rowId >= FIRST_CHOICE_ROW
}

function asChoiceRows(components: readonly Component[]): readonly Component[] {
  let next = FIRST_CHOICE_ROW
  return components.map((component) =>
    component.type === ACTION_ROW ? { ...component, id: next++ } : component,
  )
}

function contentComponents(
  blocks: readonly Block[],
  manner: Manner,
  button: MakeButton,
): readonly Component[] {
  return blocks.flatMap((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]]
    const heading = before?.kind === 'heading' ? blockLines(before, manner) : []
    const text = (lines: readonly string[]) => textDisplay([...heading, ...lines])
    const isOnTop = after !== undefined && after.kind !== 'heading'
    return visit<Block, readonly Component[]>(block, {
      heading: (own) => (isOnTop ? [] : textDisplay(blockLines(own, manner))),
      paragraph: (own) => text(blockLines(own, manner)),
      list: (own) => text(blockLines(own, manner)),
      facts: (own) => text(blockLines(own, manner)),
      choices: ({ choices }) => [...text([]), ...choiceComponents(choices, button, [])],
    })
  })
}

/** @param last what the whole answer is shown for, below its last part */
function actionComponents(
  part: Part,
  button: MakeButton,
  last: Occasion | null,
): readonly Component[] {
  const { suggestions, moreSuggestions, share } = part
  const offered: readonly (readonly [string, Button])[] = [
    ...(share === null ? [] : [['Share in channel', { kind: 'share', ask: share }] as const]),
    ...(last?.offersForm === true ? [['Ask a question', QUESTION_BUTTON] as const] : []),
    ...(last === null || last.report === null
      ? []
      : [['Report a mistake', { kind: 'report', ask: last.report }] as const]),
  ]
  const made = offered.map(([label, state]) => ({ state, made: button(label, state) }))
  const isUnshareable = made.some((each) => each.state.kind === 'share' && each.made === null)
  return [
    ...choiceComponents(
      suggestions,
      button,
      made.flatMap((each) => (each.made === null ? [] : [each.made])),
    ),
    ...textDisplay(moreLines(moreSuggestions)),
    ...(isUnshareable ? textDisplay(['-# This question is too long for a Share button.']) : []),
  ]
}

/**
 * Buttons in rows of as many as Discord takes; what fits in no button stands above them, to be
 * typed.
 */
function choiceComponents(
  choices: readonly Choice[],
  button: MakeButton,
  last: readonly APIButtonComponentWithCustomId[],
): readonly Component[] {
  const made = choices.map((choice) => ({
    choice,
    button: button(choice.label, { kind: 'ask', ask: choice.ask }),
  }))
  const typed = made.flatMap(({ choice, button }) => (button === null ? [typedLine(choice)] : []))
  const buttons = made.flatMap(({ button }) => (button === null ? [] : [button]))
  return [...textDisplay(typed), ...rowsOf([...buttons, ...last])]
}

/**
 * Messages with components show no attachment by themselves.
 * https://docs.discord.com/developers/components/reference#file
 */
function fileComponent(name: string): APIFileComponent {
  return { type: FILE, file: { url: `attachment://${name}` } }
}

/** https://docs.discord.com/developers/components/reference#media-gallery */
function gallery({ name, alt }: ShownPicture): APIMediaGalleryComponent {
  const description = alt.slice(0, DISCORD_LIMITS.mediaDescription.max)
  return { type: MEDIA_GALLERY, items: [{ media: { url: `attachment://${name}` }, description }] }
}

function textDisplay(lines: readonly string[]): readonly Component[] {
  return lines.length === 0 ? [] : [{ type: TEXT_DISPLAY, content: lines.join('\n') }]
}

/** Discord refuses a message in which two components have the same custom_id. */
function buttonMaker(): MakeButton {
  const taken = new Set<string>()
  return (label, state) => {
    const custom_id = encodeButton(state, DISCORD_LIMITS.customId.max)
    if (custom_id === null || taken.has(custom_id)) return null
    if (label === '' || label.length > DISCORD_LIMITS.buttonLabel.max) return null
    taken.add(custom_id)
    return { type: BUTTON, style: state.kind === 'share' ? PRIMARY : SECONDARY, label, custom_id }
  }
}

function rowsOf(
  buttons: readonly APIButtonComponentWithCustomId[],
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const { max } = DISCORD_LIMITS.rowButtons
  if (buttons.length === 0) return []
  return [{ type: ACTION_ROW, components: buttons.slice(0, max) }, ...rowsOf(buttons.slice(max))]
}
