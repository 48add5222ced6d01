// What a reader of a surface sees, and how two texts or addresses are compared.

import type { Choice } from '../../src/briefings/document/briefing.ts'
import { neutral } from '../../src/briefings/document/neutral.ts'

/** A message as a person meets it: unescaped, markup gone, nothing hidden left in. */
export interface Shown {
  readonly text: string
  readonly links: readonly { readonly text: string; readonly url: string }[]
  readonly controls: readonly Choice[]
}

export interface Reading {
  /** Whether the surface breaks lines inside long words, so that white space says nothing. */
  readonly breaksWords?: boolean
  /** How a link inside a sentence reads; its text alone unless told. */
  readonly linkText?: (link: { readonly text: string; readonly url: string }) => string
}

/**
 * Text as it is compared: neutral, without the invisible breaks that a renderer may put in, white space
 * reduced to one space, or to none where the surface breaks words, and none around brackets.
 */
export function visible(text: string, { breaksWords = false }: Reading = {}): string {
  const seen = neutral(text).replace(/[\u200B\u2060\u00AD]/g, '')
  if (breaksWords) return seen.replace(/\s+/g, '')
  return seen
    .replace(/\s+/g, ' ')
    .replace(/ ?([[\]()]) ?/g, '$1')
    .trim()
}

/** Whether two addresses lead to the same place: equal but for percent-encoding. */
export function sameAddress(one: string, other: string): boolean {
  return decoded(one) === decoded(other)
}

/** One character as it is percent-encoded, or one byte that is no part of any. */
const ENCODED =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[\da-f]{2}/gi

/** An address without percent-encoding, to compare. What is no character stays as it is. */
export function decoded(url: string): string {
  const href = URL.canParse(url) ? new URL(url).href : url
  return href.replace(ENCODED, (character) => {
    try {
      return decodeURIComponent(character)
    } catch {
      return character.toUpperCase()
    }
  })
}

/** A moment as a client set to UTC and British English shows it: "Monday 23 November 2026, 03:30 UTC". */
export function timeInWords(seconds: number): string {
  const formatted = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).formatToParts(seconds * 1000)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    formatted.find((each) => each.type === type)?.value ?? ''
  const day = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
  return `${day}, ${part('hour')}:${part('minute')} UTC`
}
