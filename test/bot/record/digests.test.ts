// A record that changes while a digest is being made: what is kept as told is what was told.

import { afterEach, expect, test } from 'vitest'
import { briefings as real } from '../../support/record.ts'
import { sqliteUnderTest, type StoreUnderTest } from '../../support/store/under-test.ts'
import { delivering } from '../subscriptions/delivery/delivering.ts'
import { sceneOf, titled } from './scene.ts'

let database: StoreUnderTest
afterEach(() => database.remove())

test('a digest is kept with the record that it was made from, though another is taken up meanwhile', async () => {
  database = sqliteUnderTest()
  const store = await database.open()
  const { record, edit, settle } = await sceneOf()
  const { version: before } = record.state()
  const here = await delivering(store, { briefings: record.current })
  await here.once({
    async onStep(step) {
      if (step !== 'made') return
      edit(titled('Ministers speak of ransomware'))
      await settle()
    },
  })
  const { version: now } = record.state()
  expect(now).not.toBe(before)
  const [{ id } = { id: '' }] = await here.deliveries()
  const last = await store.deliveries.lastPosted('a', here.clock.now().add({ hours: 1 }))
  expect([id === '', last?.record]).toEqual([false, before])
  expect(await store.records.get(before)).toEqual(real.fingerprints())
  expect(await store.records.get(now)).toBeNull()
})
