import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { datasetOf } from '../../../src/briefings/dataset/build.ts'
import type { Dataset, Fault } from '../../../src/briefings/dataset/dataset.ts'
import { loadDataset } from '../../../src/briefings/dataset/load.ts'
import type { DataFile } from '../../../src/briefings/dataset/parse.ts'
import { DATA, edited, realFiles, writeFiles } from '../../support/record-files.ts'

const TOKYO = 'meetings/2023-12-tokyo.json'
const files = realFiles()

function soundDataset(dataFiles: readonly DataFile[]): Dataset {
  const result = datasetOf(dataFiles)
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.dataset
}

function faultsOf(dataFiles: readonly DataFile[]): readonly Fault[] {
  const result = datasetOf(dataFiles)
  expect(Object.keys(result).sort()).toEqual(['faults', 'ok'])
  return result.ok ? [] : result.faults
}

describe('the real record', () => {
  const result = loadDataset(DATA)
  const dataset = soundDataset(files)

  test('loads without a fault, from the folder as from its texts', () => {
    expect(result).toEqual({ ok: true, dataset })
  })

  test('has its meetings and milestones oldest first', () => {
    expect(dataset.meetings.map(({ id }) => id)).toEqual([
      '2022-03-sydney',
      '2023-01-new-delhi',
      '2023-12-tokyo',
    ])
    const starts = dataset.milestones.map(({ id }) => id.slice(0, 7))
    expect(starts).toEqual([...starts].sort())
  })

  test('sorts a week and a month by their first day', () => {
    const ids = dataset.milestones.map(({ id }) => id)
    expect(ids.indexOf('2023-02-cyber-challenge')).toBeLessThan(
      ids.indexOf('2023-03-information-sharing-report'),
    )
    expect(ids.indexOf('2023-03-information-sharing-report')).toBeLessThan(
      ids.indexOf('2023-03-foreign-ministers-new-delhi'),
    )
  })
})

describe('the version', () => {
  test('is twelve hex digits', () => {
    expect(soundDataset(files).version).toMatch(/^[0-9a-f]{12}$/)
  })

  test('does not change with the order of files and keys, or with spaces', () => {
    const turned = files.toReversed().map(({ file, text }) => {
      const value = JSON.parse(text) as object
      return { file, text: JSON.stringify(Object.fromEntries(Object.entries(value).toReversed())) }
    })
    expect(soundDataset(turned).version).toBe(soundDataset(files).version)
  })

  test('changes with a word', () => {
    const changed = edited(files, [{ file: TOKYO, set: { 'format.text': 'It was in person.' } }])
    expect(soundDataset(changed).version).not.toBe(soundDataset(files).version)
  })
})

