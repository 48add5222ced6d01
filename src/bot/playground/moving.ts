// Where the clock of the playground is moved to, and how far it is on its way.

import type { Task } from '../operations/progress.ts'
import type { Workspace } from './opened-workspace.ts'
import type { Step } from './requests.ts'
import type { Progress } from './shapes.ts'

/** What a step is called where an operator sees it. */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  day: 'A day in the playground',
  week: 'A week in the playground',
  next: 'On to the next digest in the playground',
  year: 'A year in the playground',
}

/** Of how many parts a way is told to an operator. */
export const PER_CENT = 100

/** How long nothing is told to the page, in milliseconds. */
const QUIET_MS = 50

const DAY_HOURS = 24
const HOURS = { day: DAY_HOURS, week: 7 * DAY_HOURS, year: 365 * DAY_HOURS } as const

/**
 * @param step what was asked for
 * @param workspace by its own clock
 * @returns where the clock is to stand; null where no digest is to come
 */
export async function destination(
  step: Step,
  { clock, digests }: Pick<Workspace, 'clock' | 'digests'>,
): Promise<Temporal.Instant | null> {
  return step === 'next' ? digests.next() : clock.now().add({ hours: HOURS[step] })
}

/** Who hears how far it is. */
interface Hearers {
  readonly task: Task | undefined
  /** Is waited for. */
  readonly onProgress: (progress: Progress) => Promise<void>
}

/**
 * Moves the clock, and has every digest on the way delivered.
 * @param to not before now
 * @param workspace whose clock it is
 * @param hearers hear how far it is
 */
export async function moveTo(
  to: Temporal.Instant,
  { clock, digests }: Pick<Workspace, 'clock' | 'digests'>,
  { task, onProgress }: Hearers,
): Promise<void> {
  const from = clock.now()
  const whole = from.until(to).total('milliseconds')
  let told = performance.now()
  await digests.moveTo(to, async (now) => {
    const part = Math.min(1, from.until(now).total('milliseconds') / whole)
    task?.step(Math.floor(part * PER_CENT))
    if (performance.now() - told < QUIET_MS) return
    told = performance.now()
    await onProgress({ kind: 'progress', now: now.toString(), part })
  })
}
