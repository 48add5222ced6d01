// Briefing -> Discord messages in Components V2.

import type { APIContainerComponent } from 'discord.js'
import { neutral, type Briefing, type NonEmpty } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import { mapAll, neutralBriefing } from '../messages/neutral-briefing.ts'
import { splitBriefing } from '../messages/parts.ts'
import type { Position } from '../messages/parts.ts'
import { container } from './components.ts'
import type { Occasion } from './components.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { numberWriter } from './markdown.ts'
import type { LinkedNumbers } from './markdown.ts'
import { IS_COMPONENTS_V2 } from './numbers.ts'

/** What goes to Create Message or into the answer to an interaction, ready to be sent as JSON. */
export interface DiscordMessage {
  readonly flags: number
  readonly components: [APIContainerComponent]
  /** Nobody is pinged, whatever the text says. */
  readonly allowed_mentions: { parse: [] }
}

export interface DiscordRenderOptions extends Partial<Occasion> {
  /** The question that a Share button stands for; no such button without it. */
  readonly share?: string
}

/** What no message is shown for unless told. */
const ORDINARY: Occasion = {
  sharedBy: null,
  asksBack: false,
  file: null,
  picture: null,
  report: null,
  offersForm: false,
}

/**
 * Renders a briefing for Discord.
 * @param briefing any briefing
 * @param options a Share button, who shares, whether it asks back, a file, a picture, what a report would be
 * about, a form to ask in; nothing of that unless told
 * @returns the messages, to be posted in order
 */
export function renderDiscord(
  briefing: Briefing,
  { share, ...occasion }: DiscordRenderOptions = {},
): NonEmpty<DiscordMessage> {
  const message = messageFor({ ...ORDINARY, ...occasion })
  const asked = share === undefined ? null : neutral(share).trim()
  // Any part may turn out to be the last one, which has the buttons of the whole answer.
  const parts = splitBriefing(neutralBriefing(briefing), asked, (part, position) =>
    isWithinLimits(message(part, position, 'none', true)),
  )
  const of = parts.length
  // Linked numbers are handy, but their addresses count as text: a message has as many as fit. Each source is linked
  // in the list below all the same.
  return mapAll(parts, (part, index) => {
    const written = (linked: LinkedNumbers) => message(part, { number: index + 1, of }, linked)
    const all = written('all')
    if (isWithinLimits(all)) return all
    const first = written('first')
    return isWithinLimits(first) ? first : written('none')
  })
}

function messageFor(
  occasion: Occasion,
): (part: Part, position: Position, linked: LinkedNumbers, isLast?: boolean) => DiscordMessage {
  return (part, position, linked, isLast) => ({
    // SUPPRESS_EMBEDS may stand beside it, but has nothing to suppress: such a message has no
    // embeds, and every address in it is in angle brackets.
    flags: IS_COMPONENTS_V2,
    components: [
      container(
        part,
        position,
        { links: 'masked', number: numberWriter(linked) },
        occasion,
        isLast,
      ),
    ],
    allowed_mentions: { parse: [] },
  })
}

/**
 * Whether Discord takes a message.
 * @param message a message of components
 * @returns whether it keeps to the limits of text, components and bytes
 */
export function isWithinLimits({ components }: DiscordMessage): boolean {
  let text = 0
  let count = 0
  const json = JSON.stringify(components, (key, value: unknown) => {
    if ((key === 'content' || key === 'label') && typeof value === 'string') text += value.length
    if (key === 'type') count += 1
    return value
  })
  return (
    text <= DISCORD_LIMITS.text.max &&
    count <= DISCORD_LIMITS.components.max &&
    new TextEncoder().encode(json).length <= DISCORD_LIMITS.bytes.max
  )
}
