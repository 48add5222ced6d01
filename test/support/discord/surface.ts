import {
  announceChannel,
  announceGuild,
  announceGuildGone,
  announceMessage,
  announceRole,
} from './announce.ts'
import type { Registration, RegisteredCommand } from './commands.ts'
import type { Gateway, GatewaySession } from './gateway.ts'
import type { Interaction } from './interactions.ts'
import type { StoredMessage } from './messages.ts'
import { pings } from './pings.ts'
import type { Ping } from './pings.ts'
import type { Fault, FaultKind, RestCall, StandInEvent, Truthy } from './record.ts'
import type { FaultTarget, Planted, PlantedFault, PlantedFaults } from './rest/planted-faults.ts'
import type { RateLimits } from './rest/rate-limits.ts'
import type { RouteName } from './rest/route-names.ts'
import type { Stand } from './stand.ts'
import { directMessage, mention, say } from './users/chat.ts'
import type { ChatOutcome, ChatSpec } from './users/chat.ts'
import { autocomplete, messageCommand, slashCommand } from './users/commands.ts'
import type { AutocompleteSpec, MessageCommandSpec, SlashCommandSpec } from './users/commands.ts'
import { button, select } from './users/components.ts'
import type { ButtonSpec, SelectSpec } from './users/components.ts'
import { modalSubmit } from './users/modals.ts'
import type { ModalSubmitSpec } from './users/modals.ts'
import { outcomeOf } from './users/outcome.ts'
import type { Outcome } from './users/outcome.ts'
import { wanted } from './users/refusal.ts'
import { CHANNEL_TYPE } from './world.ts'
import type {
  ChannelSpec,
  GuildSpec,
  StandInChannel,
  StandInGuild,
  StandInUser,
  UserSpec,
} from './world.ts'

/** A local Discord: what users do in it, what goes wrong in it, and the record of it all. */
export interface DiscordStandIn {
  /** For `new Client({ rest: { api } })`. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly guilds: StandInGuild[]
  readonly channels: StandInChannel[]
  readonly users: StandInUser[]

  /** The messages of a channel that are not deleted, oldest first, ephemeral ones included. */
  messages(channelId: string): StoredMessage[]
  /** Every message ever, deleted ones included. */
  readonly allMessages: readonly StoredMessage[]
  readonly interactions: readonly Interaction[]
  /** What the user sees of an interaction now, after `settled`. */
  outcome(interaction: Interaction): Outcome
  readonly sessions: readonly GatewaySession[]
  readonly calls: readonly RestCall[]
  callsTo(route: RouteName): RestCall[]
  commands(guildId?: string): readonly RegisteredCommand[]
  /** Every bulk registration that was accepted. */
  readonly registrations: readonly Registration[]
  readonly events: readonly StandInEvent[]
  readonly faults: readonly Fault[]
  /** Throws, with the reasons, if Discord would have refused anything. */
  assertNoFaults(except?: readonly FaultKind[]): void
  /** Everybody whom a message would really ping. */
  pings(message: StoredMessage): Ping[]
  /** Waits for `look` to give something truthy; it is asked again whenever anything happens. */
  waitFor<T>(look: () => T, description: string, timeoutMs?: number): Promise<Truthy<T>>

  slashCommand(spec: SlashCommandSpec): Promise<Outcome>
  autocomplete(spec: AutocompleteSpec): Promise<Outcome>
  messageCommand(spec: MessageCommandSpec): Promise<Outcome>
  button(spec: ButtonSpec): Promise<Outcome>
  select(spec: SelectSpec): Promise<Outcome>
  modalSubmit(spec: ModalSubmitSpec): Promise<Outcome>
  mention(spec: ChatSpec): Promise<ChatOutcome>
  directMessage(spec: Omit<ChatSpec, 'channelId'>): Promise<ChatOutcome>
  say(spec: ChatSpec): Promise<ChatOutcome>
  /** Changes what a user wrote (MESSAGE_UPDATE). */
  rewrite(message: StoredMessage, text: string): void

  addUser(spec: UserSpec): StandInUser
  /** Adds the app to a new guild (GUILD_CREATE), unless `hasApp` is false. */
  addGuild(spec: GuildSpec): StandInGuild
  /** Throws the bot out of a guild; `unavailable` is an outage instead (GUILD_DELETE). */
  removeGuild(guildId: string, how?: 'removed' | 'unavailable'): void
  /** Adds the app again to a guild that it was thrown out of, or ends an outage (GUILD_CREATE). */
  returnGuild(guildId: string): void
  /** Changes what roles let the bot do in all channels of a guild (GUILD_ROLE_UPDATE). */
  changeRoles(guildId: string, appPermissions: bigint): void
  addChannel(guildId: string, spec: ChannelSpec): StandInChannel
  /** Renames a channel or changes what the bot may do there (CHANNEL_UPDATE). */
  updateChannel(channelId: string, change: { name?: string; appPermissions?: bigint }): void
  deleteChannel(channelId: string): void
  /** Begins a thread in a channel (THREAD_CREATE). */
  addThread(channelId: string, name: string): StandInChannel
  /** Archives a thread; a locked one cannot be opened by writing in it. */
  archiveThread(threadId: string, how?: 'archived' | 'locked'): void

