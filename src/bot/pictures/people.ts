// Who represented each country at each meeting, with the changes marked.

import {
  countries,
  personName,
  recordLabel,
  type CountryCode,
  type Lookup,
  type Meeting,
} from '../../briefings/index.ts'
import type { SafeHtml } from '../markup.ts'
import type { AltParts } from './alt.ts'
import { box } from './box.ts'
import { columnHeads, columnsOf, HEAD, leftWords } from './columns.ts'
import { wrapped } from './measure.ts'
import {
  COLORS,
  lineHeight,
  MARGIN,
  PALETTE,
  picture,
  SIZE,
  textLines,
  type Picture,
} from './picture.ts'

const LABELS = 215
const GAP = 10

/** How many meetings leave room for the names of people. */
const COLUMNS = 4

interface Cell {
  /** Empty where no source names anybody. */
  readonly names: readonly string[]
  /** Against the meeting before, where both are named. */
  readonly change: 'same' | 'other' | null
}

/**
 * Draws representatives by country and meeting.
 * @param lookup the record
 * @param shown which countries; null for all four
 * @param at ids of the meetings; null for all
 * @returns the picture
 */
export function peoplePicture(
  lookup: Lookup,
  shown: readonly CountryCode[] | null = null,
  at: readonly string[] | null = null,
): Picture {
  const columns = columnsOf(lookup, LABELS, COLUMNS, at)
  const { meetings, from, width } = columns
  const own = countries.filter(({ code }) => shown === null || shown.includes(code))
  const rows = own.map(({ code, name }) => ({ name, cells: cellsOf(code, meetings, lookup) }))
  const isCompared = rows.some(({ cells }) => cells.some(({ change }) => change !== null))
  const lines = (names: readonly string[]) =>
    (names.length > 0 ? names : NOBODY).flatMap((name) =>
      wrapped(name, SIZE.text, width - GAP - 28),
    )
  const height =
    Math.max(...rows.flatMap(({ cells }) => cells.map(({ names }) => lines(names).length))) *
      lineHeight(SIZE.text) +
    (isCompared ? 64 : 32)
  const drawing: SafeHtml[] = [columnHeads(columns)]
  rows.forEach(({ name, cells }, row) => {
    const y = HEAD + row * (height + GAP)
    const labels = wrapped(name, SIZE.label, LABELS - 12)
    drawing.push(textLines(labels, MARGIN, y + 40, { size: SIZE.label, bold: true }))
    cells.forEach(({ names, change }, column) => {
      const x = from + column * width
      drawing.push(
        box(
          { x, y, width: width - GAP, height },
          names.length > 0 ? 'filled' : 'empty',
          change === 'other' ? PALETTE.orange : null,
        ),
      )
      const color = names.length > 0 ? COLORS.ink : COLORS.quiet
      drawing.push(textLines(lines(names), x + 14, y + 34, { color }))
      if (change !== null) {
        drawing.push(
          textLines([CHANGES[change].label], x + 14, y + height - 14, {
            size: SIZE.small,
            color: CHANGES[change].color,
            bold: change === 'other',
          }),
        )
      }
    })
  })
  const bottom = HEAD + rows.length * (height + GAP)
  const note = `${isCompared ? COMPARED : ''} ${leftWords(columns)}`.trim()
  drawing.push(
    textLines(note === '' ? [] : [note], MARGIN, bottom + 26, {
      size: SIZE.small,
      color: COLORS.quiet,
    }),
  )
  return picture(
    shown === null ? 'Who represented each country' : `Who represented ${inARow(own)}`,
    wordsOf(rows, meetings, leftWords(columns)),
    bottom + 40,
    drawing,
  )
}

function inARow(own: readonly { readonly inSentence: string }[]): string {
  return IN_A_ROW.format(own.map(({ inSentence }) => inSentence))
}

const IN_A_ROW = new Intl.ListFormat('en-GB')

const COMPARED = '“new person” and “same person” are against the meeting before.'

/** What stands where no source names anybody. */
const NOBODY = ['not named by any source']

const CHANGES = {
  same: { label: '= same person', color: COLORS.quiet },
  other: { label: '≠ new person', color: COLORS.ink },
} as const

function cellsOf(code: CountryCode, meetings: readonly Meeting[], lookup: Lookup): readonly Cell[] {
  return meetings.map((meeting, index): Cell => {
    const people = namedAt(code, meeting)
    const names = people.map((id) => {
      const person = lookup.dataset.people.get(id)
      return person === undefined ? id : personName(person)
    })
    const before = meetings[index - 1]
    const isNext =
      before !== undefined && lookup.position(meeting.id) === lookup.position(before.id) + 1
    const seen = isNext ? namedAt(code, before) : []
    if (people.length === 0 || seen.length === 0) return { names, change: null }
    return { names, change: people.some((id) => seen.includes(id)) ? 'same' : 'other' }
  })
}

function namedAt(code: CountryCode, { delegations }: Meeting): readonly string[] {
  const delegation = delegations.find(({ country }) => country === code)
  if (delegation?.kind !== 'named') return []
  return delegation.representatives.map(({ person }) => person)
}

function wordsOf(
  rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[],
  meetings: readonly Meeting[],
  left: string,
): AltParts {
  const groups = rows.map(({ name, cells }) => {
    const entries = cells.map(({ names, change }, index) => {
      const meeting = meetings[index]
      const where = meeting === undefined ? '' : recordLabel(meeting)
      const who = names.length === 0 ? 'not named' : names.join(' and ')
      return { text: `${where}: ${who}${change === null ? '' : ` (${SAID[change]})`}` }
    })
    return { name, entries }
  })
  const lead = 'Representatives by country and meeting.'
  return { lead, groups, between: '; ', note: left, ask: 'who represented each country' }
}

const SAID = { same: 'the same person', other: 'a new person' } as const
