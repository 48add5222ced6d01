// quad timeline --picture as a person or a script runs it.

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import type { Picture } from '../../../src/bot/pictures/picture.ts'
import { pngOf } from '../../../src/bot/pictures/png.ts'
import { briefings, TODAY } from '../../support/record.ts'

const folder = mkdtempSync(join(tmpdir(), 'quad-picture-'))
afterAll(() => rmSync(folder, { recursive: true }))

const commands = createCommands(briefings)

function pictureOf(line: string): Picture {
  const drawn = commands.respond(line, TODAY).picture?.draw()
  if (drawn === undefined) throw new Error(`${line} has no picture.`)
  return drawn
}

async function quad(...args: readonly string[]) {
  const all = ['bin/quad.js', ...args, '--today', TODAY.toString()]
  const options = {
    cwd: join(import.meta.dirname, '../../..'),
    env: { PATH: process.env['PATH'], TZ: 'Pacific/Kiritimati' },
  }
  return promisify(execFile)(process.execPath, all, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

test('as SVG, of the very year that was asked for', async () => {
  const path = join(folder, 'timeline.svg')
  const said = await quad('timeline', '2023', '--picture', path)
  expect(said).toEqual({ code: 0, stdout: `Written: ${path}\n`, stderr: '' })
  expect(readFileSync(path, 'utf8')).toBe(pictureOf('timeline 2023').svg)
})

test('as PNG', async () => {
  const path = join(folder, 'people.PNG')
  expect((await quad('people', '--picture', path)).stdout).toBe(`Written: ${path}\n`)
  expect(readFileSync(path).equals(Buffer.from(pngOf(pictureOf('people'))))).toBe(true)
})

test('the answer says how to draw it', async () => {
  const { stdout } = await quad('topics')
  expect(stdout).toMatch(/\nAs a picture: quad topics --picture quad-topics\.png\n$/)
  expect((await quad('latest')).stdout).not.toContain('As a picture')
})

test('a page has it in the answer, and pages of others have none', async () => {
  const { stdout } = await quad('topics', '--surface', 'html')
  expect(stdout).toContain(`<figure class="picture">${pictureOf('topics').svg}</figure>`)
  expect((await quad('latest', '--surface', 'html')).stdout).not.toContain('<svg')
})

test('an answer without one says so, and nothing is written', async () => {
  const path = join(folder, 'latest.svg')
  const { code, stdout, stderr } = await quad('latest', '--picture', path)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('This answer has no picture.')
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

test('a file that cannot be written is said', async () => {
  const path = join(folder, 'no-such-folder', 'topics.png')
  const { code, stderr } = await quad('topics', '--picture', path)
  expect(code).toBe(2)
  expect(stderr).toContain(`${path} cannot be written: ENOENT`)
})
