// Everything that a delivery needs, over a real database in a file, with a platform and a clock that a test plays.

import { createLog } from '../../../../src/bot/operations/log.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import type { Delivery } from '../../../../src/bot/subscriptions/delivery.ts'
import { type Delivered, deliver } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import type { DeliverDeps, Step } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import type { Subscription } from '../../../../src/bot/subscriptions/model.ts'
import { briefings } from '../../../support/record.ts'
import { NINE, subscribe } from '../../../support/store/examples.ts'
import { createMovedClock, type MovedClock } from './moved-clock.ts'
import { createPlayedPlatform, type PlayedOptions, type PlayedPlatform } from './played-platform.ts'

export interface Delivering {
  readonly clock: MovedClock
  readonly platform: PlayedPlatform
  readonly deps: DeliverDeps
  /** Claims what can be claimed, and delivers it. @returns what became of each */
  readonly once: (more?: {
    readonly isStopping?: () => boolean
    readonly onStep?: (step: Step) => Promise<void> | void
  }) => Promise<readonly Delivered[]>
  /** The deliveries of subscription `a`, newest slot first. */
  readonly deliveries: () => Promise<readonly Delivery[]>
}

/**
 * A channel with a digest that is due at nine, planned.
 * @param store empty
 * @param options how the platform behaves, and what of the subscription differs
 */
export async function delivering(
  store: Store,
  options: PlayedOptions & {
    readonly subscription?: Partial<Subscription>
    /** The record as it is now, where a test changes it. */
    readonly briefings?: DeliverDeps['briefings']
  } = {},
): Promise<Delivering> {
  const clock = createMovedClock(NINE)
  const platform = createPlayedPlatform(options)
  const limiter = createLimiter(platform.sender.limits, clock)
  const deps: DeliverDeps = {
    store,
    briefings: options.briefings ?? (() => briefings),
    platforms: new Map([['slack', { sender: platform.sender, limiter }]]),
    clock,
    timings: TIMINGS,
    log: await createLog({ level: 'silent', secrets: [] }),
  }
  await subscribe(store, { ...options.subscription })
  await planDue(store, NINE)
  return {
    clock,
    platform,
    deps,
    async once({ isStopping = () => false, onStep } = {}) {
      const now = clock.now()
      const leaseUntil = now.add({ milliseconds: TIMINGS.lease })
      const claims = await store.deliveries.claim({ now, leaseUntil, limit: 10 })
      const own = onStep === undefined ? deps : { ...deps, onStep }
      const done: Delivered[] = []
      for (const claim of claims) done.push(await deliver(claim, leaseUntil, own, isStopping))
      return done
    },
    deliveries: () => store.deliveries.ofSubscription('a', 10),
  }
}
