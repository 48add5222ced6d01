// Reads XML strictly: whatever is not well-formed is an error. https://www.w3.org/TR/xml/
// Only what our feeds use: no comments, no CDATA, no DTD, no entities of one's own.

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  readonly text: string
}

const DECLARATION = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/
const TAG = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/
const ATTRIBUTE = /([A-Za-z][\w:.-]*)="([^"<]*)"/g
// eslint-disable-next-line no-control-regex -- https://www.w3.org/TR/xml/#charsets
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

/**
 * @param text a document
 * @returns its root
 * @throws {Error} where it is not well-formed
 */
export function readXml(text: string): XmlElement {
  if (NO_CHARACTER.test(text) || !text.isWellFormed()) throw new Error('a character of no XML')
  if (!DECLARATION.test(text)) throw new Error('no XML declaration')
  const { element, rest } = readElement(text.replace(DECLARATION, ''))
  if (rest.trim() !== '') throw new Error(`after the root: ${rest.slice(0, 40)}`)
  return element
}

function readElement(from: string): { readonly element: XmlElement; readonly rest: string } {
  const opened = TAG.exec(from)
  const [whole = '', slash, name = '', attributes = '', closed] = opened ?? []
  if (opened === null || slash === '/') throw new Error(`no element: ${from.slice(0, 40)}`)
  const own = Object.fromEntries(
    [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, unescaped(value)]),
  )
  let rest = from.slice(whole.length)
  if (closed === '/') return { element: { name, attributes: own, children: [], text: '' }, rest }
  const children: XmlElement[] = []
  let text = ''
  for (;;) {
    const next = rest.indexOf('<')
    if (next < 0) throw new Error(`${name} is never closed`)
    text += unescaped(rest.slice(0, next))
    rest = rest.slice(next)
    const end = TAG.exec(rest)
    if (end?.[1] === '/') {
      if (end[2] !== name) throw new Error(`${name} is closed by ${end[2]}`)
      const element = { name, attributes: own, children, text }
      return { element, rest: rest.slice(end[0].length) }
    }
    const child = readElement(rest)
    children.push(child.element)
    rest = child.rest
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare &: ${whole}`)
    const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
    if (number !== null) {
      return String.fromCodePoint(
        number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16),
      )
    }
    const character = ENTITIES[name]
    if (character === undefined) throw new Error(`an unknown entity: ${whole}`)
    return character
  })
}
