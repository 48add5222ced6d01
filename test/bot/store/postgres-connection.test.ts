// What can happen on the way to PostgreSQL and in it: nothing is lost, and it goes on by itself.

import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../../src/bot/store/database.ts'
import { migrate } from '../../../src/bot/store/migrate.ts'
import { openStore } from '../../../src/bot/store/open.ts'
import { openPostgres } from '../../../src/bot/store/postgres/driver.ts'
import { postgresError } from '../../../src/bot/store/postgres/errors.ts'
import { sql, text } from '../../../src/bot/store/sql.ts'
import { createStore } from '../../../src/bot/store/store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/postgres/database.ts'
import { layWay } from '../../support/postgres/way.ts'
import {
  channel,
  entry,
  NINE,
  planOf,
  subscribe,
  subscription,
  W49,
} from '../../support/store/examples.ts'

let made: TestDatabase | undefined
let opened: readonly Database[] = []

function server(): TestDatabase {
  if (made === undefined) throw new Error('There is no database before a test begins.')
  return made
}

async function open(url = server().url): Promise<Database> {
  const database = openPostgres(url)
  opened = [...opened, database]
  await migrate(database, 'the test')
  return database
}

beforeAll(async () => {
  made = await createTestDatabase()
})
afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()))
  opened = []
  await server().query('DELETE FROM quad_subscriptions')
  await server().query('DELETE FROM quad_audit')
})
afterAll(() => made?.drop())

const unreachable = {
  name: 'StoreError',
  code: 'unreachable',
  message: expect.stringMatching(/cannot be used at the moment.*goes on by itself/),
}

test('a lost way to the server is told, and it goes on by itself once there is one again', async () => {
  const way = await layWay(server().url)
  const store = createStore(await open(way.url))
  await subscribe(store, {})
  await way.cut()
  await expect(store.subscriptions.get('a')).rejects.toMatchObject(unreachable)
  await expect(store.subscriptions.remove('a', entry())).rejects.toMatchObject(unreachable)
  await way.mend()
  expect(await store.subscriptions.get('a')).toEqual(subscription())
  await store.close()
  await way.cut()
})

test('connections that the server ends while nobody uses them do no harm', async () => {
  const store = createStore(await open())
  await Promise.all(Array.from({ length: 5 }, () => store.check()))
  await server().disconnectAll()
  await vi.waitFor(() => store.check())
  await subscribe(store, {})
  expect(await store.subscriptions.get('a')).toEqual(subscription())
})

test('a connection that is lost within a transaction takes all of it back', async () => {
  const database = await open()
  const store = createStore(database)
  await subscribe(store, {})
  const lost = database.transaction(function* () {
    yield sql`UPDATE quad_subscriptions SET set_by = ${'somebody'}`
    yield text('SELECT pg_terminate_backend(pg_backend_pid())')
  })
  await expect(lost).rejects.toMatchObject(unreachable)
  expect(await store.subscriptions.get('a')).toEqual(subscription())
})

test('two transactions that wait for each other both come through', async () => {
  const database = await open()
  const store = createStore(database)
  await subscribe(store, {}, { id: 'b' })
  await server().query(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = 20', current_database()); END $$`,
  )
  const gate = await open()
  const both = (first: string, second: string) => () =>
    database.transaction(function* () {
      yield sql`UPDATE quad_subscriptions SET revision = revision + 1 WHERE id = ${first}`
      yield text('SELECT pg_advisory_xact_lock_shared(1)')
      yield sql`UPDATE quad_subscriptions SET revision = revision + 1 WHERE id = ${second}`
    })
  await gate.run(text('SELECT pg_advisory_lock(1)'))
  const done = Promise.all([both('a', 'b')(), both('b', 'a')()])
  await vi.waitFor(async () => {
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`
    expect(await server().query(waiting)).toHaveLength(2)
  })
  await gate.close()
  await done
  const all = await store.subscriptions.page(null, 10)
  expect(all.map(({ revision }) => revision)).toEqual([3, 3])
})

test('a server without room is told; nothing is written by halves, and it goes on when there is', async () => {
  const store = createStore(await open())
  await subscribe(store, {})
  await server().query(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`,
  )
  await server().query(
    'CREATE TRIGGER no_room BEFORE INSERT ON quad_deliveries EXECUTE FUNCTION no_room()',
  )
  const plan = [planOf(subscription(), W49)]
  await expect(store.deliveries.plan(plan)).rejects.toMatchObject({
    code: 'full',
    message: expect.stringMatching(/no room left.*Nothing was written by halves/),
  })
  expect(await store.subscriptions.due(NINE, 10)).toEqual([subscription()])
  await server().query('DROP TRIGGER no_room ON quad_deliveries')
  expect(await store.deliveries.plan(plan)).toEqual({ waiting: ['a-2026-W48'], missed: [] })
  expect(await store.audit(channel(), 10)).toEqual([entry()])
})

test('a database that may only be read is told', async () => {
  const url = new URL(server().url)
  url.searchParams.set('options', '-c default_transaction_read_only=on')
  const store = createStore(openPostgres(url.href))
  await expect(subscribe(store, {})).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringMatching(/cannot be written.*primary server/),
  })
  await store.close()
})

const SECRET = 'S3cret/pass word'

test.each<readonly [string, (url: URL) => string, RegExp]>([
  ['a wrong password', (url) => url.href, /password authentication failed.*DATABASE_URL/],
  ['no such server', (url) => Object.assign(url, { port: '1' }).href, /ECONNREFUSED.*DATABASE_URL/],
  ['no such host', (url) => Object.assign(url, { hostname: 'nowhere.invalid' }).href, /nowhere/],
  ['no such port', (url) => url.href.replace(/:\d+\//, ':99999/'), /DATABASE_URL/],
  [
    'another kind of address',
    (url) => url.href.replace('postgres:', 'mysql:'),
    /^DATABASE_URL is no/,
  ],
  [
    'a password behind the address',
    (url) => {
      url.searchParams.set('password', SECRET)
      url.password = ''
      return url.href
    },
    /password authentication failed/,
  ],
])('%s is told without the password', async (_, change, words) => {
  const url = new URL(server().url)
  url.password = encodeURIComponent(SECRET)
  const failed: unknown = await openStore({ kind: 'postgres', url: change(url) }).catch(
    (error: unknown) => error,
  )
  expect(failed).toMatchObject({ code: 'unreachable', message: expect.stringMatching(words) })
  const everything = inspect(failed, { depth: null, showHidden: true })
  for (const secret of [SECRET, encodeURIComponent(SECRET), 'S3cret']) {
    expect(everything).not.toContain(secret)
  }
})

test('where the library itself names the address, it is told without the password', () => {
  const url = `postgres://user:${encodeURIComponent(SECRET)}@host/name`
  const failed = postgresError(new Error(`cannot use ${url} with ${SECRET}`), url)
  expect(inspect(failed, { depth: null, showHidden: true })).not.toContain('S3cret')
  expect(failed.message).toContain('cannot use *** with ***')
})
