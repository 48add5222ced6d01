// Programs as Node itself runs them, which refuses syntax and imports that the test runner passes. The others run in
// the tests of their subjects.

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { KEEPS_COMPILED } from './support/compiled.ts'

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'smoke-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      TZ: process.env['TZ'],
      STATE_DIR: folder,
      WEB: 'off',
      ...KEEPS_COMPILED,
    },
  })

test('npm start without tokens and pages says what to set, and how to try the terminal', async () => {
  const { stdout, stderr } = await run('src/bot/main.ts')
  expect(stderr).toBe('')
  expect(stdout)
    .toBe(`No platform is set up yet, and the pages are switched off (WEB=off), so there is nothing to start.

To try Quad Brief right here, without any account:
  npm run quad -- latest
  npm run quad -- ask who represented India in New Delhi

To bring it to Slack or Discord, copy .env.example to .env, fill in
  SLACK_BOT_TOKEN and SLACK_APP_TOKEN   for Slack, or
  DISCORD_TOKEN                         for Discord,
and run npm start again. README.md says where the tokens come from.
`)
})

test('src/bot/terminal/main.ts answers', async () => {
  const { stdout, stderr } = await run('src/bot/terminal/main.ts', 'latest')
  expect(stderr).toBe('')
  expect(stdout).toContain('Sources\n[1] ')
})
