// What is kept of deliveries, and how workers share them.

import type { Delivery, DeliveryEnd, DeliveryState, Part } from '../../subscriptions/delivery.ts'
import type { AuditEntry, DigestSurface, Slot } from '../../subscriptions/model.ts'
import type { Plan, PlanWritten } from './planning.ts'

/** A delivery that a worker holds until `leaseUntil`. */
export interface Claim {
  readonly delivery: Delivery
  /** How many times it was claimed, this time counted: whoever writes with an older number has lost it. */
  readonly attempt: number
  /** Why it was not posted at an earlier attempt, as it was given back last; null where nothing went wrong. */
  readonly why: string | null
  /** When a person had it posted again last; null where nobody did. */
  readonly again: Temporal.Instant | null
}

/** Whether a worker still held the claim as it wrote; nothing is written where it did not. */
export type Held = 'kept' | 'lost'

/** A delivery outside the slots. */
export interface AskedDelivery {
  readonly id: string
  readonly subscription: string
  readonly slot: Slot
}

/** Which deliveries of a subscription somebody has seen. */
export interface Seen {
  /** Only slots later than it were looked at. */
  readonly since: Temporal.Instant
  /** Ids. */
  readonly deliveries: readonly string[]
}

export interface DeliveryStore {
  /**
   * Plans slots, all or none. A subscription changed meanwhile (by revision) is left out, and comes up as
   * due again; a period that has its delivery already gets no second one. Planning is a change: the
   * revision is higher by one afterwards. A delivery waits until its slot.
   * @returns what was written
   */
  plan(plans: readonly Plan[]): Promise<PlanWritten>
  /**
   * Adds one that somebody asked for, outside the slots (`digest` on demand). Its period is its own.
   * @param audit kept with it; nothing unless given
   * @param beside what was seen of the subscription; two that are added at the same moment, both with what was
   * seen, do not overlook each other. Anything may be there unless given
   * @returns `there-already` where the id or the period has a delivery, which stays as it is; `others-there`
   * where there are other deliveries than were seen, and then nothing is kept; `gone` where there is no such
   * subscription
   */
  add(
    delivery: AskedDelivery,
    audit?: AuditEntry,
    beside?: Seen,
  ): Promise<'added' | 'there-already' | 'others-there' | 'gone'>
  /**
   * Takes deliveries that are waiting and whose time has come, and those whose lease ran out, oldest slot
   * first. No two workers get the same one.
   */
  claim(request: {
    readonly now: Temporal.Instant
    readonly leaseUntil: Temporal.Instant
    readonly limit: number
    /** Only this one, for a worker that was told which; any unless given. */
    readonly id?: string
    /** Only these places' surfaces; any unless given. */
    readonly surfaces?: readonly DigestSurface[]
    /** Of one workspace only its first so many, so that the others have theirs; any unless given. */
    readonly ofWorkspace?: number
  }): Promise<readonly Claim[]>
  /** Keeps the lease for longer. */
  extend(claim: Claim, leaseUntil: Temporal.Instant): Promise<Held>
  /** Keeps what will be posted, before anything is, so that a second worker posts the very same. */
  fix(claim: Claim, parts: readonly Part[], record: string): Promise<Held>
  /** Replaces one part: before it is sent (`sending`), and after. */
  part(claim: Claim, part: Part): Promise<Held>
  /** Ends it, for good or until a person decides. */
  end(claim: Claim, end: DeliveryEnd, now: Temporal.Instant): Promise<Held>
  /** Gives it back, to be tried again not before `tryAt`; where `why` is null, what went wrong before stays. */
  release(claim: Claim, tryAt: Temporal.Instant, why: string | null): Promise<Held>
  /**
   * What `claim` would take, for a carrier that tells other processes.
   * @param now those whose time has come, oldest slot first
   * @param limit how many
   * @param ofWorkspace how many of one workspace; any unless given
   * @returns ids, and how many times each was claimed
   */
  ready(
    now: Temporal.Instant,
    limit: number,
    ofWorkspace?: number,
  ): Promise<readonly { readonly id: string; readonly attempts: number }[]>
  get(id: string): Promise<Delivery | null>
  /**
   * What a subscription's next digest is compared with.
   * @param before only slots earlier than it
   * @returns the latest one whose first message was posted, and the record that it was made of; null where
   * there is none
   */
  lastPosted(
    subscription: string,
    before: Temporal.Instant,
  ): Promise<{ readonly at: Temporal.Instant; readonly record: string } | null>
  /** @returns those of a subscription, newest slot first */
  ofSubscription(id: string, limit: number): Promise<readonly Delivery[]>
  /** @returns those in a state, oldest slot first */
  inState(state: DeliveryState['kind'], limit: number): Promise<readonly Delivery[]>
  /** @returns those of a subscription that a person is to decide about: the oldest slots first, and how many all */
  parkedOf(
    subscription: string,
    limit: number,
  ): Promise<{ readonly oldest: readonly Delivery[]; readonly count: number }>
  /**
   * A person decides about a parked one: `post-again` makes it wait with its unknown parts pending,
   * `leave` ends it as expired, for the reason that it was parked for, and its parts stay as they are.
   */
  decide(
    id: string,
    decision: 'post-again' | 'leave',
    now: Temporal.Instant,
    audit: AuditEntry,
  ): Promise<'decided' | 'not-parked'>
  /**
   * Forgets the texts of what ended before `before`, and all of what ended before `longBefore`; but nothing of
   * what is parked, since a person is still to decide about it.
   */
  purge(before: Temporal.Instant, longBefore: Temporal.Instant): Promise<void>
}
