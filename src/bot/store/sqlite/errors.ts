// What SQLite refuses -> what it means and what to do.

import { z } from 'zod'
import { StoreError } from '../port.ts'

/** The index of the journal cannot grow: what a disk that is full from the start answers. */
const NO_ROOM_FOR_INDEX = 4_874

/** https://www.sqlite.org/rescode.html: the lowest byte of an extended code is the primary one. */
const BY_CODE: ReadonlyMap<number, Exclude<StoreError['code'], 'newer'>> = new Map([
  [3, 'not-writable'],
  [5, 'unreachable'],
  [6, 'unreachable'],
  [8, 'not-writable'],
  [10, 'unreachable'],
  [11, 'corrupted'],
  [13, 'full'],
  [14, 'not-writable'],
  [23, 'not-writable'],
  [26, 'corrupted'],
])

const SQLITE = z.object({ errcode: z.int(), message: z.string() })
const SYSTEM = z.object({ syscall: z.string(), code: z.string(), message: z.string() })

/**
 * Puts an error of SQLite, or of the folder that it is in, into words.
 * @param error what was thrown
 * @param file the file's path
 * @returns the error for the rest of the bot
 */
export function sqliteError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error
  const own = SQLITE.safeParse(error)
  if (own.success) {
    const { errcode } = own.data
    const code = errcode === NO_ROOM_FOR_INDEX ? 'full' : (BY_CODE.get(errcode & 0xff) ?? 'broken')
    return new StoreError(code, words(code, file, own.data.message), error)
  }
  const system = SYSTEM.safeParse(error)
  if (system.success) {
    const code = system.data.code === 'ENOSPC' ? 'full' : 'not-writable'
    return new StoreError(code, words(code, file, system.data.code), error)
  }
  const detail = error instanceof Error ? error.message : String(error)
  return new StoreError('broken', words('broken', file, detail), error)
}

/**
 * A file that is no sound database.
 * @param file its path
 * @param detail what SQLite found
 * @returns the error
 */
export function corrupted(file: string, detail: string): StoreError {
  return new StoreError('corrupted', words('corrupted', file, detail))
}

function words(code: Exclude<StoreError['code'], 'newer'>, file: string, detail: string): string {
  switch (code) {
    case 'corrupted':
      return `The file ${file} is damaged, or no database of Quad Brief (${detail}). It was left as it is. Stop the bot, then bring back a backup, or move the file away to begin with an empty one.`
    case 'full':
      return `There is no room left for the file ${file} (${detail}). Nothing was written by halves. Make room on its disk: the bot goes on by itself.`
    case 'not-writable':
      return `The file ${file} cannot be written (${detail}). Let the user that runs the bot write the file and its folder, or name another place.`
    case 'unreachable':
      return `The file ${file} cannot be used at the moment (${detail}). If it stays so, see what other program holds it, and whether its disk is sound and on this machine.`
    case 'broken':
      return `The file ${file} does not do as it should (${detail}). Report it with this line.`
  }
}
