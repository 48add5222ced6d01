// Digests -> Discord, each message once.

import { z } from 'zod'
import { keptMessage } from '../../pictures/kept.ts'
import { digestReported } from '../../reports/reported-digest.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import type { Sender, SendOrder, SendOutcome } from '../../subscriptions/delivery/sender.ts'
import type { Channels } from '../../subscriptions/desk/asker.ts'
import { renderDiscord } from '../render.ts'
import type { Ears } from '../rest.ts'
import { createDiscordChannels } from './channels.ts'
import { createMessage } from './create-message.ts'
import { createHeard } from './heard.ts'
import type { Heard } from './heard.ts'
import { createHistory } from './history.ts'
import { createLine } from './line.ts'
import type { LineAccess, LineReply } from './line.ts'
import { createMemory } from './memory.ts'
import { refusalOf } from './refusals.ts'
import { createSelf } from './self.ts'
import { createTelling } from './telling.ts'
import { createThreads } from './threads.ts'

/** What Discord gives digests. */
export interface DiscordDigests {
  readonly sender: Sender
  readonly channels: Channels
  /** Our own messages, as the gateway tells of them. */
  readonly heard: Heard
  /** Stops the timers. Calls that run go on. */
  close(): void
}

/**
 * For so long the same nonce makes no second message: Discord says "the past few minutes".
 * https://docs.discord.com/developers/resources/message#create-message
 */
const RESEND_SAFE_MS = 120_000

/** How long a call may take, so that the nonce is still known when it arrives. */
const CALL_MS = 8_000

/** As many sent messages are remembered. */
const KEPT = 10_000

const NOT_OURS: SendOutcome = {
  kind: 'refused',
  code: 'discord-digest-malformed',
  reason: 'what is kept of the digest is no message',
  halts: false,
}

const idSchema = z.looseObject({ id: z.string() })

/**
 * Makes Discord's side of digests.
 * @param access where Discord's API is, null for the real one; and the bot's token
 * @param ears hear when Discord asks us to wait, refuses the token or a message
 * @param clock tells how long ago a message was first sent
 * @returns the sender, over a REST client of its own
 */
export function createDiscordDigests(
  access: LineAccess,
  ears: Ears,
  clock: Pick<Clock, 'elapsed'>,
): DiscordDigests {
  const line = createLine(access, ears)
  const self = createSelf(line)
  const channels = createDiscordChannels(line, self)
  const history = createHistory(line, self)
  const threads = createThreads(line)
  const heard = createHeard()
  const firstSent = createMemory<number>(KEPT)

  /** What a refusal means; where it is about the channel, that is looked at. */
  const refused = async (
    { code: number, reason }: Extract<LineReply, { kind: 'refused' }>,
    { place, thread, delivery, part }: SendOrder,
  ): Promise<SendOutcome> => {
    const refusal = refusalOf(number)
    const base = { kind: 'refused', reason } as const
    switch (refusal.kind) {
      case 'halts':
        // A thread of one digest says nothing of the channel.
        return { ...base, code: refusal.code, halts: thread === null }
      case 'payload':
        ears.log.error({ delivery, part: part.index, reason }, 'Discord refuses a digest.')
        return { ...base, code: refusal.code, halts: false }
      case 'later':
        return { kind: 'later', ms: null, scope: 'channel', reason }
      case 'access': {
        const now = await channels.access(place)
        const code = now.kind === 'closed' ? now.code : 'discord-no-permission'
        return { ...base, code, halts: true }
      }
    }
  }

  const post = async (
    order: SendOrder,
    channel: string,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    firstSent.keep(order.part.nonce, clock.elapsed())
    const created = await createMessage(line, order, channel, signal)
    if (created === null) return NOT_OURS
    const { reply, unpictured } = created
    const outcome = await sent(reply, order)
    return outcome.kind === 'sent' && unpictured !== null ? { ...outcome, unpictured } : outcome
  }

  const sent = async (reply: LineReply, order: SendOrder): Promise<SendOutcome> => {
    switch (reply.kind) {
      case 'ok': {
        const { data } = idSchema.safeParse(reply.body)
        if (data === undefined) return { kind: 'unknown', reason: 'the reply names no message' }
        const { pauseMs } = reply
        const pause = pauseMs === null ? {} : { pause: { scope: 'channel', ms: pauseMs } as const }
        return { kind: 'sent', message: data.id, ...pause }
      }
      case 'refused':
        return refused(reply, order)
      case 'later':
        return reply
      case 'failed':
      case 'lost':
        return { kind: 'unknown', reason: reply.reason }
    }
  }

  const send: Sender['send'] = async (order, signal) => {
    const spot = await threads.spot(order, signal)
    if (spot.kind === 'here') return post(order, spot.channel, signal)
    const { reply } = spot
    if (reply.kind === 'refused') return refused(reply, order)
    // Starting a thread again does no harm, whatever became of the first try.
    return reply.kind === 'later'
      ? reply
      : { kind: 'later', ms: null, scope: 'channel', reason: reply.reason }
  }

  /** Whether sending once more under the same nonce tells whether it is there. */
  const isSafe = (nonce: string): boolean => {
    const at = firstSent.get(nonce)
    return at !== null && clock.elapsed() - at + CALL_MS <= RESEND_SAFE_MS
  }

  const find: Sender['find'] = async (order, since, signal) => {
    const told = heard.messageOf(order.part.nonce)
    if (told !== null) return { kind: 'found', message: told }
    const looked = await history.look(order, since, signal)
    if (looked.kind !== 'unlisted') return looked
    const { reason } = looked
    if (!isSafe(order.part.nonce)) return { kind: 'cannot-look', reason }
    const outcome = await send(order, signal)
    if (outcome.kind === 'sent') return { kind: 'found', message: outcome.message }
    return { kind: 'later', ms: outcome.kind === 'later' ? outcome.ms : null, reason }
  }

  return {
    channels,
    heard,
    close: () => line.close(),
    sender: {
      surface: 'discord',
      limits: {
        // What Discord allows in a channel is in its headers alone.
        channel: null,
        workspace: null,
        // Fifty a second, spread out and with some milliseconds to spare, so that delays make no more of them.
        // https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
        platform: { max: 50, perMs: 1_020, spread: { max: 5, perMs: 75 } },
      },
      resendSafeMs: RESEND_SAFE_MS,
      render(briefing, { picture }) {
        const [first, ...rest] = renderDiscord(briefing, {
          report: digestReported(briefing),
          ...(picture === undefined ? {} : { picture }),
        })
        return [
          keptMessage(first, picture?.kept ?? null),
          ...rest.map((message) => JSON.stringify(message)),
        ]
      },
      send,
      find,
      tell: createTelling(line),
    },
  }
}
