// An address -> the same address as it may stand in a message, if it leads to the web at all.

/**
 * The address in its normal form: ASCII, everything else percent-encoded, no control characters.
 * @param url any text that should be an address
 * @returns an http or https address, or null for every other scheme and for text that is none
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