  /** Plants a fault for the next calls of a route. */
  plant(target: RouteName | FaultTarget, fault: PlantedFault): Planted
  /** Lets an interaction's token run out now. */
  expireToken(interaction: Interaction): void
  /** Sends an interaction or a message to the bots once more, as a gateway may after a resume. */
  redeliver(what: Interaction | StoredMessage): void
  /** Starts all rate limit windows anew. */
  resetRateLimits(): void
  readonly gateway: Pick<Gateway, 'reconnect' | 'disconnect' | 'invalidate'>
  /** Closes everything; waits that are open reject. */
  stop(): Promise<void>
}

/** What the surface needs besides the parts of the stand-in. */
export interface SurfaceParts {
  apiUrl: string
  planted: PlantedFaults
  limits: RateLimits
  stop: () => Promise<void>
}

/** Puts the parts together for tests. */
export function createSurface(stand: Stand, parts: SurfaceParts): DiscordStandIn {
  const { world, messages, record, gateway, commands, interactions } = stand
  const channelOf = (id: string) => wanted(world.channels.get(id), `no channel ${id}`)
  return {
    apiUrl: parts.apiUrl,
    token: stand.options.token,
    applicationId: world.applicationId,
    get guilds() {
      return Array.from(world.guilds.values())
    },
    get channels() {
      return Array.from(world.channels.values())
    },
    get users() {
      return Array.from(world.users.values())
    },
    messages: (channelId) => messages.of(channelId),
    allMessages: messages.all,
    interactions: interactions.all,
    outcome: (interaction) => outcomeOf(stand, interaction),
    sessions: gateway.sessions,
    calls: record.calls,
    callsTo: (route) => record.calls.filter((call) => call.route === route),
    commands: (guildId) => commands.of(guildId),
    registrations: commands.registrations,
    events: record.events,
    faults: record.faults,
    assertNoFaults: (except) => record.assertNoFaults(except),
    pings,
    waitFor: (look, description, timeoutMs) => record.waitFor(look, description, timeoutMs),

    slashCommand: (spec) => slashCommand(stand, spec),
    autocomplete: (spec) => autocomplete(stand, spec),
    messageCommand: (spec) => messageCommand(stand, spec),
    button: (spec) => button(stand, spec),
    select: (spec) => select(stand, spec),
    modalSubmit: (spec) => modalSubmit(stand, spec),
    mention: (spec) => mention(stand, spec),
    directMessage: (spec) => directMessage(stand, spec),
    say: (spec) => say(stand, spec),
    rewrite(message, text) {
      messages.edit(message, { content: text }, [])
      announceMessage(stand, 'MESSAGE_UPDATE', message)
    },

    addUser: (spec) => world.addUser(spec),
    addGuild(spec) {
      const guild = world.addGuild(spec)
      if (guild.hasApp) announceGuild(stand, guild)
      record.note(`guild ${guild.name} added`)
      return guild
    },
    removeGuild(guildId, how = 'removed') {
      const guild = wanted(world.guilds.get(guildId), `no guild ${guildId}`)
      guild.hasApp = how === 'unavailable' && guild.hasApp
      announceGuildGone(stand, guildId, how === 'unavailable')
      record.note(`guild ${guild.name} ${how}`)
    },
    returnGuild(guildId) {
      const guild = wanted(world.guilds.get(guildId), `no guild ${guildId}`)
      guild.hasApp = true
      announceGuild(stand, guild)
      record.note(`guild ${guild.name} is back`)
    },
    changeRoles(guildId, appPermissions) {
      for (const channel of world.channelsOf(guildId)) channel.appPermissions = appPermissions
      announceRole(stand, guildId)
      record.note(`roles of guild ${guildId} changed`)
    },
    addChannel(guildId, spec) {
      const channel = world.addChannel(guildId, spec)
      announceChannel(stand, 'CHANNEL_CREATE', channel)
      return channel
    },
    updateChannel(channelId, change) {
      const channel = Object.assign(channelOf(channelId), change)
      announceChannel(stand, 'CHANNEL_UPDATE', channel)
      record.note(`channel ${channel.name} changed`)
    },
    deleteChannel(channelId) {
      const channel = channelOf(channelId)
      world.channels.delete(channelId)
      const isThread = channel.type === CHANNEL_TYPE.PUBLIC_THREAD
      announceChannel(stand, isThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel)
      record.note(`channel ${channel.name} deleted`)
    },
    addThread(channelId, name) {
      const thread = world.addThread(channelOf(channelId), stand.nextId(), name)
      announceChannel(stand, 'THREAD_CREATE', thread)
      return thread
    },
    archiveThread(threadId, how = 'archived') {
      const change = { archived: true, locked: how === 'locked' }
      const thread = Object.assign(channelOf(threadId), change)
      announceChannel(stand, 'THREAD_UPDATE', thread)
    },

    plant: (target, fault) =>
      parts.planted.plant(typeof target === 'string' ? { route: target } : target, fault),
    expireToken(interaction) {
      interaction.expired = true
    },
    redeliver(what) {
      const sent = gateway.sessions.flatMap((session) => session.dispatched)
      const { event, data } = wanted(
        sent.find((one) => one.data['id'] === what.id),
        `${what.id} was never sent`,
      )
      gateway.dispatch({ event, shape: () => data })
      record.note(`${event} ${what.id} sent again`)
    },
    resetRateLimits: () => parts.limits.reset(),
    gateway,
    stop: parts.stop,
  }
}
