import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { DATA, edited, realFiles, writeFiles } from '../../support/record-files.ts'

const ROOT = join(import.meta.dirname, '../../..')
const NODE = join(ROOT, 'node_modules/.bin/node')
const folder = mkdtempSync(join(tmpdir(), 'record-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(main: string, ...args: readonly string[]): ReturnType<typeof spawnSync> {
  const path = join('src/briefings/dataset', main)
  return spawnSync(NODE, [path, ...args], { cwd: ROOT, encoding: 'utf8' })
}

describe('npm run check:data', () => {
  test('says in one line that the real record is sound', () => {
    const { status, stdout, stderr } = run('check-data.ts')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      /^The record is sound: 3 meetings, \d+ milestones, \d+ sources, \d+ people, \d+ topics, \d+ cited statements, \d+ checks; version [0-9a-f]{12}\.\n$/,
    )
  })

  test('prints every fault with its file, field and mending, and fails', () => {
    cpSync(DATA, folder, { recursive: true })
    writeFiles(
      folder,
      edited(realFiles(), [
        { file: 'meetings/2023-12-tokyo.json', set: { 'format.text': 'In person' } },
        { file: 'people.json', set: { 'people.0.country': 'NZ' } },
      ]),
    )
    writeFileSync(join(folder, 'schemas/people.schema.json'), '{}')
    const { status, stdout, stderr } = run('check-data.ts', folder)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(String(stderr).replaceAll(/^\S*record-[^/]*/gm, 'data')).toBe(`data/people.json
  people.0.country: "NZ" is not allowed here.
    Fix: Use one of: AU, IN, JP, US.

data/meetings/2023-12-tokyo.json
  format.text: The text does not end with a full stop.
    Fix: Make it a whole sentence that ends with a full stop.

data/schemas/people.schema.json
  The file is not what schema.ts makes.
    Fix: Run npm run schemas.

3 faults in 3 files.
`)
  })

  test('is content again after npm run schemas and the mending', () => {
    writeFiles(folder, realFiles())
    expect(run('write-schemas.ts', folder).status).toBe(0)
    expect(run('check-data.ts', folder).status).toBe(0)
  })
})
