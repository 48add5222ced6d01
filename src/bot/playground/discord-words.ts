// A briefing in Slack's words -> in Discord's: what channels are called, and why one is closed.

import {
  visit,
  type Block,
  type Briefing,
  type Inline,
  type Statement,
} from '../../briefings/index.ts'
import { mapAll } from '../messages/neutral-briefing.ts'
import { asDiscordSays } from './closed.ts'
import { CHANNEL_IDS, CHANNELS } from './workspace.ts'

/**
 * @param briefing any briefing
 * @returns the same as Discord says it
 */
export function forDiscord(briefing: Briefing): Briefing {
  const inline = (each: Inline): Inline => {
    if (each.kind === 'channel') return { ...each, text: discordIdOf(each.text) }
    return each.kind === 'text' ? { ...each, text: asDiscordSays(each.text) } : each
  }
  const said = <One extends Statement>(statement: One): One => ({
    ...statement,
    inlines: mapAll(statement.inlines, inline),
  })
  const blocks = briefing.blocks.map((block) =>
    visit<Block, Block>(block, {
      heading: (own) => own,
      paragraph: (own) => ({ ...own, statement: said(own.statement) }),
      list: (own) => ({ ...own, items: mapAll(own.items, said) }),
      facts: (own) => ({
        ...own,
        rows: mapAll(own.rows, (row) => ({ ...row, statements: mapAll(row.statements, said) })),
      }),
      choices: (own) => own,
    }),
  )
  return { ...briefing, blocks }
}

function discordIdOf(slack: string): string {
  const known = CHANNEL_IDS.find((id) => CHANNELS[id].slack === slack)
  return known === undefined ? slack : CHANNELS[known].discord
}
