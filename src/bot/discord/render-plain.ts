// Briefing -> plain Discord messages, for channels and places where Components V2 cannot be used.

import type { Block, Briefing, NonEmpty } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import { mapAll, neutralBriefing } from '../messages/neutral-briefing.ts'
import { splitBriefing } from '../messages/parts.ts'
import type { Position } from '../messages/parts.ts'
import { DISCORD_LIMITS } from './limits.ts'
import {
  blockLines,
  moreLines,
  numberWriter,
  positionLines,
  sharedByLines,
  sourceLines,
  titleLines,
  typedLine,
} from './markdown.ts'
import type { Manner } from './markdown.ts'
import { SUPPRESS_EMBEDS } from './numbers.ts'

/**
 * Addresses in sight, so that they can be copied, and since old clients show linked text of bots as
 * it is.
 */
const MANNER: Manner = { links: 'in sight', number: numberWriter('none') }

/** What goes to Create Message where a message may have text alone. */
export interface PlainDiscordMessage {
  readonly content: string
  readonly flags: number
  /** Nobody is pinged, whatever the text says. */
  readonly allowed_mentions: { parse: [] }
}

/**
 * Renders a briefing as plain text messages. Choices and suggestions are lines to type.
 * @param briefing any briefing
 * @param options `sharedBy`: who shares it with the channel
 * @returns the messages, to be posted in order
 */
export function renderDiscordPlain(
  briefing: Briefing,
  { sharedBy = null }: { readonly sharedBy?: string | null } = {},
): NonEmpty<PlainDiscordMessage> {
  const content = (part: Part, position: Position) => contentOf(part, position, sharedBy)
  const parts = splitBriefing(
    neutralBriefing(briefing),
    null,
    (part, position) => content(part, position).length <= DISCORD_LIMITS.content.max,
  )
  const of = parts.length
  return mapAll(parts, (part, index) => ({
    content: content(part, { number: index + 1, of }),
    flags: SUPPRESS_EMBEDS,
    allowed_mentions: { parse: [] },
  }))
}

function contentOf(part: Part, position: Position, sharedBy: string | null): string {
  const { suggestions, moreSuggestions } = part
  const title = position.number === 1 ? [...sharedByLines(sharedBy), ...titleLines(part.title)] : []
  const next = suggestions.length === 0 ? [] : ['-# **Ask next**', ...suggestions.map(typedLine)]
  return [
    [...title, ...positionLines(position)],
    ...part.blocks.map(lines),
    sourceLines(part, MANNER),
    [...next, ...moreLines(moreSuggestions)],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n')
}

function lines(block: Block): readonly string[] {
  return block.kind === 'choices' ? block.choices.map(typedLine) : blockLines(block, MANNER)
}
