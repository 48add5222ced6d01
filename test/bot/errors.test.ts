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
