// What can happen to a file: damage, no room, no permission, another process, a newer version of the bot.

import {
  copyFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../../src/bot/store/migrate.ts'
import { openStore } from '../../../src/bot/store/open.ts'
import type { Store } from '../../../src/bot/store/port.ts'
import { text } from '../../../src/bot/store/sql.ts'
import { openSqlite } from '../../../src/bot/store/sqlite/driver.ts'
import { createStore } from '../../../src/bot/store/store.ts'
import { entry, planDue, subscribe, subscription } from '../../support/store/examples.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quad-file-'))
  file = join(folder, 'quad.db')
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

const open = (path = file): Promise<Store> => openStore({ kind: 'sqlite', file: path })

async function withSubscriptions(count: number): Promise<void> {
  const store = await open()
  await subscribe(store, ...Array.from({ length: count }, (_, index) => ({ id: `s${index}` })))
  await store.close()
}

const permissions = (path: string): string => (statSync(path).mode & 0o777).toString(8)

test('a new file and its folders are for the bot alone, its journal too', async () => {
  const path = join(folder, 'a', 'b', 'quad.db')
  const store = await open(path)
  await subscribe(store, {})
  expect([join(folder, 'a'), join(folder, 'a', 'b'), path, `${path}-wal`].map(permissions)).toEqual(
    ['700', '700', '600', '600'],
  )
  await store.close()
})

test('of writes that come together one may fail, alone; what waits is written when it closes', async () => {
  const database = await openSqlite(file)
  const insert = (id: number) => text(`INSERT INTO numbers VALUES (${id})`)
  await database.run(text('CREATE TABLE numbers (id INTEGER PRIMARY KEY)'))
  const came = await Promise.allSettled([
    database.run(insert(1)),
    database.run(insert(1)),
    database.transaction(function* () {
      yield insert(2)
      yield insert(1)
    }),
    database.run(insert(3)),
  ])
  expect(came).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { code: 'broken' } },
    { status: 'rejected', reason: { code: 'broken' } },
    { status: 'fulfilled' },
  ])
  const last = database.run(insert(4))
  await database.close()
  expect(await last).toEqual([])
  const again = new DatabaseSync(file)
  const kept = again.prepare('SELECT id FROM numbers ORDER BY id').all()
  again.close()
  expect(kept.map(({ id }) => id)).toEqual([1, 3, 4])
})

test('what was committed is on the disk, whatever happens to the process: WAL, synchronous FULL', async () => {
  const database = await openSqlite(file)
  const pragma = async (name: string) =>
    Object.values((await database.run(text(`PRAGMA ${name}`)))[0] ?? {})
  expect(await pragma('journal_mode')).toEqual(['wal'])
  expect(await pragma('synchronous')).toEqual([2])
  expect(await pragma('foreign_keys')).toEqual([1])
  expect(await pragma('busy_timeout')).toEqual([5_000])
  await database.close()
})

