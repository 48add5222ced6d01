import type { Interaction } from '../types.ts'
import type { Deliveries } from '../wire/deliveries.ts'
import type { World } from '../world.ts'
import { blockAction } from './block-action.ts'
import type { BlockAction } from './block-action.ts'
import { event, redeliver } from './events.ts'
import type { EventOptions, EventResult, WorkspaceEvent } from './events.ts'
import { viewClosed, viewSubmission } from './modal.ts'
import type { ViewClosed, ViewSubmission } from './modal.ts'
import { blockSuggestion, shortcut } from './shortcut.ts'
import type { BlockSuggestion, Shortcut } from './shortcut.ts'
import { slashCommand } from './slash-command.ts'
import type { SlashCommand } from './slash-command.ts'

/**
 * What a user can do. Each resolves once the app has acknowledged it or answered (see `expect`),
 * and fails with what was seen when no answer comes.
 */
export interface UserActions {
  readonly slashCommand: (input: SlashCommand) => Promise<Interaction>
  readonly blockAction: (input: BlockAction) => Promise<Interaction>
  readonly viewSubmission: (input: ViewSubmission) => Promise<Interaction>
  /** Undefined when the modal did not ask to be told. */
  readonly viewClosed: (input: ViewClosed) => Promise<Interaction | undefined>
  readonly shortcut: (input: Shortcut) => Promise<Interaction>
  readonly blockSuggestion: (input: BlockSuggestion) => Promise<Interaction>
  readonly event: (input: WorkspaceEvent, options?: EventOptions) => Promise<EventResult>
  /** Sends an event again under its id, as a retry. */
  readonly redeliver: (eventId: string) => Promise<void>
}

/** Binds the actions to one stand-in. */
export function createActions(deliveries: Deliveries, world: World): UserActions {
  return {
    slashCommand: (input) => slashCommand(input, deliveries, world),
    blockAction: (input) => blockAction(input, deliveries, world),
    viewSubmission: (input) => viewSubmission(input, deliveries, world),
    viewClosed: (input) => viewClosed(input, deliveries, world),
    shortcut: (input) => shortcut(input, deliveries, world),
    blockSuggestion: (input) => blockSuggestion(input, deliveries, world),
    event: (input, options = {}) => event(input, options, deliveries, world),
    redeliver: (eventId) => redeliver(eventId, deliveries, world),
  }
}
