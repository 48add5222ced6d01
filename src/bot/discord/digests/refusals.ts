// Discord's refusals of a digest -> what it means: whether the next will be refused too, and what to tell people.

import type { ErrorCode } from '../../errors.ts'

/** What a refusal means for a channel's digests. */
export type Refusal =
  /** Nothing of the kind is taken any more. `code` says why. */
  | { readonly kind: 'halts'; readonly code: ErrorCode }
  /** This message is not taken, others may be. */
  | { readonly kind: 'payload'; readonly code: ErrorCode }
  /** Something about the channel or our permissions there: looking at them says what. */
  | { readonly kind: 'access' }
  /** It may be taken later. */
  | { readonly kind: 'later' }

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  /** Unknown channel, unknown server. */
  10003: { kind: 'halts', code: 'discord-channel-gone' },
  10004: { kind: 'halts', code: 'discord-server-gone' },
  /** Unknown message: the first one, whose thread the others stand in, was deleted meanwhile. */
  10008: { kind: 'payload', code: 'discord-digest-deleted' },
  /** Slow mode, and the limit of writes in a channel. */
  20016: { kind: 'later' },
  20028: { kind: 'later' },
  /** Request too large, empty message, malformed. */
  40005: { kind: 'payload', code: 'discord-digest-malformed' },
  50006: { kind: 'payload', code: 'discord-digest-malformed' },
  50035: { kind: 'payload', code: 'discord-digest-malformed' },
  50109: { kind: 'payload', code: 'discord-digest-malformed' },
  /** Sending is switched off for a while, the resource is limited, whatever is in front of Discord refuses. */
  40004: { kind: 'later' },
  40062: { kind: 'later' },
  40333: { kind: 'later' },
  130000: { kind: 'later' },
  /** Missing access, missing permissions. */
  50001: { kind: 'access' },
  50013: { kind: 'access' },
  /** Not in a channel of this kind. */
  50008: { kind: 'halts', code: 'discord-channel-kind' },
  50024: { kind: 'halts', code: 'discord-channel-kind' },
  /** The thread is archived and locked. */
  50083: { kind: 'halts', code: 'discord-thread-closed' },
  /** Blocked by the server's moderation or by the filter of links. */
  200000: { kind: 'payload', code: 'discord-digest-blocked' },
  200001: { kind: 'payload', code: 'discord-digest-blocked' },
  240000: { kind: 'payload', code: 'discord-digest-blocked' },
}

/**
 * What a refusal means.
 * @param code Discord's
 * @returns the meaning; one that is not known is held to be about the message
 */
export function refusalOf(code: number): Refusal {
  return REFUSALS[code] ?? { kind: 'payload', code: 'discord-digest-refused' }
}
