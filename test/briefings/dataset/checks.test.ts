import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '../../../src/briefings/dataset/checks/index.ts'
import { parseFiles } from '../../../src/briefings/dataset/parse.ts'
import { curatedRecord, type CuratedRecord } from '../../../src/briefings/dataset/record.ts'
import { edited, realFiles, type Edit } from '../../support/record-files.ts'
import { plants } from './plants.ts'

const files = realFiles()

function recordWith(edits: readonly Edit[]): CuratedRecord {
  const parsed = parseFiles(edited(files, edits))
  expect(parsed.faults).toEqual([])
  return curatedRecord(parsed.files)
}

describe.each(checks)('$name', (check) => {
  test('finds nothing in the real record', () => {
    expect(check.check(recordWith([]))).toEqual([])
  })

  const own = plants.filter((plant) => plant.check === check.name)

  test('has a planted fault', () => {
    expect(own.length).toBeGreaterThan(0)
  })

  test.each(own)('finds: $when', ({ edits, faults }) => {
    expect(check.check(recordWith(edits))).toEqual(faults)
  })
})

test.each(plants.filter((plant) => plant.sound))('lets pass: $when', ({ edits }) => {
  expect(checks.flatMap((check) => check.check(recordWith(edits)))).toEqual([])
})

test('every planted fault belongs to a check', () => {
  const names = new Set(checks.map(({ name }) => name))
  expect(plants.filter(({ check }) => !names.has(check))).toEqual([])
})

test('the list has every file of checks/, under the name of its check', () => {
  const folder = join(import.meta.dirname, '../../../src/briefings/dataset/checks')
  const onDisk = readdirSync(folder)
    .map((name) => name.replace('.ts', ''))
    .filter((name) => name !== 'index' && name !== 'check')
  expect(checks.map(({ name }) => name).sort()).toEqual(onDisk.sort())
})

test('every check describes its rule in a sentence', () => {
  for (const { describes } of checks) expect(describes).toMatch(/^[A-Z].+\.$/)
})
