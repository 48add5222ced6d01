// Everything that is wrong with a record, in the words of check:data and of the programs that refuse it.

import type { Fault } from './dataset.ts'

/**
 * Tells a curator what is wrong.
 * @param folder the folder of the record, as it was given
 * @param faults at least one
 * @returns lines grouped by file: field, problem and how to mend it
 */
export function faultReport(folder: string, faults: readonly Fault[]): string {
  const files = Map.groupBy(faults, ({ file }) => file)
  const groups = [...files].map(([file, found]) => {
    const lines = found.map(({ field, problem, fix }) => {
      const place = field === '' ? '' : `${field}: `
      return `  ${place}${problem}\n    Fix: ${fix}`
    })
    return `${folder}/${file}\n${lines.join('\n')}`
  })
  const total = `${counted(faults.length, 'fault')} in ${counted(files.size, 'file')}.`
  return [...groups, total].join('\n\n')
}

/** "1 fault", "2 faults". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
