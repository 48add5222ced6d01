// Which targets of a request are refused unread: those that mean one path to us and another to somebody else.

/** Dots, slashes, backslashes and percent signs that were encoded, and control characters. */
const ENCODED_TRICKS = /%(?:2e|2f|5c|25|[01][0-9a-f]|7f)/i

// Without control characters and spaces, which no target holds. https://www.rfc-editor.org/rfc/rfc9112#section-3.2
const CONTROL = /[\p{Cc}\s]/u

/**
 * @param target of a request as it was sent: "/meetings/?x=1"
 * @returns whether its path is plain: it starts at the top, goes nowhere up, and can be decoded
 */
export function isPlainTarget(target: string): boolean {
  const [path = ''] = target.split('?', 1)
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\')) return false
  if (CONTROL.test(target) || ENCODED_TRICKS.test(path)) return false
  if (path.split('/').some((part) => part === '.' || part === '..')) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
