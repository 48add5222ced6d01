// What a platform offers so that digests can be posted on it. The rest of the bot decides when and how often;
// a sender does one thing at a time, repeats nothing by itself, and says what came of it.

import type { Briefing, NonEmpty } from '../../../briefings/index.ts'
import type { ErrorCode } from '../../errors.ts'
import type { PictureFile, PictureWords } from '../../pictures/file.ts'
import type { KeptPicture } from '../../pictures/kept.ts'
import type { Part } from '../delivery.ts'
import type { DigestSurface, Place, Subscription } from '../model.ts'
import type { Scope, SendLimits } from './rates.ts'
import type { CallTurns } from './turns.ts'

export interface Sender {
  readonly surface: DigestSurface
  /** How many messages the platform takes; the limiter keeps to it before `send` is called. */
  readonly limits: SendLimits
  /**
   * For how many milliseconds after a message was first sent the same nonce cannot make a second one,
   * so that it may be sent again when the reply was lost. 0 where the platform promises no such thing
   * (Slack). Discord: `enforce_nonce` holds for "the past few minutes", so two minutes is safe.
   * https://docs.discord.com/developers/resources/message#create-message
   */
  readonly resendSafeMs: number
  /**
   * Puts a digest into messages: pure, so that a preview shows the very payloads that are posted.
   * @returns JSON texts; the first is the digest, the others stand in its thread. No nonce is in them. The first
   * is made with `keptMessage` where a picture goes along.
   */
  render(briefing: Briefing, context: RenderContext): NonEmpty<string>
  /**
   * Brings the picture of a message to where the message can refer to it, before it is sent. Nobody sees it there,
   * so that it may be done again. Not there where the message takes its picture along by itself.
   * @param order as for `send`
   * @param picture goes along with the message
   * @param signal aborts when time is up
   * @returns what `send` needs of it; it does not throw
   */
  readonly prepare?: (
    order: SendOrder,
    picture: PictureFile,
    signal: AbortSignal,
  ) => Promise<Prepared>
  /**
   * Posts one message, once: no retry of its own, nor of the library beneath.
   * @param order what to post and where; its nonce goes along so that `find` knows the message again
   * (Discord: `nonce` with `enforce_nonce`; Slack: `metadata`)
   * @param signal aborts when time is up; what was written by then counts as `unknown`
   * @returns what came of it; it does not throw
   */
  send(order: SendOrder, signal: AbortSignal): Promise<SendOutcome>
  /**
   * Looks whether a message is there, by its nonce and its author, this bot. `absent` must be certain:
   * history was read back to `since` and is not there. Where that cannot be said, it is `cannot-look`.
   * @param order as for `send`
   * @param since nothing older need be looked at; clocks that differ are allowed for
   * @param signal aborts when time is up; that is `later`
   * @returns what was seen; it does not throw
   */
  find(order: SendOrder, since: Temporal.Instant, signal: AbortSignal): Promise<Found>
  /**
   * Says something to a person, outside digests, such as why they stop. At most one try; a failure is
   * of no consequence.
   * @param to a channel, or a person by direct message, in which the channel is then named
   * @param words plain text: nothing in it is markup
   */
  tell(to: Told, words: string): Promise<void>
}

export interface RenderContext {
  /** Whose digest it is: its id goes into buttons, its place decides what may stand in a message. */
  readonly subscription: Subscription
  /** What goes along with the first message; nothing unless given. */
  readonly picture?: DigestPicture
}

/** A picture that goes along with a digest: what is kept of it, and what is said of it. */
export interface DigestPicture extends PictureWords {
  readonly kept: KeptPicture
}

export type Prepared =
  /** The platform's name for it. */
  | { readonly kind: 'ready'; readonly reference: string }
  /** The message goes without it. */
  | { readonly kind: 'failed'; readonly reason: string }

export interface SendOrder {
  readonly place: Place
  readonly delivery: string
  readonly part: Pick<Part, 'index' | 'nonce' | 'payload'>
  /** The message in whose thread it stands: that of part 0; null for part 0 itself. */
  readonly thread: string | null
  /** Draws the picture that goes along with the message: null where that cannot be done any more. No picture unless given. */
  readonly picture?: () => PictureFile | null
  /** What `prepare` returned; nothing where there is none, or it failed. */
  readonly prepared?: string
  /** Turns for the calls that the platform counts: each is made in one. Not there where nobody keeps count. */
  readonly turns?: CallTurns
}

export type SendOutcome =
  /** It is there; `message` is the platform's id of it. */
  | {
      readonly kind: 'sent'
      readonly message: string
      /** Milliseconds until the platform takes the next one, where it says that it has no room now. */
      readonly pause?: { readonly scope: Scope; readonly ms: number }
      /** Why it is there without its picture, where the platform took the one and not the other. */
      readonly unpictured?: string
    }
  /** Nothing was posted, and nothing would be however often it is tried. */
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      /** The platform's own words or code, without secrets. */
      readonly reason: string
      /** Whether later digests will be refused too: archived, kicked, no permission. False for a payload that the platform does not take. */
      readonly halts: boolean
    }
  /** Nothing was posted, for certain: 429, or a connection that was never made. */
  | {
      readonly kind: 'later'
      /** How long the platform wants to be left alone, in milliseconds; null where it does not say. */
      readonly ms: number | null
      /** For whom that holds. */
      readonly scope: Scope
      readonly reason: string
    }
  /** Nobody knows: the reply was lost, or a 5xx came after the request was written. */
  | { readonly kind: 'unknown'; readonly reason: string }

export type Found =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'absent' }
  /** The platform does not answer now; it may later. */
  | { readonly kind: 'later'; readonly ms: number | null; readonly reason: string }
  /** It will never say: the scope or permission to read is missing, or history does not go back so far. */
  | { readonly kind: 'cannot-look'; readonly reason: string }

export type Told =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'person'; readonly place: Place; readonly person: string }
