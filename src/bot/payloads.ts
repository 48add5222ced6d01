// A response -> exactly what a surface is sent, as text to look at; each renderer is loaded when it is asked for.
import type { Response } from './commands.ts'

/** The surfaces whose payload can be shown besides the terminal's own. */
export type PayloadSurface = 'slack' | 'discord' | 'html'

const RENDERERS: Readonly<Record<PayloadSurface, (response: Response) => Promise<string>>> = {
  slack: async ({ briefing, ask, file }) => {
    const { renderSlack } = await import('./slack/render.ts')
    const options = file === undefined ? shareOf(ask) : { hasFile: true }
    return json(renderSlack(briefing, options))
  },
  discord: async ({ briefing, ask, file }) => {
    const { renderDiscord } = await import('./discord/render.ts')
    const options = file === undefined ? shareOf(ask) : { file: file.name }
    return json(renderDiscord(briefing, options))
  },
  html: async ({ briefing }) => {
    const { renderHtml } = await import('./web/render.ts')
    return renderHtml(briefing).join('\n')
  },
}

/**
 * What a surface is sent for a response.
 * @param surface which one
 * @param response the response
 * @returns JSON with an array of messages for Slack and Discord, one page for html
 */
export function payloadText(surface: PayloadSurface, response: Response): Promise<string> {
  return RENDERERS[surface](response)
}

function shareOf(ask: string): { readonly share?: string } {
  return ask === '' ? {} : { share: ask }
}

function json(messages: readonly object[]): string {
  return JSON.stringify(messages, null, 2)
}
