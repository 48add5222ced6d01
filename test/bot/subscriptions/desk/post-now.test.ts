// A digest that somebody asks for now: once, by whoever may, and everybody learns who did.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import type { Asker } from '../../../../src/bot/subscriptions/desk/asker.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { channel } from '../../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../../support/store/under-test.ts'
import { FRIDAY, subscribedOver, type Scene } from './scene.ts'

const ON_ITS_WAY = `Digest

It is on its way to this channel.

Ask next
- status`

const IS_ALREADY = `Digest

One is on its way to this channel already.

Ask next
- status`

describe.each(Object.entries(DATABASES))('digest, on %s', (_, make) => {
  let under: StoreUnderTest
  beforeAll(async () => {
    under = await make()
  })
  afterEach(async () => {
    await under.close()
    await under.empty()
  })
  afterAll(() => under.remove())

  const subscribed = async (line?: string): Promise<Scene> =>
    subscribedOver(await under.open(), line)
  /** What was done, besides that the digest was set up. */
  const audited = async ({ store }: Scene) =>
    (await store.audit(channel(), 10)).filter(({ what }) => what !== 'subscribed')
  const idOf = async ({ store }: Scene): Promise<string> =>
    (await store.subscriptions.ofChannel(channel()))[0]?.id ?? 'none'

  test('posts one now, besides those of the schedule', async () => {
    const here = await subscribed()
    expect(await here.say('digest')).toBe(ON_ITS_WAY)
    expect(here.wakes()).toBe(1)
    expect(await here.until('2026-11-20T06:30:01Z')).toHaveLength(1)
    expect(await here.until('2026-11-23T03:30:00Z')).toHaveLength(1)
    expect(here.platform.posts.map(({ channel: id, thread }) => [id, thread])).toEqual([
      ['C1', null],
      ['C1', 'm1'],
      ['C1', null],
      ['C1', 'm3'],
    ])
  })

  test('says in the channel and in what was done who asked for it', async () => {
    const here = await subscribed()
    const { announcement } = await here.type('digest', { person: 'U2' })
    expect(announcement).toBe('asked for a digest of this channel now.')
    expect(await audited(here)).toEqual([
      {
        subscription: await idOf(here),
        place: channel(),
        at: FRIDAY,
        by: 'U2',
        what: 'asked-for',
        detail: 'one digest at once',
      },
    ])
    expect(await here.say('subscriptions', { isAdmin: true })).toContain(
      'C1: asked for by U2: one digest at once. ',
    )
  })

  test('is for admins where only they may change it', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata, who may change admins')
    const { briefing, announcement } = await here.type('digest')
    expect([toPlainText(briefing), announcement]).toEqual([
      'Not allowed\n\nOnly people who manage this workspace may change this digest or have it posted. Ask one of them.',
      null,
    ])
    expect(await here.until('2026-11-20T07:00:00Z')).toEqual([])
    expect(await audited(here)).toEqual([])
    expect(await here.say('digest', { isAdmin: true })).toBe(ON_ITS_WAY)
  })

  test('asked for twice while it is on its way comes once, and is told once', async () => {
    const here = await subscribed()
    await here.type('digest')
    const { briefing, announcement } = await here.type('digest', { request: 'r2', person: 'U2' })
    expect([toPlainText(briefing), announcement]).toEqual([IS_ALREADY, null])
    expect(await here.until('2026-11-20T06:30:01Z')).toHaveLength(1)
    expect(await audited(here)).toHaveLength(1)
  })

  test('asked for by several at the same moment comes once', async () => {
    const here = await subscribed()
    const asked = await Promise.all(
      ['r1', 'r2', 'r3', 'r4'].map((request) => here.say('digest', { request })),
    )
    expect(asked.toSorted()).toEqual([ON_ITS_WAY, IS_ALREADY, IS_ALREADY, IS_ALREADY].toSorted())
    expect(await here.until('2026-11-20T06:30:01Z')).toHaveLength(1)
    expect(await audited(here)).toHaveLength(1)
  })

  test('asked for soon after one came shows where that is, and offers another', async () => {
    const here = await subscribed()
    await here.type('digest')
    expect(await here.until('2026-11-20T06:30:01Z')).toHaveLength(1)
    const { briefing, announcement, status } = await here.type('digest', { request: 'r2' })
    const [latest] = await here.store.deliveries.ofSubscription(await idOf(here), 1)
    expect(toPlainText(briefing)).toBe(`Digest

One was posted lately, Friday 20 November 2026, 06:30 UTC: see it (https://chat.test/C1/m1)

Ask next
- digest another ${latest?.id.slice(-8)}
- status`)
    expect([announcement, status]).toEqual([null, 'ambiguous'])
    expect(await here.until('2026-11-20T06:30:02Z')).toEqual([])
    expect(await here.say('digest another', { request: 'r3' })).toBe(ON_ITS_WAY)
    expect(await here.until('2026-11-20T06:30:03Z')).toHaveLength(1)
    expect(await audited(here)).toHaveLength(2)
  })

  test('another one, wanted by two who saw the same one, comes once', async () => {
    const here = await subscribed()
    await here.type('digest')
    await here.until('2026-11-20T06:30:01Z')
    const { briefing } = await here.type('digest', { request: 'r2' })
    const another = briefing.suggestions[0]?.ask ?? ''
    expect(await here.say(another, { request: 'r3', person: 'U2' })).toBe(ON_ITS_WAY)
    await here.until('2026-11-20T06:31:00Z')
    expect(await here.say(another, { request: 'r4', person: 'U3' })).toMatch(
      /^Digest\n\nOne was posted lately, Friday 20 November 2026, 06:31 UTC: /,
    )
    await here.until('2026-11-20T06:32:00Z')
    expect(here.platform.posts.filter(({ thread }) => thread === null)).toHaveLength(2)
  })

  test('asked for a second before one is due is answered with that, and comes once', async () => {
    const here = await subscribed()
    await here.until('2026-11-23T03:29:59Z')
    const { briefing, announcement, status } = await here.type('digest')
    expect(toPlainText(briefing)).toMatch(
      /^Digest\n\nThe next one comes soon, Monday 23 November 2026, 03:30 UTC\.\n\nAsk next\n- digest another [0-9a-f]{8}\n- status$/,
    )
    expect([announcement, status]).toEqual([null, 'ambiguous'])
    await here.until('2026-11-23T03:30:00Z')
    await here.until('2026-11-23T03:31:00Z')
    expect(here.platform.posts.filter(({ thread }) => thread === null)).toHaveLength(1)
  })

  test('asked for at the very moment at which one is planned elsewhere comes once', async () => {
    const here = await subscribed()
    const other = await under.open()
    const at = Temporal.Instant.from('2026-11-23T03:30:00Z')
    await here.clock.advance(here.clock.now().until(at).total('milliseconds'))
    await Promise.all([
      planDue(other, at),
      ...['r1', 'r2', 'r3'].map((request) => here.type('digest', { request })),
      planDue(here.store, at),
    ])
    await here.until('2026-11-23T03:30:01Z')
    await here.until('2026-11-23T03:31:00Z')
    expect(here.platform.posts.filter(({ thread }) => thread === null)).toHaveLength(1)
  })

  test('the same request, repeated by the platform, makes no second one', async () => {
    const here = await subscribed()
    const repeated: Partial<Asker> = { request: 'r1' }
    await here.type('digest another', repeated)
    expect(await here.until('2026-11-20T06:30:01Z')).toHaveLength(1)
    expect(await here.say('digest another', repeated)).toMatch(
      /^Digest\n\nIt was asked for already\./,
    )
    expect(await here.until('2026-11-20T06:30:02Z')).toEqual([])
  })

  test('asked for later in the day comes without a question', async () => {
    const here = await subscribed()
    await here.type('digest')
    await here.until('2026-11-20T06:30:01Z')
    await here.until('2026-11-20T07:00:02Z')
    expect(await here.say('digest', { request: 'r2' })).toBe(ON_ITS_WAY)
  })

  test('of several names the one that is meant', async () => {
    const here = await subscribed()
    await here.type('subscribe another daily 10:00 tokyo')
    await here.type('digest #2')
    await here.until('2026-11-20T06:30:01Z')
    const { briefing } = await here.type('digest #2', { request: 'r2' })
    expect(briefing.suggestions).toEqual([
      {
        label: 'Post another',
        ask: expect.stringMatching(/^digest #00000002 another [0-9a-f]{8}$/),
      },
      { label: 'Status', ask: 'status #00000002' },
    ])
    expect(await here.say('digest #1', { request: 'r3' })).toMatch(/^Digest\n\nIt is on its way/)
  })

  test('where the bot may not post says what is missing', async () => {
    const here = await subscribed()
    here.access({ kind: 'closed', code: 'slack-scopes' })
    expect(await here.say('digest')).toBe(`Digest

The bot token lacks permissions that Quad Brief needs. Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again.

Nothing was changed.

Ask next
- digest`)
    expect(await here.until('2026-11-20T07:00:00Z')).toEqual([])
  })
})
