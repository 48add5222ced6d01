// A file of the database that an older version left is opened by the bot on each platform: what was subscribed to is
// there, what was posted is known, and the next digest comes once.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Subscription } from '../../src/bot/subscriptions/model.ts'
import { textsOf } from '../support/discord/index.ts'
import { makeOldFile, POSTED_AT } from '../support/store/old-database.ts'
import { sqliteUnderTest } from '../support/store/under-test.ts'
import { startDigests as startDiscord } from './discord/digests/running-digests.ts'
import { startDigests as startSlack } from './slack/digests/running.ts'

const MONDAY = Temporal.Instant.from('2026-11-23T03:30:00Z')
const ID = '0c7b5a3e-0000-4000-8000-000000000001'

const kept = (given: Pick<Subscription, 'place' | 'setBy'>): Subscription => ({
  id: ID,
  schedule: { cadence: { kind: 'weekly', weekday: 1 }, time: '09:00', zone: 'Asia/Kolkata' },
  filters: {
    countries: { include: ['IN'], exclude: [] },
    topics: { include: [], exclude: [] },
  },
  density: 'standard',
  whenEmpty: 'spotlight',
  whoMayChange: 'anyone',
  created: Temporal.Instant.from('2026-11-13T06:00:00Z'),
  standing: { kind: 'active' },
  next: { period: '2026-W48', at: MONDAY },
  revision: 4,
  ...given,
})

const AUDITED = {
  subscription: ID,
  at: Temporal.Instant.from('2026-11-13T06:00:00Z'),
  what: 'subscribed',
  detail: 'weekly, Monday 09:00',
} as const

describe.each([1, 2])('a file whose tables had %i of the steps', (steps) => {
  test('goes on in Slack', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'quad-upgrade-')), 'quad.db')
    const place = { surface: 'slack', workspace: 'T0QUAD', channel: 'C0GENERAL' } as const
    const setBy = 'U0ALICE'
    await makeOldFile({ file, steps, place, setBy, message: '1763263802.000100' })
    const slack = await startSlack({ file })
    onTestFinished(() => slack.finish())
    expect(await slack.only()).toEqual(kept({ place, setBy }))
    expect(await slack.store.audit(place, 10)).toEqual([{ ...AUDITED, place, by: setBy }])
    const [status] = await slack.quad('status')
    expect(status?.text).toContain(
      `Last digest: ${steps > 1 ? 'Posted Monday 16 November 2026, 03:30 UTC.' : 'None yet.'}`,
    )
    const sent = { kind: 'ended', end: { kind: 'sent' } }
    expect(await slack.until(MONDAY.toString())).toEqual([sent])
    expect(await slack.until(MONDAY.add({ minutes: 1 }).toString())).toEqual([])
    const posts = slack.standIn
      .messages(place.channel)
      .filter(({ metadata, threadTs }) => metadata !== undefined && threadTs === undefined)
    expect(posts).toHaveLength(1)
    expect(await slack.only()).toMatchObject({ next: { period: '2026-W49' }, revision: 5 })
  })

  test('goes on in Discord', async () => {
    const [workspace, channel, setBy] = ['700000000000000001', '700000000000000002', '77']
    const place = { surface: 'discord', workspace, channel } as const
    const database = sqliteUnderTest()
    if (database.place.kind !== 'sqlite') throw new Error('This is no file.')
    const message = '700000000000000003'
    await makeOldFile({ file: database.place.file, steps, place, setBy, message })
    const discord = await startDiscord({
      database,
      standIn: {
        users: [{ id: setBy, name: 'Asha' }],
        guilds: [{ id: workspace, channels: [{ id: channel, name: 'briefings' }] }],
      },
    })
    expect(await discord.subscriptions()).toEqual([kept({ place, setBy })])
    const { text } = await discord.quad('digests status')
    expect(text).toMatch(steps > 1 ? `<t:${POSTED_AT.epochMilliseconds / 1000}:F>` : 'None yet.')
    const link = `https://discord.com/channels/${workspace}/${channel}/${message}`
    expect(text.includes(link)).toBe(steps > 1)
    discord.at(MONDAY)
    await discord.deliver()
    await discord.standIn.waitFor(() => discord.posted().length > 0, 'the digest')
    await expect
      .poll(async () => (await discord.store.deliveries.inState('sent', 9)).length)
      .toBe(steps)
    const roots = discord.posted().map((each) => textsOf(each).join('\n'))
    expect(roots).toHaveLength(1)
    expect(roots[0]).toContain('week of 23 November 2026')
    expect((await discord.subscriptions())[0]).toMatchObject({
      next: { period: '2026-W49' },
      revision: 5,
    })
  })
})
