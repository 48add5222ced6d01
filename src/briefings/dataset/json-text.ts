// JSON text -> value, or what is wrong with it and where. JSON.parse gives no place for some mistakes and
// silently keeps the last of two equal keys; both matter to someone who edits by hand.

type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly problem: string }

interface Mistake {
  readonly position: number
  readonly problem: string
}

/**
 * Reads JSON written by hand.
 * @param text the whole file
 * @returns its value, or the first mistake with line and column, both from 1
 */
export function readJson(text: string): JsonResult {
  const mistake = firstMistake(text)
  if (mistake === null) return { ok: true, value: JSON.parse(text) as unknown }
  const before = text.slice(0, mistake.position).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  return { ok: false, line: before.length, column, problem: mistake.problem }
}

const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A walk over the grammar of RFC 8259; it looks for the first mistake and keeps no values. */
function firstMistake(text: string): Mistake | null {
  let at = 0

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
  const peek = (): string => {
    match(SPACE)
    return text.charAt(at)
  }
  const expected = (what: string): Mistake => ({
    position: at,
    problem: at >= text.length ? `the file ends where ${what} should be` : `${what} should be here`,
  })

  const value = (): Mistake | null => {
    const next = peek()
    if (next === '{') return members()
    if (next === '[') return items()
    return match(next === '"' ? STRING : LITERAL) === null ? expected('a value') : null
  }

  const items = (): Mistake | null => {
    at += 1
    if (peek() === ']') return close()
    for (;;) {
      const mistake = value()
      if (mistake !== null) return mistake
      if (peek() === ']') return close()
      if (peek() !== ',') return expected('a comma or ]')
      at += 1
    }
  }

  const members = (): Mistake | null => {
    const keys = new Set<string>()
    at += 1
    if (peek() === '}') return close()
    for (;;) {
      peek()
      const position = at
      const key = match(STRING)
      if (key === null) return expected('a name in double quotes')
      const name = JSON.parse(key) as string
      if (keys.has(name)) return { position, problem: `"${name}" stands here a second time` }
      keys.add(name)
      if (peek() !== ':') return expected('a colon')
      at += 1
      const mistake = value()
      if (mistake !== null) return mistake
      if (peek() === '}') return close()
      if (peek() !== ',') return expected('a comma or }')
      at += 1
    }
  }

  const close = (): null => {
    at += 1
    return null
  }

  const mistake = value()
  if (mistake !== null) return mistake
  return peek() === '' ? null : expected('the end of the file')
}
