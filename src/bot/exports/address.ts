// An address -> the same address for a file.

import { neutral, webAddress } from '../../briefings/index.ts'

/**
 * The address in its normal form, with nothing in it that ends an address in Markdown, BibTeX or a list.
 * https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 * @param url an address of the record
 * @returns ASCII without spaces, braces, backslashes and angle brackets; what is no web address, percent-encoded
 */
export function addressText(url: string): string {
  const address = webAddress(url) ?? encodeURI(neutral(url))
  return address.replace(
    /[\s<>{}\\^`|"]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
