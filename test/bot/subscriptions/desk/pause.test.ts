import { describe, expect, test } from 'vitest'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, type Scene } from './scene.ts'

const scene = eachOverSqlite()

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata', { zone: 'Asia/Kolkata' })
  return here
}

const posted = ({ platform }: Scene): number => platform.posts.length / 2

describe('pause', () => {
  test('until a day: nothing comes before, and it goes on by itself', async () => {
    const here = await subscribed()
    const asha = { zone: 'Asia/Kolkata' }
    const { announcement } = await here.type('pause until 2026-12-08', asha)
    expect(announcement).toBe('paused the digest of this channel until 8 December 2026.')
    expect(await here.say('pause until 2026-12-07', asha)).toBe(`Paused

Nothing comes by itself until 7 December 2026. What would have come meanwhile is left out.

Next: Monday 7 December 2026, 09:00 in Kolkata. Monday 14 December 2026, 09:00 in Kolkata. Monday 21 December 2026, 09:00 in Kolkata.

Ask next
- resume`)
    expect(await here.until('2026-11-23T03:30:00Z')).toEqual([])
    expect(await here.until('2026-11-30T03:30:00Z')).toEqual([])
    expect(await here.until('2026-12-07T03:30:00Z')).toHaveLength(1)
    const [only] = await here.store.subscriptions.ofChannel(channel())
    expect(only?.standing).toEqual({ kind: 'active' })
    const audit = await here.store.audit(channel(), 10)
    expect(audit.map(({ what, by, detail }) => [what, by, detail])).toEqual([
      ['resumed', null, 'The pause until 2026-12-07 is over.'],
      ['paused', 'U1', 'until 7 December 2026'],
      ['paused', 'U1', 'until 8 December 2026'],
      ['subscribed', 'U1', 'every Monday at 09:00 (Asia/Kolkata)'],
    ])
  })

  test('without an end: nothing comes until somebody resumes it, and then nothing of before', async () => {
    const here = await subscribed()
    expect(await here.say('pause')).toBe(`Paused

Nothing comes by itself until somebody resumes it. What would have come meanwhile is left out.

Ask next
- resume`)
    expect(await here.until('2026-12-14T03:31:00Z')).toEqual([])
    const { briefing, announcement } = await here.type('resume', { zone: 'Asia/Kolkata' })
    expect(announcement).toBe('resumed the digest of this channel.')
    expect(buttons(briefing)).toEqual([{ label: 'Pause', ask: 'pause' }])
    expect(await here.say('status')).toContain(
      '\n\nNext: Monday 21 December 2026, 09:00 in Kolkata;',
    )
    expect(await here.until('2026-12-14T23:00:00Z')).toEqual([])
    expect(await here.until('2026-12-21T03:30:00Z')).toHaveLength(1)
    expect(posted(here)).toBe(1)
  })

  test('and resume in the week of a digest bring no second one', async () => {
    const here = await subscribed()
    await here.until('2026-11-23T03:30:00Z')
    await here.type('pause')
    await here.type('change 11:00')
    await here.type('resume')
    expect(await here.until('2026-11-29T00:00:00Z')).toEqual([])
    expect(posted(here)).toBe(1)
  })

  test('leaves a digest on demand possible', async () => {
    const here = await subscribed()
    await here.type('pause')
    await here.type('digest')
    await here.until('2026-11-20T06:31:00Z')
    expect(posted(here)).toBe(1)
  })

  test.each(['pause until 01/02/2027', 'pause until 3.4.2027'])(
    'every button of a refusal works: %s',
    async (line) => {
      const here = await subscribed()
      const { status, briefing } = await here.type(line)
      expect(status).toBe('not-understood')
      expect(buttons(briefing)).toHaveLength(2)
      for (const { ask } of buttons(briefing)) {
        expect((await here.type(ask)).status).toBe('answered')
      }
    },
  )

  test('until a day that is over is refused', async () => {
    const here = await subscribed()
    expect(await here.say('pause until 2026-11-20')).toBe(`Pause

“until 2026-11-20” is not after today, 20 November 2026. Write the day as 2027-01-05 or 5 January 2027.

Nothing was changed.`)
  })
})

describe('resume', () => {
  test('of what is not paused says so', async () => {
    const here = await subscribed()
    expect(await here.say('resume', { zone: 'Asia/Kolkata' })).toBe(`Resume

It is not paused.

Next: Monday 23 November 2026, 09:00 in Kolkata. Monday 30 November 2026, 09:00 in Kolkata. Monday 7 December 2026, 09:00 in Kolkata.`)
  })

  test('of what the platform stopped waits until the cause is gone', async () => {
    const here = await subscribed()
    here.platform.play({
      kind: 'refused',
      code: 'channel-closed',
      reason: 'not_in_channel',
      halts: true,
    })
    await here.until('2026-11-23T03:30:00Z')
    here.access({ kind: 'closed', code: 'slack-scopes', detail: 'chat:write' })
    expect(await here.say('resume')).toBe(`Resume

The bot token lacks permissions that Quad Brief needs (chat:write). Add them at https://api.slack.com/apps, in your app, under OAuth & Permissions, and install the app again.

Nothing was changed.

Ask next
- resume`)
    here.access({ kind: 'open' })
    expect(await here.say('resume')).toMatch(/^Resumed\n\nNext: Monday 30 November 2026, 09:00/)
  })
})
