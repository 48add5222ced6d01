// The words of check:data.
import { checks } from './checks/index.ts'
import type { Dataset, Fault } from './dataset.ts'
import { countCitedStatements } from './walk.ts'

/**
 * Tells a curator what is wrong.
 * @param folder the folder of the record, as it was given
 * @param faults at least one
 * @returns lines grouped by file: field, problem and how to mend it
 */
export function faultReport(folder: string, faults: readonly Fault[]): string {
  const files = Map.groupBy(faults, ({ file }) => file)
  const groups = [...files].map(([file, found]) => {
    const lines = found.map(({ field, problem, fix }) => {
      const place = field === '' ? '' : `${field}: `
      return `  ${place}${problem}\n    Fix: ${fix}`
    })
    return `${folder}/${file}\n${lines.join('\n')}`
  })
  const total = `${counted(faults.length, 'fault')} in ${counted(files.size, 'file')}.`
  return [...groups, total].join('\n\n')
}

/**
 * Tells what a sound record holds.
 * @param dataset the record
 * @returns one line
 */
export function soundReport(dataset: Dataset): string {
  const { meetings, milestones, sources, people, topics, version } = dataset
  const counts = [
    counted(meetings.length, 'meeting'),
    counted(milestones.length, 'milestone'),
    counted(sources.size, 'source'),
    people.size === 1 ? '1 person' : `${people.size} people`,
    counted(topics.size, 'topic'),
    counted(countCitedStatements([meetings, milestones]), 'cited statement'),
    counted(checks.length, 'check'),
  ]
  return `The record is sound: ${counts.join(', ')}; version ${version}.`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
