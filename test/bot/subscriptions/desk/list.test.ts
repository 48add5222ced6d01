// All digests of a workspace, and what was done to them.

import { describe, expect, test } from 'vitest'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import type { Scene } from './scene.ts'

const scene = eachOverSqlite()
const NINE = '2026-11-23T03:30:00Z'

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata')
  return here
}

describe('subscriptions', () => {
  test('lists all of a workspace and what was done, for its admins', async () => {
    const here = await subscribed()
    await here.type('subscribe daily 08:00 tokyo', { place: channel('C2'), person: 'U2' })
    await here.type('pause until 2027-01-05', { place: channel('C2'), person: 'U2' })
    await here.type('subscribe monthly day 1 08:00 tokyo', { place: channel('C9', 'T9') })
    const reason = 'missing_scope'
    here.platform.play({ kind: 'refused', code: 'slack-scopes', reason, halts: true })
    await here.until(NINE)
    expect(await here.say('subscriptions', { isAdmin: true })).toBe(`Digests of this workspace

Digests: C1: every Monday at 09:00 (Asia/Kolkata), halted since 23 November 2026, and kept: “status” there says why. C2: every day at 08:00 (Asia/Tokyo), paused until 5 January 2027; next Monday 4 January 2027, 23:00 UTC.

Done lately: Monday 23 November 2026, 03:30 UTC, C1: halted by itself: The bot token lacks permissions that Quad Brief needs. Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again. Friday 20 November 2026, 06:30 UTC, C2: paused by U2: until 5 January 2027. Friday 20 November 2026, 06:30 UTC, C2: subscribed by U2: every day at 08:00 (Asia/Tokyo). Friday 20 November 2026, 06:30 UTC, C1: subscribed by you: every Monday at 09:00 (Asia/Kolkata).`)
  })

  test('tells of each whether it comes, not only that it is meant to', async () => {
    const here = await subscribed()
    const line = async (): Promise<string> => {
      const list = await here.say('subscriptions', { isAdmin: true })
      return /^Digests: (.*)$/m.exec(list)?.[1] ?? 'none'
    }
    const meant = 'C1: every Monday at 09:00 (Asia/Kolkata); next Monday'
    expect(await line()).toBe(`${meant} 23 November 2026, 03:30 UTC.`)
    await here.until(NINE)
    expect(await line()).toBe(
      `${meant} 30 November 2026, 03:30 UTC; last posted Monday 23 November 2026, 03:30 UTC.`,
    )
    here.platform.play({ kind: 'later', ms: 600_000, scope: 'channel', reason: 'rate limited' })
    await here.until('2026-11-30T03:30:00Z')
    expect(await line()).toBe(`${meant} 7 December 2026, 03:30 UTC; the latest is tried again.`)
    const reason = 'invalid_blocks'
    here.platform.play({ kind: 'refused', code: 'not-delivered', reason, halts: false })
    await here.until('2026-11-30T03:45:00Z')
    expect(await line()).toBe(
      `${meant} 7 December 2026, 03:30 UTC; something is wrong with that of Monday 30 November 2026, 03:30 UTC, “status” there says what.`,
    )
  })

  test('says where there is none how to begin', async () => {
    const here = await scene()
    expect(await here.say('subscriptions', { isAdmin: true })).toBe(`Digests of this workspace

Digests: No channel gets a digest yet: type “subscribe” in one.`)
  })

  test('are for admins alone', async () => {
    const here = await subscribed()
    expect(await here.say('subscriptions')).toBe(`Not allowed

Only people who manage this workspace see all of its digests. “status” shows those of this channel.

Ask next
- status`)
  })
})

describe('what holds the channels is called as people there call it', () => {
  const SERVER = { surface: 'discord', workspace: 'G1', channel: 'C1' } as const

  test.each([
    ['a server in Discord', SERVER, 'server'],
    ['a workspace in Slack', channel(), 'workspace'],
  ])('%s', async (_, place, word) => {
    const here = await scene()
    await here.type('subscribe weekly monday 09:00 kolkata, who may change admins', { place })
    expect(await here.say('status', { place })).toContain(
      `Who may change it: Only people who manage the ${word}.`,
    )
    expect(await here.say('pause', { place })).toBe(
      `Not allowed\n\nOnly people who manage this ${word} may change this digest or have it posted. Ask one of them.`,
    )
    expect(await here.say('subscriptions', { place })).toMatch(
      new RegExp(`^Not allowed\n\nOnly people who manage this ${word} see all of its digests\\.`),
    )
    expect(await here.say('subscriptions', { place, isAdmin: true })).toMatch(
      new RegExp(`^Digests of this ${word}\n`),
    )
  })
})
