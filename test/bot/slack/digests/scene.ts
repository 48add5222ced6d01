// Digests on their way to a stand-in for Slack, over a real database in a file, at a time that a test moves.

import { createLog } from '../../../../src/bot/operations/log.ts'
import { createSlackDigests } from '../../../../src/bot/slack/digests/digests.ts'
import type { SlackDigests } from '../../../../src/bot/slack/digests/digests.ts'
import { NEEDED_SCOPES } from '../../../../src/bot/slack/scopes.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { deliver } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import type { Delivered } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import type { DeliverDeps } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import type { SendOrder } from '../../../../src/bot/subscriptions/delivery/sender.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import type { Place, Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { briefings } from '../../../support/record.ts'
import type { SlackStandInOptions } from '../../../support/slack/options.ts'
import { createSlackStandIn } from '../../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../../support/slack/stand-in.ts'
import { NINE, subscribe } from '../../../support/store/examples.ts'
import { createMovedClock } from '../../subscriptions/delivery/moved-clock.ts'
import type { MovedClock } from '../../subscriptions/delivery/moved-clock.ts'

/** A channel that the bot is in. */
export const GENERAL: Place = { surface: 'slack', workspace: 'T0QUAD', channel: 'C0GENERAL' }

/** The scopes of the manifest. */
export const LEAST: readonly string[] = Object.keys(NEEDED_SCOPES)

/** Those with which a message can be looked for in a public channel. */
export const READING: readonly string[] = [...LEAST, 'channels:history', 'metadata.message:read']

export const FOREVER: AbortSignal = new AbortController().signal

export interface Slack extends SlackDigests {
  readonly standIn: SlackStandIn
  readonly clock: MovedClock
}

/**
 * A stand-in at nine on a Monday, and the bot's side of digests before it.
 * @param options scopes are those of the manifest unless told
 */
export async function slackAtNine(options: SlackStandInOptions = {}): Promise<Slack> {
  const clock = createMovedClock(NINE)
  const now = (): number => clock.now().epochMilliseconds
  const standIn = await createSlackStandIn({
    scopes: LEAST,
    users: [{ id: 'U1', name: 'asha' }],
    now,
    ...options,
  })
  const { botToken } = standIn.identity
  const digests = createSlackDigests({
    botToken,
    apiUrl: standIn.apiUrl,
    fetch,
    sleep: (ms, signal) => clock.sleep(ms, signal),
  })
  return { ...digests, standIn, clock }
}

export interface Delivering extends Slack {
  readonly deps: DeliverDeps
  /** Plans what is due, takes it and delivers it. */
  once(): Promise<readonly Delivered[]>
}

/**
 * A channel whose digest is due.
 * @param store empty
 * @param slack where to
 * @param more what of the subscription differs
 */
export async function delivering(
  store: Store,
  slack: Slack,
  more: Partial<Subscription> = {},
): Promise<Delivering> {
  const { clock, sender } = slack
  const limiter = createLimiter(sender.limits, clock)
  const deps: DeliverDeps = {
    store,
    briefings: () => briefings,
    platforms: new Map([['slack', { sender, limiter }]]),
    clock,
    timings: TIMINGS,
    log: await createLog({ level: 'silent', secrets: [] }),
  }
  await subscribe(store, { place: GENERAL, ...more })
  return {
    ...slack,
    deps,
    async once() {
      const now = clock.now()
      await planDue(store, now)
      const leaseUntil = now.add({ milliseconds: TIMINGS.lease })
      const claims = await store.deliveries.claim({ now, leaseUntil, limit: 10 })
      const done: Delivered[] = []
      for (const claim of claims) done.push(await deliver(claim, leaseUntil, deps, () => false))
      return done
    },
  }
}

/** One message to post, the first of its digest unless told. */
export function order(more: Partial<SendOrder> = {}): SendOrder {
  const section = { type: 'section', text: { type: 'plain_text', text: 'A digest.' } }
  const payload = JSON.stringify({
    text: 'A digest.',
    blocks: [section],
    unfurl_links: false,
    unfurl_media: false,
  })
  const part = { index: 0, nonce: 'nonce-0', payload }
  return { place: GENERAL, delivery: 'd1', part, thread: null, ...more }
}
