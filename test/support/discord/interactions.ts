import { randomBytes } from 'node:crypto'
import type { Component } from './component.ts'
import type { StandInRecord } from './record.ts'

/** What a user did to start an interaction. */
export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal-submit'

/** A form that the bot opened for a user. */
export interface Modal {
  interactionId: string
  customId: string
  title: string
  components: Component[]
}

/** A suggestion of an autocomplete result. */
export interface Choice {
  name: string
  value: string | number
}

/** The first response of the bot, which fixes what the user sees. */
export type Acknowledgement = { at: number } & (
  | { kind: 'message'; ephemeral: boolean }
  | { kind: 'deferred-message'; ephemeral: boolean }
  | { kind: 'deferred-update' }
  | { kind: 'update' }
  | { kind: 'modal'; modal: Modal }
  | { kind: 'choices'; choices: Choice[] }
)

/** One interaction and all that the bot did with it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly kind: InteractionKind
  /** For a person: "/quad ask", "button next", ... */
  readonly description: string
  readonly userId: string
  readonly channelId: string
  readonly guildId?: string
  readonly createdAt: number
  /** The message whose component or modal was used. */
  readonly sourceMessageId?: string
  /** Only set where the app is installed for the user alone. */
  readonly followUpLimit?: number
  /** Set when the deadline passed without a response. */
  timedOut: boolean
  expired: boolean
  acknowledgement?: Acknowledgement
  /** The message that `@original` names. */
  originalId?: string
  followUpIds: string[]
  /** Whether the user sees a result, not a loading state. */
  settled: boolean
  /** Every accepted response, in order. */
  responses: { at: number; what: string }[]
}

/** What an interaction starts with. */
export type NewInteraction = Pick<
  Interaction,
  'kind' | 'description' | 'userId' | 'channelId' | 'guildId' | 'sourceMessageId' | 'followUpLimit'
>

/** All interactions. */
export interface InteractionStore {
  readonly all: readonly Interaction[]
  get(id: string): Interaction | undefined
  byToken(token: string): Interaction | undefined
  /** Starts one, and the clock for its first response. */
  open(start: NewInteraction): Interaction
  /** Notes an accepted response; the first one stops the clock. */
  responded(interaction: Interaction, what: string): void
  isExpired(interaction: Interaction): boolean
  close(): void
}

/** What the store needs. */
export interface InteractionStoreOptions {
  acknowledgementMs: number
  tokenLifetimeMs: number
  record: StandInRecord
  nextId: () => string
  now: () => number
}

/** Creates an empty store. */
export function createInteractionStore(options: InteractionStoreOptions): InteractionStore {
  const { record, now } = options
  const all: Interaction[] = []
  const timers = new Map<string, NodeJS.Timeout>()

  const timeOut = (interaction: Interaction) => {
    interaction.timedOut = true
    const { description } = interaction
    const waited = `within ${options.acknowledgementMs} ms`
    record.fault('no-response', `${description}: "The application did not respond" ${waited}`)
  }

  return {
    all,
    get: (id) => all.find((one) => one.id === id),
    byToken: (token) => all.find((one) => one.token === token),
    open(start) {
      const interaction: Interaction = {
        ...start,
        id: options.nextId(),
        token: `aW50ZXJhY3Rpb24${randomBytes(24).toString('base64url')}`,
        createdAt: now(),
        timedOut: false,
        expired: false,
        followUpIds: [],
        settled: false,
        responses: [],
      }
      all.push(interaction)
      const timer = setTimeout(() => timeOut(interaction), options.acknowledgementMs)
      timers.set(interaction.id, timer)
      return interaction
    },
    responded(interaction, what) {
      clearTimeout(timers.get(interaction.id))
      timers.delete(interaction.id)
      interaction.responses.push({ at: now(), what })
      record.note(`${interaction.description}: ${what}`)
    },
    isExpired(interaction) {
      return interaction.expired || now() - interaction.createdAt > options.tokenLifetimeMs
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
