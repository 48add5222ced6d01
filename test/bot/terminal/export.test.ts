// quad export as a person or a script runs it.

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { readArguments } from '../../../src/bot/terminal/arguments.ts'
import { briefings, TODAY } from '../../support/record.ts'

const folder = mkdtempSync(join(tmpdir(), 'quad-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const commands = createCommands(briefings)
const words = (line: string) => line.split(' ')

async function quad(...args: readonly string[]) {
  const run = promisify(execFile)
  const all = ['bin/quad.js', ...args, '--today', TODAY.toString()]
  const options = {
    cwd: join(import.meta.dirname, '../../..'),
    env: { PATH: process.env['PATH'], TZ: 'Pacific/Kiritimati' },
  }
  return run(process.execPath, all, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

test.each([
  ['export tokyo --format ics', 'export tokyo ics'],
  ['export --format=CSV new delhi', 'export new delhi csv'],
  ['export all --format bibtex', 'export all bib'],
  ['export sources', 'export sources'],
  ['export tokyo json', 'export tokyo json'],
])('quad %s prints the file and nothing else', async (typed, line) => {
  const file = commands.respond(line, TODAY).file
  expect(await quad(...words(typed))).toEqual({ code: 0, stdout: file?.text, stderr: '' })
})

test('--out writes the file', async () => {
  const path = join(folder, 'tokyo.ics')
  const said = await quad('export', 'tokyo', '--format', 'ics', '--out', path)
  expect(said).toEqual({ code: 0, stdout: `Written: ${path}\n`, stderr: '' })
  expect(readFileSync(path, 'utf8')).toBe(commands.respond('export tokyo ics', TODAY).file?.text)
})

test('--out that cannot be written is said', async () => {
  const path = join(folder, 'no-such-folder', 'tokyo.md')
  const { code, stdout, stderr } = await quad('export', 'tokyo', '--out', path)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(`${path} cannot be written: ENOENT`)
})

test.each(['export paris', 'export 2023 --format csv', 'export sources --format ics', 'export'])(
  'quad %s prints no file, and what to do to standard error',
  async (typed) => {
    const { code, stdout, stderr } = await quad(...words(typed))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).not.toBe('')
  },
)

test('--json has the file in the object', async () => {
  const { stdout } = await quad('export', 'tokyo', '--format', 'bib', '--json')
  const { file } = JSON.parse(stdout) as { file: unknown }
  expect(file).toEqual(commands.respond('export tokyo bib', TODAY).file)
})

test('quad cite prints citations', async () => {
  const { code, stdout } = await quad('cite', 'new', 'delhi', '--width', '200')
  expect(code).toBe(0)
  expect(stdout).toContain('https://pib.gov.in/PressReleasePage.aspx?PRID=1895138')
  expect(stdout).toContain('Accessed 22 November 2026.')
})

describe('options that do not fit', () => {
  test.each([
    ['latest --format ics', '--format goes with export only.'],
    ['latest --out x.ics', '--out goes with export only.'],
    ['exports --format ics', '--format goes with export only.'],
    ['export tokyo --format pdf', '--format pdf is unknown.'],
    ['export tokyo --out x --json', '--out writes the file itself.'],
    ['export tokyo --out x --surface slack', '--out writes the file itself.'],
    ['export tokyo --out=', '--out needs the name of a file.'],
  ])('quad %s', (line, problem) => {
    expect(readArguments(words(line))).toMatchObject({ kind: 'mistake', problem })
  })
})
