// A page of the site: what makes it malformed, unsafe or hard to use, where it leads, and what it claims.

import { html as NAMESPACES, parse } from 'parse5'
import type { ParserError } from 'parse5'
import { attribute, elementsOf, textOf, type Element } from './reader.ts'

const HTML: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  link: ['rel', 'href', 'type', 'title'],
  script: ['type', 'src'],
  noscript: [],
  body: [],
  header: ['class'],
  nav: ['aria-label'],
  footer: ['class'],
  main: ['id'],
  section: ['class', 'aria-labelledby'],
  h1: [],
  h2: ['id'],
  p: ['class', 'id', 'role'],
  ul: ['class', 'role', 'id'],
  ol: ['role'],
  li: ['id'],
  dl: ['class'],
  div: ['class', 'role', 'aria-label', 'aria-labelledby', 'tabindex'],
  dt: [],
  dd: [],
  a: ['href', 'rel', 'id', 'class', 'aria-label', 'aria-current'],
  span: ['class'],
  sup: ['class'],
  strong: [],
  time: ['datetime'],
  figure: ['class'],
  figcaption: [],
  table: [],
  caption: ['id'],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
  form: ['role', 'action'],
  label: ['class', 'for'],
  input: ['id', 'name', 'type', 'value', 'placeholder', 'maxlength', 'autocomplete'],
  button: [],
}

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'transform', 'fill-rule']
const SVG: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-label', 'font-family'],
  g: ['transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', ...DRAWN],
  circle: ['cx', 'cy', 'r', ...DRAWN],
  line: ['x1', 'y1', 'x2', 'y2', ...DRAWN],
  path: ['d', 'paint-order', ...DRAWN],
  text: ['x', 'y', 'font-size', 'font-weight', 'text-anchor', ...DRAWN],
}

const VOID = ['meta', 'link', 'input', 'br']
const OUTWARD = /^https?:\/\//

/** Elements of a page. */
export type Page = readonly Element[]

/**
 * Faults of a page of the site; none when it is fine.
 * @param html the document
 * @param scripts how many scripts it may have
 */
export function siteFaults(html: string, scripts = 0): readonly string[] {
  const errors: ParserError[] = []
  parse(html, { onParseError: (error) => errors.push(error), sourceCodeLocationInfo: true })
  const elements = elementsOf(html, { sourceCodeLocationInfo: true })
  const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  return [
    ...errors.map(({ code, startLine }) => `${code} in line ${startLine}`),
    ...elements.flatMap(elementFaults),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} twice`),
    ...['title', 'main', 'h1'].filter((name) => count(name) !== 1).map((name) => `not one ${name}`),
    ...(count('script') === scripts ? [] : [`${count('script')} scripts`]),
    ...elements
      .filter(({ tagName }) => /^(?:h1|h2|title|a|button|th|caption|label)$/.test(tagName))
      .filter((element) => textOf(element).trim() === '')
      .map(({ tagName }) => `an empty ${tagName}`),
    ...policyFaults(elements, scripts),
  ]
}

function elementFaults(element: Element): readonly string[] {
  const { tagName, attrs, namespaceURI, sourceCodeLocation } = element
  const isSvg = namespaceURI === NAMESPACES.NS.SVG
  const allowed = (isSvg ? SVG : HTML)[tagName]
  if (allowed === undefined) return [`an element that is not for a page: ${tagName}`]
  const isOpen = !isSvg && !VOID.includes(tagName) && !sourceCodeLocation?.endTag
  const needs = tagName === 'svg' ? ['role', 'aria-label'] : []
  const text = tagName === 'script' ? textOf(element) : ''
  return [
    ...(isOpen ? [`${tagName} is not closed`] : []),
    ...attrs.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${tagName}: ${name}`),
    ...needs.filter((name) => !attribute(element, name)).map((name) => `${tagName} lacks ${name}`),
    ...(text === '' ? [] : ['a script in the page']),
    ...addressFaults(element),
  ]
}

