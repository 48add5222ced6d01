import { afterAll, describe, expect, it } from 'vitest'
import { channel, NINE, nine, planDue, subscribe } from '../../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../../support/store/under-test.ts'

describe.each(Object.entries(DATABASES))('what waits in %s', (_, create) => {
  let underTest: StoreUnderTest | undefined
  afterAll(() => underTest?.remove())

  it('is taken and told a few of each workspace at a time, where it is so wished', async () => {
    underTest = await create()
    const store = await underTest.open()
    for (const [workspace, count] of [
      ['T1', 9],
      ['T2', 2],
      ['T3', 4],
    ] as const) {
      const ids = Array.from({ length: count }, (_each, index) => `${workspace}-${index}`)
      await subscribe(store, ...ids.map((id) => ({ id, place: channel(id, workspace) })))
    }
    await planDue(store)
    const few = ['T1-0', 'T1-1', 'T1-2', 'T2-0', 'T2-1', 'T3-0', 'T3-1', 'T3-2']
    const expected = few.map((id) => `${id}-2026-W48`)
    const ready = await store.deliveries.ready(NINE, 100, 3)
    expect(ready.map(({ id }) => id)).toEqual(expected)
    const request = { now: NINE, leaseUntil: nine(1), limit: 100, ofWorkspace: 3 }
    const claims = await store.deliveries.claim(request)
    expect(claims.map(({ delivery }) => delivery.id)).toEqual(expected)
    const next = await store.deliveries.claim({ ...request, limit: 2 })
    expect(next.map(({ delivery }) => delivery.id)).toEqual(['T1-3-2026-W48', 'T1-4-2026-W48'])
  })
})
