// Where the record is, and where the bot keeps what it has to: apart from the other settings, since the
// terminal needs nothing but these.

import { resolve } from 'node:path'

const DATA_OF_REPOSITORY = resolve(import.meta.dirname, '../../../data')
const STATE_OF_REPOSITORY = resolve(import.meta.dirname, '../../../state')

/**
 * The folder of the record.
 * @param dataDir the variable DATA_DIR; empty counts as not set
 * @returns its path, from where one stands; the repository's own unless set
 */
export function dataDirOf(dataDir: string | undefined): string {
  const given = dataDir?.trim() ?? ''
  return given === '' ? DATA_OF_REPOSITORY : resolve(given)
}

/**
 * The folder of what the bot keeps: reports, and the database where no other is set.
 * @param stateDir the variable STATE_DIR; empty counts as not set
 * @returns its path, from where one stands; the repository's own unless set
 */
export function stateDirOf(stateDir: string | undefined): string {
  const given = stateDir?.trim() ?? ''
  return given === '' ? STATE_OF_REPOSITORY : resolve(given)
}
