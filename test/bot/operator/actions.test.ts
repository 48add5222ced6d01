// What the buttons of the operator's view do, over real HTTP, and who may press them.

import { describe, expect, onTestFinished, test } from 'vitest'
import { nine, part } from '../../support/store/examples.ts'
import { busy, W47 } from './busy.ts'
import {
  basic,
  hiddenIn,
  noticeOf,
  operating,
  sectionOf,
  uuid,
  type Operating,
  type OperatingOptions,
} from './scene.ts'

async function started(options: OperatingOptions = {}): Promise<Operating> {
  const view = await operating(options)
  onTestFinished(view.stop)
  await busy(view.store)
  return view
}

const AGAIN = { id: uuid(12), decision: 'post-again' }
const LEAVE = { id: uuid(12), decision: 'leave' }

const newest = async ({ store }: Operating) => {
  const [{ at, by, what, detail, subscription } = { at: null }] = await store.overview.audit(1)
  return at === null ? null : { by, what, detail, subscription }
}

/** Presses a button, and reads where that leads to and what is told there. */
async function toldBy(
  view: Operating,
  action: 'decide' | 'resume',
  fields: Record<string, string>,
): Promise<{ readonly page: string; readonly words: string | null }> {
  const response = await view.press(action, fields, basic())
  expect(response.status).toBe(303)
  const location = response.headers.get('location') ?? ''
  const words = noticeOf(await view.page(location))
  return { page: location.replace(/^\.\//, '').replace(/[?&]told=[^&]*$/, ''), words }
}

const SUBSCRIBED = { by: 'U1', what: 'subscribed', detail: 'weekly, Monday 09:00' }

describe('a parked digest', () => {
  test('is posted again, at once, and the log says who wanted it', async () => {
    const view = await started()
    const told = await toldBy(view, 'decide', AGAIN)
    expect(told).toEqual({
      page: '',
      words: 'The digest of #briefings was put on its way once more.',
    })
    const [first, second] = [
      part(0, { state: { kind: 'sent', message: 'm0' } }),
      part(1, { state: { kind: 'pending' } }),
    ]
    expect(await view.store.deliveries.get(uuid(12))).toEqual({
      id: uuid(12),
      subscription: uuid(1),
      place: { surface: 'slack', workspace: 'T1', channel: 'C1' },
      slot: W47,
      parts: [first, second],
      record: 'aaaaaaaaaaaa',
      attempts: 1,
      state: { kind: 'waiting', tryAt: nine(0), why: null },
    })
    expect(view.wakes()).toBe(1)
    expect(await newest(view)).toEqual({
      by: 'operator',
      what: 'posted-again',
      detail: 'the digest of 16 November 2026',
      subscription: uuid(1),
    })
    expect(sectionOf(await view.page(), 'changes')).toContain('The operator, on this page')
  })

  test('is left, and then there is nothing to decide', async () => {
    const view = await started()
    expect(await toldBy(view, 'decide', LEAVE)).toEqual({
      page: '',
      words: 'The digest of #briefings was left as it is.',
    })
    expect((await view.store.deliveries.get(uuid(12)))?.state).toEqual({
      kind: 'expired',
      at: nine(0),
      reason: 'The reply was lost (no answer)',
    })
    const again = await view.press('decide', AGAIN, basic())
    expect([again.status, noticeOf(await again.text())]).toEqual([
      409,
      'This digest waits for no decision any more.',
    ])
    const gone = await view.press('decide', { ...AGAIN, id: uuid(99) }, basic())
    expect([gone.status, await gone.text()]).toEqual([
      409,
      expect.stringContaining('It is gone by now'),
    ])
  })
})

describe('a subscription that does not come', () => {
  test('comes again, from the next slot on', async () => {
    const view = await started()
    for (const [id, channel] of [
      [uuid(2), 'C2'],
      [uuid(3), 'C3'],
    ] as const) {
      expect(await toldBy(view, 'resume', { id })).toEqual({
        page: '',
        words: `The digest of ${channel} was resumed: it comes from the next one on.`,
      })
      expect(await view.store.subscriptions.get(id)).toMatchObject({
        standing: { kind: 'active' },
        next: { period: '2026-W49', at: nine(7 * 24 * 60) },
      })
      const detail = 'from the next one on'
      expect(await newest(view)).toEqual({
        by: 'operator',
        what: 'resumed',
        detail,
        subscription: id,
      })
    }
  })

  test('is said not to be paused where it comes anyway', async () => {
    const view = await started()
    const response = await view.press('resume', { id: uuid(1) }, basic())
    expect([response.status, noticeOf(await response.text())]).toEqual([409, 'It is not paused.'])
    expect(await newest(view)).toEqual({ ...SUBSCRIBED, subscription: uuid(3) })
  })

  test('stays halted while the platform refuses it, with what to do', async () => {
    const view = await started()
    view.access({ kind: 'closed', code: 'slack-archived' })
    const response = await view.press('resume', { id: uuid(3) }, basic())
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('Unarchive it'),
    ])
    expect(await view.store.subscriptions.get(uuid(3))).toMatchObject({
      standing: { kind: 'halted', code: 'slack-archived' },
    })
    const gone = await view.press('resume', { id: uuid(98) }, basic())
    expect(gone.status).toBe(409)
    // What answers a button has nothing to bring up to date.
    const html = await gone.text()
    expect([html.includes('<script'), html.includes('id="live"')]).toEqual([false, false])
  })
})

