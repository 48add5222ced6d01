import { expect, test } from 'vitest'
import { list, sql, text, textOf } from '../../../src/bot/store/sql.ts'

const both = (statement: ReturnType<typeof sql>) => [textOf(statement), statement.values]

test('what is put in becomes a numbered value, never text of the statement', () => {
  const name = `x'; DROP TABLE quad_audit; --`
  expect(both(sql`SELECT ${1} FROM t WHERE a = ${name} AND b = ${null}`)).toEqual([
    'SELECT $1 FROM t WHERE a = $2 AND b = $3',
    [1, name, null],
  ])
})

test('statements are put together of pieces, and their values keep their order', () => {
  const rows = list([sql`(${1}, ${'a'})`, sql`(${2}, ${'b'})`])
  expect(both(sql`WITH v AS (VALUES ${rows}) SELECT ${text('id')} FROM v LIMIT ${9}`)).toEqual([
    'WITH v AS (VALUES ($1, $2), ($3, $4)) SELECT id FROM v LIMIT $5',
    [1, 'a', 2, 'b', 9],
  ])
  expect(both(list([]))).toEqual(['', []])
})

test('text that PostgreSQL cannot keep is replaced', () => {
  expect(sql`${'a\0b\uD800c🙂'}`.values).toEqual(['a\uFFFDb\uFFFDc🙂'])
})
