// Processes of their own on one database: they share the work, and what they were told is done stays done when
// they are killed at any moment.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PLANNED } from '../../support/store/contract-deliveries.ts'
import { nine, part, planDue, subscribe, subscription, W50 } from '../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../support/store/under-test.ts'
import type { Errand } from '../../support/store/writer.ts'

const WRITER = join(import.meta.dirname, '../../support/store/writer.ts')
/** Two at a time. */
const ROUNDS = 3

describe.each(Object.entries(DATABASES))('%s', (_, make) => {
  let under: StoreUnderTest | undefined
  beforeEach(async () => {
    under = await make()
  })
  afterEach(() => under?.remove())

  function database(): StoreUnderTest {
    if (under === undefined) throw new Error('There is no database before a test begins.')
    return under
  }

  function start(what: Errand['what'], name: string): ChildProcessByStdio<null, Readable, null> {
    const errand: Errand = { place: database().place, what, name }
    const stdio = ['ignore', 'pipe', 'inherit'] as const
    return spawn(process.execPath, [WRITER, JSON.stringify(errand)], {
      stdio: [...stdio],
    })
  }

  /** Lets it write so many, then kills it while it goes on. @returns what it said is done */
  async function killAfter(count: number, name: string): Promise<readonly string[]> {
    const child = start('write', name)
    const ended = once(child, 'exit')
    const done: string[] = []
    for await (const line of createInterface(child.stdout)) {
      if (done.length === count) child.kill('SIGKILL')
      if (line !== 'open') done.push(line)
    }
    expect(await ended).toEqual([null, 'SIGKILL'])
    return done
  }

  test('killed again and again, nothing that was done is lost, and nothing is half done', async () => {
    const done: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = [killAfter(round * 11, `a${round}`), killAfter(round * 11 + 7, `b${round}`)]
      done.push(...(await Promise.all(both)).flat())
    }
    const store = await database().open()
    const subscriptions = await store.subscriptions.page(null, 10_000)
    const waiting = await store.deliveries.inState('waiting', 10_000)
    const asked = waiting.filter(({ slot }) => slot.at.equals(W50.at))
    const deliveries = [
      ...(await store.deliveries.inState('claimed', 10_000)),
      ...waiting.filter((each) => !asked.includes(each)),
    ]
    const byId = new Map(subscriptions.map((each) => [each.id, each]))
    const bySubscription = new Map(deliveries.map((each) => [each.subscription, each]))
    expect(done.length).toBeGreaterThan(ROUNDS * 20)
    for (const id of done) {
      expect(byId.get(id)).toEqual(subscription({ id, next: null, revision: 3 }))
      expect(bySubscription.get(id)).toEqual({
        ...PLANNED,
        id: `${id}-2026-W48`,
        subscription: id,
        parts: [part(0, { state: { kind: 'sent', message: id } }), part(1)],
        record: 'v1',
        attempts: 1,
        state: { kind: 'claimed', leaseUntil: nine(5) },
      })
    }
    expect(asked.map(({ subscription }) => subscription)).toEqual(expect.arrayContaining(done))
    // A subscription and its entry, its next slot and the delivery, the record and all parts: all or none.
    const said = await store.audit({ surface: 'slack', workspace: 'T1' }, 10_000)
    const saidOf = Map.groupBy(said, (entry) => entry.subscription)
    for (const { id, revision } of subscriptions) {
      expect(saidOf.get(id)?.length).toBe(revision === 3 ? 2 : 1)
      expect(bySubscription.has(id)).toBe(revision > 1)
    }
    expect(saidOf.size).toBe(subscriptions.length)
    for (const { parts, record } of deliveries) {
      expect(parts.length).toBe(record === null ? 0 : 2)
    }
  })

  test('three processes share what there is: each delivery is done once', async () => {
    const store = await database().open()
    const ids = Array.from({ length: 240 }, (_, index) => `s${String(index).padStart(3, '0')}`)
    await Promise.all(ids.map((id) => subscribe(store, { id })))
    await planDue(store)
    const done = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const child = start('share', name)
        const ended = once(child, 'exit')
        const own: string[] = []
        for await (const line of createInterface(child.stdout)) own.push(line)
        expect(await ended).toEqual([0, null])
        return own
      }),
    )
    const all = done.flat().filter((line) => line !== 'open')
    expect(all.toSorted()).toEqual(ids.map((id) => `${id}-2026-W48`))
    expect((await store.deliveries.inState('sent', 1_000)).length).toBe(240)
  })
})
