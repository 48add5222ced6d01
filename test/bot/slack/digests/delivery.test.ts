// A digest on its way into Slack, through the real worker's steps: posted once, parked, found, halted, restored.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/bot/store/port.ts'
import { digestFor } from '../../../../src/bot/subscriptions/delivery/content.ts'
import { briefings } from '../../../support/record.ts'
import { pings } from '../../../support/slack/pings.ts'
import { entry, NINE, subscription, W48 } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { delivering, GENERAL, LEAST, READING, slackAtNine } from './scene.ts'
import type { Delivering } from './scene.ts'

const SENT = [{ kind: 'ended', end: { kind: 'sent' } }]
const HALF_A_MINUTE = 30_000

describe('a digest in Slack', () => {
  const underTest = sqliteUnderTest()
  let store: Store
  let slack: Delivering
  const start = async (scopes: readonly string[] = LEAST): Promise<void> => {
    slack = await delivering(store, await slackAtNine({ scopes }))
  }
  const posted = () => slack.standIn.messages(GENERAL.channel)
  const parked = async () => (await store.deliveries.inState('parked', 10)).map(({ id }) => id)

  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(async () => {
    await slack.standIn.stop()
    slack.standIn.assertNoFaults()
    await underTest.empty()
  })
  afterAll(() => underTest.remove())

  it('is the very preview: the first message in the channel, the rest in its thread, and it pings nobody', async () => {
    await start()
    const digest = await digestFor(subscription({ place: GENERAL }), W48, store, briefings)
    if (digest.kind === 'nothing') throw new Error('there is nothing to send')
    const preview = slack.sender.render(digest.briefing, { subscription: subscription() })
    expect(await slack.once()).toEqual(SENT)
    expect(await slack.once()).toEqual([])
    const [first, ...rest] = posted()
    expect(posted().map(({ text }) => text)).toEqual(preview.map((json) => JSON.parse(json).text))
    expect(slack.standIn.calls('chat.postMessage').map(({ args }) => args['blocks'])).toEqual(
      preview.map((json) => JSON.parse(json).blocks),
    )
    expect(rest.map(({ threadTs }) => threadTs)).toEqual(rest.map(() => first?.ts))
    expect(posted().flatMap(pings)).toEqual([])
    expect(JSON.stringify(posted())).toContain('"q1:ask:status"')
  })

  it('waits as long as Slack says and no longer', async () => {
    await start()
    slack.standIn.injectFault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 20 })
    expect(await slack.once()).toEqual([
      {
        kind: 'released',
        tryAt: NINE.add({ seconds: 20 }),
        why: 'Slack wants Quad Brief to wait before it posts in this channel again (ratelimited)',
      },
    ])
    await slack.clock.advance(19_000)
    expect(await slack.once()).toEqual([])
    await slack.clock.advance(1_000)
    expect(await slack.once()).toEqual(SENT)
    expect(new Set(posted().map(({ text }) => text)).size).toBe(posted().length)
  })

  it('is parked when its reply is lost and the channel cannot be read, and posted again by a person', async () => {
    await start()
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    expect(await slack.once()).toMatchObject([{ kind: 'ended', end: { kind: 'parked' } }])
    await slack.clock.advance(3_600_000)
    expect(await slack.once()).toEqual([])
    expect(posted()).toHaveLength(1)
    const [id = ''] = await parked()
    const audit = entry({ place: GENERAL, what: 'posted-again', at: slack.clock.now() })
    await store.deliveries.decide(id, 'post-again', slack.clock.now(), audit)
    expect(await slack.once()).toEqual(SENT)
    expect(await parked()).toEqual([])
  })

  it('is found when its reply is lost and the channel can be read, and posted once', async () => {
    await start(READING)
    slack.standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    expect(await slack.once()).toEqual(SENT)
    const [first, ...rest] = posted()
    expect(rest.map(({ threadTs }) => threadTs)).toEqual(rest.map(() => first?.ts))
    expect(new Set(posted().map(({ text }) => text)).size).toBe(posted().length)
  })

  it('is sent again where it was seen several times that it is not there', async () => {
    await start(READING)
    slack.standIn.injectFault('chat.postMessage', { kind: 'drop' })
    for (let round = 0; round < 2; round += 1) {
      expect(await slack.once()).toMatchObject([{ kind: 'released' }])
      expect(posted()).toEqual([])
      await slack.clock.advance(HALF_A_MINUTE)
    }
    expect(await slack.once()).toEqual(SENT)
  })

  it('halts when the bot is removed, tells who set it up, and is not tried again', async () => {
    await start()
    slack.standIn.workspace.changeChannel(GENERAL.channel, { isMember: false })
    expect(await slack.once()).toMatchObject([
      { kind: 'ended', end: { kind: 'refused', code: 'slack-not-in-channel' } },
    ])
    const [told] = slack.standIn.messages('D1')
    expect(told?.text).toContain('/invite @Quad Brief')
    const halted = await store.subscriptions.get('a')
    expect(halted).toMatchObject({ standing: { kind: 'halted' }, next: null })
    await slack.clock.advance(7 * 24 * 3_600_000)
    expect(await slack.once()).toEqual([])
    expect(posted()).toEqual([])
  })
})
