// What the README's manifest asks Slack for is what the doctor looks for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NEEDED_SCOPES } from '../../../src/bot/slack/scopes.ts'

test('the manifest asks for the needed permissions and no others', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const scopes = /^ *scopes:\n *bot:\n((?: *- [\w:.]+\n)+)/m.exec(readme)?.[1] ?? ''
  const asked = [...scopes.matchAll(/- (\S+)/g)].map(([, scope]) => scope)
  expect(asked).toEqual(Object.keys(NEEDED_SCOPES))
})
