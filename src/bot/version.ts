// Which version of the program this is.

import { readFileSync } from 'node:fs'

/**
 * Reads the name and version from package.json.
 * @returns "quad-brief" and "0.1.0"
 */
export function programVersion(): { readonly name: string; readonly version: string } {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return JSON.parse(text) as { name: string; version: string }
}
