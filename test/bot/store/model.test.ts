// Whatever is asked of a store, in whatever order, it does what lists in memory would do.

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Claim, Store } from '../../../src/bot/store/port.ts'
import { createModel } from '../../support/store/model.ts'
import { type Step, steps } from '../../support/store/steps.ts'
import { DATABASES, type StoreUnderTest } from '../../support/store/under-test.ts'

const RUNS: Readonly<Record<string, number>> = { SQLite: 20, PostgreSQL: 10 }

describe.each(Object.entries(DATABASES))('%s', (name, make) => {
  let under: StoreUnderTest | undefined
  beforeEach(async () => {
    under = await make()
  })
  afterEach(() => under?.remove())

  test('answers as the model does, and holds the same at the end', async () => {
    const store = await under?.open()
    if (store === undefined) throw new Error('There is no database before a test begins.')
    const run = async (asked: readonly Step[]): Promise<void> => {
      await under?.empty()
      expect(await answers(store, asked)).toEqual(await answers(createModel(), asked))
    }
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: RUNS[name] ?? 1 })
  })
})

async function answers(store: Store, asked: readonly Step[]): Promise<readonly unknown[]> {
  const claims: Claim[] = []
  const answered: unknown[] = []
  for (const { what, ask } of asked) answered.push([what, await ask(store, claims)])
  return [...answered, await everything(store)]
}

async function everything(store: Store): Promise<unknown> {
  const subscriptions = await store.subscriptions.page(null, 100)
  return {
    subscriptions,
    deliveries: await Promise.all(
      subscriptions.map(({ id }) => store.deliveries.ofSubscription(id, 100)),
    ),
    waiting: await store.deliveries.inState('waiting', 3),
    workspaces: [
      await store.subscriptions.ofWorkspace('slack', 'T1'),
      await store.subscriptions.ofWorkspace('discord', 'T2'),
    ],
    audit: [
      await audit(store, 'slack', 'T1'),
      await audit(store, 'slack', 'T2'),
      await audit(store, 'discord', 'T1'),
    ],
  }
}

/** Subscriptions that move together may be named in any order. */
async function audit(
  store: Store,
  surface: 'slack' | 'discord',
  workspace: string,
): Promise<readonly unknown[]> {
  const said = await store.audit({ surface, workspace }, 100)
  return said.map((entry) => (entry.what === 'moved' ? { ...entry, subscription: '' } : entry))
}