describe('whoever pressed a button', () => {
  test('is told once what was done, and nobody is told what was not', async () => {
    const view = await started()
    const response = await view.press('decide', LEAVE, basic())
    const there = response.headers.get('location') ?? ''
    expect(noticeOf(await view.page(there))).toBe('The digest of #briefings was left as it is.')
    expect(noticeOf(await view.page(there))).toBeNull()
    for (const madeUp of ['left', 'posted-again', uuid(12), '__proto__']) {
      expect(noticeOf(await view.page(`?told=${madeUp}`))).toBeNull()
    }
  })

  test('is on the same page again, with what it was narrowed to', async () => {
    const view = await started()
    for (const [action, fields, path, page] of [
      ['resume', { id: uuid(2) }, 'subscriptions/?state=paused', 'subscriptions/?state=paused'],
      [
        'resume',
        { id: uuid(3) },
        `subscriptions/?q=T2&after=${uuid(2)}&strange=1`,
        `subscriptions/?q=T2&after=${uuid(2)}`,
      ],
      ['decide', AGAIN, 'deliveries/?state=parked', 'deliveries/?state=parked'],
    ] as const) {
      const here = hiddenIn(await view.page(path))
      expect(here).toBe(page)
      expect(await toldBy(view, action, { ...fields, here })).toMatchObject({ page })
    }
  })

  test('finds the way back from a refusal, to the overview from what is no page here', async () => {
    const view = await started()
    const wayBack = async (here: string) => {
      const refused = await view.press('decide', { ...LEAVE, id: uuid(99), here }, basic())
      return /<a href="([^"]*)">Back<\/a>/.exec(await refused.text())?.[1]
    }
    expect(await wayBack('deliveries/?state=parked')).toBe('./deliveries/?state=parked')
    for (const here of ['', 'https://evil.example/', '//evil.example/x', '../', 'decide', ':']) {
      expect([here, await wayBack(here)]).toEqual([here, './'])
    }
  })
})

describe('nobody presses a button', () => {
  const untouched = async (view: Operating) => {
    expect(await newest(view)).toEqual({ ...SUBSCRIBED, subscription: uuid(3) })
    expect((await view.store.deliveries.get(uuid(12)))?.state.kind).toBe('parked')
  }

  test('without a password in the configuration', async () => {
    const view = await started({ password: null })
    for (const headers of [{}, basic('')]) {
      const response = await view.press('decide', AGAIN, headers)
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('Set WEB_PASSWORD in .env'),
      ])
    }
    await untouched(view)
  })

  test('without knowing it', async () => {
    for (const isForOthers of [false, true]) {
      const view = await started({ isForOthers })
      for (const headers of [{}, basic('wrong')]) {
        for (const action of ['decide', 'resume'] as const) {
          const response = await view.press(action, AGAIN, headers)
          expect([response.status, response.headers.get('www-authenticate')]).toEqual([
            401,
            'Basic realm="Quad Brief"',
          ])
        }
      }
      await untouched(view)
      if (isForOthers) continue
      // Reading needs none here.
      expect((await fetch(`${view.address}/operator/`)).status).toBe(200)
    }
  })

  test('from the page of somebody else, or with something that no button sends', async () => {
    const view = await started()
    const elsewhere: readonly Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]
    for (const headers of elsewhere) {
      const response = await view.press('decide', AGAIN, { ...basic(), ...headers })
      expect(response.status).toBe(403)
    }
    const strange: readonly Record<string, string>[] = [
      {},
      { id: uuid(12) },
      { id: 'x', decision: 'leave' },
      { ...AGAIN, decision: 'all' },
    ]
    for (const fields of strange) {
      const response = await view.press('decide', fields, basic())
      expect([response.status, await response.text()]).toEqual([
        400,
        expect.stringContaining('This is no request of a button here.'),
      ])
    }
    const json = await fetch(`${view.address}/operator/decide`, {
      method: 'POST',
      headers: { ...basic(), 'content-type': 'application/json' },
      body: JSON.stringify(AGAIN),
    })
    const read = await fetch(`${view.address}/operator/decide?id=${uuid(12)}&decision=leave`, {
      headers: basic(),
      redirect: 'manual',
    })
    expect([json.status, read.status]).toEqual([415, 303])
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=zz', 'text/plain']) {
      const { status } = await fetch(`${view.address}/operator/decide`, {
        method: 'POST',
        headers: { ...basic(), 'content-type': type },
        body: new URLSearchParams(AGAIN).toString(),
      })
      expect([type, status]).toEqual([type, 415])
    }
    expect(view.logged).toEqual([])
    await untouched(view)
  })
})
