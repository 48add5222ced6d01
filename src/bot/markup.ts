// A tagged template that makes HTML and SVG: text put into it is escaped, markup made by it is kept.
// It is not called html, so that no formatter moves the white space in it.

import { neutral } from '../briefings/index.ts'

const MARKUP: unique symbol = Symbol('markup')

/** HTML that only `markup` can make. */
export interface SafeHtml {
  readonly [MARKUP]: string
}

/** What may be put into the template; lists are joined, null and false leave nothing. */
export type HtmlValue = string | number | SafeHtml | readonly HtmlValue[] | null | false

/**
 * HTML with values in it. Values stand in text or in quoted attributes, never in tag or attribute names,
 * scripts or styles. An address must be checked before: escaping does not make javascript: harmless.
 * @param literals the markup as written in the source
 * @param values text to escape, and HTML to keep
 * @returns HTML that can be put into other templates
 */
export function markup(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const parts = literals.map((literal, index) =>
    index === 0 ? literal : written(values[index - 1] ?? null) + literal,
  )
  return { [MARKUP]: parts.join('') }
}

/**
 * The HTML as text, to send it.
 * @param safe what `markup` made
 * @returns its markup
 */
export function toText(safe: SafeHtml): string {
  return safe[MARKUP]
}

function written(value: HtmlValue): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return `${value}`
  if (isList(value)) return value.map(written).join('')
  return value[MARKUP]
}

const isList = (value: SafeHtml | readonly HtmlValue[]): value is readonly HtmlValue[] =>
  Array.isArray(value)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return neutral(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
