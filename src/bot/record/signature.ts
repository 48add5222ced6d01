// A folder -> a short text that is another one as soon as a file in it is written, added, removed or exchanged.

import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A record is two folders deep; a link that leads round in a circle ends here. */
const DEPTH = 4

/**
 * Looks at a folder without reading its files: names, sizes and times, those behind links too, since mounted
 * folders may be links that are exchanged. Hidden entries are left out, as they are of the record.
 * @param folder which
 * @returns the same text for as long as nothing changes; a text too where the folder is gone or cannot be read
 */
export async function signatureOf(folder: string): Promise<string> {
  const lines = await linesOf(folder, '', DEPTH)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

async function linesOf(folder: string, below: string, depth: number): Promise<readonly string[]> {
  try {
    const names = (await readdir(join(folder, below))).filter((name) => !name.startsWith('.'))
    const found = names.sort().map((name) => entryOf(folder, join(below, name), depth))
    return (await Promise.all(found)).flat()
  } catch (error) {
    return [`${below}: ${codeOf(error)}`]
  }
}

async function entryOf(folder: string, path: string, depth: number): Promise<readonly string[]> {
  try {
    const found = await stat(join(folder, path))
    if (found.isDirectory()) return depth === 0 ? [] : await linesOf(folder, path, depth - 1)
    return [`${path}: ${found.size} ${found.mtimeMs} ${found.ctimeMs}`]
  } catch (error) {
    return [`${path}: ${codeOf(error)}`]
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