describe('a record with faults', () => {
  test('is refused with the place of a mistake in the JSON', () => {
    const broken = files.map(({ file, text }) =>
      file === TOKYO ? { file, text: text.replace('"number": 3,', '"number": 3') } : { file, text },
    )
    expect(faultsOf(broken)).toEqual([
      {
        file: TOKYO,
        field: '',
        problem: 'This is no JSON: line 6, column 5: a comma or } should be here.',
        fix: 'Mend the file at that place.',
      },
    ])
  })

  test('is refused for a claim without a source', () => {
    const uncited = edited(files, [
      { file: TOKYO, set: { 'discussed.0.cites': [], 'format.cites': undefined } },
    ])
    const problem = 'No source is cited.'
    const fix = 'Give cites at least one id of sources.json.'
    expect(faultsOf(uncited)).toEqual([
      { file: TOKYO, field: 'format.cites', problem, fix },
      { file: TOKYO, field: 'discussed.0.cites.0', problem, fix },
    ])
  })

  test('shows faults of the schema in words', () => {
    const wrong = edited(files, [
      {
        file: TOKYO,
        set: {
          venue: 'a palace',
          'ordinal.number': 'three',
          'period.start': '5 December 2023',
          'place.country': 'Japan',
          'host.text': undefined,
          'delegations.0.kind': 'unknown',
          'discussed.0.text': `${'x'.repeat(400)}.`,
          'discussed.1.text': ' In Tokyo.',
          outcomes: [],
          'documents.0.url': 'joint text',
          'differs.0.positions': [],
        },
      },
    ])
    const at = (field: string, problem: string, fix: string): Fault => {
      return { file: TOKYO, field, problem, fix }
    }
    expect(faultsOf(wrong)).toEqual([
      at('ordinal.number', '"three" is not a number.', 'Make it a number.'),
      at(
        'period.start',
        '"5 December 2023" is not written as it should be.',
        'Write 2023-01-30 (a day), 2023-W06 (a week), 2023-01 (a month) or 2023 (a year).',
      ),
      at('place.country', '"Japan" is not allowed here.', 'Use one of: AU, IN, JP, US.'),
      at('host.text', 'This is missing.', 'Give it a text.'),
      at('delegations.0.kind', '"unknown" is not allowed here.', 'Use one of: named, not-named.'),
      at(
        'discussed.0.text',
        'The text has 401 characters, too many.',
        'Keep one statement under 400 characters, or split it.',
      ),
      at('discussed.1.text', '" In Tokyo." cannot stand here.', 'Remove the spaces at the ends.'),
      at('outcomes', '[] is too little.', 'Give at least 1.'),
      at(
        'documents.0.url',
        '"joint text" is not written as it should be.',
        'Write a whole web address, such as https://www.example.org/page.',
      ),
      at(
        'differs.0.positions',
        '[] is too little.',
        'A difference needs two positions at least, each with its source.',
      ),
      at('venue', 'This field is unknown.', 'Remove it, or correct its name.'),
    ])
  })

  test('shows the faults of every file at once, and of each the most that can be known', () => {
    const wrong = edited(files, [
      { file: TOKYO, set: { 'format.text': 'It was in person' } },
      { file: 'meetings/2022-03-sydney.json', set: { reports: { text: 'Nothing.' } } },
    ]).map(({ file, text }) => ({ file, text: file === 'people.json' ? '' : text }))
    expect(faultsOf(wrong)).toEqual([
      {
        file: 'meetings/2022-03-sydney.json',
        field: 'reports.cites',
        problem: 'No source is cited.',
        fix: 'Give cites at least one id of sources.json.',
      },
      {
        file: 'people.json',
        field: '',
        problem: 'This is no JSON: line 1, column 1: the file ends where a value should be.',
        fix: 'Mend the file at that place.',
      },
      {
        file: TOKYO,
        field: 'format.text',
        problem: 'The text does not end with a full stop.',
        fix: 'Make it a whole sentence that ends with a full stop.',
      },
    ])
  })

  test('is refused when a list is missing or a file is in the wrong place', () => {
    const moved = files.map(({ file, text }) => ({
      file: file === 'topics.json' ? 'topics/topics.json' : file,
      text,
    }))
    expect(faultsOf(moved)).toEqual([
      {
        file: 'topics.json',
        field: '',
        problem: 'The file is missing.',
        fix: 'Restore it; the record needs it.',
      },
      {
        file: 'topics/topics.json',
        field: '',
        problem: 'No data file belongs here.',
        fix: 'Move it to meetings/ or milestones/, or remove it.',
      },
    ])
  })
})

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is read with its faults, also with a slash at its end', () => {
    writeFiles(folder, edited(files, [{ file: TOKYO, set: { id: '2023-12-kyoto' } }]))
    const result = loadDataset(`${folder}/`)
    expect(result.ok ? [] : result.faults.map(({ file, field }) => [file, field])).toEqual([
      [TOKYO, 'id'],
    ])
  })

  test('that does not exist is a fault, not an exception', () => {
    const result = loadDataset(join(folder, 'nowhere'))
    expect(result).toMatchObject({
      ok: false,
      faults: [
        {
          file: '.',
          field: '',
          problem: expect.stringContaining('cannot be read') as string,
          fix: 'Give the folder that holds sources.json, meetings and milestones.',
        },
      ],
    })
  })
})
