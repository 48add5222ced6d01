// What a person sees of a Discord message: markdown read by the rules of Discord's clients. Shares
// no code with the renderer. Markup that the renderer does not use on purpose throws, since then
// text has been read as markup.

import type { PlainDiscordMessage } from '../../../src/bot/discord/render-plain.ts'
import type { DiscordMessage } from '../../../src/bot/discord/render.ts'
import { timeInWords } from '../../support/shown.ts'
import type { Shown } from '../../support/shown.ts'

interface Seen {
  readonly lines: string[]
  readonly links: { text: string; url: string }[]
  readonly controls: { label: string; ask: string }[]
}

interface Component {
  readonly type: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly components?: readonly Component[]
}

/** Reads a message of components or of plain content. */
export function readDiscord(message: DiscordMessage | PlainDiscordMessage): Shown {
  const seen: Seen = { lines: [], links: [], controls: [] }
  if ('content' in message) readMarkdown(message.content, seen)
  else for (const component of message.components) readComponent(component, seen)
  return { text: seen.lines.join('\n'), links: seen.links, controls: seen.controls }
}

function readComponent(component: Component, seen: Seen): void {
  if (component.content !== undefined) readMarkdown(component.content, seen)
  if (component.label !== undefined) {
    const match = /^q1:(?<kind>\w+):(?<ask>.*)$/s.exec(component.custom_id ?? '')
    if (match?.groups?.['kind'] === 'ask') {
      seen.controls.push({ label: component.label, ask: match?.groups?.['ask'] ?? '' })
    }
  }
  for (const inner of component.components ?? []) readComponent(inner, seen)
}

const BLOCK_MARK = /^\s*(?:#{1,3}\s|-#\s|[-*]\s|\d+\.\s|>{1,3}\s)/
const EXPECTED_MARK = /^(?:#{2,3} |-# |- )/

function readMarkdown(markdown: string, seen: Seen): void {
  for (const line of markdown.split('\n')) {
    const mark = EXPECTED_MARK.exec(line)?.[0] ?? ''
    const rest = line.slice(mark.length)
    if (BLOCK_MARK.test(rest)) throw new Error(`text read as a list, heading or quote: ${rest}`)
    seen.lines.push(readInline(rest, seen, { escapes: true, links: true }))
  }
}

interface Rules {
  readonly escapes: boolean
  readonly links: boolean
}

/** In the order in which clients try them; the first that matches wins. */
function readInline(source: string, seen: Seen, rules: Rules): string {
  let text = ''
  for (let rest = source; rest !== '';) {
    const [read, length] = readToken(rest, seen, rules)
    text += read
    rest = rest.slice(length)
  }
  return text
}

function readToken(rest: string, seen: Seen, rules: Rules): readonly [string, number] {
  const escape = rules.escapes ? /^\\([^0-9A-Za-z\s\uD800-\uDFFF])/.exec(rest) : null
  if (escape) return [escape[1] ?? '', escape[0].length]
  const link = rules.links ? LINK.exec(rest) : null
  if (link) {
    const [all, label = '', url = ''] = link
    const text = readInline(label, seen, { escapes: false, links: false })
    if (/\p{Extended_Pictographic}|\uFE0F|\u20E3/u.test(label))
      throw new Error('an emoji in a link')
    if (/https?:\/\//.test(label)) throw new Error(`an address as linked text: ${label}`)
    if (text.trim() === '') throw new Error('a link without text')
    seen.links.push({ text, url })
    return [text, all.length]
  }
  const moment = /^<t:(\d+):F>/.exec(rest)
  if (moment) return [timeInWords(Number(moment[1])), moment[0].length]
  const channel = /^<#(\d{17,20})>/.exec(rest)
  if (channel) return [channel[1] ?? '', channel[0].length]
  const person = /^<@(\d{17,20})>/.exec(rest)
  if (person) return [person[1] ?? '', person[0].length]
  const autolink = /^<(https?:\/\/[^ >]+)>/.exec(rest)
  if (autolink) {
    const [all, url = ''] = autolink
    seen.links.push({ text: url, url })
    return [url, all.length]
  }
  const bold = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/.exec(rest)
  if (bold) return [readInline(bold[1] ?? '', seen, { ...rules, links: false }), bold[0].length]
  for (const unexpected of UNEXPECTED) {
    if (unexpected.test(rest)) throw new Error(`text read as markup: ${rest.slice(0, 60)}`)
  }
  // As in the clients, a word is read at once, so that `a_b` and `ahttp` start nothing in the middle.
  const plain = /^(?:[\p{L}\p{N}]+?(?=https?:\/\/|[^\p{L}\p{N}]|$)|[\s\S])/u.exec(rest)
  return [plain?.[0] ?? rest, plain?.[0].length ?? rest.length]
}

const LABEL = String.raw`(?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*`
const HREF = String.raw`\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*`
const LINK = new RegExp(String.raw`^\[(${LABEL})\]\(${HREF}\)`)

const UNEXPECTED = [
  /^https?:\/\/[^\s<]+/,
  /^<@[!&]?\d+>/,
  /^<#\d+>/,
  /^<\/[^:>]+:\d+>/,
  /^<(?:a)?:\w+:\d+>/,
  /^<t:-?\d+(?::[^F])?>/,
  /^<id:\w+>/,
  /^@(?:everyone|here|silent)/,
  /^:[^\s:]+?(?:::skin-tone-\d)?:/,
  /^\*(?=\S)(?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?\*(?!\*)/,
  /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/,
  /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/,
  /^~~([\s\S]+?)~~(?!_)/,
  /^\|\|([\s\S]+?)\|\|/,
  /^(`+)([\s\S]*?[^`])\1(?!`)/,
]
