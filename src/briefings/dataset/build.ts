// The texts of the record's files -> the record in memory, whole and checked, or everything that is wrong with it.

import { firstDay } from '../document/dates.ts'
import { checks } from './checks/index.ts'
import type { Dataset, LoadResult } from './dataset.ts'
import { byId } from './kept.ts'
import { parseFiles, type DataFile } from './parse.ts'
import { curatedRecord, type CuratedRecord, type Located } from './record.ts'
import type { Period } from './schema.ts'
import { contentVersion } from './version.ts'

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
