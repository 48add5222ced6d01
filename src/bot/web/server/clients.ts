// From which address a request comes, behind proxies that pass it on.

import { isIP } from 'node:net'

/**
 * Who a request is from. Each proxy adds the address that it hears at the end of X-Forwarded-For, so from the right
 * as many entries are true as there are proxies of ours; what stands further left anybody may have made up.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 * @param remote the address of whoever is connected
 * @param forwarded the header; empty where there is none
 * @param proxies how many of ours stand in front; 0 where no header is believed
 * @returns the address that the outermost of them hears; where the header does not tell, the next that is known
 */
export function clientAddress(remote: string, forwarded: string, proxies: number): string {
  const entries = forwarded.split(',').map(addressIn).toReversed()
  const known = [remote]
  for (const entry of entries.slice(0, proxies)) {
    if (entry === null) break
    known.push(entry)
  }
  return known.at(-1) ?? remote
}

/** Some proxies add the port. */
function addressIn(entry: string): string | null {
  const text = entry.trim()
  const [, inBrackets, before] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text) ?? []
  const address = inBrackets ?? before ?? text
  return isIP(address) === 0 ? null : address
}
