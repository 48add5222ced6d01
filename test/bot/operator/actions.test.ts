// What the buttons of the operator's view do, over real HTTP, and who may press them.

import { describe, expect, onTestFinished, test } from 'vitest'
import { nine, part } from '../../support/store/examples.ts'
import { busy, W47 } from './busy.ts'
import {
  basic,
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

const SUBSCRIBED = { by: 'U1', what: 'subscribed', detail: 'weekly, Monday 09:00' }

describe('a parked digest', () => {
  test('is posted again, at once, and the log says who wanted it', async () => {
    const view = await started()
    const response = await view.press('decide', AGAIN, basic())
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      './?told=posted-again',
    ])
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
    const html = await view.page('?told=posted-again')
    expect(html).toContain('The digest is on its way once more.')
    expect(sectionOf(html, 'changes')).toContain('The operator, on this page')
  })

  test('is left, and then there is nothing to decide', async () => {
    const view = await started()
    const response = await view.press('decide', LEAVE, basic())
    expect([response.status, response.headers.get('location')]).toEqual([303, './?told=left'])
    expect((await view.store.deliveries.get(uuid(12)))?.state).toEqual({
      kind: 'expired',
      at: nine(0),
      reason: 'The reply was lost (no answer)',
    })
    const again = await view.press('decide', AGAIN, basic())
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('This digest waits for no decision any more.'),
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
    for (const id of [uuid(2), uuid(3)]) {
      const response = await view.press('resume', { id }, basic())
      expect([response.status, response.headers.get('location')]).toEqual([303, './?told=resumed'])
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
    expect(json.status).toBe(400)
    expect(
      (
        await fetch(`${view.address}/operator/decide?id=${uuid(12)}&decision=leave`, {
          headers: basic(),
        })
      ).status,
    ).toBe(404)
    await untouched(view)
  })
})
