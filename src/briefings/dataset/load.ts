// The folder of the record -> the record in memory, whole and checked, or everything that is wrong with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { firstDay } from '../document/dates.ts'
import { checks } from './checks/index.ts'
import type { Dataset, Fault, LoadResult } from './dataset.ts'
import { parseFiles, type DataFile } from './parse.ts'
import { curatedRecord, type CuratedRecord, type Located } from './record.ts'
import type { Period } from './schema.ts'
import { contentVersion } from './version.ts'

/** What data/ may hold besides the record itself. */
const NOT_OF_THE_RECORD = new Set(['schemas', 'GUIDELINES.md'])

/**
 * Reads and checks the record.
 * @param folder the folder data/
 * @returns the dataset, or every fault that was found; never a part of the record
 */
export function loadDataset(folder: string): LoadResult {
  const read = readFolder(folder)
  return read.faults.length > 0 ? { ok: false, faults: read.faults } : datasetOf(read.files)
}

/**
 * Builds the dataset from the texts of its files: `loadDataset` without the disk.
 * @param dataFiles every JSON file of the record
 * @returns the dataset, or every fault that was found
 */
export function datasetOf(dataFiles: readonly DataFile[]): LoadResult {
  const { files, faults } = parseFiles(dataFiles)
  const record = curatedRecord(files)
  const whole = faults.length === 0
  const found = checks
    .filter(({ scope }) => whole || scope === 'file')
    .flatMap((check) => check.check(record))
  return whole && found.length === 0
    ? { ok: true, dataset: toDataset(record) }
    : { ok: false, faults: [...faults, ...found] }
}

function toDataset(record: CuratedRecord): Dataset {
  const content = {
    meetings: byStart(record.meetings),
    milestones: byStart(record.milestones),
    sources: record.sources.map(({ value }) => value),
    people: record.people.map(({ value }) => value),
    topics: record.topics.map(({ value }) => value),
  }
  return {
    meetings: content.meetings,
    milestones: content.milestones,
    sources: byId(content.sources),
    people: byId(content.people),
    topics: byId(content.topics),
    version: contentVersion(content),
  }
}

function byStart<T extends { readonly id: string; readonly period: Period }>(
  entries: readonly Located<T>[],
): T[] {
  return entries
    .map(({ value }) => value)
    .sort(
      (a, b) =>
        Temporal.PlainDate.compare(firstDay(a.period.start), firstDay(b.period.start)) ||
        (a.id < b.id ? -1 : 1),
    )
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

interface FolderContent {
  readonly files: readonly DataFile[]
  readonly faults: readonly Fault[]
}

function readFolder(folder: string): FolderContent {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !NOT_OF_THE_RECORD.has(file.split('/')[0] ?? ''))
      .sort()
    return {
      files: names.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
      faults: [],
    }
  } catch (error) {
    const problem = `The folder cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    const fix = 'Give the folder that holds sources.json, meetings and milestones.'
    return { files: [], faults: [{ file: '.', field: '', problem, fix }] }
  }
}
