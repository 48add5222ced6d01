import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readConfig } from '../src/bot/config/config.ts'
import { VARIABLES } from '../src/bot/config/settings.ts'

const text = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')

test('.env.example has exactly the variables that are read, in that order', () => {
  expect([...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(VARIABLES)
})

test('each has a comment right above it, and no value', () => {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (!/^[A-Z_]+=/.test(line)) continue
    expect(line).toMatch(/^[A-Z_]+=$/)
    expect(lines[index - 1]).toMatch(/^# \S/)
  }
})

test('copied as it is, it sets nothing up', () => {
  expect(readConfig(parseEnv(text))).toMatchObject({
    ok: true,
    config: { slack: null, discord: null, logLevel: 'info', secrets: [], unread: [] },
  })
})
