// The bot is removed from its workspace, or let in again: digests halt, and come again.
//
// Slack tells of a bot that is removed from a channel, of archived channels and of changed ids only to apps that
// may list channels (channels:read, groups:read), which Quad Brief does not ask for. So a channel that is
// closed is noticed at the next digest, which halts it, and one that is open again by looking: at a start, once
// a day, and whenever somebody speaks to the bot in it.
// https://docs.slack.dev/reference/events/member_left_channel

import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import { halt, restore } from '../../subscriptions/delivery/halt.ts'
import type { Channels } from '../../subscriptions/desk/asker.ts'
import type { Place, Subscription } from '../../subscriptions/model.ts'

export interface Lifecycle {
  /** The bot was removed from a workspace: nothing is posted there any more. Never rejects. */
  removed(workspace: string): Promise<void>
  /** Somebody spoke to the bot in a channel: what was halted there comes again if it can. Never rejects. */
  seen(place: Place): Promise<void>
  /** A channel has a new id, which its digests take over. Never rejects. */
  moved(from: Place, to: Place): Promise<void>
  /**
   * Looks at every channel of a workspace whose digests are halted; they come again where they can. For a
   * start, and once a day. Never rejects.
   * @returns how many digests come again
   */
  recheck(workspace: string): Promise<number>
}

export interface LifecycleDeps {
  readonly store: Store
  readonly channels: Pick<Channels, 'access'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/**
 * Makes it.
 * @param deps where digests are kept, and what Slack tells of channels
 * @returns it, having looked at nothing
 */
export function createLifecycle({ store, channels, clock, log }: LifecycleDeps): Lifecycle {
  async function restoreWhereOpen(place: Place): Promise<number> {
    if ((await channels.access(place)).kind !== 'open') return 0
    const restored = await restore(store, place, clock.now())
    if (restored.length > 0) log.info({ place }, 'Digests come again: their channel is open.')
    return restored.length
  }

  async function orLog<Done>(work: Promise<Done>, otherwise: Done, what: string): Promise<Done> {
    try {
      return await work
    } catch (error) {
      log.error({ error }, what)
      return otherwise
    }
  }

  async function haltAll(workspace: string): Promise<void> {
    const all = await store.subscriptions.ofWorkspace('slack', workspace)
    for (const { id } of all) await halt(store, id, 'slack-uninstalled', clock.now())
    log.warn({ workspace }, `Quad Brief was removed from a workspace; ${all.length} digests halt.`)
  }

  async function recheckAll(workspace: string): Promise<number> {
    const all = await store.subscriptions.ofWorkspace('slack', workspace)
    const places = new Map(all.filter(isHalted).map(({ place }) => [place.channel, place]))
    let restored = 0
    for (const place of places.values()) restored += await restoreWhereOpen(place)
    return restored
  }

  async function recheckOne(place: Place): Promise<void> {
    const there = await store.subscriptions.ofChannel(place)
    if (there.some(isHalted)) await restoreWhereOpen(place)
  }

  return {
    removed: (workspace) =>
      orLog(haltAll(workspace), undefined, 'The digests of a workspace could not be halted.'),
    async moved(from, to) {
      const moving = store.subscriptions.move(from, to, { at: clock.now() })
      const count = await orLog(moving, 0, 'The new id of a channel could not be taken over.')
      if (count > 0) log.info({ from, to }, 'A channel has a new id; its digests go on there.')
    },
    seen: (place) =>
      orLog(recheckOne(place), undefined, 'It could not be seen whether a digest may come again.'),
    recheck: (workspace) =>
      orLog(recheckAll(workspace), 0, 'It could not be seen whether digests may come again.'),
  }
}

/** By Slack, that is, and not since its zone is not known any more. */
function isHalted({ standing }: Subscription): boolean {
  return standing.kind === 'halted' && standing.code.startsWith('slack-')
}

const DAY_MS = 24 * 3_600_000

/**
 * Looks now and once a day, until it is told to end. It does not reject.
 * @param lifecycle what looks
 * @param workspace where
 * @param clock by which to wait
 * @param signal ends it
 */
export async function recheckDaily(
  lifecycle: Pick<Lifecycle, 'recheck'>,
  workspace: string,
  clock: Pick<Clock, 'sleep'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await lifecycle.recheck(workspace)
    await clock.sleep(DAY_MS, signal)
  }
}

/** https://docs.slack.dev/reference/events/tokens_revoked, https://docs.slack.dev/reference/events/app_uninstalled */
const bodySchema = z.object({
  team_id: z.string(),
  event: z.union([
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({
      type: z.literal('tokens_revoked'),
      tokens: z.object({ bot: z.array(z.string()).default([]) }),
    }),
  ]),
})

/**
 * Lets an app of Bolt's hear that the bot was removed. Both events need no scope.
 * @param app the app, not started
 * @param lifecycle what to do then
 * @param log hears of what cannot be read
 */
export function listenToLifecycle(app: App, lifecycle: Lifecycle, log: Log): void {
  const onEvent = async ({ body }: { readonly body: unknown }): Promise<void> => {
    const read = bodySchema.safeParse(body)
    if (!read.success) {
      log.warn({}, 'Slack sent an event about the app itself that cannot be read.')
      return
    }
    const { team_id: workspace, event } = read.data
    // A person's token says nothing about the bot's.
    if (event.type === 'tokens_revoked' && event.tokens.bot.length === 0) return
    await lifecycle.removed(workspace)
  }
  for (const event of ['app_uninstalled', 'tokens_revoked'] as const) app.event(event, onEvent)
}
