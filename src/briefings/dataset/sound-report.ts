// What a sound record holds, in the words of check:data.

import { checks } from './checks/index.ts'
import type { Dataset } from './dataset.ts'
import { counted } from './fault-report.ts'
import { countCitedStatements } from './walk.ts'

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
