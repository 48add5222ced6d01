/** What only a wrong bot does. */
export type FaultKind =
  | 'invalid-body'
  | 'late-response'
  | 'no-response'
  | 'second-acknowledgement'
  | 'too-many-follow-ups'
  | 'expired-token'
  | 'unknown-webhook'
  | 'ephemeral-cannot-change'
  | 'nonce-reused'
  | 'unauthorized'
  | 'unknown-route'
  | 'gateway'
  | 'stand-in'

/** Something that Discord would have refused, or that a person would have suffered from. */
export interface Fault {
  kind: FaultKind
  message: string
  at: number
}

/** One REST call as it came and as it was answered; `status` is missing while it runs, 'dropped'
 * when the connection was cut instead. */
export interface RestCall {
  method: string
  path: string
  /** The route's pattern, such as `POST /channels/:channel/messages`. */
  route: string
  body?: unknown
  files: string[]
  status?: number | 'dropped'
  /** Discord's error code, when refused. */
  code?: number
  /** The kind of a fault that a test had planted. */
  planted?: string
  at: number
}

/** Anything that happened, in order. */
export interface StandInEvent {
  at: number
  what: string
}

/** The stand-in's memory of what happened, and the means to wait for more. */
export interface StandInRecord {
  readonly events: readonly StandInEvent[]
  readonly faults: readonly Fault[]
  readonly calls: readonly RestCall[]
  note(what: string): void
  fault(kind: FaultKind, message: string): void
  /** Starts the record of a call; its outcome is filled in by the server. */
  call(call: RestCall): void
  /** Resolves with the first truthy value that `look` gives, asked again after every event. */
  waitFor<T>(look: () => T, description: string, timeoutMs?: number): Promise<Truthy<T>>
  assertNoFaults(except?: readonly FaultKind[]): void
  close(): void
}

/** A value without the falsy ones. */
export type Truthy<T> = Exclude<T, undefined | null | false | '' | 0>

/** Creates an empty record. `defaultTimeoutMs` is the patience of `waitFor`. */
export function createRecord(now: () => number, defaultTimeoutMs: number): StandInRecord {
  const events: StandInEvent[] = []
  const faults: Fault[] = []
  const calls: RestCall[] = []
  const watchers = new Set<() => void>()
  const closers = new Set<() => void>()

  const note = (what: string) => {
    events.push({ at: now(), what })
    for (const watcher of Array.from(watchers)) watcher()
  }

  const seen = () => {
    const last = events.slice(-25).map((event) => `  ${event.what}`)
    return last.length === 0 ? '  (nothing happened)' : last.join('\n')
  }

  return {
    events,
    faults,
    calls,
    note,
    fault(kind, message) {
      faults.push({ kind, message, at: now() })
      note(`FAULT ${kind}: ${message}`)
    },
    call(call) {
      calls.push(call)
    },
    async waitFor<T>(look: () => T, description: string, timeoutMs = defaultTimeoutMs) {
      const { promise, resolve, reject } = Promise.withResolvers<Truthy<T>>()
      const fail = (reason: string) => {
        finish()
        reject(new Error(`${reason} while waiting for ${description}; seen:\n${seen()}`))
      }
      const timer = setTimeout(() => fail(`Timed out after ${timeoutMs} ms`), timeoutMs)
      const stop = () => fail('The stand-in was stopped')
      const ask = () => {
        try {
          const value = look()
          if (!value) return
          finish()
          resolve(value as Truthy<T>)
        } catch (error) {
          finish()
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      function finish(): void {
        clearTimeout(timer)
        watchers.delete(ask)
        closers.delete(stop)
      }
      watchers.add(ask)
      closers.add(stop)
      ask()
      return promise
    },
    assertNoFaults(except = []) {
      const counted = faults.filter((fault) => !except.includes(fault.kind))
      if (counted.length === 0) return
      const lines = counted.map((fault) => `  ${fault.kind}: ${fault.message}`)
      throw new Error(`Discord would have refused this:\n${lines.join('\n')}`)
    },
    close() {
      for (const closer of Array.from(closers)) closer()
    },
  }
}
