import { it } from 'vitest'
import { renderDiscord } from '../../../../src/bot/discord/render.ts'
import { createCommands } from '../../../../src/bot/commands.ts'
import { briefings } from '../../../support/record.ts'
it('looks', async () => {
  const c = createCommands(briefings, { density: 'full' })
  for (const q of ['list', 'timeline', 'sources', 'country India', 'who'])
    console.log(q, renderDiscord(c.respond(q, Temporal.PlainDate.from('2026-11-22')).briefing).length)
})
