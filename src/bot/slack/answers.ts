// A line that somebody typed, or that a button carries -> the messages that answer it.

import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import { withHints } from '../commands/help.ts'
import type { ExportFile } from '../exports/formats.ts'
import { mapAll } from '../messages/neutral-briefing.ts'
import { rememberRendered } from '../messages/rendered.ts'
import type { RenderSource } from '../messages/rendered.ts'
import { sharedBriefing } from '../messages/shared-briefing.ts'
import type { Sketch } from '../pictures/sketch.ts'
import type { SurfaceDeps } from '../surface.ts'
import { SLACK_HINTS } from './hints.ts'
import { renderSlack } from './render.ts'
import type { SlackMessage } from './render.ts'

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
  answer(line: string): SlackAnswer
  /** Answers where it was asked: in the open, in direct messages, in a modal. There is nothing to share. */
  answerThere(line: string): SlackAnswer
  /** Answers for everyone in the channel, and says who shared it. */
  share(line: string, name: string): SlackAnswer
}

/** Where the buttons of a briefing are choices of what was meant, their ids begin like this. */
export const CHOICE = 'choice:'

/** What of a response is shown. */
export type Shown = Pick<Response, 'briefing' | 'ask' | 'file'> &
  Partial<Pick<Response, 'questionKind' | 'status'>>

interface Source extends RenderSource {
  /** What asks for the same again; empty where nothing does. */
  readonly ask: string
  readonly hasShare: boolean
  readonly hasFile: boolean
  /** Whether the answer asks back. */
  readonly asksBack: boolean
}

/**
 * What Slack is sent for a response to a slash command.
 * @param response the response
 * @returns the messages, in order
 */
export function slackMessages(response: Shown): NonEmpty<SlackMessage> {
  return render(sourceOf(response, hinted(response)))
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
  /** The same help each time, so that it is rendered once. */
  const helps = new WeakMap<Briefing, Briefing>()

  function known(response: Response): Briefing {
    const briefing = helps.get(response.briefing) ?? hinted(response)
    helps.set(response.briefing, briefing)
    return briefing
  }

  function answer(line: string, hasShare: boolean): SlackAnswer {
    const response = commands.respond(line, today())
    const { ask, file = null } = response
    const source = { ...sourceOf(response, known(response)), hasShare }
    // A file is made anew each time, and so is what is said about it.
    const messages = file === null ? rendered(source) : render(source)
    return { messages, ask, response, file, ...pictureOf(response) }
  }

  return {
    answer: (line) => answer(line, true),
    answerThere: (line) => answer(line, false),
    share(line, name) {
      const response = commands.respond(line, today())
      const briefing = sharedBriefing(known(response), name)
      const shared = { ...response, status: 'answered', file: undefined } as const
      const messages = render({ ...sourceOf(shared, briefing), hasShare: false })
      return { messages, ask: response.ask, response, file: null, ...pictureOf(response) }
    },
  }
}

function pictureOf({ picture }: Response): Pick<SlackAnswer, 'picture'> {
  return picture === undefined ? {} : { picture }
}

function sourceOf({ ask, file, status }: Omit<Shown, 'briefing'>, briefing: Briefing): Source {
  const asksBack = status === 'ambiguous'
  return { briefing, ask, hasShare: true, hasFile: file !== undefined, asksBack }
}

function hinted({ briefing, questionKind }: Shown): Briefing {
  return questionKind === 'help' ? withHints(briefing, SLACK_HINTS) : briefing
}

function render({ briefing, ask, hasShare, hasFile, asksBack }: Source): NonEmpty<SlackMessage> {
  if (hasFile) return renderSlack(briefing, { hasFile })
  const share = hasShare ? { share: ask } : {}
  const messages = renderSlack(briefing, ask === '' ? {} : { ...share, report: ask })
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
