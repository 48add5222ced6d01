// The store as one would write it without a database: lists in memory. What the real ones are compared with.

import type { Claim, Plan, PlanWritten, Store } from '../../../src/bot/store/port.ts'
import type { Delivery } from '../../../src/bot/subscriptions/delivery.ts'
import type { AuditEntry, Subscription } from '../../../src/bot/subscriptions/model.ts'
import {
  before,
  byPlace,
  bySlot,
  byText,
  earliest,
  holds,
  inOrder,
  isAt,
  isOlder,
  isReady,
  latest,
  newest,
  oldest,
  posted,
  tally,
  workspaceOf,
} from './model-lists.ts'

/**
 * Makes an empty store.
 * @returns the store; nothing is kept but in memory
 */
export function createModel(): Store {
  let subscriptions: readonly Subscription[] = []
  let deliveries: readonly Delivery[] = []
  let audit: readonly AuditEntry[] = []
  /** Why each was given back last, and when a person had it posted again. */
  const whys = new Map<string, string>()
  const agains = new Map<string, Temporal.Instant>()
  const records = new Map<string, Readonly<Record<string, string>>>()

  const one = (id: string) => subscriptions.find((each) => each.id === id)
  const shown = (delivery: Delivery): Delivery => ({
    ...delivery,
    place: one(delivery.subscription)?.place ?? delivery.place,
  })
  const change = (id: string, to: (delivery: Delivery) => Delivery): void => {
    deliveries = deliveries.map((each) => (each.id === id ? to(each) : each))
  }
  const write = (claim: Claim, to: (delivery: Delivery) => Delivery): 'kept' | 'lost' => {
    const now = deliveries.find(({ id }) => id === claim.delivery.id)
    if (now?.state.kind !== 'claimed' || now.attempts !== claim.attempt) return 'lost'
    change(now.id, to)
    return 'kept'
  }
  const ready = (now: Temporal.Instant, ofWorkspace = Infinity): readonly Delivery[] => {
    const all = bySlot(deliveries.filter((each) => isReady(each, now)))
    const groups = Map.groupBy(all, (each) => workspaceOf(shown(each).place))
    return bySlot([...groups.values()].flatMap((own) => own.slice(0, ofWorkspace)))
  }
  const drop = (gone: (subscription: Subscription) => boolean): number => {
    const ids = subscriptions.filter(gone).map(({ id }) => id)
    subscriptions = subscriptions.filter((each) => !ids.includes(each.id))
    deliveries = deliveries.filter((each) => !ids.includes(each.subscription))
    return ids.length
  }
  const wait = (id: string, { id: subscription, place }: Subscription, slot: Delivery['slot']) => {
    const there = deliveries.some(
      (each) =>
        each.id === id || (each.subscription === subscription && each.slot.period === slot.period),
    )
    const state = { kind: 'waiting', tryAt: slot.at, why: null } as const
    const rest = { parts: [], record: null, attempts: 0, state }
    if (!there) deliveries = [...deliveries, { id, subscription, place, slot, ...rest }]
    return !there
  }
  const plan = ({ subscription, delivery, missed = null, next }: Plan): PlanWritten => {
    const now = one(subscription.id)
    if (now === undefined || now.revision !== subscription.revision) {
      return { waiting: [], missed: [] }
    }
    const isMissed = missed !== null && wait(missed.id, now, missed.slot)
    if (isMissed) {
      const { reason, audit: entry } = missed
      change(missed.id, (old) => ({ ...old, state: { kind: 'expired', at: entry.at, reason } }))
      audit = [...audit, entry]
    }
    const planned = { ...now, next, revision: now.revision + 1 }
    subscriptions = subscriptions.map((each) => (each === now ? planned : each))
    const isNew = delivery !== null && wait(delivery.id, now, delivery.slot)
    return { waiting: isNew ? [delivery.id] : [], missed: isMissed ? [missed.id] : [] }
  }

  return {
    subscriptions: {
      async add(subscription, entry, beside) {
        const there = subscriptions.filter(({ place }) => isAt(place, subscription.place))
        if (beside !== undefined && there.some(({ id }) => !beside.includes(id))) {
          return 'others-there'
        }
        subscriptions = [...subscriptions, subscription]
        audit = [...audit, entry]
        return 'added'
      },
      get: async (id) => one(id) ?? null,
      ofChannel: async (place) => oldest(subscriptions).filter((each) => isAt(each.place, place)),
      ofWorkspace: async (surface, workspace) =>
        oldest(subscriptions)
          .filter(({ place }) => place.surface === surface && place.workspace === workspace)
          .sort((a, b) => byText(a.place.channel, b.place.channel)),
      page: async (after, limit) =>
        subscriptions
          .filter(({ id }) => after === null || id > after)
          .sort((a, b) => byText(a.id, b.id))
          .slice(0, limit),
      async save(subscription, entry) {
        const now = one(subscription.id)
        if (now === undefined) return 'gone'
        if (now.revision !== subscription.revision) return 'changed-meanwhile'
        const saved = { ...subscription, revision: now.revision + 1 }
        subscriptions = subscriptions.map((each) => (each === now ? saved : each))
        audit = [...audit, entry]
        return 'saved'
      },
      async setBack(subscription, ahead, entry) {
        const saved = await this.save(subscription, entry)
        const isForgotten = ({ subscription: of, slot, attempts, state }: Delivery): boolean =>
          of === subscription.id &&
          before(ahead, slot.at) &&
          attempts === 0 &&
          (state.kind === 'waiting' || state.kind === 'expired')
        if (saved === 'saved') deliveries = deliveries.filter((each) => !isForgotten(each))
        return saved
      },
      async remove(id, entry) {
        if (drop((each) => each.id === id) === 0) return 'gone'
        audit = [...audit, entry]
        return 'removed'
      },
      due: async (now, limit) =>
        subscriptions
          .flatMap((each) => (each.next === null || before(now, each.next.at) ? [] : [each]))
          .sort(
            (a, b) =>
              Temporal.Instant.compare(a.next?.at ?? now, b.next?.at ?? now) || byText(a.id, b.id),
          )
          .slice(0, limit),
      async move(from, to, { at }) {
        const moved = subscriptions.filter(({ place }) => isAt(place, from))
        subscriptions = subscriptions.map((each) =>
          moved.includes(each) ? { ...each, place: to, revision: each.revision + 1 } : each,
        )
        const detail = `${from.channel} to ${to.channel}`
        const entry = { place: to, at, by: null, what: 'moved', detail } as const
        audit = [...audit, ...moved.map(({ id }) => ({ ...entry, subscription: id }))]
        return moved.length
      },
      async purgeHalted(limit, codes) {
        const gone = ({ standing }: Subscription) =>
          standing.kind === 'halted' &&
          codes.includes(standing.code) &&
          before(standing.since, limit)
        const ids = subscriptions.filter(gone).map(({ id }) => id)
        audit = audit.filter(({ subscription }) => !ids.includes(subscription))
        return drop(gone)
      },
    },
    deliveries: {
      async plan(plans) {
        const written = plans
          .toSorted((a, b) => byText(a.subscription.id, b.subscription.id))
          .map(plan)
        return {
          waiting: written.flatMap(({ waiting }) => waiting),
          missed: written.flatMap(({ missed }) => missed),
        }
      },
      async add({ id, subscription, slot }, entry, beside) {
        const now = one(subscription)
        if (now === undefined) return 'gone'
        const isUnseen = (each: Delivery): boolean =>
          beside !== undefined &&
          each.subscription === subscription &&
          each.id !== id &&
          before(beside.since, each.slot.at) &&
          !beside.deliveries.includes(each.id)
        if (deliveries.some(isUnseen)) return 'others-there'
        if (!wait(id, now, slot)) return 'there-already'
        if (entry !== undefined) audit = [...audit, entry]
        return 'added'
      },
      async claim({ now, leaseUntil, limit, id, surfaces, ofWorkspace }) {
        const taken = ready(now, ofWorkspace)
          .filter((each) => id === undefined || each.id === id)
          .filter((each) => surfaces === undefined || surfaces.includes(shown(each).place.surface))
          .slice(0, limit)
        for (const each of taken) {
          const state = { kind: 'claimed', leaseUntil } as const
          change(each.id, (old) => ({ ...old, state, attempts: old.attempts + 1 }))
        }
        const ids = taken.map((each) => each.id)
        return bySlot(deliveries.filter((each) => ids.includes(each.id)))
          .map(shown)
          .map((delivery) => ({
            delivery,
            attempt: delivery.attempts,
            why: whys.get(delivery.id) ?? null,
            again: agains.get(delivery.id) ?? null,
          }))
      },
      extend: async (claim, leaseUntil) =>
        write(claim, (old) => ({ ...old, state: { kind: 'claimed', leaseUntil } })),
      fix: async (claim, parts, record) =>
        write(claim, (old) => ({ ...old, parts: inOrder(parts), record })),
      part: async (claim, part) =>
        write(claim, (old) => {
          const others = old.parts.filter(({ index }) => index !== part.index)
          return { ...old, parts: inOrder([...others, part]) }
        }),
      end: async (claim, end, now) =>
        write(claim, (old) => ({ ...old, state: { ...end, at: now } })),
      release: async (claim, tryAt, why) =>
        write(claim, (old) => {
          if (why !== null) whys.set(old.id, why)
          return { ...old, state: { kind: 'waiting', tryAt, why: whys.get(old.id) ?? null } }
        }),
      ready: async (now, limit, ofWorkspace) =>
        ready(now, ofWorkspace)
          .slice(0, limit)
          .map(({ id, attempts }) => ({ id, attempts })),
      async lastPosted(subscription, limit) {
        const [last] = bySlot(deliveries)
          .toReversed()
          .filter((each) => each.subscription === subscription && before(each.slot.at, limit))
          .flatMap(posted)
        return last ?? null
      },
      async get(id) {
        const found = deliveries.find((each) => each.id === id)
        return found === undefined ? null : shown(found)
      },
      ofSubscription: async (id, limit) =>
        bySlot(deliveries.filter(({ subscription }) => subscription === id))
          .toReversed()
          .slice(0, limit)
          .map(shown),
      inState: async (kind, limit) =>
        bySlot(deliveries.filter(({ state }) => state.kind === kind))
          .slice(0, limit)
          .map(shown),
      async parkedOf(subscription, limit) {
        const all = deliveries.filter(
          (each) => each.subscription === subscription && each.state.kind === 'parked',
        )
        return { oldest: bySlot(all).slice(0, limit).map(shown), count: all.length }
      },
      async decide(id, decision, now, entry) {
        const found = deliveries.find((each) => each.id === id)
        if (found?.state.kind !== 'parked') return 'not-parked'
        const { reason } = found.state
        whys.delete(id)
        if (decision === 'post-again') agains.set(id, now)
        change(id, (old) =>
          decision === 'leave'
            ? { ...old, state: { kind: 'expired', at: now, reason } }
            : {
                ...old,
                state: { kind: 'waiting', tryAt: now, why: null },
                parts: old.parts.map((part) =>
                  part.state.kind === 'unknown' ? { ...part, state: { kind: 'pending' } } : part,
                ),
              },
        )
        audit = [...audit, entry]
        return 'decided'
      },
      async purge(limit, longLimit) {
        const endedBefore = ({ state }: Delivery, at: Temporal.Instant) =>
          'at' in state && before(state.at, at)
        deliveries = deliveries
          .filter((each) => each.state.kind === 'parked' || !endedBefore(each, longLimit))
          .map((each) =>
            endedBefore(each, limit) && each.state.kind !== 'parked'
              ? { ...each, parts: each.parts.map((part) => ({ ...part, payload: '' })) }
              : each,
          )
      },
    },
    records: {
      async keep(version, fingerprints) {
        if (!records.has(version)) records.set(version, fingerprints)
      },
      get: async (version) => records.get(version) ?? null,
    },
    overview: {
      subscriptions: async ({ standing, text = '', after, limit }) =>
        byPlace(subscriptions)
          .filter((each) => standing === undefined || each.standing.kind === standing)
          .filter((each) => holds(each, text))
          .filter((each) => after === undefined || byPlace([each, after])[0] !== each)
          .filter((each) => each.id !== after?.id)
          .slice(0, limit),
      deliveries: async ({ states, endedSince, after, limit }) =>
        bySlot(deliveries)
          .toReversed()
          .filter(({ state }) => states === undefined || states.includes(state.kind))
          .filter(({ state }) => {
            if (endedSince === undefined) return true
            return 'at' in state && !before(state.at, endedSince)
          })
          .filter((each) => after === undefined || isOlder(each, after))
          .slice(0, limit)
          .map(shown),
      counts: async (since) => ({
        subscriptions: tally(
          ['active', 'paused', 'halted'],
          subscriptions.map(({ standing }) => standing.kind),
        ),
        deliveries: tally(
          ['waiting', 'claimed', 'parked', 'sent', 'skipped', 'refused', 'expired'],
          deliveries
            .map(({ state }) => state)
            .filter(
              (state) => state.kind === 'parked' || !('at' in state && before(state.at, since)),
            )
            .map(({ kind }) => kind),
        ),
        dueSince: earliest(
          deliveries
            .filter(({ state }) => state.kind === 'waiting' || state.kind === 'claimed')
            .map(({ id, slot }) => latest(slot.at, agains.get(id) ?? slot.at)),
        ),
      }),
      audit: async (limit) => newest(audit).slice(0, limit),
    },
    audit: async ({ surface, workspace }, limit) =>
      newest(audit)
        .filter(({ place }) => place.surface === surface && place.workspace === workspace)
        .slice(0, limit),
    check: async () => undefined,
    close: async () => undefined,
  }
}
