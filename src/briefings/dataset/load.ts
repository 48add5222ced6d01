// The folder of the record -> the record in memory, whole and checked, or everything that is wrong with it.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Build from './build.ts'
import type { Fault, LoadResult } from './dataset.ts'
import { keptText, rulesStamp, restored, type Kept } from './kept.ts'
import type { DataFile } from './parse.ts'

/** What data/ may hold besides the record itself. */
const NOT_OF_THE_RECORD = new Set(['schemas', 'GUIDELINES.md'])

/**
 * Reads and checks the record.
 * @param folder the folder data/
 * @param kept where a record that was checked before may be found again, so that the same need not be checked twice
 * @returns the dataset, or every fault that was found; never a part of the record
 */
export function loadDataset(folder: string, kept?: Kept): LoadResult {
  const { files, faults } = readFolder(folder)
  if (faults.length > 0) return { ok: false, faults }
  if (kept === undefined) return built(files)
  const stamp = rulesStamp(import.meta.dirname)
  const known = restored(kept.read(), stamp, files)
  if (known !== null) return { ok: true, dataset: known }
  const result = built(files)
  if (result.ok) kept.write(keptText(result.dataset, stamp, files))
  return result
}

/** The schemas and the checks take longer to load than the record: they are, when there is something to check. */
function built(files: readonly DataFile[]): LoadResult {
  const require = createRequire(import.meta.url)
  const { datasetOf } = require('./build.ts') as typeof Build
  return datasetOf(files)
}

interface FolderContent {
  readonly files: readonly DataFile[]
  readonly faults: readonly Fault[]
}

function readFolder(folder: string): FolderContent {
  try {
    const names = namesIn(folder, '')
      .filter((file) => !NOT_OF_THE_RECORD.has(file.split('/')[0] ?? ''))
      .sort()
    return {
      files: names.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
      faults: [],
    }
  } catch (error) {
    const problem = `The folder cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    const fix = 'Give the folder that holds sources.json, meetings and milestones.'
    return { files: [], faults: [{ file: '.', field: '', problem, fix }] }
  }
}

/** A record is two folders deep; a link that leads round in a circle ends here. */
const DEPTH = 4

/** Files below a folder, those behind links too, since a mounted folder may be one; nothing that is hidden. */
function namesIn(folder: string, below: string, depth = DEPTH): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const name = `${below}${entry.name}`
      const found = entry.isSymbolicLink() ? statSync(join(folder, name)) : entry
      if (found.isFile()) return [name]
      return found.isDirectory() && depth > 0 ? namesIn(folder, `${name}/`, depth - 1) : []
    })
}
