// What can be done in a channel of some kind.

/** https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12])
const HOLD_THREADS: ReadonlySet<number> = new Set([0, 5])

interface Kind {
  readonly type: number
}

/**
 * Whether a channel is a thread, where writing is a permission of its own.
 * https://docs.discord.com/developers/topics/permissions#permissions-for-threads
 * @param channel as Discord tells of it
 */
export function isThread({ type }: Kind): boolean {
  return THREADS.has(type)
}

/**
 * Whether a thread can be started on a message of a channel; not in threads and voice channels.
 * @param channel as Discord tells of it
 */
export function holdsThreads({ type }: Kind): boolean {
  return HOLD_THREADS.has(type)
}
