// What the sections of the operator's view are built of.

import { markup, type HtmlValue, type SafeHtml } from '../markup.ts'
import { codeWords } from '../subscriptions/desk/access.ts'
import type { Place } from '../subscriptions/model.ts'
import type { ViewContext } from './deps.ts'
import type { Operated } from './operated.ts'

/** How good or bad something is; words beside it say the same. */
export type Tone = 'good' | 'calm' | 'warn' | 'bad'

/**
 * @param words what state it is in
 * @param tone its colour
 * @returns a small mark
 */
export function badge(words: string, tone: Tone): SafeHtml {
  return markup`<span class="badge ${tone}">${words}</span>`
}

/** A section that is brought up to date by itself. */
export interface Section {
  /** Of its heading, once a page. */
  readonly id: string
  readonly heading: string
  readonly content: HtmlValue
}

/**
 * @param section what it is about and says
 * @returns the section
 */
export function sectionHtml({ id, heading, content }: Section): SafeHtml {
  return markup`<section class="part" id="${id}" data-live aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}</section>
`
}

/** A table whose rows become blocks where it would be too wide; its first column names its rows. */
export interface Grid {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly HtmlValue[])[]
}

/**
 * @param grid the table
 * @returns it; the roles stand there since a table that is shown as blocks loses its own
 */
export function gridHtml({ label, columns, rows }: Grid): SafeHtml {
  const heads = columns.map((name) => markup`<th role="columnheader" scope="col">${name}</th>`)
  const lines = rows.map((cells) => {
    const shown = cells.map((cell, index) => {
      const name = columns[index] ?? ''
      return index === 0
        ? markup`<th role="rowheader" scope="row">${cell}</th>`
        : markup`<td role="cell" data-label="${name}">${cell}</td>`
    })
    return markup`<tr role="row">${shown}</tr>\n`
  })
  return markup`<table class="grid" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${lines}</tbody>
</table>
`
}

/** What a button sends. */
export interface Button {
  readonly label: string
  /** What it is about, for whoever hears the label alone. */
  readonly about: string
  /** The path below the view. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Buttons, each a form of its own.
 * @param buttons what they send
 * @param top the way from the page to the top of the view: "./" or "../"
 * @param context whether they work, and the page to come back to
 * @returns the forms
 */
export function buttonsHtml(
  buttons: readonly Button[],
  top: string,
  { buttons: state, here }: Pick<ViewContext, 'buttons' | 'here'>,
): SafeHtml | null {
  if (state === 'none') return null
  const forms = buttons.map(({ label, about, action, fields }) => {
    const hidden = Object.entries({ ...fields, here }).map(
      ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
    )
    const off = state === 'off' && markup` disabled aria-describedby="off"`
    return markup`<form method="post" action="${top}${action}">${hidden}<button aria-label="${label}: ${about}"${off}>${label}</button></form>\n`
  })
  return markup`<div class="buttons">${forms}</div>`
}

const SURFACES: Readonly<Record<Place['surface'], string>> = {
  slack: 'Slack',
  discord: 'Discord',
  playground: 'Playground',
}

/**
 * @param surface where digests are posted
 * @returns what people call it
 */
export function surfaceName(surface: Place['surface']): string {
  return SURFACES[surface]
}

/**
 * @param place a channel
 * @param operated knows its name, maybe
 * @returns "#briefings", or the id of a channel whose name is not known
 */
export function channelWords(place: Place, operated: Pick<Operated, 'channels'>): string {
  const name = operated.channels(place.surface)?.name?.(place) ?? null
  return name === null ? place.channel : `#${name}`
}

/**
 * @param place a channel
 * @param operated knows its name, maybe
 * @returns the channel, and below it where that is
 */
export function placeHtml(place: Place, operated: Pick<Operated, 'channels'>): SafeHtml {
  const { workspace, channel } = place
  const words = channelWords(place, operated)
  const id = words === channel ? '' : ` · ${channel}`
  return markup`${words}<span class="below">${surfaceName(place.surface)} · ${workspace}${id}</span>`
}

/**
 * @param code that was kept
 * @param context takes secrets out of the platform's words
 * @param detail those words, where they are known
 * @returns what it means and what to do
 */
export function fixWords(
  code: string,
  { scrub }: Pick<ViewContext, 'scrub'>,
  detail?: string,
): string {
  return scrub(codeWords(code, detail))
}
