// Tables of an older version are brought to this one with all that is in them, or are left as they were.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/bot/store/database.ts'
import { migrate } from '../../../src/bot/store/migrate.ts'
import { checksum, type Migration, MIGRATIONS } from '../../../src/bot/store/migrations.ts'
import { openDatabase } from '../../../src/bot/store/open.ts'
import { text } from '../../../src/bot/store/sql.ts'
import { createStore } from '../../../src/bot/store/store.ts'
import { PLANNED } from '../../support/store/contract-deliveries.ts'
import {
  channel,
  entry,
  planDue,
  subscribe,
  subscription,
  W49,
} from '../../support/store/examples.ts'
import { DATABASES, type StoreUnderTest } from '../../support/store/under-test.ts'

const ALL = MIGRATIONS.map(({ number }) => number)

const NEXT: Migration = {
  number: MIGRATIONS.length + 1,
  name: 'a note, filled from what is there',
  statements: [
    'ALTER TABLE quad_subscriptions ADD COLUMN note TEXT',
    `UPDATE quad_subscriptions SET note = 'set by ' || set_by`,
    'ALTER TABLE quad_subscriptions RENAME COLUMN wall_time TO clock',
  ],
}

describe.each(Object.entries(DATABASES))('%s', (_, make) => {
  let under: StoreUnderTest | undefined
  let open: readonly Database[] = []
  beforeEach(async () => {
    under = await make()
  })
  afterEach(async () => {
    await Promise.all(open.map((database) => database.close()))
    open = []
    await under?.remove()
  })

  async function database(): Promise<Database> {
    if (under === undefined) throw new Error('There is no database before a test begins.')
    const opened = await openDatabase(under.place)
    open = [...open, opened.database]
    return opened.database
  }

  async function steps(of: Database): Promise<readonly unknown[]> {
    const rows = await of.run(text('SELECT number FROM quad_migrations ORDER BY number'))
    return rows.map((row) => row['number'])
  }

  test('an empty database gets every step, once', async () => {
    const empty = await database()
    await migrate(empty, 'x')
    await migrate(empty, 'x')
    expect(await steps(empty)).toEqual(ALL)
  })

  test.each([1, 2])(
    'what step %i made keeps its subscriptions and does all the rest',
    async (made) => {
      const old = await database()
      await migrate(old, 'x', MIGRATIONS.slice(0, made))
      await subscribe(createStore(old), {})
      await old.close()
      const upgraded = await under?.open()
      expect(await upgraded?.subscriptions.get('a')).toEqual(subscription())
      expect(await upgraded?.audit(channel(), 10)).toEqual([entry()])
      if (upgraded !== undefined) await planDue(upgraded)
      expect(await upgraded?.deliveries.get(PLANNED.id)).toEqual(PLANNED)
      await upgraded?.records.keep('v1', { a: 'b' })
      expect(await upgraded?.records.get('v1')).toEqual({ a: 'b' })
      expect(await steps(await database())).toEqual(ALL)
    },
  )

  test('a step that changes what is there changes it, and keeps the rest', async () => {
    const old = await database()
    await migrate(old, 'x')
    const store = createStore(old)
    await subscribe(store, {})
    await planDue(store)
    await migrate(old, 'x', [...MIGRATIONS, NEXT])
    const columns = 'id, clock, note, revision, next_period'
    expect(await under?.query(`SELECT ${columns} FROM quad_subscriptions`)).toEqual([
      { id: 'a', clock: '09:00', note: 'set by U1', revision: 2, next_period: W49.period },
    ])
    expect(await store.deliveries.get(PLANNED.id)).toEqual(PLANNED)
  })

  test('a step that fails leaves nothing behind', async () => {
    const old = await database()
    await migrate(old, 'x')
    await subscribe(createStore(old), {})
    const broken = { ...NEXT, statements: [...NEXT.statements, 'SELECT * FROM unheard_of'] }
    await expect(migrate(old, 'x', [...MIGRATIONS, broken])).rejects.toMatchObject({
      code: 'broken',
    })
    expect(await steps(old)).toEqual(ALL)
    expect(await createStore(old).subscriptions.get('a')).toEqual(subscription())
  })

  test('many processes that start at the same time run each step once', async () => {
    const several = await Promise.all(Array.from({ length: 8 }, database))
    await Promise.all(several.map((each) => migrate(each, 'x', [...MIGRATIONS, NEXT])))
    expect(await steps(await database())).toEqual([...ALL, NEXT.number])
  })

  test('what a newer version made is refused with what to do, and stays as it is', async () => {
    const newer = await database()
    await migrate(newer, 'x', [...MIGRATIONS, NEXT])
    await expect(under?.open()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'newer',
      message: expect.stringMatching(
        new RegExp(
          `newer version of Quad Brief.*step ${NEXT.number}, this version knows ${ALL.length}.*Start the newer version again`,
        ),
      ),
    })
    expect(await steps(newer)).toEqual([...ALL, NEXT.number])
  })

  test('what another edition made under the same number is refused', async () => {
    const other = await database()
    await migrate(other, 'x', [...MIGRATIONS, NEXT])
    const ours = [...MIGRATIONS, { ...NEXT, statements: NEXT.statements.slice(0, 1) }]
    await expect(migrate(other, 'the database', ours)).rejects.toMatchObject({
      code: 'broken',
      message: expect.stringMatching(/tables of the database were made by another edition/),
    })
  })
})

test('a step that was released is what it was', () => {
  expect(MIGRATIONS.slice(0, 3).map(checksum)).toEqual([
    '67efa85d9d05f5c114cf5117963697726ce8a3f7ae944873c6053241acba98a2',
    '8f2a39e7f5736bdf85069c954f9ddc2c04f368e21f60335458845613abe69a85',
    '82081500a50c555147d2d8474b8a963d1fe68259cb423d7667c697914bb6b497',
  ])
})

test('steps are numbered from one without gaps', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1))
})
