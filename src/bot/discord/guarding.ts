// Who shares an allowance of questions in Discord, and what people read who have used it up.

import { errorText } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import type { Allowed } from '../guards/flood-guard.ts'
import type { Place } from './permissions.ts'

/** Somebody asks too much. */
export type TooMany = Exclude<Allowed, { kind: 'allowed' }>

/**
 * Who shares an allowance.
 * @param place where somebody asks
 * @returns the server, or the conversation where there is none
 */
export function workspaceOf({ guildId, channelId }: Place): string {
  return `discord ${guildId ?? channelId}`
}

/**
 * Which line of the table it is.
 * @param tooMany who asks too much
 * @returns the code
 */
export function tooManyCode({ who }: TooMany): ErrorCode {
  return who === 'person' ? 'too-many-questions' : 'too-many-in-workspace'
}

/**
 * What to read.
 * @param tooMany who asks too much
 * @returns what happened, and for how long to wait
 */
export function tooManyText(tooMany: TooMany): string {
  const { seconds } = tooMany
  const time = seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${errorText(tooManyCode(tooMany))} In ${time} you are answered again.`
}
