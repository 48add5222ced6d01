// Who asks too much is told to wait, once: a word for every question would be a flood of its own.

import { ERRORS } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { FloodGuard } from '../guards/flood-guard.ts'
import type { Person } from './payloads.ts'

export type Admitted =
  | { readonly kind: 'allowed' }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly text: string
      /** Whether the person was told in this time already, or is being told. */
      readonly isTold: boolean
    }

export interface Gate {
  /** Counts one question, and says whether to answer it. */
  admit(person: Pick<Person, 'teamId' | 'userId'>): Admitted
  /** The words did not reach the person, who is to be told the next time. */
  missed(person: Pick<Person, 'teamId' | 'userId'>): void
}

/** How many people are remembered at most who were told to wait. */
const MOST = 10_000

const CODES = { person: 'too-many-questions', workspace: 'too-many-in-workspace' } as const

/**
 * Makes the gate.
 * @param guard counts
 * @param now milliseconds of a clock that never goes back
 * @returns the gate, open for everybody
 */
export function createGate(guard: FloodGuard, now: () => number = () => performance.now()): Gate {
  /** Until when each is told. */
  const told = new Map<string, number>()

  function isTold(id: string, seconds: number): boolean {
    const at = now()
    const until = told.get(id)
    if (until !== undefined && until > at) return true
    told.delete(id)
    told.set(id, at + seconds * 1_000)
    const [first] = told.keys()
    if (told.size > MOST && first !== undefined) told.delete(first)
    return false
  }

  return {
    admit({ teamId, userId }) {
      const allowed = guard.take(`slack ${teamId}`, userId)
      if (allowed.kind === 'allowed') return allowed
      const { who, seconds } = allowed
      const code = CODES[who]
      return {
        kind: 'refused',
        code,
        text: askAgainIn(code, seconds),
        isTold: isTold(`${teamId} ${userId}`, seconds),
      }
    },
    missed: ({ teamId, userId }) => void told.delete(`${teamId} ${userId}`),
  }
}

/**
 * What happened, and when to ask again.
 * @param code which line of the table of errors
 * @param seconds until then
 * @returns two sentences
 */
export function askAgainIn(code: ErrorCode, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const time =
    seconds === 1 ? 'a second' : seconds <= 120 ? `${seconds} seconds` : `${minutes} minutes`
  return `${ERRORS[code].message} Ask again in ${time}.`
}
