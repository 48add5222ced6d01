// An HTML page as a person sees it, and what makes a page malformed, unsafe or hard to use.

import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes, ParserError } from 'parse5'
import type { Shown } from '../shown.ts'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

const BLOCKS = ['p', 'li', 'dt', 'dd', 'h1', 'h2', 'div', 'section', 'ul', 'ol', 'dl', 'main']

const isElement = (node: Node): node is Element => 'tagName' in node

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** Every element of a page in document order. */
export function elementsOf(
  page: string,
  options: { readonly sourceCodeLocationInfo?: boolean } = {},
): readonly Element[] {
  return descendants(parse(page, options))
}

function descendants(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) =>
    isElement(child) ? [child, ...descendants(child)] : descendants(child),
  )
}

/** The text in an element, blocks on lines of their own. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
  return isElement(node) && BLOCKS.includes(node.tagName) ? `\n${inner}\n` : inner
}

/**
 * What is seen: the text of main and the links out of the page.
 * @param page an HTML document
 */
export function readHtml(page: string): Shown {
  const elements = elementsOf(page)
  const main = elements.find(({ tagName }) => tagName === 'main')
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => ({ text: textOf(link), url: attribute(link, 'href') ?? '' }))
    .filter(({ url }) => !url.startsWith('#'))
  return { text: main === undefined ? '' : textOf(main), links, controls: [] }
}

/**
 * Faults of a page: parse errors, foreign elements and attributes, dead or unsafe links, missing structure.
 * @param page an HTML document
 */
export function htmlFaults(page: string): readonly string[] {
  const errors: ParserError[] = []
  const elements = descendants(
    parse(page, { onParseError: (error) => errors.push(error), sourceCodeLocationInfo: true }),
  )
  return [
    ...errors.map(({ code, startLine }) => `${code} in line ${startLine}`),
    ...elements.filter(isLeftOpen).map(({ tagName }) => `${tagName} is not closed`),
    ...elements.flatMap(elementFaults),
    ...linkFaults(elements),
    ...structureFaults(elements),
    ...policyFaults(elements),
  ]
}

/** HTML lets some end tags be left out; a renderer that does so has most likely lost them. */
const isLeftOpen = ({ tagName, sourceCodeLocation }: Element): boolean =>
  tagName !== 'meta' && !sourceCodeLocation?.endTag

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  style: [],
  body: [],
  main: [],
  section: ['class', 'aria-labelledby'],
  h1: [],
  h2: ['id'],
  p: [],
  ul: ['class', 'role'],
  ol: ['role'],
  li: ['id'],
  dl: ['class'],
  div: [],
  dt: [],
  dd: [],
  a: ['href', 'rel', 'id', 'aria-label'],
  span: ['class'],
  sup: ['class'],
  strong: [],
  code: [],
  time: ['datetime'],
}

function elementFaults({ tagName, attrs }: Element): readonly string[] {
  const allowed = ALLOWED[tagName]
  if (allowed === undefined) return [`an element that is not for a page: ${tagName}`]
  return attrs
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name }) => `an attribute that ${tagName} does not have: ${name}`)
}

function linkFaults(elements: readonly Element[]): readonly string[] {
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index)
  const links = elements.filter(({ tagName }) => tagName === 'a')
  return [
    ...doubled.map((id) => `the id ${id} twice`),
    ...links.flatMap((link) => {
      const href = attribute(link, 'href') ?? ''
      if (href.startsWith('#')) return ids.includes(href.slice(1)) ? [] : [`nothing at ${href}`]
      if (!/^https?:\/\//.test(href)) return [`a link to ${href}`]
      const isPrivate = attribute(link, 'rel') === 'noopener noreferrer nofollow'
      return isPrivate ? [] : [`a link that tells where it comes from: ${href}`]
    }),
  ]
}

function structureFaults(elements: readonly Element[]): readonly string[] {
  const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length
  const root = elements[0]
  return [
    ...['title', 'main', 'h1', 'style']
      .filter((name) => count(name) !== 1)
      .map((name) => `${count(name)} of ${name}`),
    ...(root !== undefined && attribute(root, 'lang') ? [] : ['no language']),
    ...elements
      .filter((each) => /^(h1|h2|title|a)$/.test(each.tagName) && textOf(each).trim() === '')
      .map(({ tagName }) => `an empty ${tagName}`),
  ]
}

function policyFaults(elements: readonly Element[]): readonly string[] {
  const policy = elements.find((each) => attribute(each, 'http-equiv') !== null)
  const style = elements.find(({ tagName }) => tagName === 'style')
  const text = style === undefined ? '' : textOf(style)
  const hash = createHash('sha256').update(text).digest('base64')
  const content = policy === undefined ? '' : (attribute(policy, 'content') ?? '')
  return [
    ...(content.startsWith("default-src 'none';") ? [] : ['the policy does not start at none']),
    ...(content.includes(`style-src 'sha256-${hash}'`) ? [] : ['the policy refuses the style']),
    ...(/script-src|unsafe|\*/.test(content) ? ['the policy allows too much'] : []),
  ]
}
