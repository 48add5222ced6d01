// One request to a platform, and what came of it: for the doctor, who needs no library for that.

/** What came of a request. */
export type Reached =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Headers
      /** What the JSON says; null for anything else. */
      readonly body: unknown
    }
  | { readonly kind: 'unreachable'; readonly reason: string }

/** How long one check may take. */
export const WITHIN_MS = 5_000

/**
 * Asks a platform. Never throws. Goes nowhere else than to this address.
 * @param url where
 * @param init method and headers
 * @param withinMs how long it may take
 * @returns what came of it
 */
export async function reach(
  url: string,
  init: Pick<RequestInit, 'method' | 'headers'>,
  withinMs = WITHIN_MS,
): Promise<Reached> {
  try {
    const signal = AbortSignal.timeout(withinMs)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    const { status, headers } = response
    return { kind: 'answered', status, headers, body: parsed(await response.text()) }
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error, withinMs) }
  }
}

/**
 * Opens a WebSocket and waits for the first word. Never throws.
 * @param url where
 * @param withinMs how long it may take
 * @returns why it did not come; null where it did
 */
export function firstWord(url: string, withinMs = WITHIN_MS): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    const done = (reason: string | null): void => {
      clearTimeout(timer)
      resolve(reason)
      socket.close()
    }
    const timer = setTimeout(() => done(`no answer within ${withinMs / 1_000} seconds`), withinMs)
    socket.addEventListener('message', () => done(null))
    socket.addEventListener('error', () => done('no connection'))
    socket.addEventListener('close', ({ code }) => done(`closed with ${code}`))
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What went wrong first: "connect ECONNREFUSED 127.0.0.1:1" rather than "fetch failed". */
function reasonOf(error: unknown, withinMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${withinMs / 1_000} seconds`
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  const code = 'code' in cause ? String(cause.code) : ''
  return cause.message === '' ? code : cause.message
}
