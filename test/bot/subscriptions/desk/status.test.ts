// How the digests of a channel stand, as whoever asks is told.

import { describe, expect, test } from 'vitest'
import { record } from '../../../support/record.ts'
import { channel } from '../../../support/store/examples.ts'
import type { Play } from '../delivery/played-platform.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, type Scene } from './scene.ts'
import { IN_KOLKATA, rows } from './status-rows.ts'

const scene = eachOverSqlite()
const NINE = '2026-11-23T03:30:00Z'

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata')
  return here
}

async function after(...plays: readonly Play[]): Promise<Scene> {
  const here = await subscribed()
  here.platform.play(...plays)
  await here.until(NINE)
  return here
}

describe('status', () => {
  test('says everything about a digest that comes', async () => {
    const here = await subscribed()
    expect(await here.say('status', IN_KOLKATA)).toBe(`Digest of this channel

State: It comes as planned.

When: Every Monday at 09:00 (Asia/Kolkata).

About: Everything.

Density: Standard.

When nothing is new: A look back at something in the record is posted.

Who may change it: Anyone in the channel.

Next: Monday 23 November 2026, 09:00 in Kolkata. Monday 30 November 2026, 09:00 in Kolkata. Monday 7 December 2026, 09:00 in Kolkata.

Last digest: None yet.

Trouble: None.

May post here: Yes.

Record: Version ${record.version}, its newest entry of 26 May 2026.

Ask next
- preview
- pause`)
  })

  test('links the last digest', async () => {
    const here = await after()
    expect(await rows(here)).toMatchObject({
      'Last digest': 'Posted Monday 23 November 2026, 03:30 UTC: see it (https://chat.test/C1/m1)',
      Trouble: 'None.',
    })
  })

  test('says until when it is paused, in words', async () => {
    const here = await subscribed()
    await here.type('pause until 2027-01-05')
    expect((await rows(here))['State']).toBe('It is paused until 5 January 2027.')
    await here.type('pause')
    const { State, Next } = await rows(here)
    expect([State, Next]).toEqual(['It is paused until somebody resumes it.', undefined])
    const { briefing } = await here.type('status')
    expect(buttons(briefing)).toEqual([
      { label: 'Preview', ask: 'preview' },
      { label: 'Resume', ask: 'resume' },
    ])
  })

  test('says why the platform stopped it, and what to do', async () => {
    const reason = 'missing_scope'
    const here = await after({ kind: 'refused', code: 'slack-scopes', reason, halts: true })
    const fix =
      'Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again.'
    expect(await rows(here)).toMatchObject({
      State: `It is halted since 23 November 2026, and kept: it comes again once it can be posted. The bot token lacks permissions that Quad Brief needs. ${fix}`,
      'Last digest': 'None yet.',
      'May post here': 'Yes.',
    })
  })

  test('says once why it is halted, with what is missing', async () => {
    const reason = 'missing_scope'
    const here = await after({ kind: 'refused', code: 'slack-scopes', reason, halts: true })
    here.access({ kind: 'closed', code: 'slack-scopes', detail: 'chat:write' })
    const text = await here.say('status', IN_KOLKATA)
    expect(text.match(/lacks permissions/g)).toHaveLength(1)
    expect(text).toContain('lacks permissions that Quad Brief needs (chat:write).')
    const { Trouble, ...said } = await rows(here)
    expect([Trouble, said['May post here']]).toEqual([undefined, 'No.'])
  })

  test('says of one whose workspace is gone until when it is kept', async () => {
    const reason = 'account_inactive'
    const here = await after({ kind: 'refused', code: 'slack-uninstalled', reason, halts: true })
    expect((await rows(here))['State']).toMatch(
      /^It is halted since 23 November 2026, and kept until 23 December 2026: /,
    )
    expect(await here.say('subscriptions', { isAdmin: true })).toContain(
      ', halted since 23 November 2026, and kept until 23 December 2026: “status” there says why',
    )
  })

  test('claims no trouble to be none where nothing can be posted', async () => {
    const here = await subscribed()
    here.access({ kind: 'closed', code: 'slack-scopes' })
    expect((await rows(here))['Trouble']).toBeUndefined()
  })

  test('says that a digest was missed while nothing ran, and so does the audit', async () => {
    const here = await subscribed()
    await here.until('2026-12-12T00:00:00Z')
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 7 December 2026, 03:30 UTC was not posted: Quad Brief was not running at the time. Missed before it: 2.',
    )
    expect(await here.say('subscriptions', { isAdmin: true })).toContain(
      'C1: missed: the digest of 7 December 2026. Quad Brief was not running at the time. Missed before it: 2.',
    )
  })

  test.each([
    [{ kind: 'open' }, 'Yes.'],
    [
      { kind: 'closed', code: 'slack-scopes', detail: 'chat:write' },
      'No. The bot token lacks permissions that Quad Brief needs (chat:write). Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again.',
    ],
    [{ kind: 'unsure' }, 'It could not be found out just now.'],
  ] as const)('says whether it may post now: %o', async (access, words) => {
    const here = await subscribed()
    here.access(access)
    expect((await rows(here))['May post here']).toBe(words)
  })

  test('says why a digest waits', async () => {
    const ms = 600_000
    const here = await after({ kind: 'later', ms, scope: 'channel', reason: 'rate limited' })
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 23 November 2026, 03:30 UTC waits, and is tried again Monday 23 November 2026, 03:40 UTC: Slack wants Quad Brief to wait before it posts in this channel again (rate limited).',
    )
  })

  test('says why a digest waits that another channel was told to wait for, and when it is tried again', async () => {
    const here = await subscribed()
    const there = { place: channel('C2') }
    await here.type('subscribe weekly monday 08:59 kolkata', there)
    const ms = 3_600_000
    here.platform.play({ kind: 'later', ms, scope: 'workspace', reason: 'ratelimited' })
    await here.until('2026-11-23T03:29:00Z')
    await here.until(NINE)
    await here.until('2026-11-23T03:50:00Z')
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 23 November 2026, 03:30 UTC waits, and is tried again Monday 23 November 2026, 04:29 UTC: Slack wants Quad Brief to wait before it posts in this workspace again.',
    )
  })

  test('says that a digest could not be posted in time', async () => {
    const ms = 80 * 3_600_000
    const here = await after({ kind: 'later', ms, scope: 'channel', reason: 'down' })
    await here.until('2026-11-27T00:00:00Z')
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 23 November 2026, 03:30 UTC was not posted: It could not be posted while it was still of use. What came between: Slack wants Quad Brief to wait before it posts in this channel again (down). The next one comes as planned; “digest” posts one now.',
    )
  })

  test('tells of trouble that is over only until the next one, but never forgets the last', async () => {
    const reason = 'invalid_blocks'
    const refused = { kind: 'refused', code: 'not-delivered', reason, halts: false } as const
    const here = await after(refused)
    const trouble =
      'The digest of Monday 23 November 2026, 03:30 UTC was refused: The answer may not have arrived whole (invalid_blocks).'
    expect((await rows(here))['Trouble']).toContain(trouble)
    await here.until('2026-11-30T03:30:00Z')
    const later = await rows(here)
    expect(later['Trouble']).toContain(trouble)
    expect(later['Last digest']).toContain('Monday 30 November 2026')
    const ms = 600_000
    here.platform.play({ kind: 'later', ms, scope: 'channel', reason: 'rate limited' })
    await here.until('2026-12-07T03:30:00Z')
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 7 December 2026, 03:30 UTC waits, and is tried again Monday 7 December 2026, 03:40 UTC: Slack wants Quad Brief to wait before it posts in this channel again (rate limited).',
    )
  })
})
