// A digest that somebody asks for while another one comes, waits, is lost or has nothing to say.

import { describe, expect, test } from 'vitest'
import { halt } from '../../../../src/bot/subscriptions/delivery/halt.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, type Scene } from './scene.ts'
import { rows } from './status-rows.ts'

const scene = eachOverSqlite()
const NINE = '2026-11-23T03:30:00Z'
const ON_ITS_WAY = /^Digest\n\nIt is on its way to this channel\.\n/

async function subscribed(line = 'weekly monday 09:00 kolkata'): Promise<Scene> {
  const here = await scene()
  await here.type(`subscribe ${line}`)
  return here
}

async function only({ store }: Scene): Promise<Subscription> {
  const [own] = await store.subscriptions.ofChannel(channel())
  if (own === undefined) throw new Error('There is no digest.')
  return own
}

const digests = ({ platform }: Scene): number =>
  platform.posts.filter(({ thread }) => thread === null).length

describe('where nothing is new and the channel wants nothing then, a digest', () => {
  test('is not announced, and what to do to get one is said', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata, when empty skip')
    await here.until(NINE)
    await here.until('2026-11-23T05:30:00Z')
    const { briefing, announcement, status } = await here.type('digest')
    expect([announcement, status, here.wakes()]).toEqual([null, 'not-recorded', 0])
    expect(toPlainText(briefing)).toBe(`Digest

Nothing is new since the last digest, and this channel wants nothing then, so none is posted. To get one all the same, let it bring a look back when nothing is new, and ask again.

Ask next
- change empty spotlight
- status`)
    await here.type('change empty spotlight')
    expect(await here.say('digest')).toMatch(ON_ITS_WAY)
    await here.until('2026-11-23T05:31:00Z')
    expect(digests(here)).toBe(2)
  })

  test('of the schedule that was left out stands in status, with why', async () => {
    const here = await subscribed('daily 09:00 kolkata, when empty skip')
    for (const day of ['21', '22', '23']) await here.until(`2026-11-${day}T03:30:00Z`)
    const { Trouble, 'Left out': leftOut, 'Last digest': last } = await rows(here)
    expect([Trouble, leftOut, last]).toEqual([
      'None.',
      'That of Monday 23 November 2026, 03:30 UTC: nothing was new, and this channel wants nothing then.',
      'Posted Saturday 21 November 2026, 03:30 UTC: see it (https://chat.test/C1/m1)',
    ])
  })
})

describe('a digest that is asked for', () => {
  test('comes where the planned one was paused before it could be posted', async () => {
    const here = await subscribed()
    const to = Temporal.Instant.from(NINE)
    await here.clock.advance(here.clock.now().until(to).total('milliseconds'))
    await planDue(here.store, here.clock.now())
    await here.type('pause')
    expect(await here.say('digest')).toMatch(ON_ITS_WAY)
    await here.until('2026-11-23T03:31:00Z')
    expect(digests(here)).toBe(1)
  })

  test('comes though a clock that ran ahead has planned a later one', async () => {
    const here = await subscribed()
    await planDue(here.store, Temporal.Instant.from('2027-01-20T03:30:00Z'))
    expect(await here.say('digest')).toMatch(ON_ITS_WAY)
    await here.until('2026-11-20T06:31:00Z')
    expect(digests(here)).toBe(1)
  })

  test('can be had though a worker whose clock ran ahead has begun one and is gone', async () => {
    const here = await subscribed()
    const far = Temporal.Instant.from('2026-11-25T03:30:00Z')
    await planDue(here.store, Temporal.Instant.from(NINE))
    const leaseUntil = far.add({ seconds: 60 })
    await here.store.deliveries.claim({ now: far, leaseUntil, limit: 1 })
    await here.until(NINE)
    expect((await rows(here))['Trouble']).toBe(
      'The digest of Monday 23 November 2026, 03:30 UTC was begun and not finished; it is looked at again Wednesday 25 November 2026, 03:31 UTC.',
    )
    const { briefing } = await here.type('digest')
    expect(buttons(briefing).map(({ label }) => label)).toEqual(['Post another', 'Status'])
    expect(await here.say(buttons(briefing)[0]?.ask ?? '', { request: 'r2' })).toMatch(ON_ITS_WAY)
  })

  test('while one waits for the platform says when that comes, and offers another', async () => {
    const here = await subscribed()
    const ms = 20 * 60_000
    here.platform.play({ kind: 'later', ms, scope: 'channel', reason: 'ratelimited' })
    await here.until(NINE)
    const { briefing, announcement } = await here.type('digest')
    expect(announcement).toBeNull()
    expect(toPlainText(briefing)).toMatch(
      /^Digest\n\nThe digest of Monday 23 November 2026, 03:30 UTC waits, and is tried again Monday 23 November 2026, 03:50 UTC: .+\n\nAsk next\n- digest another [0-9a-f]{8}\n- status$/,
    )
    await here.until('2026-11-23T03:50:01Z')
    expect(digests(here)).toBe(1)
  })

  test('soon after one whose fate nobody knows shows that one, with both decisions', async () => {
    const here = await subscribed()
    here.platform.play('drop-silently')
    here.platform.blind({ kind: 'cannot-look', reason: 'the scope channels:history is missing' })
    await here.until(NINE)
    const { briefing, announcement } = await here.type('digest')
    expect(announcement).toBeNull()
    expect(toPlainText(briefing)).toMatch(
      /^Digest\n\nNobody knows whether the digest of Monday 23 November 2026, 03:30 UTC arrived: /,
    )
    expect(buttons(briefing).map(({ label }) => label)).toEqual([
      'Post again, 23 Nov',
      'Leave it, 23 Nov',
      'Post another',
      'Status',
    ])
  })

  test('where it was halted for a cause that is gone lets the others come again', async () => {
    const here = await subscribed()
    const { id } = await only(here)
    await halt(here.store, id, 'slack-not-in-channel', here.clock.now())
    expect(await here.say('digest')).toMatch(ON_ITS_WAY)
    const { standing, next } = await only(here)
    expect([standing, next?.period]).toEqual([{ kind: 'active' }, '2026-W48'])
    await here.until('2026-11-20T06:31:00Z')
    await here.until(NINE)
    expect(digests(here)).toBe(2)
  })
})
