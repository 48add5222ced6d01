// The Slack surface with digests, as npm start puts them together, in front of a stand-in; only the hour is a
// test's, and so is when what is due goes out.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FloodGuard } from '../../../../src/bot/guards/flood-guard.ts'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { createDigests } from '../../../../src/bot/run/digests.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { digestFor, pictureFor } from '../../../../src/bot/subscriptions/delivery/content.ts'
import { deliver } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import type { Delivered } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import type { Briefings } from '../../../../src/briefings/index.ts'
import { briefings } from '../../../support/record.ts'
import type { SlackStandInOptions } from '../../../support/slack/options.ts'
import type { Interaction, SlackMessage, SlackView } from '../../../support/slack/stand-in.ts'
import { startSlack } from '../running-surface.ts'
import type { RunningSlack, TransportName } from '../running-surface.ts'
import { LEAST } from './scene.ts'

/** Friday, 20 November 2026, 10:00 in New Delhi. */
export const FRIDAY = Temporal.Instant.from('2026-11-20T04:30:00Z')

export interface RunningDigests extends RunningSlack {
  readonly store: Store
  /** Moves on to an instant, plans what is due then and delivers it. @returns what became of each */
  readonly until: (instant: string) => Promise<readonly Delivered[]>
  /** How many messages the next digest of the only subscription has. */
  readonly messagesOfNext: () => Promise<number>
  /** The only digest of the workspace. */
  readonly only: () => Promise<Subscription>
  /** Somebody else types /quad. @returns the text of the reply */
  readonly quadBy: (userId: string, text: string) => Promise<string>
  /** Types /quad and waits for the form that opens. */
  readonly form: (text: string) => Promise<SlackView>
  /** Presses a button for which a form opens. */
  readonly pressForForm: (message: SlackMessage, actionId: string) => Promise<SlackView>
}

/**
 * Starts it on Friday.
 * @param options the stand-in's scopes are those of the manifest unless told
 */
export async function startDigests({
  transport = 'socket',
  standIn: options = {},
  briefings: live = () => briefings,
  file = newFile(),
  floodGuard,
}: {
  readonly transport?: TransportName
  readonly standIn?: SlackStandInOptions
  /** The record as it is now, where a test changes it. */
  readonly briefings?: () => Briefings
  /** Where digests are kept; a new file unless told. */
  readonly file?: string
  readonly floodGuard?: FloodGuard
} = {}): Promise<RunningDigests> {
  let now = FRIDAY
  const log = await createLog({ level: 'silent', secrets: [] })
  const digests = await createDigests({
    place: { kind: 'sqlite', file },
    briefings: live,
    // Nothing happens at the same moment as something else.
    now: () => (now = now.add({ milliseconds: 1 })),
    log,
  })
  const { store, clock } = digests.deps
  // The desk looks at the surface's channels only when somebody asks.
  const slack = await startSlack(transport, {
    digests: digests.deps,
    briefings: live,
    ...(floodGuard === undefined ? {} : { floodGuard }),
    standIn: { scopes: LEAST, rateLimit: 'off', now: () => now.epochMilliseconds, ...options },
  })
  digests.join(slack.surface)
  const { sender } = slack.surface.digests ?? {}
  if (sender === undefined) throw new Error('Slack posts no digests.')
  const limiter = createLimiter({ channel: null, workspace: null, platform: null }, clock)
  const platforms = new Map([['slack', { sender, limiter }]] as const)
  const deps = { store, briefings: live, platforms, clock, timings: TIMINGS, log }

  async function viewFrom(acted: Promise<Interaction>): Promise<SlackView> {
    const { answers } = await acted
    const found = await slack.standIn.waitFor('a form', () =>
      answers.find((answer) => answer.kind === 'view'),
    )
    return found.view
  }

  /** What comes for the one who acts; what the channel is told besides is no answer to them. */
  async function repliesTo(acted: Promise<Interaction>, count: number) {
    const { answers } = await acted
    const replies = (): readonly SlackMessage[] =>
      answers
        .flatMap((answer) => ('message' in answer ? [answer.message] : []))
        .filter(({ ephemeralFor, channel }) => ephemeralFor !== undefined || channel[0] === 'D')
    await slack.standIn.waitFor(`${count} replies`, () => replies().length >= count)
    return replies()
  }

  async function only(): Promise<Subscription> {
    const [found, ...others] = await store.subscriptions.ofWorkspace('slack', 'T0QUAD')
    if (found === undefined || others.length > 0) throw new Error('There is not exactly one.')
    return found
  }

  return {
    ...slack,
    store,
    only,
    async messagesOfNext() {
      const subscription = await only()
      if (subscription.next === null) throw new Error('None comes.')
      const digest = await digestFor(subscription, subscription.next, store, live())
      if (digest.kind === 'nothing') return 0
      const picture = pictureFor(digest, subscription, briefings, () => undefined)
      const context = { subscription, ...(picture === null ? {} : { picture }) }
      return sender.render(digest.briefing, context).length
    },
    quad: (text, count = 1) =>
      repliesTo(slack.standIn.slashCommand({ command: '/quad', text, expect: 'ack' }), count),
    async quadBy(userId, text) {
      const typed = { command: '/quad', text, userId, expect: 'ack' } as const
      const [reply] = await repliesTo(slack.standIn.slashCommand(typed), 1)
      return reply?.text ?? ''
    },
    press(message, actionId, count = 1, userId) {
      const who = userId === undefined ? {} : { userId }
      const acted = slack.standIn.blockAction({ message, actionId, expect: 'ack', ...who })
      return repliesTo(acted, count)
    },
    write: (saying, count = 1) => repliesTo(slack.standIn.event(saying), count),
    async until(instant) {
      now = Temporal.Instant.from(instant)
      await planDue(store, now)
      const leaseUntil = now.add({ milliseconds: TIMINGS.lease })
      const claims = await store.deliveries.claim({ now, leaseUntil, limit: 10 })
      const done: Delivered[] = []
      for (const claim of claims) done.push(await deliver(claim, leaseUntil, deps, () => false))
      return done
    },
    form: (text) => viewFrom(slack.standIn.slashCommand({ command: '/quad', text, expect: 'ack' })),
    pressForForm: (message, actionId) =>
      viewFrom(slack.standIn.blockAction({ message, actionId, expect: 'ack' })),
    async finish() {
      await slack.finish()
      await digests.stop()
      await digests.close()
    },
  }
}

/** A file that is gone after the test. */
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-slack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'quad.db')
}
