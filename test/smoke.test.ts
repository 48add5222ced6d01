// Every program of the project as Node itself runs it: the test runner passes syntax and imports that Node refuses.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'smoke-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], STATE_DIR: folder, WEB: 'off' },
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

test.each(['bin/quad.js', 'src/bot/terminal/main.ts'])('%s answers', async (program) => {
  const { stdout, stderr } = await run(program, 'latest')
  expect(stderr).toBe('')
  expect(stdout).toContain('Sources\n[1] ')
})

test.each(['slack', 'discord', 'html'])('quad --surface %s loads its renderer', async (surface) => {
  const { stdout, stderr } = await run('bin/quad.js', 'latest', '--surface', surface)
  expect(stderr).toBe('')
  expect(stdout.length).toBeGreaterThan(1_000)
})

test('npm run check:data finds nothing', async () => {
  const { stdout, stderr } = await run('src/briefings/dataset/check-data.ts')
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^The record is sound: /)
})

test('npm run schemas writes the schemas', async () => {
  const { stderr } = await run('src/briefings/dataset/write-schemas.ts', folder)
  expect(stderr).toBe('')
  expect(readdirSync(join(folder, 'schemas'))).toEqual(readdirSync(join(ROOT, 'data/schemas')))
})
