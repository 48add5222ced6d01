// What a program is told that posts to many channels.

import type { Chat } from './platform.ts'

export interface RushOrders {
  readonly chat: Chat
  readonly apiUrl: string
  /** The database in which the digests are due. */
  readonly file: string
  /** A moment after they were due. */
  readonly from: string
}

export interface BareOrders {
  readonly chat: Chat
  readonly apiUrl: string
  readonly channels: readonly string[]
  /** What each channel is sent, without the channel. */
  readonly message: Readonly<Record<string, unknown>>
  /** One after another, or all at once. */
  readonly way: 'loop' | 'at-once'
}

/** The token of every bot here. */
export const TOKEN = 'xoxb-bench'
