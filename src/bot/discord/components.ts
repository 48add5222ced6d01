// The pieces of a part -> components of Discord: one text display a paragraph, list or table of
// facts.

import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
} from 'discord.js'
import { visit, type Block, type Choice } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import type { Button } from '../messages/buttons.ts'
import type { Position } from '../messages/parts.ts'
import { asChoiceRows, buttonMaker, QUESTION_BUTTON, rowsOf } from './buttons.ts'
import type { MakeButton } from './buttons.ts'
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
  CONTAINER,
  FILE,
  MEDIA_GALLERY,
  SEPARATOR,
  SMALL_SPACING,
  TEXT_DISPLAY,
} from './numbers.ts'

/** The blue of the stripe at the side. */
const ACCENT = 0x1d4ed8

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

type Component = APIComponentInContainer

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
