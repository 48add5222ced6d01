// Posts digests in Slack: one message at a time, once, with what came of it.
//
// Slack makes a second message of a second try (https://github.com/slackapi/slack-api-specs/issues/10), so that
// nothing is sent again whose answer was lost. Each message carries the delivery in its metadata, by which it
// is found again where Slack lets the bot read the channel: that takes scopes that Quad Brief does not ask for
// (`OPTIONAL_SCOPES`). Without them such a delivery waits for a person.

import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Briefing, Inline, NonEmpty } from '../../../briefings/index.ts'
import { keptMessage, readMessage } from '../../pictures/kept.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import type { Sender, SendOrder, SendOutcome, Told } from '../../subscriptions/delivery/sender.ts'
import { inTurn, NO_TURN } from '../../subscriptions/delivery/turns.ts'
import type { Place } from '../../subscriptions/model.ts'
import { escapeText } from '../escape.ts'
import { SEND_LIMITS } from '../limits.ts'
import { renderSlack } from '../render.ts'
import type { WhoAmI } from './bot.ts'
import { findMessage } from './find.ts'
import { metadataOf } from './metadata.ts'
import { createUploads, withoutPicture, withPicture } from './picture.ts'
import { refusedOutcome } from './refusals.ts'
import { renderSlackDigest } from './render.ts'
import type { Answered, Arguments, WebApi } from './web-api.ts'

/** A message as `render` wrote it. */
const payloadSchema = z.object({
  text: z.string(),
  blocks: z.array(z.unknown()),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
})

/**
 * Slack takes some time over a file, and until then refuses a message that refers to it, without posting anything:
 * then the message is sent again after so long, and at last without its picture.
 * https://github.com/slackapi/python-slack-sdk/issues/1521
 */
const NOT_READY = 'invalid_blocks'
const READY_AFTER_MS = [500, 1_000, 1_500] as const

/** How long words to a person are tried. */
const TELL_WITHIN_MS = 8_000

export interface SenderDeps {
  readonly api: WebApi
  readonly whoAmI: WhoAmI
  /**
   * Hears that a message stands in another channel than it was sent to: Slack has given the channel a new id, and
   * tells of that only apps that may list channels. https://docs.slack.dev/reference/events/channel_id_changed
   */
  readonly onMoved?: (from: Place, to: Place) => void
  /** Waits; in real time unless given. */
  readonly sleep?: Clock['sleep']
}

/**
 * Makes the sender of one workspace's bot.
 * @param deps calls Slack, and knows who the bot is
 * @returns the sender
 */
export function createSlackSender(deps: SenderDeps): Sender {
  const { api, onMoved, sleep = inRealTime } = deps
  const uploads = createUploads(api)
  /** By workspace, the channel that was refused for want of room, with nothing taken since. */
  const crowded = new Map<string, string>()

  /** Slack does not say for whom it has no room: for a second channel in a row it is the workspace. */
  const noRoom = (
    { workspace, channel }: Place,
    ms: number | null,
    reason: string,
  ): SendOutcome => {
    const before = crowded.get(workspace) ?? channel
    crowded.set(workspace, channel)
    return { kind: 'later', ms, scope: before === channel ? 'channel' : 'workspace', reason }
  }

  const outcomeOf = (answered: Answered, place: Place): SendOutcome => {
    switch (answered.kind) {
      case 'ok': {
        crowded.delete(place.workspace)
        const { ts, channel } = answered.body
        if (typeof channel === 'string' && channel !== place.channel) {
          onMoved?.(place, { ...place, channel })
        }
        return typeof ts === 'string'
          ? { kind: 'sent', message: ts }
          : { kind: 'unknown', reason: 'Slack took it and did not say where it is' }
      }
      case 'refused':
        return refusedOutcome(answered.code)
      case 'later': {
        const { ms, reason } = answered
        if (reason === 'ratelimited') return noRoom(place, ms, reason)
        return { kind: 'later', ms, scope: 'platform', reason }
      }
      case 'unknown':
        return answered
    }
  }

  /** @param file the id of the picture's file; null posts it without */
  const post = async (
    order: SendOrder,
    file: string | null,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const args = argumentsOf(order, file)
    // Nobody but this bot writes payloads, so that this one is from another version of it.
    if (args === null) return refusedOutcome('invalid_arguments')
    const called = await inTurn(order.turns, () => api.call('chat.postMessage', args, signal))
    return called.kind === 'called'
      ? outcomeOf(called.reply, order.place)
      : { kind: 'later', ms: null, scope: 'channel', reason: NO_TURN }
  }

  const postPictured = async (
    order: SendOrder,
    file: string,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    for (const ms of READY_AFTER_MS) {
      const outcome = await post(order, file, signal)
      if (outcome.kind !== 'refused' || outcome.reason !== NOT_READY) return outcome
      await sleep(ms, signal)
      // What was never written out may be sent later.
      if (signal.aborted) return { kind: 'later', ms: null, scope: 'channel', reason: NOT_READY }
    }
    uploads.forget(file)
    const outcome = await post(order, null, signal)
    return outcome.kind === 'sent' ? { ...outcome, unpictured: NOT_READY } : outcome
  }

  return {
    surface: 'slack',
    limits: SEND_LIMITS,
    resendSafeMs: 0,
    render(briefing, { picture }) {
      const [first, ...rest] = renderSlackDigest(briefing, picture?.alt ?? null)
      return [
        keptMessage(first, picture?.kept ?? null),
        ...rest.map((each) => JSON.stringify(each)),
      ]
    },
    prepare: (_order, picture) => uploads.prepared(picture),
    send: (order, signal) =>
      order.prepared === undefined
        ? post(order, null, signal)
        : postPictured(order, order.prepared, signal),
    find: (order, since, signal) => findMessage(order, since, signal, deps),
    async tell(to, words) {
      const [{ blocks }] = renderSlack(toldBriefing(to, words))
      // A notification shows this, in which the id of a channel would say nothing.
      const text = escapeText(words)
      // A person's id opens the direct messages with them.
      const channel = to.kind === 'person' ? to.person : to.place.channel
      const args = { channel, text, blocks, unfurl_links: false, unfurl_media: false }
      const signal = AbortSignal.timeout(TELL_WITHIN_MS)
      const answered = await api.call('chat.postMessage', args, signal)
      if (answered.kind === 'refused') throw new Error(answered.code)
      if (answered.kind !== 'ok') throw new Error(answered.reason)
    },
  }
}

function argumentsOf(order: SendOrder, file: string | null): Arguments | null {
  const { place, part, thread } = order
  const payload = payloadSchema.safeParse(readMessage(part.payload)?.message)
  if (!payload.success) return null
  const kept = payload.data.blocks
  const blocks = file === null ? withoutPicture(kept) : withPicture(kept, file)
  const message = { ...payload.data, blocks, channel: place.channel, metadata: metadataOf(order) }
  return thread === null ? message : { ...message, thread_ts: thread }
}

async function inRealTime(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
}

function toldBriefing({ kind, place }: Told, words: string): Briefing {
  const said = { kind: 'text', text: words } as const
  const inlines: NonEmpty<Inline> =
    kind === 'person'
      ? [{ kind: 'channel', text: place.channel }, { kind: 'text', text: ': ' }, said]
      : [said]
  return {
    title: 'Digest',
    blocks: [{ kind: 'paragraph', statement: { kind: 'note', inlines } }],
    citations: [],
    records: [],
    suggestions: [],
  }
}
