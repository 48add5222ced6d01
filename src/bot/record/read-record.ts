// The record as it is read from its folder at the start, and the words for one that is refused.

import { relative } from 'node:path'
import { faultReport, loadDataset } from '../../briefings/index.ts'
import type { Dataset, Fault, Kept } from '../../briefings/index.ts'
import { signatureOf } from './signature.ts'

/** What was in the folder at the start. */
export interface FirstRecord {
  readonly dataset: Dataset
  /** Of the folder, taken before it was read, so that nothing is missed that was written meanwhile. */
  readonly signature: string
}

export type FirstRead =
  | { readonly ok: true; readonly first: FirstRecord }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads the record of a folder for the first time.
 * @param folder the folder data/
 * @param kept where a record that was checked before may be found again: the same is not checked twice, which
 *   saves time, and memory for as long as the program runs
 * @returns what to begin with, or everything that is wrong with it
 */
export async function readRecord(folder: string, kept?: Kept): Promise<FirstRead> {
  const signature = await signatureOf(folder)
  const loaded = loadDataset(folder, kept)
  return loaded.ok ? { ok: true, first: { dataset: loaded.dataset, signature } } : loaded
}

/**
 * Tells whoever runs the program what is wrong with the record.
 * @param folder the folder data/; its path is shown as seen from where the program was started
 * @param faults at least one
 * @returns lines grouped by file
 */
export function recordFaults(folder: string, faults: readonly Fault[]): string {
  return faultReport(relative('.', folder) || '.', faults)
}
