// Any text -> the same text without the characters that steer a display instead of being read.

const LINE_BREAKS_AND_TABS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g

// Control characters; marks that reorder or embed text; soft hyphens and other invisible places to break a
// line or not; invisible operators; the byte order mark; annotation anchors.
const STEERING =
  /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/**
 * The text as it is safe to show on any surface: one line, no control characters, nothing that turns the
 * direction of reading or hides inside a word. What belongs to letters and emoji (joiners, combining marks,
 * variation selectors) stays. Markup is not escaped: that is the renderer's part, afterwards.
 * @param text any text
 * @returns well-formed text on one line; calling it again changes nothing
 */
export function neutral(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS_AND_TABS, ' ').replace(STEERING, '')
}
