// One part of a digest: its blocks, and what they are about.

import type { DraftBlock } from '../document/write.ts'

/** A heading and what stands under it, or nothing. */
export interface Section {
  readonly blocks: readonly DraftBlock[]
  /** Ids of meetings and milestones. */
  readonly records: readonly string[]
  /** A label for each thing told. */
  readonly labels: readonly string[]
}

/** A part that has nothing to tell. */
export const NOTHING: Section = { blocks: [], records: [], labels: [] }
