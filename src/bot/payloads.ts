// A response -> exactly what a surface is sent, as text to look at; each renderer is loaded when it is asked for.

import type { Briefing } from '../briefings/index.ts'
import type { Response } from './commands.ts'
import type { Sketch } from './pictures/sketch.ts'

/** What of a response is rendered. */
type Rendered = Pick<Response, 'briefing' | 'ask' | 'file' | 'picture'> &
  Partial<Pick<Response, 'questionKind' | 'status'>>

/** The surfaces whose payload can be shown besides the terminal's own. */
export type PayloadSurface = 'slack' | 'discord' | 'html'

const RENDERERS: Readonly<Record<PayloadSurface, (response: Rendered) => Promise<string>>> = {
  slack: async (response) => {
    const { slackMessages } = await import('./slack/answers.ts')
    return json(slackMessages(response))
  },
  discord: async (response) => {
    const { answerOptions } = await import('./discord/answer-options.ts')
    const { renderDiscord } = await import('./discord/render.ts')
    return json(renderDiscord(response.briefing, answerOptions(response)))
  },
  html: async ({ briefing, picture }) => {
    const { renderHtml } = await import('./web/render.ts')
    const drawn = picture === undefined ? {} : { picture: picture.draw() }
    return renderHtml(briefing, drawn).join('\n')
  },
}

/**
 * What a surface is sent for a response.
 * @param surface which one
 * @param response the response
 * @returns JSON with an array of messages for Slack and Discord, one page for html
 */
export function payloadText(surface: PayloadSurface, response: Rendered): Promise<string> {
  return RENDERERS[surface](response)
}

/**
 * What a surface is sent for a digest: the messages that a channel gets, but for what only an upload adds.
 * @param surface which one
 * @param briefing the digest
 * @param picture goes along with it; null for none
 * @returns JSON with an array of messages for Slack and Discord, one page for html
 */
export async function digestText(
  surface: PayloadSurface,
  briefing: Briefing,
  picture: Sketch | null,
): Promise<string> {
  switch (surface) {
    case 'slack': {
      const { renderSlackDigest } = await import('./slack/digests/render.ts')
      return json(renderSlackDigest(briefing))
    }
    case 'discord': {
      const { renderDiscord } = await import('./discord/render.ts')
      const { pictureWords } = await import('./pictures/file.ts')
      const shown = picture === null ? {} : { picture: pictureWords(picture) }
      return json(renderDiscord(briefing, shown))
    }
    case 'html': {
      const { renderHtml } = await import('./web/render.ts')
      return renderHtml(briefing, picture === null ? {} : { picture: picture.draw() }).join('\n')
    }
  }
}

function json(messages: readonly object[]): string {
  return JSON.stringify(messages, null, 2)
}
