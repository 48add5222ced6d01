import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS, errorText, newReference, StartError } from '../../src/bot/errors.ts'

test.each(Object.entries(ERRORS))('%s has a message and a fix', (_code, { message, fix }) => {
  expect(message).toMatch(/^[A-Z].{10,}/)
  expect(fix).toMatch(/^[A-Z].{10,}\.$/s)
})

test('words for a person end with the reference', () => {
  const { message, fix } = ERRORS.unexpected
  expect(errorText('unexpected', 'ABC234')).toBe(`${message} ${fix} Reference: ABC234`)
  expect(errorText('unexpected')).toBe(`${message} ${fix}`)
})

test('references can be read out and do not repeat themselves', () => {
  const references = Array.from({ length: 200 }, newReference)
  for (const reference of references) expect(reference).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  expect(new Set(references).size).toBe(200)
})

test('an error at the start says what, with which detail, and what to do', () => {
  const cause = new Error('planted')
  const error = new StartError('port-taken', 'port 3000', cause)
  const { message, fix } = ERRORS['port-taken']
  expect(error).toMatchObject({ message: `${message} (port 3000). ${fix}`, fix, cause })
})

test('every code stands in one part of the table, and the table has all parts', async () => {
  const names = globSync('*.ts', { cwd: new URL('../../src/bot/errors', import.meta.url).pathname })
  const parts: unknown[] = await Promise.all(
    names.map((name) => import(`../../src/bot/errors/${name.replace(/\.ts$/, '')}.ts`)),
  )
  const lines = parts
    .flatMap((part) => Object.values(Object(part)))
    .flatMap((table) => (typeof table === 'object' ? Object.keys(Object(table)) : []))
  expect(lines.toSorted()).toEqual(Object.keys(ERRORS).toSorted())
})
