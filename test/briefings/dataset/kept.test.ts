import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi, type Mock } from 'vitest'
import { keptRecord } from '../../../src/bot/record/kept-record.ts'
import { keptText, restored, type Kept } from '../../../src/briefings/dataset/kept.ts'
import { loadDataset } from '../../../src/briefings/dataset/load.ts'
import { DATA, edited, realFiles, writeFiles } from '../../support/record-files.ts'

const real = loadDataset(DATA)
if (!real.ok) throw new Error('The record is broken.')
const { dataset } = real

type Write = Kept['write']

function memory(): Kept & { readonly write: Mock<Write> } {
  let kept: string | null = null
  return {
    read: () => kept,
    write: vi.fn<Write>((next) => {
      kept = next
    }),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a record that was checked before comes back whole, and is checked once', () => {
  const kept = memory()
  for (let time = 0; time < 3; time += 1) {
    expect(loadDataset(DATA, kept)).toEqual({ ok: true, dataset })
  }
  expect(kept.write).toHaveBeenCalledTimes(1)
})

test('a changed record is checked, and a broken one never comes from what was kept', () => {
  const folder = temporaryFolder()
  const kept = memory()
  writeFiles(folder, realFiles())
  expect(loadDataset(folder, kept).ok).toBe(true)
  const [first] = dataset.meetings
  const file = `meetings/${first?.id}.json`
  writeFiles(folder, edited(realFiles(), [{ file, set: { 'place.city': 'Perth' } }]))
  const moved = loadDataset(folder, kept)
  expect(moved.ok && moved.dataset.meetings[0]?.place.city).toBe('Perth')
  writeFiles(folder, edited(realFiles(), [{ file, set: { 'place.city': undefined } }]))
  expect(loadDataset(folder, kept)).toMatchObject({ ok: false })
  expect(loadDataset(folder, kept)).toMatchObject({ ok: false })
  expect(kept.write).toHaveBeenCalledTimes(2)
})

test('other rules, other files, half a text and rubbish bring nothing back', () => {
  const files = realFiles()
  const text = keptText(dataset, 'rules', files)
  expect(restored(text, 'rules', files)).toEqual(dataset)
  expect(restored(text, 'other rules', files)).toBeNull()
  expect(restored(text, 'rules', files.slice(1))).toBeNull()
  expect(restored(text.slice(0, -1), 'rules', files)).toBeNull()
  for (const other of [null, '', 'rubbish']) expect(restored(other, 'rules', files)).toBeNull()
})

test('the file is made with its folders; one that cannot be written or read only costs time', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a/b/record.json')
  const kept = keptRecord(file)
  expect(kept.read()).toBeNull()
  kept.write('text')
  expect(kept.read()).toBe('text')
  const beneath = keptRecord(join(file, 'record.json'))
  beneath.write('text')
  expect(beneath.read()).toBeNull()
  expect(loadDataset(DATA, beneath).ok).toBe(true)
})
