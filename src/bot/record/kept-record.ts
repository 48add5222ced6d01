// The record as it was checked the last time, in the folder where tools keep what they can make again.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kept } from '../../briefings/index.ts'

const FILE = join(import.meta.dirname, '../../../node_modules/.cache/quad/record.json')

/**
 * The file of the record that was checked the last time.
 * @param file where it is; beside the compiled code unless told
 * @returns reads and writes it; where it cannot, everything is only slower
 */
export function keptRecord(file: string = FILE): Kept {
  return {
    read() {
      try {
        return readFileSync(file, 'utf8')
      } catch {
        return null
      }
    },
    write(text) {
      const draft = `${file}.${process.pid}`
      try {
        mkdirSync(dirname(file), { recursive: true })
        // Whole or not at all, whoever else reads or writes at the same time.
        writeFileSync(draft, text)
        renameSync(draft, file)
      } catch {
        // A folder that cannot be written, such as in a container.
      }
    },
  }
}
