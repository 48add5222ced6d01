// What is kept, as the rest of the bot sees it. Two drivers keep these promises (sqlite/, postgres/), and
// one contract suite holds both to them. Every method is one transaction, durable once it resolves.

import type { DeliveryEnd, Delivery, DeliveryState, Part } from '../subscriptions/delivery.ts'
import type {
  AuditEntry,
  DigestSurface,
  Place,
  Slot,
  Standing,
  Subscription,
} from '../subscriptions/model.ts'

export interface Store {
  readonly subscriptions: SubscriptionStore
  readonly deliveries: DeliveryStore
  readonly records: RecordStore
  readonly overview: OverviewStore
  /** @returns entries of a workspace, newest first */
  audit(
    workspace: Pick<Place, 'surface' | 'workspace'>,
    limit: number,
  ): Promise<readonly AuditEntry[]>
  /** Whether the database answers. @throws {StoreError} when it does not */
  check(): Promise<void>
  close(): Promise<void>
}

/** A change made at the same time by somebody else is never overwritten. */
export type Saved = 'saved' | 'changed-meanwhile' | 'gone'

export interface SubscriptionStore {
  /**
   * Adds one.
   * @param beside ids of those that its channel may have already, as they were seen; any unless given. Two that
   * are added at the same moment do not overlook each other
   * @returns `others-there` where the channel has others than those, and then nothing is kept
   */
  add(
    subscription: Subscription,
    audit: AuditEntry,
    beside?: readonly string[],
  ): Promise<'added' | 'others-there'>
  get(id: string): Promise<Subscription | null>
  /** @returns those of a channel, oldest first */
  ofChannel(place: Place): Promise<readonly Subscription[]>
  /** @returns those of a workspace, by channel, then oldest first */
  ofWorkspace(surface: DigestSurface, workspace: string): Promise<readonly Subscription[]>
  /** @returns all, by id, from behind `after` on, so that a long list can be read in pages */
  page(after: string | null, limit: number): Promise<readonly Subscription[]>
  /**
   * Replaces one.
   * @param subscription with the revision that was read; the kept one is higher by one
   */
  save(subscription: Subscription, audit: AuditEntry): Promise<Saved>
  /** Its deliveries go with it; what the audit says of it stays. */
  remove(id: string, audit: AuditEntry): Promise<'removed' | 'gone'>
  /**
   * Those whose next slot is not later than `now`, the earliest first. As fast with any number of
   * subscriptions that are not due.
   */
  due(now: Temporal.Instant, limit: number): Promise<readonly Subscription[]>
  /** Follows a channel whose id the platform changed. @returns how many subscriptions moved */
  move(from: Place, to: Place, audit: Pick<AuditEntry, 'at'>): Promise<number>
  /**
   * Removes, with their deliveries and audit, what has been halted since before `before`, and for one of `codes`.
   * @returns how many
   */
  purgeHalted(before: Temporal.Instant, codes: readonly string[]): Promise<number>
}

/** What is to become of a due slot. */
export interface Plan {
  /** As read from `due`. */
  readonly subscription: Pick<Subscription, 'id' | 'revision'>
  /** The delivery to make; null where the slot is let go (paused until then, or too long ago). */
  readonly delivery: { readonly id: string; readonly slot: Slot } | null
  /** A slot that passed by: kept as expired since the instant of its entry; none unless given. */
  readonly missed?: {
    readonly id: string
    readonly slot: Slot
    readonly reason: string
    readonly audit: AuditEntry
  } | null
  /** The slot after it. */
  readonly next: Slot | null
}

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

export interface DeliveryStore {
  /**
   * Plans slots, all or none. A subscription changed meanwhile (by revision) is left out, and comes up as
   * due again; a period that has its delivery already gets no second one. Planning is a change: the
   * revision is higher by one afterwards. A delivery waits until its slot.
   * @returns the ids of the deliveries that are new and wait
   */
  plan(plans: readonly Plan[]): Promise<readonly string[]>
  /**
   * Adds one that somebody asked for, outside the slots (`digest` on demand). Its period is its own.
   * @returns `there-already` where the id or the period has a delivery, which stays as it is; `gone`
   * where there is no such subscription
   */
  add(delivery: {
    readonly id: string
    readonly subscription: string
    readonly slot: Slot
  }): Promise<'added' | 'there-already' | 'gone'>
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

/** Which subscriptions are looked at. */
export interface SubscriptionQuery {
  /** Only those that stand so; any unless given. */
  readonly standing?: Standing['kind']
  /**
   * Only those with this in an id (the subscription's, its workspace's, its channel's, that of whoever set it
   * up), in the surface, the zone or the code that it is halted for; capitals count for nothing. Any unless given.
   */
  readonly text?: string
  /** Only those that come behind this one; from the first unless given. */
  readonly after?: Pick<Subscription, 'id' | 'place' | 'created'>
  readonly limit: number
}

/** Which deliveries are looked at. */
export interface DeliveryQuery {
  /** Only those in this state; any unless given. */
  readonly state?: DeliveryState['kind']
  /** Only those that come behind this one; from the newest unless given. */
  readonly after?: Pick<Delivery, 'id' | 'slot'>
  readonly limit: number
}

/** How many there are. */
export interface Counts {
  readonly subscriptions: Readonly<Record<Standing['kind'], number>>
  /** Those that are open (waiting, claimed, parked) all, the others where they ended lately. */
  readonly deliveries: Readonly<Record<DeliveryState['kind'], number>>
}

/** Everything at once, whosever it is: for whoever runs the bot. */
export interface OverviewStore {
  /** @returns subscriptions by surface, workspace and channel, then oldest first */
  subscriptions(query: SubscriptionQuery): Promise<readonly Subscription[]>
  /** @returns deliveries, newest slot first */
  deliveries(query: DeliveryQuery): Promise<readonly Delivery[]>
  /** @param since from when on one that ended counts */
  counts(since: Temporal.Instant): Promise<Counts>
  /** @returns what was done to any subscription, newest first */
  audit(limit: number): Promise<readonly AuditEntry[]>
}

/** Which records looked how when a digest was made of them, so that the next one can say what is new. */
export interface RecordStore {
  /**
   * Keeps the fingerprints of a record, once a version.
   * @param version the record's version
   * @param fingerprints by record id
   */
  keep(version: string, fingerprints: Readonly<Record<string, string>>): Promise<void>
  /** @returns the fingerprints of a version; null where it was never kept */
  get(version: string): Promise<Readonly<Record<string, string>> | null>
}

/** The database cannot be used. The message says why and what to do; nothing was lost. */
export class StoreError extends Error {
  readonly code: 'corrupted' | 'newer' | 'full' | 'unreachable' | 'not-writable' | 'broken'

  constructor(code: StoreError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.code = code
  }
}
