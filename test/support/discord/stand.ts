import type { CommandStore } from './commands.ts'
import type { Gateway } from './gateway.ts'
import type { InteractionStore } from './interactions.ts'
import type { MessageStore } from './messages.ts'
import type { CompleteOptions } from './options.ts'
import type { StandInRecord } from './record.ts'
import type { World } from './world.ts'

/** The parts of the stand-in, for one another. */
export interface Stand {
  options: CompleteOptions
  world: World
  messages: MessageStore
  commands: CommandStore
  interactions: InteractionStore
  gateway: Gateway
  record: StandInRecord
  nextId: () => string
  now: () => number
}
