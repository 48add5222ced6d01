// What every way to run the bot begins with.

import type { Config } from '../config/config.ts'
import type { Log } from '../operations/log.ts'
import type { Progress } from '../operations/progress.ts'
import type { WatchedRecord } from '../record/live-record.ts'

export interface RunDeps {
  readonly config: Config
  /** Nobody watches it yet. */
  readonly record: WatchedRecord
  readonly now: () => Temporal.Instant
  /** The day of asking, in UTC. */
  readonly today: () => Temporal.PlainDate
  readonly log: Log
  /** Hears what takes long. */
  readonly progress: Progress
}

/**
 * Words for whoever set something that has no effect.
 * @param config what was read
 * @returns one sentence, or none
 */
export function unreadNote({ unread }: Pick<Config, 'unread'>): readonly string[] {
  if (unread.length === 0) return []
  const [verb, pronoun] = unread.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [`${unread.join(' and ')} ${verb} set, but nothing reads ${pronoun}: see .env.example.`]
}
