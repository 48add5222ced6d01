// What stays and what is forgotten: audit, moved channels, old texts, channels that are gone, and records.

import { describe, expect, test } from 'vitest'
import { PLANNED } from './contract-deliveries.ts'
import type { Reach } from './contract.ts'
import {
  channel,
  claimOne,
  entry,
  NINE,
  nine,
  part,
  planDue,
  subscribe,
  subscription,
} from './examples.ts'

export function upkeepContract(reach: () => Reach): void {
  describe('upkeep', () => {
    test('the audit of a workspace is its own, newest first, in the order of what happened', async () => {
      const { store } = reach()
      const steps = ['changed', 'paused', 'resumed', 'halted', 'restored'] as const
      const detail = '09:00 to 10:00 — “Ωmega”, <@U1> $1'
      await subscribe(store, {}, { id: 'b', place: channel('C9', 'T2') })
      for (const [index, what] of steps.entries()) {
        const said = entry({ what, by: null, at: NINE, detail })
        await store.subscriptions.save(subscription({ revision: index + 1 }), said)
      }
      const said = steps.map((what) => entry({ what, by: null, at: NINE, detail })).toReversed()
      expect(await store.audit(channel(), 10)).toEqual([...said, entry()])
      expect(await store.audit(channel(), 2)).toEqual(said.slice(0, 2))
      const other = entry({ subscription: 'b', place: channel('C9', 'T2') })
      expect(await store.audit({ surface: 'slack', workspace: 'T2' }, 10)).toEqual([other])
      expect(await store.audit({ surface: 'discord', workspace: 'T1' }, 10)).toEqual([])
    })

    test('a channel whose id changed keeps its subscriptions and deliveries', async () => {
      const { store } = reach()
      await subscribe(store, {}, { id: 'b' }, { id: 'elsewhere', place: channel('C2') })
      await planDue(store)
      const to = channel('G1')
      expect(await store.subscriptions.move(channel(), to, { at: NINE })).toBe(2)
      expect(await store.subscriptions.ofChannel(channel())).toEqual([])
      const moved = await store.subscriptions.ofChannel(to)
      expect(moved.map(({ id, revision }) => [id, revision])).toEqual([
        ['a', 3],
        ['b', 3],
      ])
      expect(await store.deliveries.get('a-2026-W48')).toEqual({ ...PLANNED, place: to })
      const said = entry({ place: to, at: NINE, by: null, what: 'moved', detail: 'C1 to G1' })
      const audit = await store.audit(channel(), 2)
      expect(audit.toSorted((x, y) => (x.subscription < y.subscription ? -1 : 1))).toEqual([
        said,
        { ...said, subscription: 'b' },
      ])
      expect(await store.subscriptions.move(channel(), to, { at: NINE })).toBe(0)
    })

    test('what has been halted for long is forgotten for some causes, with all that belongs to it', async () => {
      const { store, query } = reach()
      const halted = (minutes: number, code = 'uninstalled') => ({
        standing: { kind: 'halted', code, since: nine(minutes) } as const,
      })
      await subscribe(
        store,
        { id: 'long', ...halted(-2) },
        { id: 'just', ...halted(-1), next: null },
        { id: 'archived', ...halted(-60 * 24 * 400, 'archived'), next: null },
        { id: 'active', next: null },
        { id: 'paused', standing: { kind: 'paused', until: null }, next: null },
      )
      await planDue(store)
      await store.deliveries.fix(await claimOne(store), [part(0)], 'v1')
      expect(await store.subscriptions.purgeHalted(nine(-1), [])).toBe(0)
      expect(await store.subscriptions.purgeHalted(nine(-1), ['gone', 'uninstalled'])).toBe(1)
      expect(await store.subscriptions.purgeHalted(nine(-1), ['gone', 'uninstalled'])).toBe(0)
      const left = await store.subscriptions.page(null, 10)
      expect(left.map(({ id }) => id)).toEqual(['active', 'archived', 'just', 'paused'])
      const said = await store.audit(channel(), 10)
      expect(said.map(({ subscription }) => subscription)).toEqual([
        'paused',
        'active',
        'archived',
        'just',
      ])
      expect(await query('SELECT * FROM quad_deliveries')).toEqual([])
      expect(await query('SELECT * FROM quad_parts')).toEqual([])
    })

    test('old texts are forgotten, then all of it; what waits or is parked keeps its texts', async () => {
      const { store } = reach()
      await subscribe(store, {})
      const sent = part(0, { state: { kind: 'sent', message: 'm' } })
      for (const [id, ended] of [
        ['ancient', 1],
        ['old', 2],
        ['parked', 2],
        ['new', 3],
        ['claimed', 3],
      ] as const) {
        const slot = { period: id, at: NINE }
        await store.deliveries.add({ id, subscription: 'a', slot })
        const claim = await claimOne(store)
        await store.deliveries.fix(claim, [sent], 'v1')
        const kind = id === 'parked' ? id : 'expired'
        if (id !== 'claimed') await store.deliveries.end(claim, { kind, reason: id }, nine(ended))
      }
      await store.deliveries.purge(nine(3), nine(2))
      const left = await store.deliveries.ofSubscription('a', 10)
      expect(left.map(({ id, parts }) => [id, parts])).toEqual([
        ['parked', [sent]],
        ['old', [{ ...sent, payload: '' }]],
        ['new', [sent]],
        ['claimed', [sent]],
      ])
      await store.deliveries.purge(nine(9), nine(9))
      const last = await store.deliveries.ofSubscription('a', 10)
      expect(last.map(({ id, parts }) => [id, parts])).toEqual([
        ['parked', [sent]],
        ['claimed', [sent]],
      ])
    })

    test('how a record looked is kept once', async () => {
      const { records } = reach().store
      const looks = { 'meeting-new-delhi': 'f00d', 'milestone-1': 'beef', 'a "quoted" id': '' }
      expect(await records.get('v1')).toBeNull()
      await records.keep('v1', looks)
      await records.keep('v1', { other: 'x' })
      await records.keep('v2', {})
      expect([await records.get('v1'), await records.get('v2')]).toEqual([looks, {}])
    })

    test('a row that somebody broke by hand is named, and says what is wrong with it', async () => {
      const { store, query } = reach()
      await subscribe(store, {})
      await query(`UPDATE quad_subscriptions SET density = 'enormous'`)
      await expect(store.subscriptions.get('a')).rejects.toMatchObject({
        code: 'broken',
        message: expect.stringMatching(/^The row a of quad_subscriptions .*\(density: /),
      })
      await query(`UPDATE quad_subscriptions SET density = 'full', filters = '{'`)
      await expect(store.subscriptions.get('a')).rejects.toMatchObject({ code: 'broken' })
    })

    test('it answers while it is open, and says so once it is closed', async () => {
      const { store } = reach()
      await store.check()
      await store.close()
      await store.close()
      const refusal = { code: 'unreachable', message: expect.stringMatching(/is closed/) }
      await expect(store.check()).rejects.toMatchObject(refusal)
      await expect(store.deliveries.plan([])).rejects.toMatchObject(refusal)
    })
  })
}
