// What is kept, as the rest of the bot sees it. Two drivers keep these promises (sqlite/, postgres/), and
// one contract suite holds both to them. Every method is one transaction, durable once it resolves.

import type { AuditEntry, Place } from '../subscriptions/model.ts'
import type { DeliveryStore } from './port/deliveries.ts'
import type { OverviewStore } from './port/overview.ts'
import type { SubscriptionStore } from './port/subscriptions.ts'

export type { AskedDelivery, Claim, DeliveryStore, Held, Seen } from './port/deliveries.ts'
export type { Counts, DeliveryQuery, OverviewStore, SubscriptionQuery } from './port/overview.ts'
export type { Plan, PlanWritten } from './port/planning.ts'
export type { Saved, SubscriptionStore } from './port/subscriptions.ts'

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