describe('a file that is no sound database is refused and left as it is', () => {
  const garbage = Buffer.from('{"this":"was never a database"}\n'.repeat(300))

  test.each<readonly [string, (path: string) => void]>([
    ['garbage', (path) => writeFileSync(path, garbage)],
    ['a few bytes', (path) => writeFileSync(path, 'SQLite')],
    ['cut off in the middle', (path) => truncateSync(path, 40_000)],
    ['cut off within its first page', (path) => truncateSync(path, 1_000)],
    ['cut off within its header', (path) => truncateSync(path, 20)],
    ['zeros', (path) => writeFileSync(path, Buffer.alloc(8_192))],
    ['a page overwritten', (path) => overwrite(path, 4_096 * 3, garbage.subarray(0, 4_096))],
    ['its header overwritten', (path) => overwrite(path, 0, garbage.subarray(0, 100))],
  ])('%s', async (_, damage) => {
    await withSubscriptions(20)
    damage(file)
    const before = readFileSync(file)
    await expect(open()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'corrupted',
      message: expect.stringMatching(/quad\.db is damaged.*left as it is.*bring back a backup/),
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('damage that comes while it is open is told, not answered with wrong rows', async () => {
    const store = await open()
    await subscribe(store, ...Array.from({ length: 200 }, (_, index) => ({ id: `s${index}` })))
    const other = new DatabaseSync(file)
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    overwrite(file, 4_096, Buffer.alloc(statSync(file).size - 4_096, 0xff))
    other.close()
    await expect(store.subscriptions.page(null, 200)).rejects.toMatchObject({ code: 'corrupted' })
    await store.close().catch(() => undefined)
  })
})

function overwrite(path: string, at: number, bytes: Buffer): void {
  const all = readFileSync(path)
  bytes.copy(all, at)
  writeFileSync(path, all)
}

test('a file that a newer version of the bot has used is refused and left as it is', async () => {
  await withSubscriptions(2)
  const newer = new DatabaseSync(file)
  newer.exec(`INSERT INTO quad_migrations (number, name, checksum) VALUES (99, 'to come', 'x')`)
  newer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  newer.close()
  const before = readFileSync(file)
  await expect(open()).rejects.toMatchObject({
    code: 'newer',
    message: expect.stringMatching(/newer version of Quad Brief.*quad\.db.*step 99.*Nothing was/),
  })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('when the disk is full nothing is written by halves, and it goes on when there is room', async () => {
  const database = await openSqlite(file)
  await migrate(database, 'the test')
  const store = createStore(database)
  await subscribe(store, {})
  const [pages] = await database.run(text('PRAGMA page_count'))
  await database.run(text(`PRAGMA max_page_count = ${Number(pages?.['page_count']) + 2}`))
  const long = subscription({ id: 'long', setBy: 'U'.repeat(50_000) })
  await expect(
    store.subscriptions.add(long, entry({ subscription: 'long' })),
  ).rejects.toMatchObject({
    code: 'full',
    message: expect.stringMatching(
      /no room left.*Nothing was written by halves.*goes on by itself/,
    ),
  })
  expect(await store.subscriptions.page(null, 10)).toEqual([subscription()])
  expect(await store.audit(subscription().place, 10)).toEqual([entry()])
  expect(await planDue(store)).toEqual(['a-2026-W48'])
  await database.run(text('PRAGMA max_page_count = 1000000'))
  await store.subscriptions.add(long, entry({ subscription: 'long' }))
  expect(await store.subscriptions.get('long')).toEqual(long)
  await store.close()
})

describe('a place that cannot be written', () => {
  const refusal = {
    code: 'not-writable',
    message: expect.stringMatching(/cannot be written.*Let the user that runs the bot/),
  }

  test('a folder that is a file', async () => {
    writeFileSync(join(folder, 'taken'), '')
    await expect(open(join(folder, 'taken', 'quad.db'))).rejects.toMatchObject(refusal)
  })

  test('a file that is a folder', async () => {
    mkdirSync(file)
    await expect(open()).rejects.toMatchObject(refusal)
  })

  test('a folder of somebody else', async () => {
    chmodSync(folder, 0o555)
    await asNobody(() => expect(open()).rejects.toMatchObject(refusal))
  })

  test('a file of somebody else', async () => {
    await withSubscriptions(1)
    chmodSync(folder, 0o777)
    chmodSync(file, 0o444)
    await asNobody(() => expect(open()).rejects.toMatchObject(refusal))
  })

  test('a file in a folder where its journal may not be', async () => {
    await withSubscriptions(1)
    chmodSync(file, 0o666)
    chmodSync(folder, 0o555)
    await asNobody(() => expect(open()).rejects.toMatchObject(refusal))
  })
})

/** Root may write everything: as root, this is done as a user who owns nothing. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

const NOBODY = 65_534

test('a copy of the file opens with all that is in it', async () => {
  await withSubscriptions(3)
  const copy = join(folder, 'copy.db')
  copyFileSync(file, copy)
  const store = await open(copy)
  expect((await store.subscriptions.page(null, 10)).map(({ id }) => id)).toEqual(['s0', 's1', 's2'])
  await store.close()
})