function addressFaults(element: Element): readonly string[] {
  const { tagName } = element
  const address = attribute(element, 'href') ?? attribute(element, 'src')
  if (address === null) return []
  if (tagName !== 'a') return OUTWARD.test(address) ? [`${address} is loaded`] : []
  if (!OUTWARD.test(address)) return /^[a-z]+:|^\/\//i.test(address) ? [`a link: ${address}`] : []
  const isPrivate = attribute(element, 'rel') === 'noopener noreferrer nofollow'
  return isPrivate ? [] : [`a link that tells where it comes from: ${address}`]
}

function policyFaults(elements: Page, scripts: number): readonly string[] {
  const policy = elements.find((each) => attribute(each, 'http-equiv') !== null)
  const content = policy === undefined ? '' : (attribute(policy, 'content') ?? '')
  const rules = content.split('; ')
  const isScripted = rules.includes("script-src 'self'")
  return [
    ...(rules[0] === "default-src 'none'" ? [] : ['the policy does not start at none']),
    ...(/unsafe|\*|https?:/.test(content) ? ['the policy allows too much'] : []),
    ...(isScripted === scripts > 0 ? [] : ['the policy and the scripts differ']),
  ]
}

/** Every address in a page that does not leave the site, as it stands there. */
export function inwardAddresses(html: string): readonly string[] {
  return elementsOf(html)
    .flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []),
    )
    .filter((address) => !OUTWARD.test(address))
}

/** A statement as a page shows it: its text without numbers, and the addresses of its sources. */
export interface Shown {
  readonly text: string
  readonly sources: readonly string[]
}

/** Everything that a page says in a line of its own, with the sources that its numbers lead to. */
export function shownStatements(html: string): readonly Shown[] {
  const elements = elementsOf(html)
  const sourceOf = new Map(
    elements
      .filter((element) => attribute(element, 'id')?.startsWith('source-'))
      .map((element) => [`#${attribute(element, 'id')}`, addressOf(element)]),
  )
  return elements
    .filter(({ tagName }) => ['li', 'dd', 'p', 'td'].includes(tagName))
    .map((element) => {
      const marks = within(element).find((each) => attribute(each, 'class') === 'marks')
      const links = marks === undefined ? [] : within(marks)
      const whole = textOf(element)
      const numbers = marks === undefined ? '' : textOf(marks)
      return {
        text: whole.replace(numbers, '').replace(/\s+/g, ' ').trim(),
        sources: links.flatMap((link) => sourceOf.get(attribute(link, 'href') ?? '') ?? []),
      }
    })
}

/** Every line that says something: how many numbers stand after it, and whether it is our own note. */
export function saidLines(
  html: string,
): readonly { readonly text: string; readonly sources: number; readonly isNote: boolean }[] {
  return elementsOf(html)
    .filter(({ tagName, parentNode: parent }) => {
      const isPlainList = parent !== null && 'attrs' in parent && parent.attrs.length === 0
      const isOfMain = parent !== null && 'tagName' in parent && parent.tagName === 'main'
      return tagName === 'dd' || (tagName === 'li' && isPlainList) || (tagName === 'p' && isOfMain)
    })
    .map((element) => {
      const inner = within(element)
      const marks = inner.find((each) => attribute(each, 'class') === 'marks')
      const [first] = inner
      const quiet = first !== undefined && attribute(first, 'class') === 'quiet'
      return {
        text: textOf(element),
        sources: marks === undefined ? 0 : within(marks).length,
        isNote: quiet && first !== undefined && textOf(first) === textOf(element).trim(),
      }
    })
}

function addressOf(source: Element): string {
  const address = within(source).find((each) => attribute(each, 'class') === 'address')
  const [first] = address === undefined ? [] : within(address)
  return first === undefined ? '' : textOf(first)
}

function within(element: Element): readonly Element[] {
  return element.childNodes.flatMap((node) => ('tagName' in node ? [node, ...within(node)] : []))
}
