// What was typed after npm run site.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface SiteWish {
  /** The folder to write, whole. */
  readonly folder: string
  /** Where the site will be, with a slash at its end; null where that was not said. */
  readonly url: string | null
}

export interface SiteFault {
  readonly problem: string
  readonly fix: string
}

/** What can be typed. */
export const SITE_USAGE = `Usage: npm run site -- --out DIR [--url URL]
  --out DIR    the folder to write; what an earlier run wrote there is replaced
  --url URL    where the site will be, such as https://example.org/quad/`

const FIX = 'Type: npm run site -- --out DIR [--url https://example.org/quad/]'

/**
 * Reads the arguments.
 * @param args as typed
 * @returns what is wanted, or what is wrong
 */
export function readSiteArguments(args: readonly string[]): SiteWish | SiteFault {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, url: { type: 'string' } },
    })
    const { out = '', url } = values
    if (out.trim() === '') return { problem: 'The folder to write to is missing.', fix: FIX }
    if (url === undefined) return { folder: resolve(out), url: null }
    const address = URL.canParse(url) ? new URL(url) : null
    if (address === null || !/^https?:$/.test(address.protocol)) {
      return { problem: `${JSON.stringify(url)} is no web address.`, fix: FIX }
    }
    const whole = `${address.origin}${address.pathname.replace(/\/*$/, '/')}`
    return { folder: resolve(out), url: whole }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), fix: FIX }
  }
}
