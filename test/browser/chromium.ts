// Finds a Chromium on this machine. Where there is none, tests in the browser say so and are left out.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']

/**
 * @returns the path of the browser: what CHROMIUM says, or the first that is found; null where there is none
 * @throws {Error} where CHROMIUM says one that is not there, since somebody counts on it
 */
export function findChromium(): string | null {
  const said = process.env['CHROMIUM'] ?? ''
  if (said !== '') {
    if (isProgram(said)) return said
    throw new Error(`CHROMIUM is ${said}, which is no program.`)
  }
  const folders = [...FOLDERS, ...(process.env['PATH'] ?? '').split(delimiter)]
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return paths.find(isProgram) ?? null
}

/** Said where tests are left out, so that nobody takes them for passed. */
export const LEFT_OUT =
  'NO BROWSER FOUND: the tests of the playground in Chromium are LEFT OUT. Install chromium, or set CHROMIUM to its path.'

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
