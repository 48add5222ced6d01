import { describe, expect, test } from 'vitest'
import { record } from '../../../support/record.ts'
import { channel } from '../../../support/store/examples.ts'
import type { Play } from '../delivery/played-platform.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, type Scene } from './scene.ts'

const scene = eachOverSqlite()
const NINE = '2026-11-23T03:30:00Z'
const ASHA = { zone: 'Asia/Kolkata' }

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata')
  return here
}

/** What status says, by its labels. */
async function rows(here: Scene): Promise<Readonly<Record<string, string>>> {
  const text = await here.say('status', ASHA)
  return Object.fromEntries(
    text.split('\n\n').flatMap((part) => {
      const [, label = '', words = ''] = /^([A-Z][^:\n]+): ([^]*)$/.exec(part) ?? []
      return label === '' ? [] : [[label, words]]
    }),
  )
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
    expect(await here.say('status', ASHA)).toBe(`Digest of this channel

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
    const text = await here.say('status', ASHA)
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
      'The digest of Monday 23 November 2026, 03:30 UTC is tried again: Rate limited.',
    )
  })

  test('says that a digest could not be posted in time', async () => {
    const ms = 80 * 3_600_000
    const here = await after({ kind: 'later', ms, scope: 'channel', reason: 'down' })
    await here.until('2026-11-27T00:00:00Z')
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 23 November 2026, 03:30 UTC was not posted: It could not be posted while it was still of use. What came between: down. The next one comes as planned; “digest” posts one now.',
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
      'The digest of Monday 7 December 2026, 03:30 UTC is tried again: Rate limited.',
    )
  })
})

describe('a digest of which nobody knows whether it arrived', () => {
  const parked = async (): Promise<Scene> => {
    const here = await subscribed()
    here.platform.play('drop-silently')
    here.platform.blind({ kind: 'cannot-look', reason: 'the scope channels:history is missing' })
    await here.until(NINE)
    return here
  }
  /** So many more, each a day later than the one before, the first of them on Friday. */
  const parkMore = async ({ store }: Scene, count: number): Promise<void> => {
    const [own] = await store.subscriptions.ofChannel(channel())
    for (let index = 0; index < count; index += 1) {
      const at = Temporal.Instant.from('2026-11-20T07:00:00Z').add({ hours: 24 * index })
      const id = `parked-${index}`
      await store.deliveries.add({ id, subscription: own?.id ?? '', slot: { period: id, at } })
      const leaseUntil = at.add({ minutes: 1 })
      const [claim] = await store.deliveries.claim({ now: at, leaseUntil, limit: 1, id })
      if (claim === undefined) throw new Error('It cannot be taken.')
      await store.deliveries.end(claim, { kind: 'parked', reason: 'no answer' }, at)
    }
  }
  const idOf = async ({ store }: Scene): Promise<string> =>
    (await store.deliveries.inState('parked', 10))[0]?.id ?? 'none'

  test('is shown with both decisions', async () => {
    const here = await parked()
    const { briefing } = await here.type('status')
    const id = await idOf(here)
    expect(buttons(briefing).slice(0, 2)).toEqual([
      { label: 'Post again, 23 Nov', ask: `status post again ${id}` },
      { label: 'Leave it, 23 Nov', ask: `status leave ${id}` },
    ])
    expect((await rows(here))['Trouble']).toBe(
      'Nobody knows whether the digest of Monday 23 November 2026, 03:30 UTC arrived: The reply was lost (connection reset), and it cannot be looked up: the scope channels:history is missing. Look in the channel, and have it posted again or leave it.',
    )
  })

  test('is not hidden behind a state that sounds well', async () => {
    const here = await parked()
    expect((await rows(here))['State']).toBe(
      'It comes as planned. One digest waits for a decision: see Trouble.',
    )
    expect(await here.say('subscriptions', { isAdmin: true })).toContain(
      '; one waits for a decision, “status” there asks.',
    )
  })

  test('is shown still after many others have come', async () => {
    const here = await parked()
    await parkMore(here, 4)
    for (let index = 0; index < 30; index += 1) {
      const slot = {
        period: `later-${index}`,
        at: Temporal.Instant.from(NINE).add({ hours: index }),
      }
      const { id: subscription = '' } =
        (await here.store.subscriptions.ofChannel(channel()))[0] ?? {}
      await here.store.deliveries.add({ id: `later-${index}`, subscription, slot })
    }
    const { briefing } = await here.type('status')
    expect(buttons(briefing).map(({ label }) => label)).toEqual([
      'Post again, 20 Nov',
      'Leave it, 20 Nov',
      'Post again, 21 Nov',
      'Leave it, 21 Nov',
      'Post again, 22 Nov',
      'Leave it, 22 Nov',
      'Preview',
      'Pause',
    ])
    const { State, Trouble = '' } = await rows(here)
    expect(State).toBe('It comes as planned. 5 digests wait for a decision: see Trouble.')
    expect(Trouble.match(/Nobody knows whether/g)).toHaveLength(3)
    expect(Trouble).toContain('And 2 more like that, each with its buttons in its turn.')
  })

  test('is posted again when somebody says so', async () => {
    const here = await parked()
    expect(await here.say(`status post again ${await idOf(here)}`)).toBe(`Decided

It is on its way once more.

Ask next
- status`)
    expect(here.wakes()).toBe(1)
    await here.until('2026-11-23T03:31:00Z')
    expect(await rows(here)).toMatchObject({
      'Last digest': 'Posted Monday 23 November 2026, 03:31 UTC: see it (https://chat.test/C1/m1)',
      Trouble: 'None.',
    })
    const [entry] = await here.store.audit(channel(), 1)
    expect(entry).toMatchObject({
      by: 'U1',
      what: 'posted-again',
      detail: 'the digest of 23 November 2026',
    })
  })

  test('is left when somebody says so, and a second decision comes too late', async () => {
    const here = await parked()
    const id = await idOf(here)
    expect(await here.say(`status leave ${id}`)).toMatch(/^Decided\n\nIt is left as it is\.\n/)
    expect((await rows(here))['Trouble']).toMatch(
      /^The digest of Monday 23 November 2026, 03:30 UTC is left as it is: The reply was lost/,
    )
    expect(await here.say(`status post again ${id}`)).toBe(`Nothing to decide

This digest waits for no decision any more.

Ask next
- status`)
    expect(await here.until('2026-11-23T04:00:00Z')).toEqual([])
  })

  test('is decided in its own channel alone, and by whoever may change it', async () => {
    const here = await parked()
    const id = await idOf(here)
    const elsewhere = { place: channel('C2') }
    expect((await here.type(`status post again ${id}`, elsewhere)).status).toBe('not-recorded')
    await here.type('change who may change admins')
    expect(await here.say(`status leave ${id}`)).toMatch(/^Not allowed\n/)
    expect(await idOf(here)).toBe(id)
  })
})

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
