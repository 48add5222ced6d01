// Where the messages of a digest stand: the first in the channel, the others in the thread that starts on it.

import { Routes } from 'discord.js'
import type { SendOrder } from '../../subscriptions/delivery/sender.ts'
import { inTurn } from '../../subscriptions/delivery/turns.ts'
import { NO_TURN_CAME, type Line, type LineReply } from './line.ts'
import { createMemory } from './memory.ts'

export type Spot =
  /** The channel or thread to post in. */
  | { readonly kind: 'here'; readonly channel: string }
  /** It is not known now, or will never be; nothing was posted. */
  | { readonly kind: 'not'; readonly reply: Exclude<LineReply, { kind: 'ok' }> }

export interface Threads {
  /**
   * Finds where a message is to stand; starts the thread where there is none yet, which is a call of its own.
   * Never throws.
   */
  spot(order: Pick<SendOrder, 'place' | 'thread' | 'turns'>, signal: AbortSignal): Promise<Spot>
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const THREAD_EXISTS = 160004
/** In a thread or in the text of a voice channel nothing can start a thread. */
const WRONG_KIND = 50024

const NAME = 'The rest of the digest'
const KEPT = 1_000

/**
 * Makes what starts threads. Starting one twice does no harm: a message has one thread at most, of the same id.
 * https://docs.discord.com/developers/resources/channel#start-thread-from-message
 * @param line to Discord
 * @returns the threads
 */
export function createThreads(line: Line): Threads {
  const spots = createMemory<string>(KEPT)
  const start = async (
    channel: string,
    message: string,
    turns: SendOrder['turns'],
    signal: AbortSignal,
  ): Promise<Spot> => {
    const call = {
      method: 'POST',
      route: Routes.threads(channel, message),
      body: { name: NAME },
    } as const
    const called = await inTurn(turns, () => line.call(call, signal))
    const reply = called.kind === 'called' ? called.reply : NO_TURN_CAME
    if (reply.kind === 'ok') return { kind: 'here', channel: message }
    if (reply.kind !== 'refused') return { kind: 'not', reply }
    if (reply.code === THREAD_EXISTS) return { kind: 'here', channel: message }
    return reply.code === WRONG_KIND ? { kind: 'here', channel } : { kind: 'not', reply }
  }
  return {
    async spot({ place, thread, turns }, signal) {
      if (thread === null) return { kind: 'here', channel: place.channel }
      const known = spots.get(thread)
      if (known !== null) return { kind: 'here', channel: known }
      const spot = await start(place.channel, thread, turns, signal)
      if (spot.kind === 'not') return spot
      spots.keep(thread, spot.channel)
      return spot
    },
  }
}
