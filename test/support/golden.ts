// One briefing and what it must look like on every surface, side by side: none can be left out.

import { describe, expect, test } from 'vitest'
import { renderDiscord } from '../../src/bot/discord/render.ts'
import { renderSlack } from '../../src/bot/slack/render.ts'
import type { SlackMessage } from '../../src/bot/slack/render.ts'
import { renderTerminal } from '../../src/bot/terminal/render.ts'
import { renderHtml } from '../../src/bot/web/render.ts'
import type { Briefing, NonEmpty } from '../../src/briefings/document/briefing.ts'

export interface Golden {
  readonly briefing: Briefing
  /** 60 columns, without colour and hyperlinks; a line break at either end is not compared. */
  readonly terminal: string
  /** What stands in main; a line break at either end is not compared. */
  readonly html: string
  readonly slack: NonEmpty<SlackMessage>
  /** As it goes over the wire: types and styles are numbers. */
  readonly discord: NonEmpty<object>
}

/**
 * Registers one test a surface.
 * @param name what the briefing shows
 * @param expected the briefing and the whole output of all four renderers
 */
export function golden(name: string, expected: Golden): void {
  const { briefing, terminal, html, slack, discord } = expected
  describe(`${name} on every surface`, () => {
    test('terminal', () => {
      const options = { width: 60, color: false, hyperlinks: false }
      expect(renderTerminal(briefing, options)).toEqual([terminal.trim()])
    })

    test('html', () => {
      const main = /<main>([^]*)<\/main>/.exec(renderHtml(briefing)[0])?.[1]
      expect(main?.trim()).toBe(html.trim())
    })

    test('slack', () => {
      expect(renderSlack(briefing)).toEqual(slack)
    })

    test('discord', () => {
      expect(renderDiscord(briefing)).toEqual(discord)
    })
  })
}
