// A small memory: the latest entries, of which the oldest are forgotten first.

export interface Memory<Value> {
  get(key: string): Value | null
  /** Keeps a value, unless there is one. */
  keep(key: string, value: Value): void
}

/**
 * Makes an empty memory.
 * @param most how many entries
 * @returns the memory
 */
export function createMemory<Value>(most: number): Memory<Value> {
  const entries = new Map<string, Value>()
  return {
    get: (key) => entries.get(key) ?? null,
    keep(key, value) {
      if (entries.has(key)) return
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
  }
}
