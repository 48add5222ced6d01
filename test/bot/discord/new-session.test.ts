// In a file of its own, since Discord wants five seconds between two sessions.

import { expect, test } from 'vitest'
import { startDiscord } from './running-surface.ts'

test('a session that is gone is begun anew', async () => {
  const discord = await startDiscord()
  const { standIn, log } = discord
  standIn.gateway.invalidate()
  await log.has('Connected to Discord again')
  expect(discord.counted).toEqual(['lost', 'reconnected'])
  expect((await discord.quad('meetings')).text).toContain('Tokyo')
  expect(standIn.sessions).toHaveLength(2)
})
