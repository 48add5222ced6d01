// Every mistake of other bots that we know of has a test here that would fail if we made it too.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAINS } from './support/pains/index.ts'
import type { Guard } from './support/pains/pain.ts'

const ROOT = join(import.meta.dirname, '..')

/** A test begins with its title, as a literal, and what it does follows. */
function titlesIn(source: string): readonly string[] {
  const literals =
    /(?<quote>['"`])(?<title>(?:\\.|(?!\k<quote>)[^\\\n])+)\k<quote>,\s*(?:async\s*)?\(/g
  return [...source.matchAll(literals)].map(({ groups }) =>
    (groups?.['title'] ?? '').replaceAll(/\\(.)/g, '$1'),
  )
}

function isThere({ file, title }: Guard): boolean {
  const path = join(ROOT, file)
  return existsSync(path) && titlesIn(readFileSync(path, 'utf8')).includes(title)
}

test('each is known once', () => {
  const numbers = PAINS.map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: 95 }, (_, index) => index + 1))
})

test('each says what must never happen, where people told of it, and why it cannot where nothing guards it', () => {
  for (const pain of PAINS) {
    expect(pain.never).toMatch(/^[A-Z].*\.$/)
    expect('guards' in pain ? 'Guarded.' : pain.outOfScope).toMatch(/^[A-Z].*\.$/)
    for (const address of pain.seen) expect(new URL(address).hostname).toBe('github.com')
  }
})

describe.each(PAINS)('$number. Never: $never', (pain) => {
  test('a test guards it, or it cannot happen here', () => {
    const missing = 'guards' in pain ? pain.guards.filter((guard) => !isThere(guard)) : []
    expect(missing).toEqual([])
  })
})

test('a guard that is gone is found', () => {
  const file = 'test/pains.test.ts'
  expect(isThere({ file, title: 'each is known once' })).toBe(true)
  expect(isThere({ file, title: 'each is known twice' })).toBe(false)
  expect(isThere({ file: 'test/nowhere.test.ts', title: 'each is known once' })).toBe(false)
})
