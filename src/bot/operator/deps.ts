// What the operator's view works with.

import type { Progress } from '../operations/progress.ts'
import type { LiveRecord } from '../record/live-record.ts'
import type { Place } from '../subscriptions/model.ts'
import type { Frame } from '../web/site/frame.ts'
import type { RunningBot, Operated } from './operated.ts'

export interface OperatorDeps {
  /** What runs on the platforms; null where none is set up. */
  readonly bot: RunningBot | null
  /** The pretend workspace, shown where no platform is set up; its `operated` is null while nobody plays. */
  readonly playground: { operated(): Promise<Operated | null> }
  readonly record: Pick<LiveRecord, 'state'>
  readonly progress: Pick<Progress, 'state'>
  readonly now: () => Temporal.Instant
  /** Whoever knows it may decide; null where nobody may, since none is set. */
  readonly password: string | null
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  /** Whether everything on the server asks for the password already. */
  readonly isForOthers: boolean
  /** Values that must not stand on a page, though a platform or a person repeats them. */
  readonly secrets: readonly string[]
  /** The frame of the site, with the view among its places. */
  readonly frame: () => Frame
}

/** Whether its buttons work; `none` where there are to be none. */
export type Buttons = 'on' | 'off' | 'none'

/** What a page is made with. */
export interface ViewContext {
  readonly buttons: Buttons
  /** Takes secrets out of what somebody else wrote. */
  readonly scrub: (text: string) => string
  /** The page below the view, with what it is narrowed to: "subscriptions/?state=paused"; empty for the overview. */
  readonly here: string
  /** The addresses of messages that are known. */
  readonly links: KnownLinks
  /** The hour at which the page is made, for what happens in the program itself. */
  readonly now: Temporal.Instant
}

/** Addresses of posted messages: those not known yet are asked for, and known to a later page. */
export interface KnownLinks {
  of(operated: Operated, place: Place, message: string): string | null
}
