import type { JsonObject } from './json.ts'
import type { FaultKind } from './record.ts'
import { issueLine, nestedErrors } from './validation/issues.ts'
import type { Issue } from './validation/issues.ts'

interface KnownError {
  status: number
  message: string
  /** Set where no correct bot gets this answer, so that it counts as a fault. */
  fault?: FaultKind
}

/** The answers of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json that the
 * stand-in gives. A lost permission or a deleted channel is no fault of the bot. */
const KNOWN_ERRORS = {
  0: { status: 401, message: '401: Unauthorized', fault: 'unauthorized' },
  10003: { status: 404, message: 'Unknown Channel' },
  10004: { status: 404, message: 'Unknown Guild' },
  10008: { status: 404, message: 'Unknown Message' },
  10013: { status: 404, message: 'Unknown User' },
  10015: { status: 404, message: 'Unknown Webhook', fault: 'unknown-webhook' },
  10062: { status: 404, message: 'Unknown interaction', fault: 'late-response' },
  40005: { status: 413, message: 'Request entity too large', fault: 'invalid-body' },
  40060: {
    status: 400,
    message: 'Interaction has already been acknowledged.',
    fault: 'second-acknowledgement',
  },
  40094: {
    status: 400,
    message: 'This interaction has reached the maximum number of follow up messages.',
    fault: 'too-many-follow-ups',
  },
  40333: { status: 403, message: 'internal network error', fault: 'unauthorized' },
  50001: { status: 403, message: 'Missing Access' },
  50005: { status: 403, message: 'Cannot edit a message authored by another user' },
  50006: { status: 400, message: 'Cannot send an empty message', fault: 'invalid-body' },
  50007: { status: 403, message: 'Cannot send messages to this user' },
  50013: { status: 403, message: 'Missing Permissions' },
  50024: { status: 400, message: 'Cannot execute action on this channel type' },
  50027: { status: 401, message: 'Invalid Webhook Token', fault: 'expired-token' },
  50035: { status: 400, message: 'Invalid Form Body', fault: 'invalid-body' },
  50083: { status: 400, message: 'Thread is archived' },
  50109: {
    status: 400,
    message: 'The request body contains invalid JSON.',
    fault: 'invalid-body',
  },
  160002: { status: 400, message: 'Cannot reply without permission to read message history' },
  160004: { status: 400, message: 'A thread has already been created for this message' },
} as const satisfies Record<number, KnownError>

/** A code that the stand-in answers with. */
export type ApiErrorCode = keyof typeof KNOWN_ERRORS

/** A refusal on its way to the bot; thrown by the routes, answered by the server. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: number
  readonly status: number
  readonly body: JsonObject
  /** Set when the refusal is the bot's own doing. */
  readonly fault: FaultKind | undefined

  constructor(code: ApiErrorCode, detail: string, errors?: JsonObject) {
    const known: KnownError = KNOWN_ERRORS[code]
    super(`${known.message}: ${detail}`)
    this.code = code
    this.status = known.status
    this.fault = known.fault
    this.body = { message: known.message, code, ...(errors === undefined ? {} : { errors }) }
  }
}

/** Throws Discord's 50035 with nested errors when there is any issue. */
export function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  const detail = issues.map(issueLine).join('; ')
  throw new ApiError(50035, detail, nestedErrors(issues))
}
