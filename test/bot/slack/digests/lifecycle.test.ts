// The bot is removed and let in again: digests halt, are kept, and come again.

import { App } from '@slack/bolt'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { createBoltLogger } from '../../../../src/bot/slack/bolt-log.ts'
import { createLifecycle, listenToLifecycle } from '../../../../src/bot/slack/digests/lifecycle.ts'
import type { Lifecycle } from '../../../../src/bot/slack/digests/lifecycle.ts'
import { createSocketDoor } from '../../../../src/bot/slack/socket.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { halt } from '../../../../src/bot/subscriptions/delivery/halt.ts'
import { forgetOld } from '../../../../src/bot/subscriptions/delivery/housekeeping.ts'
import { subscribe } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { GENERAL, slackAtNine } from './scene.ts'
import type { Slack } from './scene.ts'

const OTHER = { ...GENERAL, channel: 'C0OTHER' }

describe('digests of a workspace', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  let slack: Slack
  let lifecycle: Lifecycle
  let stop: () => Promise<void>
  /** The workspaces from which the bot heard that it was removed. */
  let heard: string[]

  const standing = async (id: string) => (await store.subscriptions.get(id))?.standing.kind
  const both = async () => [await standing('a'), await standing('b')]

  beforeEach(async () => {
    store = await underTest.open()
    slack = await slackAtNine({
      channels: [
        { id: 'C0GENERAL', name: 'general' },
        { id: 'C0OTHER', name: 'other' },
      ],
    })
    const { channels, clock, standIn } = slack
    const log = await createLog({ level: 'silent', secrets: [] })
    lifecycle = createLifecycle({ store, channels, clock, log })
    await subscribe(store, { place: GENERAL }, { id: 'b', place: OTHER })
    const { appToken, botToken } = standIn.identity
    const config = { mode: 'socket', appToken, botToken, apiUrl: standIn.apiUrl } as const
    const logger = createBoltLogger(log)
    const clientOptions = { slackApiUrl: standIn.apiUrl }
    const door = createSocketDoor(config, clientOptions, logger, log)
    const { receiver } = door
    const app = new App({
      receiver,
      token: botToken,
      botId: 'B0',
      botUserId: 'U0',
      logger,
      clientOptions,
    })
    heard = []
    const removed = (workspace: string): Promise<void> => {
      heard.push(workspace)
      return lifecycle.removed(workspace)
    }
    listenToLifecycle(app, { ...lifecycle, removed }, log)
    await door.open()
    stop = () => door.close()
  })
  afterEach(async () => {
    await stop()
    await slack.standIn.stop()
    await underTest.empty()
  })
  afterAll(() => underTest.remove())

  it.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked' }] as const)(
    'halt at once on %j, and are forgotten a month later',
    async (event) => {
      await slack.standIn.event(event)
      await expect.poll(both).toEqual(['halted', 'halted'])
      expect(await store.subscriptions.get('a')).toMatchObject({
        standing: { code: 'slack-uninstalled' },
        next: null,
      })
      const now = slack.clock.now()
      await forgetOld(store, now.add({ hours: 29 * 24 }))
      expect(await both()).toEqual(['halted', 'halted'])
      await forgetOld(store, now.add({ hours: 31 * 24 }))
      expect(await both()).toEqual([undefined, undefined])
    },
  )

  it('go on when a person’s token is revoked', async () => {
    await slack.standIn.event({ type: 'tokens_revoked', whose: 'person' })
    await slack.standIn.event({ type: 'app_uninstalled' })
    await expect.poll(both).toEqual(['halted', 'halted'])
    expect(heard).toEqual(['T0QUAD'])
  })

  it('come again from the next one on once the bot is installed again', async () => {
    await lifecycle.removed('T0QUAD')
    slack.standIn.workspace.setAccess('account_inactive')
    expect(await lifecycle.recheck('T0QUAD')).toBe(0)
    slack.standIn.workspace.setAccess('granted')
    expect(await lifecycle.recheck('T0QUAD')).toBe(2)
    expect(await both()).toEqual(['active', 'active'])
    const { next } = (await store.subscriptions.get('a')) ?? {}
    expect(next?.period).toBe('2026-W49')
  })

  it('come again in the channels only that are open', async () => {
    await lifecycle.removed('T0QUAD')
    slack.standIn.workspace.changeChannel('C0OTHER', { isArchived: true })
    expect(await lifecycle.recheck('T0QUAD')).toBe(1)
    expect(await both()).toEqual(['active', 'halted'])
    await lifecycle.seen(OTHER)
    expect(await both()).toEqual(['active', 'halted'])
    slack.standIn.workspace.changeChannel('C0OTHER', { isArchived: false })
    await lifecycle.seen(OTHER)
    expect(await both()).toEqual(['active', 'active'])
  })

  it('are not looked at where nothing is halted, and stay halted for what Slack cannot mend', async () => {
    await lifecycle.seen(GENERAL)
    await halt(store, 'b', 'digest-zone', slack.clock.now())
    expect(await lifecycle.recheck('T0QUAD')).toBe(0)
    await lifecycle.seen(OTHER)
    expect(slack.standIn.calls('chat.postEphemeral')).toEqual([])
    expect(await both()).toEqual(['active', 'halted'])
  })

  it('go on in the channel whose id is new', async () => {
    const elsewhere = { ...GENERAL, channel: 'C0NEW' }
    await lifecycle.moved(GENERAL, elsewhere)
    expect(await store.subscriptions.get('a')).toMatchObject({ place: elsewhere })
    expect(await store.subscriptions.get('b')).toMatchObject({ place: OTHER })
  })

  it('are left as they are while the database does not answer', async () => {
    await store.close()
    await lifecycle.removed('T0QUAD')
    await lifecycle.seen(GENERAL)
    await lifecycle.moved(GENERAL, OTHER)
    expect(await lifecycle.recheck('T0QUAD')).toBe(0)
    store = await underTest.open()
    expect(await both()).toEqual(['active', 'active'])
  })
})
