// A line that somebody typed, or that a button carries -> the messages that answer it.
import type { NonEmpty } from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import type { ExportFile } from '../exports/formats.ts'
import { mapAll } from '../neutral-briefing.ts'
import { rememberRendered } from '../rendered.ts'
import type { RenderSource } from '../rendered.ts'
import { sharedBriefing } from '../shared-briefing.ts'
import type { SurfaceDeps } from '../surface.ts'
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
}

export interface Answers {
  /** Answers for the asker alone, with a button to share the answer. */
  answer(line: string): SlackAnswer
  /** Answers for everyone in the channel, and says who shared it. */
  share(line: string, name: string): SlackAnswer
}

/** Where the buttons of a briefing are choices of what was meant, their ids begin like this. */
export const CHOICE = 'choice:'

interface Source extends RenderSource {
  /** The question of the Share button; null for none. */
  readonly share: string | null
  /** Whether the answer asks back. */
  readonly asksBack: boolean
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
  return {
    answer(line) {
      const response = commands.respond(line, today())
      const { briefing, ask, status, file = null } = response
      if (file !== null) {
        return { messages: renderSlack(briefing, { hasFile: true }), ask, response, file }
      }
      const share = ask === '' ? null : ask
      const messages = rendered({ briefing, share, asksBack: status === 'ambiguous' })
      return { messages, ask, response, file }
    },
    share(line, name) {
      const response = commands.respond(line, today())
      const { briefing, ask } = response
      const shared = sharedBriefing(briefing, name)
      const messages = render({ briefing: shared, share: null, asksBack: false })
      return { messages, ask, response, file: null }
    },
  }
}

function render({ briefing, share, asksBack }: Source): NonEmpty<SlackMessage> {
  const messages = renderSlack(briefing, share === null ? {} : { share })
  return asksBack ? mapAll(messages, withChoices) : messages
}

/** The same message, its choices told apart from its suggestions. */
function withChoices(message: SlackMessage): SlackMessage {
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
