// A desk for each test of a file, over an empty database.

import { afterAll, afterEach, beforeEach } from 'vitest'
import type { Store } from '../../../../src/bot/store/port.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { sceneOver, type Scene } from './scene.ts'

/**
 * Gives every test of the file a database without digests.
 * @returns makes a desk over it; `wrap` may put something between the desk and the store
 */
export function eachOverSqlite(): (wrap?: (store: Store) => Store) => Promise<Scene> {
  const underTest = sqliteUnderTest()
  let store: Store | undefined
  beforeEach(async () => {
    store = await underTest.open()
  })
  afterEach(async () => {
    await underTest.close()
    await underTest.empty()
  })
  afterAll(() => underTest.remove())
  return (wrap = (kept) => kept) => {
    if (store === undefined) throw new Error('No test runs.')
    return sceneOver(store, { store: wrap(store) })
  }
}
