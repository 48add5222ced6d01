// A digest whose fate nobody knows waits until somebody decides.

import { describe, expect, test } from 'vitest'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import { buttons, type Scene } from './scene.ts'
import { rows } from './status-rows.ts'

const scene = eachOverSqlite()
const NINE = '2026-11-23T03:30:00Z'

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata')
  return here
}

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

  test.each([
    ['post again', 'has the digest of 23 November 2026 posted once more.'],
    ['leave', 'leaves the digest of 23 November 2026 as it is.'],
  ])('has the channel told who decided: %s', async (decision, announcement) => {
    const here = await parked()
    const decided = await here.type(`status ${decision} ${await idOf(here)}`)
    expect(decided.announcement).toBe(announcement)
  })

  test('has no buttons for whoever may not decide', async () => {
    const here = await parked()
    const labels = async (asker: { mayWrite?: boolean; isAdmin?: boolean }) =>
      buttons((await here.type('status', asker)).briefing).map(({ label }) => label)
    expect(await labels({ mayWrite: false })).toEqual(['Preview'])
    await here.type('change who may change admins')
    expect(await labels({ isAdmin: false })).toEqual(['Preview'])
    expect(await labels({ isAdmin: true })).toContain('Leave it, 23 Nov')
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
