// Briefing -> Slack messages in Block Kit.

import type { types } from '@slack/bolt'
import { neutral, toPlainText, type Briefing, type NonEmpty } from '../../briefings/index.ts'
import type { Part } from '../messages/atoms.ts'
import { mapAll, neutralBriefing } from '../messages/neutral-briefing.ts'
import { splitBriefing } from '../messages/parts.ts'
import type { Position } from '../messages/parts.ts'
import { actionBlocks, contentBlocks, sourceBlocks, titleBlocks } from './blocks.ts'
import type { EndButtons, ShareTo } from './blocks.ts'
import { escapeText } from './escape.ts'
import { SLACK_LIMITS } from './limits.ts'

/** What goes to chat.postMessage, but for the channel. */
export interface SlackMessage {
  /** The whole content for screen readers and notifications, which do not read the blocks. */
  readonly text: string
  readonly blocks: types.KnownBlock[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** Who reads an answer with a file: the asker in a channel, everybody there, or the asker beside the file itself. */
export type FileReader = 'asker' | 'everybody' | 'direct'

/** What is below an answer, and beside it. */
export interface SlackOptions {
  /** The question that a Share button stands for; no such button without it. */
  readonly share?: string
  /** Where that button shares it; in the channel unless given. */
  readonly sharesTo?: ShareTo
  /** The question whose answer may be reported as mistaken; no such button without it. */
  readonly report?: string
  /**
   * Who reads that a file has come to the asker; nothing is said of one unless given. It goes without `share`: others
   * would be shown words about what they do not have.
   */
  readonly fileFor?: FileReader
  /** Stands below the title of the first message. */
  readonly picture?: types.KnownBlock
}

/**
 * Renders a briefing for Slack.
 * @param briefing any briefing
 * @param options the buttons below it; `share` and `report` are the same question where both are given
 * @returns the messages, to be posted in order
 */
export function renderSlack(
  briefing: Briefing,
  { share, sharesTo = 'channel', report, fileFor, picture }: SlackOptions = {},
): NonEmpty<SlackMessage> {
  const whole = fileFor === undefined ? briefing : besideFile(briefing, fileFor)
  const question = share ?? report
  const asked = question === undefined ? null : neutral(question).trim()
  const surroundings = {
    picture,
    share: share === undefined ? null : sharesTo,
    report: report !== undefined,
  }
  const parts = splitBriefing(neutralBriefing(whole), asked, (part, position) =>
    isWithinLimits(message(part, position, surroundings)),
  )
  const of = parts.length
  return mapAll(parts, (part, index) => message(part, { number: index + 1, of }, surroundings))
}

const FILE_IS: Readonly<Record<FileReader, string>> = {
  asker: 'The file is in your direct messages with Quad Brief.',
  everybody: 'The file is in the direct messages of whoever asked.',
  direct: 'The file stands above.',
}

function besideFile(briefing: Briefing, reader: FileReader): Briefing {
  const line = { kind: 'note', inlines: [{ kind: 'text', text: FILE_IS[reader] }] } as const
  return { ...briefing, blocks: [{ kind: 'paragraph', statement: line }, ...briefing.blocks] }
}

/** What stands around what a part says. */
interface Surroundings extends EndButtons {
  readonly picture: types.KnownBlock | undefined
}

function message(
  part: Part,
  position: Position,
  { picture, ...buttons }: Surroundings,
): SlackMessage {
  return {
    text: escapeText(spoken(part, position)),
    blocks: [
      ...titleBlocks(part.title, position),
      ...(picture === undefined || position.number > 1 ? [] : [picture]),
      ...contentBlocks(part.blocks),
      ...sourceBlocks(part),
      ...actionBlocks(part, buttons),
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

function spoken(part: Part, { number, of }: Position): string {
  const title = of === 1 ? part.title : `${part.title} (part ${number} of ${of})`
  const links = part.longLinks.map(({ text, url }) => `Link: ${text} ${url}`)
  const more = part.moreSuggestions === 0 ? [] : [`${part.moreSuggestions} more: type /quad help.`]
  return [toPlainText({ ...part, title }), ...links, ...more].join('\n')
}

function isWithinLimits({ text, blocks }: SlackMessage): boolean {
  let shown = 0
  const json = JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') shown += value.length
    return value
  })
  return (
    text.length <= SLACK_LIMITS.text.max &&
    blocks.length <= SLACK_LIMITS.blocks.max &&
    json.length <= SLACK_LIMITS.jsonOfAllBlocks.max &&
    shown <= SLACK_LIMITS.textOfAllBlocks.max
  )
}
