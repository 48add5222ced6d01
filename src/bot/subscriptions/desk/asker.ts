// Who asks about digests and where, and what a platform can tell about a channel.

import type { ErrorCode } from '../../errors.ts'
import type { Place } from '../model.ts'

/** Somebody in a channel. */
export interface Asker {
  readonly place: Place
  /** The platform's id of the person. */
  readonly person: string
  /** Whether the person manages the workspace or server. */
  readonly isAdmin: boolean
  /**
   * Whether the person may write there themselves; false for whoever can only read and press buttons, for whom nothing
   * is posted or changed. Taken for true where the platform does not tell.
   */
  readonly mayWrite?: boolean
  /** The zone of the person's profile; null where the platform tells none. */
  readonly zone: string | null
  /** Whether a button carried the line, which may be of former times; taken for typed where nothing is said. */
  readonly isPressed?: boolean
  /** What the platform calls this request; one that it repeats is the same request. */
  readonly request: string
}

/** What a platform can tell about a channel. */
export interface Channels {
  /** Whether digests can be posted there. It does not throw. */
  access(place: Place): Promise<Access>
  /** What people call the channel, without a mark before it; null where that is not known. Asks nobody. */
  readonly name?: (place: Place) => string | null
  /** Whether it is the direct messages of one person with the bot; never unless given. */
  readonly isDirect?: (place: Place) => boolean
  /** The address of a message that was posted; null where the platform does not tell. */
  link(place: Place, message: string): Promise<string | null>
}

export type Access =
  | { readonly kind: 'open' }
  /**
   * `code` is a line of the table of errors, and says what to do; `detail` what exactly, such as the permissions
   * that are missing, without a full stop.
   */
  | { readonly kind: 'closed'; readonly code: ErrorCode; readonly detail?: string }
  /** It could not be found out now. */
  | { readonly kind: 'unsure' }
