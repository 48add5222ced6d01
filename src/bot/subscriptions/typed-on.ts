// What people type about digests where they read them: the same commands, in the words of each surface.

import type { DigestCommands } from '../../briefings/index.ts'
import type { DigestSurface } from './model.ts'

/**
 * The commands that a digest names.
 * @param before what stands before each: "/quad"
 * @param ask what stands before a question
 * @returns them, as they are typed
 */
function commandsBehind(before: string, ask: string = before): DigestCommands {
  return {
    ask,
    change: `${before} change`,
    pause: `${before} pause`,
    unsubscribe: `${before} unsubscribe`,
    status: `${before} status`,
  }
}

/** Discord has no command that takes what is typed behind `/quad` alone. */
export const TYPED_ON: Readonly<Record<DigestSurface, DigestCommands>> = {
  slack: commandsBehind('/quad'),
  discord: commandsBehind('/quad digests', '/quad ask question:'),
  playground: commandsBehind('/quad'),
}
