// What the desk works with.

import type { Briefings } from '../../../briefings/index.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../delivery/clock.ts'
import type { Sender } from '../delivery/sender.ts'
import type { DigestSurface } from '../model.ts'
import type { Channels } from './asker.ts'

/** What the desk needs of the core. */
export type DeskRecord = Pick<Briefings, 'digest' | 'fingerprints' | 'lookup'>

/** What a platform gives the desk. */
export interface DeskPlatform {
  readonly sender: Pick<Sender, 'render'>
  readonly channels: Channels
}

export interface DeskDeps {
  readonly store: Store
  /** Over the record as it is now. */
  readonly briefings: () => DeskRecord
  readonly clock: Pick<Clock, 'now'>
  readonly platforms: ReadonlyMap<DigestSurface, DeskPlatform>
  /** Makes a UUID. */
  readonly newId: () => string
  /** Has what waits delivered now and not at the next minute. */
  readonly wake: () => void
}

/** What one command is answered with: the same record from its beginning to its end. */
export interface DeskWork extends Omit<DeskDeps, 'briefings'> {
  readonly briefings: DeskRecord
}
