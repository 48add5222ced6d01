// What the doctor says of the record: what is in it, or the first that is wrong with it.

import { join } from 'node:path'
import { createBriefings, loadDataset } from '../../briefings/index.ts'
import type { Dataset } from '../../briefings/index.ts'
import { createCommands } from '../commands.ts'
import type { Commands } from '../commands.ts'
import type { Config } from '../config/config.ts'
import { ok, wrong } from './checks.ts'
import type { Check } from './checks.ts'

/** What makes suggestions while somebody types. */
export type Completing = Pick<Commands, 'complete'>

/**
 * Reads the record.
 * @param config where it is
 * @param given what DATA_DIR says; empty or undefined where it is not set
 * @param now this machine's time, in milliseconds since 1970
 * @returns what was found, and the commands over it; null for those where it is broken
 */
export function recordOf(
  { dataDir }: Pick<Config, 'dataDir'>,
  given: string | undefined,
  now: number,
): { readonly check: Check; readonly commands: Completing | null } {
  const loaded = loadDataset(dataDir)
  if (loaded.ok) {
    const check = ok('Record', contentOf(loaded.dataset, now))
    return { check, commands: createCommands(createBriefings(loaded.dataset)) }
  }
  const [first] = loaded.faults
  const count = loaded.faults.length
  const isElsewhere = (given ?? '').trim() !== ''
  const place = join(isElsewhere ? dataDir : 'data', first?.file ?? '')
  const field = first === undefined || first.field === '' ? '' : `${first.field}: `
  const problem = first?.problem.replace(/[.\s]+$/, '') ?? ''
  const more = count > 1 ? `; ${count - 1} more` : ''
  const detail = `${place}: ${field}${problem}${more}`
  return {
    check: wrong('Record', isElsewhere ? 'record-elsewhere' : 'record', detail),
    commands: null,
  }
}

function contentOf({ meetings, milestones, sources, version }: Dataset, now: number): string {
  const [newest] = [...meetings, ...milestones]
    .map(({ period, id }) => ({ id, date: period.end ?? period.start }))
    .toSorted((one, other) => monthOf(other.date) - monthOf(one.date))
  const counts = [
    `${meetings.length} meetings`,
    `${milestones.length} milestones`,
    `${sources.size} sources`,
  ].join(', ')
  const age = newest === undefined ? '' : `; newest entry ${newest.id}, ${ageOf(newest.date, now)}`
  return `${counts}; version ${version}${age}`
}

const WEEKS_A_MONTH = 4.35

/** Dates are days, weeks (2023-W06), months or years: a count of months is what all of them tell. */
function monthOf(date: string): number {
  const [year = '', part = '1'] = date.split('-')
  const month = part.startsWith('W') ? Number(part.slice(1)) / WEEKS_A_MONTH : Number(part)
  return Number(year) * 12 + Math.ceil(month)
}

function ageOf(date: string, now: number): string {
  const months = monthOf(new Date(now).toISOString().slice(0, 10)) - monthOf(date)
  return months === 1 ? '1 month old' : `${Math.max(0, months)} months old`
}
