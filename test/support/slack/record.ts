import type { ApiCall, DeliveryRecord, Fault, FaultKind } from './types.ts'
import type { Limit } from './validation/limits.ts'
import { problemLine } from './validation/problem.ts'
import type { Problem } from './validation/problem.ts'

/** What happened so far, and a way to wait for what happens next. */
export interface Recording {
  readonly calls: readonly ApiCall[]
  readonly deliveries: readonly DeliveryRecord[]
  readonly faults: readonly Fault[]
  readonly addCall: (call: ApiCall) => void
  readonly addDelivery: (record: DeliveryRecord) => void
  readonly addFault: (kind: FaultKind, sentence: string, rule?: Pick<Limit, 'doc'>) => void
  /** Records one fault for every problem that was found in what `source` sent. */
  readonly addProblems: (source: string, problems: readonly Problem[]) => void
  /** Says that something changed, so that those who wait look again. */
  readonly changed: () => void
  /**
   * Resolves with what `look` finds as soon as it finds something (anything but undefined and
   * false). Rejects after the time with the name of what was waited for and what was seen.
   */
  readonly waitFor: <Found>(
    what: string,
    look: () => Found | undefined | false,
    timeoutMs?: number,
  ) => Promise<Found>
}

/** Makes an empty recording. `describe` tells what is to be seen when a wait is in vain. */
export function createRecording(describe: () => string): Recording {
  const calls: ApiCall[] = []
  const deliveries: DeliveryRecord[] = []
  const faults: Fault[] = []
  const watchers = new Set<() => void>()

  function changed(): void {
    for (const watcher of watchers) watcher()
  }

  function addFault(kind: FaultKind, sentence: string, rule?: Pick<Limit, 'doc'>): void {
    faults.push({ kind, sentence, ...(rule === undefined ? {} : { doc: rule.doc }) })
    changed()
  }

  return {
    calls,
    deliveries,
    faults,
    addCall(call) {
      calls.push(call)
      changed()
    },
    addDelivery(record) {
      deliveries.push(record)
      changed()
    },
    addFault,
    addProblems(source, problems) {
      for (const problem of problems) {
        const rule = problem.doc === undefined ? undefined : { doc: problem.doc }
        const sentence = `${source} would be refused as ${problem.error}: ${problemLine(problem)}`
        addFault('invalid-payload', sentence, rule)
      }
    },
    changed,
    waitFor<Found>(what: string, look: () => Found | undefined | false, timeoutMs = 5_000) {
      return new Promise<Found>((resolve, reject) => {
        const timer = setTimeout(() => {
          settle(() => reject(new Error(`Waited ${timeoutMs} ms for ${what}.\n${describe()}`)))
        }, timeoutMs)
        function settle(finish: () => void): void {
          clearTimeout(timer)
          watchers.delete(check)
          finish()
        }
        function check(): void {
          const found = look()
          if (found !== undefined && found !== false) settle(() => resolve(found))
        }
        watchers.add(check)
        check()
      })
    },
  }
}
