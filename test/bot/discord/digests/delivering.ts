// A channel of Discord with a digest that is due on Monday at nine, delivered by the real REST client to a
// stand-in, over a real database in a file, by a clock that a test moves.

import { onTestFinished } from 'vitest'
import { createCommands } from '../../../../src/bot/commands.ts'
import {
  createDiscordDigests,
  type DiscordDigests,
} from '../../../../src/bot/discord/digests/sender.ts'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../../../src/bot/operations/metrics.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import type { Delivery } from '../../../../src/bot/subscriptions/delivery.ts'
import type { DigestMaker } from '../../../../src/bot/subscriptions/delivery/content.ts'
import { deliver, type Delivered } from '../../../../src/bot/subscriptions/delivery/deliver.ts'
import type { DeliverDeps } from '../../../../src/bot/subscriptions/delivery/deps.ts'
import { createLimiter } from '../../../../src/bot/subscriptions/delivery/limiter.ts'
import { planDue } from '../../../../src/bot/subscriptions/delivery/planner.ts'
import { TIMINGS } from '../../../../src/bot/subscriptions/delivery/timings.ts'
import type { Place, Subscription } from '../../../../src/bot/subscriptions/model.ts'
import {
  createDiscordStandIn,
  type DiscordStandIn,
  type DiscordStandInOptions,
  type FaultKind,
  type StoredMessage,
} from '../../../support/discord/index.ts'
import { briefings, TODAY } from '../../../support/record.ts'
import { NINE, subscribe } from '../../../support/store/examples.ts'
import { sqliteUnderTest } from '../../../support/store/under-test.ts'
import { createMovedClock, type MovedClock } from '../../subscriptions/delivery/moved-clock.ts'

export interface DeliveringToDiscord {
  readonly standIn: DiscordStandIn
  readonly store: Store
  readonly clock: MovedClock
  readonly place: Place
  readonly digests: DiscordDigests
  /** Lines of the log. */
  readonly log: readonly string[]
  /** Claims what can be claimed, and delivers it, with a sender that has been running, or a new one. */
  readonly once: (digests?: DiscordDigests) => Promise<readonly Delivered[]>
  /** As a second process would be: it remembers nothing. */
  readonly another: () => DiscordDigests
  /** The deliveries, newest first. */
  readonly deliveries: () => Promise<readonly Delivery[]>
  readonly subscription: () => Promise<Subscription | null>
  /** What stands in a channel, oldest first. */
  readonly posted: (channel?: string) => readonly StoredMessage[]
}

interface Spec {
  /** Whether the digest has three messages instead of one. */
  readonly long?: boolean
  readonly standIn?: DiscordStandInOptions
  readonly subscription?: Partial<Subscription>
  /** What a test provokes on purpose. */
  readonly faults?: readonly FaultKind[]
}

/** Digests as long as an answer with all that there is. */
const LONG: DigestMaker = {
  ...briefings,
  digest(request) {
    const made = briefings.digest(request)
    const { briefing } = createCommands(briefings, { density: 'full' }).respond('timeline', TODAY)
    return made.kind === 'nothing' ? made : { ...made, briefing }
  },
}

/** What was sent to Create Message, by the order of the calls. */
export function bodies(standIn: DiscordStandIn): readonly unknown[] {
  return standIn.callsTo('POST /channels/:channel/messages').map(({ body }) => body)
}

/** Starts the stand-in, subscribes the first channel of the first server and plans its digest. */
export async function deliveringToDiscord(spec: Spec = {}): Promise<DeliveringToDiscord> {
  const clock = createMovedClock(NINE)
  const standIn = await createDiscordStandIn({
    now: () => clock.now().epochMilliseconds,
    ...spec.standIn,
  })
  const database = sqliteUnderTest()
  const lines: string[] = []
  const log = await createLog({
    level: 'debug',
    secrets: [standIn.token],
    write: (line) => lines.push(line),
  })
  const made: DiscordDigests[] = []
  onTestFinished(async () => {
    for (const each of made) each.close()
    await standIn.stop()
    await database.remove()
    standIn.assertNoFaults(spec.faults ?? [])
    if (lines.join('').includes(standIn.token)) throw new Error('The token is in the log.')
  })
  const another = (): DiscordDigests => {
    const { apiUrl, token } = standIn
    const digests = createDiscordDigests({ apiUrl, token }, { log, metrics: NO_METRICS }, clock)
    made.push(digests)
    return digests
  }
  const store = await database.open()
  const [guild] = standIn.guilds
  const [channel] = standIn.channels
  const [person] = standIn.users
  if (guild === undefined || channel === undefined || person === undefined) {
    throw new Error('The stand-in is empty.')
  }
  const place: Place = { surface: 'discord', workspace: guild.id, channel: channel.id }
  await subscribe(store, { place, setBy: person.id, density: 'full', ...spec.subscription })
  await planDue(store, NINE)
  const digests = another()
  return {
    standIn,
    store,
    clock,
    place,
    digests,
    log: lines,
    another,
    async once(by = digests) {
      const now = clock.now()
      const leaseUntil = now.add({ milliseconds: TIMINGS.lease })
      const claims = await store.deliveries.claim({ now, leaseUntil, limit: 10 })
      const limiter = createLimiter(by.sender.limits, clock)
      const deps: DeliverDeps = {
        store,
        briefings: () => (spec.long === true ? LONG : briefings),
        platforms: new Map([['discord', { sender: by.sender, limiter }]]),
        clock,
        timings: TIMINGS,
        log,
      }
      const done: Delivered[] = []
      for (const claim of claims) done.push(await deliver(claim, leaseUntil, deps, () => false))
      return done
    },
    deliveries: () => store.deliveries.ofSubscription('a', 10),
    subscription: () => store.subscriptions.get('a'),
    posted: (id = place.channel) => standIn.messages(id),
  }
}
