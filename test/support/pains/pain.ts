// What went wrong for people with other bots, and what makes sure that it does not with this one.

import type { NonEmpty } from '../../../src/briefings/index.ts'

/** A test, by the words that it stands under in its file. */
export interface Guard {
  readonly file: string
  readonly title: string
}

interface Known {
  /** From 1, without gaps. */
  readonly number: number
  /** What must never happen. */
  readonly never: string
  /** Where people told of it, in public. */
  readonly seen: NonEmpty<string>
}

export type Pain = Known &
  (
    | { readonly guards: NonEmpty<Guard> }
    /** Why nothing of this bot can go wrong so. */
    | { readonly outOfScope: string }
  )
