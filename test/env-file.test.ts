// npm start and npm run doctor as package.json has them, in a folder with and without a file .env.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEEPS_COMPILED } from './support/compiled.ts'

const ROOT = join(import.meta.dirname, '..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'env-file-'))
  for (const name of ['bin', 'src']) symlinkSync(join(ROOT, name), join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a script of package.json as npm does, in the folder. */
function run(
  script: 'start' | 'doctor',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const [program, ...args] = (scripts[script] ?? '').split(' ')
  expect(program).toBe('node')
  const own = { PATH: process.env['PATH'], STATE_DIR: join(folder, 'state') }
  const all = { ...own, ...KEEPS_COMPILED, ...env }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: all }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

describe.each(['start', 'doctor'] as const)('npm %s', (script) => {
  test('without the file does not speak of it', async () => {
    const { code, stdout, stderr } = await run(script, { WEB: 'off' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toContain('.env not found')
    expect(stdout).toMatch(/no platform/i)
  })

  test('reads the file, but for what is set already', async () => {
    writeFileSync(join(folder, '.env'), 'WEB=on\nSLACK_MISSPELT=x\n')
    const { stdout, stderr } = await run(script, { WEB: 'off' })
    expect(stderr).toBe('')
    expect(stdout).toContain('SLACK_MISSPELT is set, but nothing reads it')
    expect(stdout).not.toContain('http://127.0.0.1')
  })

  test('says so where the file cannot be read', async () => {
    mkdirSync(join(folder, '.env'))
    const words =
      'The .env here cannot be read. It has to be a file that whoever starts Quad Brief may read.\n'
    expect(await run(script, { WEB: 'off' })).toEqual({ code: 1, stdout: '', stderr: words })
  })
})
