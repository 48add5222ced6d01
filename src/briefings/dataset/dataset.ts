// The record in memory: what every answer is made from.

import type { Meeting, Milestone, Person, Source, Topic } from './schema.ts'

/** The whole record, valid and cross-checked. Built by `loadDataset`, never changed afterwards. */
export interface Dataset {
  /** Oldest first. */
  readonly meetings: readonly Meeting[]
  /** Oldest first. */
  readonly milestones: readonly Milestone[]
  readonly sources: ReadonlyMap<Source['id'], Source>
  readonly people: ReadonlyMap<Person['id'], Person>
  readonly topics: ReadonlyMap<Topic['id'], Topic>
  /** Hash of the content, the same for the same record on every machine: 12 hex digits. */
  readonly version: string
}

/** One thing wrong with the record, for the curator who mends it. */
export interface Fault {
  /** Path below data/, with forward slashes: meetings/2023-01-new-delhi.json. */
  readonly file: string
  /** Where in the file: delegations.1.representatives.0.person; empty for the file itself. */
  readonly field: string
  readonly problem: string
  readonly fix: string
}

export type LoadResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly faults: readonly Fault[] }
