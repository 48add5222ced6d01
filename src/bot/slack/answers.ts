// A line that somebody typed, or that a button carries -> the messages that answer it.

import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import { findDigestCommand } from '../commands/digest-table.ts'
import { withHints } from '../commands/help.ts'
import type { ExportFile } from '../exports/formats.ts'
import { mapAll } from '../messages/neutral-briefing.ts'
import { rememberRendered } from '../messages/rendered.ts'
import type { RenderSource } from '../messages/rendered.ts'
import { sharedBriefing } from '../messages/shared-briefing.ts'
import { speaksOfRecord } from '../messages/speaks-of-record.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { SurfaceDeps } from '../surface.ts'
import type { ShareTo } from './blocks.ts'
import { channelOnly, digestHelpIn, SLACK_HINTS } from './hints.ts'
import { renderSlack } from './render.ts'
import type { FileReader, SlackMessage } from './render.ts'

/** An answer as Slack shows it. */
export interface SlackAnswer {
  readonly messages: NonEmpty<SlackMessage>
  /** What asks for the same again; empty where nothing was understood. */
  readonly ask: string
  /** What it is the answer to. */
  readonly response: Response
  /** What has to be with the asker before the messages, which say that it is; null for nothing. */
  readonly file: ExportFile | null
  /** What may follow the messages, which are whole without it. */
  readonly picture?: Sketch
}

export interface Answers {
  /** Answers for the asker alone, with a button to share the answer. */
  answer(line: string, sharesTo: ShareTo): SlackAnswer
  /**
   * Answers where it was asked: in the open, in direct messages, in a modal. There is nothing to share.
   * @param reader who reads it, which says where a file is; the asker alone unless given
   */
  answerThere(line: string, reader?: FileReader): SlackAnswer
  /** Answers for everyone in the channel, and says who shared it. */
  share(line: string, name: string): SlackAnswer
}

/** Where the buttons of a briefing are choices of what was meant, their ids begin like this. */
export const CHOICE = 'choice:'

/** What of a response is shown. */
export type Shown = Pick<Response, 'briefing' | 'ask' | 'file'> &
  Partial<Pick<Response, 'questionKind' | 'status' | 'command'>>

interface Source extends RenderSource {
  /** What asks for the same again; empty where nothing does. */
  readonly ask: string
  /** Where the asker may share it; null where it is not for the asker alone. */
  readonly sharesTo: ShareTo | null
  /** Who reads that there is a file; null for none. */
  readonly fileFor: FileReader | null
  /** Whether the answer asks back. */
  readonly asksBack: boolean
}

/**
 * What Slack is sent for a response to a slash command.
 * @param response the response
 * @returns the messages, in order
 */
export function slackMessages(response: Shown): NonEmpty<SlackMessage> {
  return render(sourceOf(response, inSlack(response)))
}

/**
 * Makes the answers.
 * @param deps the commands, and what day it is
 * @returns the answers; what was rendered lately is kept
 */
export function createAnswers({
  commands,
  today,
}: Pick<SurfaceDeps, 'commands' | 'today'>): Answers {
  const rendered = rememberRendered(render)
  /** The same words each time, so that they are rendered once. */
  const own = new WeakMap<Briefing, Briefing>()

  function briefingFor(response: Response): Briefing {
    const briefing = own.get(response.briefing) ?? inSlack(response)
    own.set(response.briefing, briefing)
    return briefing
  }

  function answer(
    line: string,
    sharesTo: ShareTo | null,
    reader: FileReader = 'asker',
  ): SlackAnswer {
    const response = commands.respond(line, today())
    const { ask, file = null } = response
    const briefing = digestHelpIn(response, sharesTo ?? reader) ?? briefingFor(response)
    const source = { ...sourceOf(response, briefing), sharesTo }
    // A file is made anew each time, and so is what is said about it.
    const messages = file === null ? rendered(source) : render({ ...source, fileFor: reader })
    return { messages, ask, response, file, ...pictureOf(response) }
  }

  return {
    answer: (line, sharesTo) => answer(line, sharesTo),
    answerThere: (line, reader) => answer(line, null, reader),
    share(line, name) {
      const response = commands.respond(line, today())
      const briefing = sharedBriefing(briefingFor(response), name)
      const shared = { ...response, status: 'answered', file: undefined } as const
      const messages = render({ ...sourceOf(shared, briefing), sharesTo: null })
      return { messages, ask: response.ask, response, file: null, ...pictureOf(response) }
    },
  }
}

function pictureOf({ picture }: Response): Pick<SlackAnswer, 'picture'> {
  return picture === undefined ? {} : { picture }
}

function sourceOf({ ask, file, status }: Omit<Shown, 'briefing'>, briefing: Briefing): Source {
  const asksBack = status === 'ambiguous'
  return {
    briefing,
    ask,
    sharesTo: 'channel',
    fileFor: file === undefined ? null : 'asker',
    asksBack,
  }
}

/** What Slack says in its own words: help says how to ask there, and digests need a channel. */
function inSlack({ briefing, questionKind, command = null, ask }: Shown): Briefing {
  if (questionKind === 'help') return withHints(briefing, SLACK_HINTS)
  return command !== null && findDigestCommand(command) !== null ? channelOnly(ask) : briefing
}

function render({ briefing, ask, sharesTo, fileFor, asksBack }: Source): NonEmpty<SlackMessage> {
  if (fileFor !== null) return renderSlack(briefing, { fileFor })
  // A question back is for the one who was asked.
  const share = asksBack || sharesTo === null ? {} : { share: ask, sharesTo }
  const buttons = { ...share, report: ask }
  const messages = renderSlack(briefing, ask !== '' && speaksOfRecord(briefing) ? buttons : {})
  return asksBack ? mapAll(messages, withChoices) : messages
}

/**
 * Tells choices apart from suggestions, so that what was chosen takes the place of the question.
 * @param message one that asks back
 * @returns the same message with other ids
 */
export function withChoices(message: SlackMessage): SlackMessage {
  const blocks = message.blocks.map((block) =>
    block.type === 'actions'
      ? {
          ...block,
          elements: block.elements.map((element) => ({
            ...element,
            action_id: element.action_id?.replace(/^ask:(?=\d)/, CHOICE),
          })),
        }
      : block,
  )
  return { ...message, blocks }
}
