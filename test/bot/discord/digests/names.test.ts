import { expect, it } from 'vitest'
import type { Place } from '../../../../src/bot/subscriptions/model.ts'
import { startDigests } from './running-digests.ts'

it('a channel is known by the name that the gateway told, without asking anybody', async () => {
  const { surface, standIn, channel, server } = await startDigests()
  const named = (id: string): string | null | undefined => {
    const place: Place = { surface: 'discord', workspace: server, channel: id }
    return surface.digests?.channels.name?.(place)
  }
  await expect.poll(() => named(channel)).toBe(standIn.channels[0]?.name)
  expect(named('99')).toBeNull()
  await surface.stop()
  expect(named(channel)).toBeNull()
})
