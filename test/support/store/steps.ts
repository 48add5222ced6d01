// Anything that can be asked of a store, in any order, over few enough ids that they meet.

import * as fc from 'fast-check'
import type { Claim, Store } from '../../../src/bot/store/port.ts'
import type { Place } from '../../../src/bot/subscriptions/model.ts'
import { entry, nine, subscription } from './examples.ts'
import {
  id,
  minute,
  limit,
  deliveryId,
  place,
  slot,
  next,
  stale,
  given,
  audit,
  aPart,
  parts,
  end,
  which,
  few,
  standingKind,
  stateKinds,
} from './step-values.ts'

/** One thing asked of a store. Claims that it got before are its own, in the order in which it got them. */
export interface Step {
  readonly what: string
  readonly ask: (store: Store, claims: Claim[]) => Promise<unknown>
}

const step = <Given>(
  what: string,
  given: fc.Arbitrary<Given>,
  ask: (store: Store, given: Given) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  given.map((value) => ({
    what: `${what} ${JSON.stringify(value)}`,
    ask: (store) => ask(store, value),
  }))

const held = <Given>(
  what: string,
  given: fc.Arbitrary<Given>,
  ask: (store: Store, claim: Claim, given: Given) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(which, given).map(([from, value]) => ({
    what: `${what} by the claim ${from} before the last ${JSON.stringify(value)}`,
    async ask(store, claims) {
      const claim = claims.at(-1 - from)
      return claim === undefined ? 'no claim yet' : ask(store, claim, value)
    },
  }))

const claiming: fc.Arbitrary<Step> = fc
  .record({
    at: fc.integer({ min: 3, max: 12 }),
    limit: fc.integer({ min: 1, max: 4 }),
    few,
    of: fc.option(deliveryId, { freq: 1 }),
    surfaces: fc.option(fc.subarray<Place['surface']>(['slack', 'discord']), {
      freq: 1,
    }),
  })
  .map(({ at, limit, few, of, surfaces }) => ({
    what: `claim at ${at}, ${limit} of ${of ?? 'all'} on ${surfaces?.join() ?? 'all'}, ${few ?? 'all'} each`,
    async ask(store, claims) {
      const got = await store.deliveries.claim({
        now: nine(at),
        leaseUntil: nine(at + 2),
        limit,
        ...(few === null ? {} : { ofWorkspace: few }),
        ...(of === null ? {} : { id: of }),
        ...(surfaces === null ? {} : { surfaces }),
      })
      claims.push(...got)
      return got
    },
  }))

/** Plans with the revision that is kept, or with an older one. */
const planning = step(
  'plan',
  fc.uniqueArray(fc.record({ id, slot: fc.option(slot), missed: fc.option(slot), next, stale }), {
    selector: (plan) => plan.id,
  }),
  async (store, plans) => {
    const known = await Promise.all(plans.map((plan) => store.subscriptions.get(plan.id)))
    const { waiting, missed } = await store.deliveries.plan(
      plans.map((plan, index) => ({
        subscription: {
          id: plan.id,
          revision: (known[index]?.revision ?? 1) - (plan.stale ? 1 : 0),
        },
        delivery: plan.slot && { id: `${plan.id}-${plan.slot.period}`, slot: plan.slot },
        missed: plan.missed && {
          id: `${plan.id}-${plan.missed.period}`,
          slot: plan.missed,
          reason: 'not running',
          audit: entry({ subscription: plan.id, what: 'missed' }),
        },
        next: plan.next,
      })),
    )
    return [waiting.toSorted(), missed.toSorted()]
  },
)

const adding = step(
  'add',
  fc.tuple(given, audit, fc.option(fc.subarray(['s0', 's1', 's2']))),
  async (store, [values, said, beside]) =>
    (await store.subscriptions.get(values.id)) === null
      ? store.subscriptions.add(subscription(values), said, beside ?? undefined)
      : 'there already',
)

const saving = step(
  'save',
  fc.tuple(given, audit, stale),
  async (store, [values, said, isStale]) => {
    const known = await store.subscriptions.get(values.id)
    const revision = (known?.revision ?? 1) - (isStale ? 1 : 0)
    return store.subscriptions.save(subscription({ ...values, revision }), said)
  },
)

const settingBack = step(
  'set back',
  fc.tuple(given, audit, stale, minute),
  async ({ subscriptions }, [values, said, isStale, at]) => {
    const known = await subscriptions.get(values.id)
    const revision = (known?.revision ?? 1) - (isStale ? 1 : 0)
    return subscriptions.setBack(subscription({ ...values, revision }), nine(at), said)
  },
)

/** Mostly about one that is parked, where there is one. */
const deciding = step(
  'decide',
  fc.tuple(deliveryId, which, fc.constantFrom('post-again' as const, 'leave' as const), audit),
  async ({ deliveries }, [other, from, how, said]) => {
    const parked = await deliveries.inState('parked', 10)
    return deliveries.decide(parked[from]?.id ?? other, how, nine(6), said)
  },
)

/** How often each comes. */
const KINDS: readonly (readonly [number, fc.Arbitrary<Step>])[] = [
  [6, adding],
  [3, saving],
  [2, settingBack],
  [
    1,
    step('remove', fc.tuple(id, audit), ({ subscriptions }, [of, said]) =>
      subscriptions.remove(of, said),
    ),
  ],
  [
    1,
    step('due', fc.tuple(minute, limit), ({ subscriptions }, [at, most]) =>
      subscriptions.due(nine(at), most),
    ),
  ],
  [1, step('of a channel', place, ({ subscriptions }, at) => subscriptions.ofChannel(at))],
  [
    1,
    step(
      'purge halted',
      fc.tuple(minute, fc.subarray(['gone', 'closed'])),
      ({ subscriptions }, [at, codes]) => subscriptions.purgeHalted(nine(at - 9), codes),
    ),
  ],
  [
    1,
    step('move', fc.tuple(place, place, minute), ({ subscriptions }, [from, to, at]) =>
      subscriptions.move(from, to, { at: nine(at) }),
    ),
  ],
  [8, planning],
  [
    6,
    step(
      'ask for',
      fc.tuple(id, slot, audit, fc.option(fc.record({ at: minute, seen: fc.boolean() }))),
      async ({ deliveries }, [of, when, said, beside]) => {
        const there = await deliveries.ofSubscription(of, 100)
        const since = nine((beside?.at ?? 0) - 9)
        return deliveries.add(
          { id: `${of}-${when.period}`, subscription: of, slot: when },
          said,
          beside === null
            ? undefined
            : { since, deliveries: beside.seen ? there.map((each) => each.id) : [] },
        )
      },
    ),
  ],
  [12, claiming],
  [2, held('extend', minute, ({ deliveries }, claim, at) => deliveries.extend(claim, nine(at)))],
  [5, held('fix', parts, ({ deliveries }, claim, all) => deliveries.fix(claim, all, 'v1'))],
  [6, held('part', aPart, ({ deliveries }, claim, one) => deliveries.part(claim, one))],
  [
    5,
    held('end', fc.tuple(end, minute), ({ deliveries }, claim, [how, at]) =>
      deliveries.end(claim, how, nine(at)),
    ),
  ],
  [
    2,
    held(
      'release',
      fc.tuple(minute, fc.option(fc.constant('busy'))),
      ({ deliveries }, claim, [at, why]) => deliveries.release(claim, nine(at), why),
    ),
  ],
  [5, deciding],
  [
    1,
    step('ready', fc.tuple(minute, limit, few), ({ deliveries }, [at, most, each]) =>
      deliveries.ready(nine(at), most, each ?? undefined),
    ),
  ],
  [
    2,
    step('last posted', fc.tuple(id, minute), ({ deliveries }, [of, at]) =>
      deliveries.lastPosted(of, nine(at)),
    ),
  ],
  [
    2,
    step(
      'look over subscriptions',
      fc.tuple(fc.option(standingKind), fc.constantFrom('', 't2', 'C1', 'GONE', '%', 's_'), limit),
      async ({ overview }, [standing, looked, most]) => {
        const query = { ...(standing === null ? {} : { standing }), text: looked }
        const first = await overview.subscriptions({ ...query, limit: most })
        const after = first.at(-1)
        const more = { ...query, ...(after === undefined ? {} : { after }), limit: 10 }
        return [first, await overview.subscriptions(more)]
      },
    ),
  ],
  [
    2,
    step(
      'look over deliveries',
      fc.tuple(stateKinds, fc.option(minute), limit),
      async ({ overview }, [[state, ...others], since, most]) => {
        const query = {
          ...(state === undefined ? {} : { states: [state, ...others] as const }),
          ...(since === null ? {} : { endedSince: nine(since) }),
        }
        const first = await overview.deliveries({ ...query, limit: most })
        const after = first.at(-1)
        const more = { ...query, ...(after === undefined ? {} : { after }), limit: 10 }
        return [first, await overview.deliveries(more)]
      },
    ),
  ],
  [
    1,
    step('parked of', fc.tuple(id, limit), ({ deliveries }, [of, most]) =>
      deliveries.parkedOf(of, most),
    ),
  ],
  [1, step('count', minute, ({ overview }, at) => overview.counts(nine(at)))],
  [
    1,
    step('purge', fc.tuple(minute, minute), ({ deliveries }, [a, b]) =>
      deliveries.purge(nine(a - 6), nine(b - 9)),
    ),
  ],
]

/** Steps of every kind, enough of them that most come to be about the same few deliveries. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(...KINDS.map(([weight, arbitrary]) => ({ weight, arbitrary }))),
  { minLength: 40, maxLength: 80, size: 'max' },
)
