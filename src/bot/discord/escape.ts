// Plain text and addresses -> Discord's markdown, in which they read as they are.
// Whether a mention pings is for `allowed_mentions` to say; here it is made to look like the text
// that it is.

import { webAddress } from '../../briefings/index.ts'

/**
 * Opens or closes markup, a mention (<@1>, @everyone, </ask:1>), a time (<t:1>), an emoji, or
 * starts a bare address.
 */
const MARKUP = /[\\*_~|`[\]<>@#:]/g

/** At the start of a line: a list, small print, or a numbered list. */
const LIST_MARK = /^(\s*)([-+])/
const NUMBER_MARK = /^(\s*\d+)\./

/**
 * A run of characters that may stand in the square brackets of a link. Discord reads no backslash
 * there, and an emoji breaks the link, so only letters, digits and quiet punctuation may.
 * https://github.com/discord/discord-api-docs/issues/6185, https://github.com/discord/discord-api-docs/issues/7673
 */
const LETTER = String.raw`(?!\p{Extended_Pictographic})[\p{L}\p{N}]`
const QUIET = String.raw`(?!\uFE0F)[\p{Mn}\p{Mc} .,;()%&+/'"’‘“”–—·?!-]|:(?= )`
/** It may begin with a quotation. */
const LABEL = new RegExp(`['"‘“]*${LETTER}(?:${LETTER}|${QUIET})*`, 'gu')

/** A label that Discord would read as an item of a numbered list; its number alone is none. */
const NUMBERED = /^(\d+)\.(?:\s.*)?$/s

/**
 * Escapes text.
 * @param text plain text on one line
 * @returns markdown that Discord shows as that text
 */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&').replace(LIST_MARK, '$1\\$2').replace(NUMBER_MARK, '$1\\.')
}

/**
 * Text with as much of it linked as Discord lets one link.
 * @param text plain text on one line
 * @param url where it leads
 * @returns markdown; text and address side by side where nothing can be linked, and the address alone where the text is
 * the address: whole, to be copied, and without a preview
 */
export function maskedLink(text: string, url: string): string {
  const address = linkAddress(url)
  if (address === null) return escapeMarkdown(`${text} ${url}`)
  if (linkAddress(text) === address) return `<${address}>`
  const runs = [...text.matchAll(LABEL)].map((match) => ({
    start: match.index,
    label: match[0].replace(NUMBERED, '$1').trimEnd(),
  }))
  const [longest] = runs.toSorted((one, other) => other.label.length - one.label.length)
  if (longest === undefined) return `${escapeMarkdown(text)} <${address}>`
  const { start, label } = longest
  const before = escapeMarkdown(text.slice(0, start))
  const after = escapeMarkdown(text.slice(start + label.length))
  return `${before}[${label}](<${address}>)${after}`
}

/**
 * An address as it may stand in angle brackets, where Discord makes no preview of it.
 * @param url any text
 * @returns the address with everything percent-encoded that could end it early; null unless it
 * leads to the web
 */
export function linkAddress(url: string): string | null {
  return webAddress(url)?.replace(/[\\()<>"\s]/g, percentEncoded) ?? null
}

function percentEncoded(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
