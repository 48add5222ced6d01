// Files -> a folder: whole or not at all, and never over anything that is not from here.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { StaticFile } from './static-files.ts'

/** Lists the files that were written, so that the next site may take their place. */
const LIST = '.quad-brief-site.json'

export type Written =
  | { readonly ok: true; readonly files: number; readonly bytes: number }
  | { readonly ok: false; readonly problem: string; readonly fix: string }

/**
 * Writes a site. It is written beside the folder first and then put in its place.
 * @param files of the site
 * @param folder where to; it may not exist, be empty, or hold a site written before and nothing else
 * @returns what was written, or why nothing was
 * @throws where the disk refuses
 */
export function writeSite(files: readonly StaticFile[], folder: string): Written {
  const foreign = foreignFile(folder)
  if (foreign !== null) {
    return {
      ok: false,
      problem: `${folder} holds something that is not from here: ${foreign}.`,
      fix: 'Give a folder that is new or empty, or that holds a site written before.',
    }
  }
  const draft = `${folder}.${process.pid}.new`
  const old = `${folder}.${process.pid}.old`
  try {
    for (const { path, body } of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      writeFileSync(join(draft, path), body)
    }
    writeFileSync(join(draft, LIST), `${JSON.stringify(files.map(({ path }) => path))}\n`)
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
  const bytes = files.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
  return { ok: true, files: files.length, bytes }
}

/** The first thing in a folder that no site has written; null where there is none. */
function foreignFile(folder: string): string | null {
  if (!existsSync(folder)) return null
  if (!statSync(folder).isDirectory()) return 'it is a file'
  const present = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
  const known = new Set([LIST, ...listed(folder)])
  return present.find((path) => !known.has(path)) ?? null
}

function listed(folder: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, LIST), 'utf8'))
    return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []
  } catch {
    return []
  }
}
