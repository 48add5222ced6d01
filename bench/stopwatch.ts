// How long something takes.

/**
 * @param act is done at once
 * @returns milliseconds
 */
export function millisecondsOf(act: () => unknown): number {
  const startedAt = performance.now()
  act()
  return performance.now() - startedAt
}

/**
 * @param work takes a while
 * @returns milliseconds until it was done
 */
export async function millisecondsUntil(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
