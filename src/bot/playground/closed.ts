// What each platform says of a channel in which nothing can be posted any more.

import { ERRORS, type ErrorCode } from '../errors.ts'
import type { Condition } from './shapes.ts'

/** What stands for it on each platform: Discord archives no channel, and takes its rights away instead. */
interface Closed {
  readonly slack: ErrorCode
  readonly discord: ErrorCode
}

const CLOSED: Readonly<Partial<Record<Condition, Closed>>> = {
  archived: { slack: 'slack-archived', discord: 'discord-no-send' },
  kicked: { slack: 'slack-not-in-channel', discord: 'discord-no-view' },
}

/**
 * @param condition of a channel
 * @returns the line of the table of errors, as digests have it; null where it takes messages
 */
export function closedBy(condition: Condition): ErrorCode | null {
  return CLOSED[condition]?.slack ?? null
}

/**
 * @param words for a person, in which Slack says why a channel is closed
 * @returns the same as Discord says it
 */
export function asDiscordSays(words: string): string {
  return Object.values(CLOSED).reduce((said, { slack, discord }) => {
    const [theirs, ours] = [ERRORS[slack], ERRORS[discord]]
    // Between the two there may be what exactly it was.
    return said
      .replaceAll(withoutStop(theirs.message), withoutStop(ours.message))
      .replaceAll(theirs.fix, ours.fix)
  }, words)
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
