// Where the record is: apart from the other settings, since the terminal needs nothing but this one.
import { resolve } from 'node:path'

const DATA_OF_REPOSITORY = resolve(import.meta.dirname, '../../data')

/**
 * The folder of the record.
 * @param dataDir the variable DATA_DIR; empty counts as not set
 * @returns its path, from where one stands; the repository's own unless set
 */
export function dataDirOf(dataDir: string | undefined): string {
  const given = dataDir?.trim() ?? ''
  return given === '' ? DATA_OF_REPOSITORY : resolve(given)
}
