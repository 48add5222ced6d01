/** Something that goes wrong on purpose. */
export type InjectedFault =
  | { readonly kind: 'http-500' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** Any of Slack's error codes, such as `is_archived`. */
  | { readonly kind: 'error'; readonly error: string }
  /** The work is done, then the connection breaks: the app cannot know. */
  | { readonly kind: 'accept-then-drop' }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'drop' }
  /** The answer comes late. */
  | { readonly kind: 'stall'; readonly ms: number }

/** The faults that wait for their call. */
export interface Injections {
  readonly add: (method: string, fault: InjectedFault, times: number) => void
  /** The next fault for a call of this method, taken from the list. */
  readonly take: (method: string) => InjectedFault | undefined
}

/** Makes an empty list. `*` stands for every method. */
export function createInjections(): Injections {
  const waiting: { method: string; fault: InjectedFault; left: number }[] = []
  return {
    add(method, fault, times) {
      waiting.push({ method, fault, left: times })
    },
    take(method) {
      const next = waiting.find(
        (one) => one.left > 0 && (one.method === method || one.method === '*'),
      )
      if (next === undefined) return undefined
      next.left -= 1
      return next.fault
    },
  }
}
