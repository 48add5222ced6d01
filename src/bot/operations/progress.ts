// Work that takes a while: what is being done and how far it is, for whoever runs the bot.

export interface Progress {
  /**
   * Notes that something has begun.
   * @param label what is done, in a few words of our own: "A year in the playground"
   * @param total how many steps it takes; null where nobody knows
   * @returns tells how far it is
   */
  begin(label: string, total?: number | null): Task
  /** What is being done, the oldest first, and what was done last, the newest first. */
  state(): ProgressState
}

export interface Task {
  /** @param done how many steps are done, of the total */
  step(done: number): void
  /** It is over. @param isDone false where it failed */
  end(isDone?: boolean): void
}

export interface ProgressState {
  readonly running: readonly RunningWork[]
  readonly ended: readonly EndedWork[]
}

export interface RunningWork {
  readonly label: string
  readonly since: Temporal.Instant
  readonly done: number
  /** How many steps it takes; null where nobody knows. */
  readonly total: number | null
}

export interface EndedWork {
  readonly label: string
  readonly at: Temporal.Instant
  /** How long it took, in milliseconds. */
  readonly ms: number
  readonly isDone: boolean
}

/** How much of what has ended is remembered. */
const REMEMBERED = 10

/**
 * Begins to note.
 * @param now tells the hour
 * @returns notes of nothing yet
 */
export function createProgress(now: () => Temporal.Instant): Progress {
  const running = new Set<{ work: RunningWork }>()
  let ended: readonly EndedWork[] = []
  return {
    begin(label, total = null) {
      const since = now()
      const own: { work: RunningWork } = { work: { label, since, done: 0, total } }
      running.add(own)
      return {
        step(done) {
          own.work = { ...own.work, done }
        },
        end(isDone = true) {
          if (!running.delete(own)) return
          const at = now()
          const ms = Math.max(0, Math.round(since.until(at).total('milliseconds')))
          ended = [{ label, at, ms, isDone }, ...ended].slice(0, REMEMBERED)
        },
      }
    },
    state: () => ({ running: [...running].map(({ work }) => work), ended }),
  }
}

/**
 * Notes one piece of work from beginning to end.
 * @param progress where; nowhere if it is undefined
 * @param label what is done
 * @param work does it
 * @returns what the work does
 */
export async function during<Done>(
  progress: Progress | undefined,
  label: string,
  work: () => Promise<Done>,
): Promise<Done> {
  const task = progress?.begin(label)
  try {
    const done = await work()
    task?.end()
    return done
  } catch (error) {
    task?.end(false)
    throw error
  }
}
