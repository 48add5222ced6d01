// Posts digests in Slack: one message at a time, once, with what came of it.
//
// Slack makes a second message of a second try (https://github.com/slackapi/slack-api-specs/issues/10), so that
// nothing is sent again whose answer was lost. Each message carries the delivery in its metadata, by which it
// is found again where Slack lets the bot read the channel: that takes scopes that Quad Brief does not ask for
// (`OPTIONAL_SCOPES`). Without them such a delivery waits for a person.
import { z } from 'zod'
import type { Briefing, Inline, NonEmpty } from '../../../briefings/index.ts'
import { mapAll } from '../../neutral-briefing.ts'
import type { Place } from '../../subscriptions/model.ts'
import type { Sender, SendOrder, SendOutcome, Told } from '../../subscriptions/delivery/sender.ts'
import { escapeText } from '../escape.ts'
import { SEND_LIMITS } from '../limits.ts'
import { renderSlack } from '../render.ts'
import type { WhoAmI } from './bot.ts'
import { findMessage } from './find.ts'
import { metadataOf } from './metadata.ts'
import { refusedOutcome } from './refusals.ts'
import { renderSlackDigest } from './render.ts'
import { jsonIn } from './web-api.ts'
import type { Answered, Arguments, WebApi } from './web-api.ts'

/** A message as `render` wrote it. */
const payloadSchema = z.object({
  text: z.string(),
  blocks: z.array(z.unknown()),
  unfurl_links: z.literal(false),
  unfurl_media: z.literal(false),
})

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
}

/**
 * Makes the sender of one workspace's bot.
 * @param deps calls Slack, and knows who the bot is
 * @returns the sender
 */
export function createSlackSender(deps: SenderDeps): Sender {
  const { api, onMoved } = deps
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

  return {
    surface: 'slack',
    limits: SEND_LIMITS,
    resendSafeMs: 0,
    render: (briefing) => mapAll(renderSlackDigest(briefing), (message) => JSON.stringify(message)),
    async send(order, signal) {
      const args = argumentsOf(order)
      // Nobody but this bot writes payloads, so that this one is from another version of it.
      if (args === null) return refusedOutcome('invalid_arguments')
      return outcomeOf(await api.call('chat.postMessage', args, signal), order.place)
    },
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

function argumentsOf(order: SendOrder): Arguments | null {
  const { place, part, thread } = order
  const payload = payloadSchema.safeParse(jsonIn(part.payload))
  if (!payload.success) return null
  const message = { ...payload.data, channel: place.channel, metadata: metadataOf(order) }
  return thread === null ? message : { ...message, thread_ts: thread }
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
