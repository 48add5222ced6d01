// Rows of text -> CSV that spreadsheets and programs read alike, and that no spreadsheet takes for formulas.

/** https://www.rfc-editor.org/rfc/rfc4180#section-2 rule 1 */
const LINE_END = '\r\n'

/** https://www.rfc-editor.org/rfc/rfc4180#section-2 rules 5 to 7; a space at an end is kept by quotes everywhere. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/**
 * A spreadsheet takes these for the start of a formula, some of them in full width too.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const STARTS_FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * Writes rows.
 * @param rows every row with as many cells as the first, which names the columns
 * @returns CSV; a cell that a spreadsheet would take for a formula, or that begins with an apostrophe, has
 * an apostrophe before it
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cellText).join(',') + LINE_END).join('')
}

function cellText(text: string): string {
  const safe = text.startsWith("'") || STARTS_FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
