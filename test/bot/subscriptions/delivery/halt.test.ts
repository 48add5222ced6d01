// What becomes of digests that cannot be posted: they are kept, but not for ever where the bot was removed.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../../src/bot/errors.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { halt, haltedWords, restore } from '../../../../src/bot/subscriptions/delivery/halt.ts'
import { forgetOld } from '../../../../src/bot/subscriptions/delivery/housekeeping.ts'
import { channel, NINE, subscribe, subscription } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'

const days = (count: number): Temporal.Instant => NINE.add({ minutes: Math.round(count * 24 * 60) })

describe('a digest that is halted', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(() => underTest.empty())
  afterAll(() => underTest.remove())

  const standing = async () => (await store.subscriptions.get('a'))?.standing

  it.each<ErrorCode>([
    'slack-archived',
    'slack-not-in-channel',
    'slack-scopes',
    'slack-bot-token',
    'discord-no-permission',
    'discord-channel-gone',
    'discord-thread-closed',
    'digest-zone',
  ])('for %s is kept for years, with what was done to it', async (code) => {
    await subscribe(store, {})
    await halt(store, 'a', code, NINE)
    expect(await forgetOld(store, days(3 * 365))).toBe(0)
    expect(await standing()).toEqual({ kind: 'halted', code, since: NINE })
    expect(await store.audit(channel(), 10)).toHaveLength(2)
  })

  it.each<ErrorCode>(['slack-uninstalled', 'discord-server-gone'])(
    'for %s is forgotten after 30 days, of which the words tell',
    async (code) => {
      await subscribe(store, {})
      await halt(store, 'a', code, NINE)
      expect(haltedWords(code, NINE, 'Asia/Kolkata')).toContain(
        'It is kept until 23 December 2026, and comes again once it can be posted.',
      )
      expect(await forgetOld(store, days(30))).toBe(0)
      expect(await forgetOld(store, days(30.001))).toBe(1)
      expect(await standing()).toBeUndefined()
    },
  )

  it('for something else is kept no longer once the bot is removed as well', async () => {
    await subscribe(store, {})
    await halt(store, 'a', 'slack-archived', NINE)
    expect((await halt(store, 'a', 'slack-uninstalled', days(100)))?.id).toBe('a')
    expect(await halt(store, 'a', 'slack-uninstalled', days(120))).toBeNull()
    expect(await halt(store, 'a', 'slack-archived', days(120))).toBeNull()
    expect(await standing()).toEqual({
      kind: 'halted',
      code: 'slack-uninstalled',
      since: days(100),
    })
    expect(await forgetOld(store, days(129))).toBe(0)
    expect(await forgetOld(store, days(131))).toBe(1)
  })

  it('stays so for its zone when the bot is back', async () => {
    const schedule = { ...subscription().schedule, zone: 'Mars/Olympus' }
    await subscribe(store, { schedule }, { id: 'b' })
    await halt(store, 'a', 'digest-zone', NINE)
    for (const id of ['a', 'b']) await halt(store, id, 'slack-uninstalled', days(1))
    const restored = await restore(store, { surface: 'slack', workspace: 'T1' }, days(2))
    expect(restored.map(({ id }) => id)).toEqual(['b'])
    expect(await standing()).toEqual({ kind: 'halted', code: 'digest-zone', since: days(2) })
  })
})
