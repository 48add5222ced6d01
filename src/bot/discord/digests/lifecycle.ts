// What happens to servers, channels and threads -> the digests of a channel halt, or come again.

import { GatewayDispatchEvents } from 'discord.js'
import type {
  Client,
  GatewayChannelDeleteDispatchData,
  GatewayChannelUpdateDispatchData,
  GatewayGuildCreateDispatchData,
  GatewayGuildDeleteDispatchData,
  GatewayGuildMemberUpdateDispatchData,
  GatewayGuildRoleUpdateDispatchData,
  GatewayThreadDeleteDispatchData,
  GatewayThreadUpdateDispatchData,
} from 'discord.js'
import type { ErrorCode } from '../../errors.ts'
import type { Log } from '../../operations/log.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../../subscriptions/delivery/clock.ts'
import { halt, haltedWords, restore } from '../../subscriptions/delivery/halt.ts'
import type { Sender } from '../../subscriptions/delivery/sender.ts'
import type { Channels } from '../../subscriptions/desk/asker.ts'
import type { Subscription } from '../../subscriptions/model.ts'

export interface LifecycleDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly channels: Pick<Channels, 'access'>
  readonly sender: Pick<Sender, 'tell'>
  readonly log: Log
  /** Lets something be finished before a stop. */
  readonly track: (work: Promise<void>) => void
}

/** Where something happened: a server, and one channel of it or all. */
interface Where {
  readonly workspace: string
  readonly channel: string | null
}

/** What Discord's side halts for begins like this in the table of errors. */
const OURS = 'discord-'

/**
 * Lets the digests of servers and channels halt and come again with what the gateway tells. Needs the intent for
 * servers, and no other. https://docs.discord.com/developers/events/gateway#list-of-intents
 * @param client connected or not
 * @param deps what is kept, and how to look
 */
export function listenToChannels(client: Client, deps: LifecycleDeps): void {
  const { log, track } = deps
  const after = async (before: Promise<void>, work: () => Promise<void>): Promise<void> => {
    await before
    try {
      await work()
    } catch (error) {
      log.error({ error }, 'What happened to a channel could not be kept; posting finds it out.')
    }
  }
  /** What happens to a server is worked through in order. */
  const lines = new Map<string, Promise<void>>()
  const begin = (workspace: string, work: () => Promise<void>): void => {
    const before = lines.get(workspace) ?? Promise.resolve()
    const own = after(before, work).finally(() => {
      if (lines.get(workspace) === own) lines.delete(workspace)
    })
    lines.set(workspace, own)
    track(own)
  }
  const halts = (where: Where, code: ErrorCode): void =>
    begin(where.workspace, () => haltAll(where, code, deps))
  const mayComeAgain = (where: Where): void => begin(where.workspace, () => lookAgain(where, deps))
  const { ws } = client
  const on = GatewayDispatchEvents
  // The raw events, as the surface takes them: discord.js keeps its own back until every server has reported.
  ws.on(on.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
    // A server that cannot be reached comes back by itself.
    if (unavailable === true) return
    halts({ workspace: id, channel: null }, 'discord-server-gone')
  })
  ws.on(on.GuildCreate, ({ id, unavailable }: GatewayGuildCreateDispatchData) => {
    if (unavailable !== true) mayComeAgain({ workspace: id, channel: null })
  })
  const gone = (guild: string | undefined, channel: string): void => {
    if (guild === undefined) return
    halts({ workspace: guild, channel }, 'discord-channel-gone')
  }
  ws.on(on.ChannelDelete, (channel: GatewayChannelDeleteDispatchData) => {
    gone('guild_id' in channel ? channel.guild_id : undefined, channel.id)
  })
  ws.on(on.ThreadDelete, ({ guild_id: guild, id }: GatewayThreadDeleteDispatchData) => {
    gone(guild, id)
  })
  ws.on(on.ChannelUpdate, (channel: GatewayChannelUpdateDispatchData) => {
    const guild = 'guild_id' in channel ? channel.guild_id : undefined
    // Threads have the permissions of their channel, so that all of the server's are looked at.
    if (guild !== undefined) mayComeAgain({ workspace: guild, channel: null })
  })
  ws.on(on.ThreadUpdate, (thread: GatewayThreadUpdateDispatchData) => {
    const { id, guild_id: guild, thread_metadata: state } = thread
    if (guild === undefined) return
    const where = { workspace: guild, channel: id }
    const isClosed = state?.archived === true && (state.locked ?? false)
    if (isClosed) halts(where, 'discord-thread-closed')
    else mayComeAgain(where)
  })
  ws.on(on.GuildRoleUpdate, ({ guild_id: guild }: GatewayGuildRoleUpdateDispatchData) => {
    mayComeAgain({ workspace: guild, channel: null })
  })
  ws.on(on.GuildMemberUpdate, ({ guild_id: guild, user }: GatewayGuildMemberUpdateDispatchData) => {
    // Without the intent for members we are told of our own roles alone.
    if (user.id === client.user?.id) mayComeAgain({ workspace: guild, channel: null })
  })
}

/** Halts the digests of a place, and tells those who set them up. */
async function haltAll(where: Where, code: ErrorCode, deps: LifecycleDeps): Promise<void> {
  const { store, clock, log } = deps
  const halted: Subscription[] = []
  const since = clock.now()
  for (const { id } of await subscriptionsOf(where, store)) {
    const was = await halt(store, id, code, since)
    if (was !== null) halted.push(was)
  }
  if (halted.length === 0) return
  log.warn({ ...where, code, subscriptions: halted.length }, 'Digests are halted.')
  // A person hears of each channel once.
  const told = new Map(halted.map((each) => [`${each.setBy} ${each.place.channel}`, each]))
  for (const { place, setBy, schedule } of told.values()) {
    await deps.sender
      .tell({ kind: 'person', place, person: setBy }, haltedWords(code, since, schedule.zone))
      .catch((error: unknown) => {
        log.info({ ...where, error }, 'Whoever set a digest up could not be told that it waits.')
      })
  }
}

/** Lets those come again whose channel can be posted in. */
async function lookAgain(
  where: Where,
  { store, clock, channels, log }: LifecycleDeps,
): Promise<void> {
  const halted = (await subscriptionsOf(where, store)).filter(
    ({ standing }) => standing.kind === 'halted' && standing.code.startsWith(OURS),
  )
  for (const place of new Map(halted.map((each) => [each.place.channel, each.place])).values()) {
    const { kind } = await channels.access(place)
    if (kind !== 'open') continue
    const restored = await restore(store, place, clock.now())
    log.info({ ...where, subscriptions: restored.length }, 'Digests come again.')
  }
}

function subscriptionsOf(
  { workspace, channel }: Where,
  store: Store,
): Promise<readonly Subscription[]> {
  return channel === null
    ? store.subscriptions.ofWorkspace('discord', workspace)
    : store.subscriptions.ofChannel({ surface: 'discord', workspace, channel })
}
