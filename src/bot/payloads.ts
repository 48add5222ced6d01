// A response -> exactly what a surface is sent, as text to look at; each renderer is loaded when it is asked for.
import type { Response } from './commands.ts'

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

function json(messages: readonly object[]): string {
  return JSON.stringify(messages, null, 2)
}
