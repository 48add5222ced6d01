// Who gets what when: plain data that every part of the digests has in common.

import type { Density, Filters, WhenEmpty } from '../../briefings/index.ts'

/** Where digests are posted. */
export interface Place {
  readonly surface: DigestSurface
  /** A Slack workspace or a Discord server, by the platform's id. */
  readonly workspace: string
  /** A channel, by the platform's id. */
  readonly channel: string
}

/** What digests can be posted on; `playground` is the pretend workspace of the page in the browser. */
export const DIGEST_SURFACES = ['slack', 'discord', 'playground'] as const
export type DigestSurface = (typeof DIGEST_SURFACES)[number]

/** 1 is Monday and 7 is Sunday, as in ISO 8601 and Temporal. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Cadence =
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekly'; readonly weekday: Weekday }
  /** `from` is a day of one of the weeks in which it comes, such as 2026-11-23. */
  | { readonly kind: 'every-other-week'; readonly weekday: Weekday; readonly from: string }
  /** The first Monday of each month. */
  | { readonly kind: 'monthly-first'; readonly weekday: Weekday }
  /** A day of each month, 1 to 31; the last day of a month that is shorter. */
  | { readonly kind: 'monthly-day'; readonly day: number }

/** When digests come: a wall time in a zone. */
export interface Schedule {
  readonly cadence: Cadence
  /** 09:00, 24 hours, to the minute. */
  readonly time: string
  /** An IANA zone, such as Asia/Kolkata. */
  readonly zone: string
}

/** Who may change a subscription besides the workspace's admins. */
export const WHO_MAY_CHANGE = ['anyone', 'admins'] as const
export type WhoMayChange = (typeof WHO_MAY_CHANGE)[number]

/** One digest that is to come. */
export interface Slot {
  /**
   * Which period it is the digest of, so that a period has one however often the hour is changed:
   * 2026-11-23 (daily), 2026-W48 (weekly and every other week), 2026-11 (monthly).
   */
  readonly period: string
  readonly at: Temporal.Instant
}

/** Whether digests come. */
export type Standing =
  | { readonly kind: 'active' }
  /** Somebody wished so; `until` is a calendar day in the subscription's zone, and null is until somebody resumes it. */
  | { readonly kind: 'paused'; readonly until: string | null }
  /** The platform refuses for good; `code` is a line of the table of errors. */
  | { readonly kind: 'halted'; readonly code: string; readonly since: Temporal.Instant }

export interface Subscription {
  /** A UUID. */
  readonly id: string
  readonly place: Place
  readonly schedule: Schedule
  readonly filters: Filters
  readonly density: Density
  readonly whenEmpty: WhenEmpty
  readonly whoMayChange: WhoMayChange
  /** Who set it up, by the platform's id; they are told when it halts. */
  readonly setBy: string
  readonly created: Temporal.Instant
  readonly standing: Standing
  /** The next digest; null while none is to come (paused without an end, or halted). */
  readonly next: Slot | null
  /** Counts the changes, so that none is lost to a second one made at the same time. */
  readonly revision: number
}

/** Stands for whoever runs the bot, who decides on a page of its own and has no id on a platform. */
export const OPERATOR = 'operator'

/** Something that somebody, or the platform, did to a subscription. */
export interface AuditEntry {
  readonly subscription: string
  readonly place: Place
  readonly at: Temporal.Instant
  /** The platform's id of the person, or `OPERATOR`; null where the bot did it itself. */
  readonly by: string | null
  readonly what:
    | 'subscribed'
    | 'changed'
    | 'paused'
    | 'resumed'
    | 'unsubscribed'
    | 'halted'
    | 'restored'
    | 'moved'
    | 'asked-for'
    | 'posted-again'
    | 'given-up'
    | 'missed'
  /** One line for people: "09:00 to 10:00". */
  readonly detail: string
}
