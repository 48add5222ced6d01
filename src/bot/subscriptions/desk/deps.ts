// What the desk works with.
import type { Briefings } from '../../../briefings/index.ts'
import type { Store } from '../../store/port.ts'
import type { Clock } from '../delivery/clock.ts'
import type { DigestSurface } from '../model.ts'
import type { Sender } from '../delivery/sender.ts'
import type { Channels } from './asker.ts'

/** What a platform gives the desk. */
export interface DeskPlatform {
  readonly sender: Pick<Sender, 'render'>
  readonly channels: Channels
}

export interface DeskDeps {
  readonly store: Store
  readonly briefings: Pick<Briefings, 'digest' | 'fingerprints' | 'lookup'>
  readonly clock: Pick<Clock, 'now'>
  readonly platforms: ReadonlyMap<DigestSurface, DeskPlatform>
  /** Makes a UUID. */
  readonly newId: () => string
  /** Has what waits delivered now and not at the next minute. */
  readonly wake: () => void
}
