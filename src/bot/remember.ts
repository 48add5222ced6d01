// People ask the same again and again: what was found lately is kept.

/** Enough for the commands and the questions of a busy day; a few megabytes at most. */
const KEPT = 64

/**
 * Makes a function remember its latest results.
 * @param make a pure function
 * @param keyOf the same text for what has the same result
 * @param kept how many results; those not asked for the longest go first
 * @returns the same function, quicker the second time; its results are shared, so nobody may change one
 */
export function remember<Source, Made>(
  make: (source: Source) => Made,
  keyOf: (source: Source) => string,
  kept: number = KEPT,
): (source: Source) => Made {
  /** The latest one last. */
  const results = new Map<string, Made>()
  return (source) => {
    const key = keyOf(source)
    const known = results.get(key)
    if (known !== undefined) {
      results.delete(key)
      results.set(key, known)
      return known
    }
    const made = make(source)
    results.set(key, made)
    const [oldest] = results.keys()
    if (results.size > kept && oldest !== undefined) results.delete(oldest)
    return made
  }
}
