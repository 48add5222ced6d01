// Whatever the record says, each format gives it back to a reader that others wrote.

import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { parse as parseCsv } from 'csv-parse/sync'
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addressText } from '../../../src/bot/exports/address.ts'
import { csvText } from '../../../src/bot/exports/csv.ts'
import { exportRecord } from '../../../src/bot/exports/export-record.ts'
import type { Format } from '../../../src/bot/exports/formats.ts'
import { neutral } from '../../../src/briefings/index.ts'
import { hostileText, hostileUrl } from '../../support/hostile-text.ts'
import { decoded } from '../../support/shown.ts'
import { partsOf, wordsOf } from './read-markdown.ts'
import { smallRecord, TODAY, type Texts } from './small-record.ts'

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", '\u200B=1']
const LATEX = [
  '\\input{x}',
  '}',
  '{',
  '{{',
  '\\',
  '$x^2$',
  '100% # & _',
  '~',
  '``',
  "''",
  '--',
  '@x{',
]
const ICS = ['a;b,c', '\\n', 'END:VEVENT', 'a\r\nBEGIN:VALARM', ':', '"']
const texts = fc.oneof(
  hostileText(300),
  fc
    .array(fc.constantFrom(...FORMULAS, ...LATEX, ...ICS, 'Quad', ' ', ',', '"', '\n', '東京'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => `${parts.join('')}Q`),
)

function texted(format: Format, given: Texts, kind: 'all' | 'sources' = 'all'): string {
  const file = exportRecord({ kind }, format, { dataset: smallRecord(given), today: TODAY })
  if (file === null) throw new Error('There is no file.')
  return file.text
}

/** White space at the ends and in rows is not what a reader compares. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('a table', () => {
  const read = (text: string): string[][] =>
    parseCsv(text, { relaxQuotes: false, recordDelimiter: '\r\n' })
  const unguarded = (cell: string): string => cell.replace(/^'/, '')

  test('gives every cell back', () => {
    const rows = fc.array(fc.array(fc.oneof(texts, fc.string()), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(rows, (cells) => {
        // UTF-8 has no half characters.
        const whole = cells.map((row) => row.map((cell) => cell.toWellFormed()))
        expect(read(csvText(whole)).map((row) => row.map(unguarded))).toEqual(whole)
      }),
    )
  })

  test('holds no formula', () => {
    fc.assert(
      fc.property(texts, (claim) => {
        const cells = read(texted('csv', { claim, title: claim })).flat()
        expect(cells.map(unguarded)).toContain(neutral(claim))
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      }),
    )
  })

  test.each(FORMULAS)('%j is text', (formula) => {
    expect(csvText([[formula]])).toMatch(/^"?'/)
  })
})

test('data gives everything back', () => {
  fc.assert(
    fc.property(texts, hostileUrl, (text, url) => {
      const given = { claim: text, title: text, publisher: text, remark: text, url }
      const read = JSON.parse(texted('json', given)) as { meetings: object[]; sources: object[] }
      const { meetings, sources } = smallRecord(given)
      expect(read.meetings).toEqual(meetings)
      expect(read.sources).toEqual([...sources.values()])
    }),
  )
})

test('data is the same whatever the order of keys', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const)
    return Object.fromEntries(entries.toReversed())
  }
  const dataset = smallRecord()
  const meetings = reversed(dataset.meetings) as typeof dataset.meetings
  const context = { today: TODAY, dataset: { ...dataset, meetings } }
  expect(exportRecord({ kind: 'all' }, 'json', context)?.text).toBe(texted('json', {}))
})

describe('a calendar', () => {
  test('gives the words back, and no line is too long or ends otherwise than it must', () => {
    fc.assert(
      fc.property(texts, texts, (title, publisher) => {
        const ics = texted('ics', { title, publisher })
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
        for (const line of ics.split('\r\n')) {
          // https://www.rfc-editor.org/rfc/rfc5545#section-3.1
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n\0]/)
        }
        const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
        const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
        expect(events.map(({ uid }) => uid)).toEqual([
          '2023-12-tokyo@quad-brief',
          '2023-02-challenge@quad-brief',
        ])
        expect(calendar.getAllSubcomponents().length).toBe(2)
        const shown = squeezed(events[0]?.description ?? '')
        // Titles are parted into lines where they were; apart from that they are whole.
        expect(squeezed(neutral(shown))).toContain(squeezed(neutral(title)))
        expect(squeezed(neutral(shown))).toContain(squeezed(neutral(publisher)))
      }),
    )
  })

  test('is the same in every time zone', () => {
    const before = process.env['TZ']
    const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']
    const written = zones.map((zone) => {
      process.env['TZ'] = zone
      return texted('ics', {})
    })
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    expect(new Set(written).size).toBe(1)
  })
})

test('a bibliography gives every field back', () => {
  fc.assert(
    fc.property(texts, hostileUrl, (text, url) => {
      const bib = texted('bib', { title: text, publisher: text, remark: text, url })
      const { entries, errors } = parseBibtex(bib, { sentenceCase: false })
      expect(errors).toEqual([])
      expect(entries.map(({ type, key }) => [type, key])).toEqual([
        ['online', 'mofa'],
        ['online', 'press'],
      ])
      const words = squeezed(neutral(text))
      expect(decoded(entries[0]?.fields.url ?? '')).toBe(decoded(url))
      expect(plainTex(entries[0]?.fields.title)).toBe(words)
      expect(plainTex(entries[0]?.fields['organization'])).toBe(words)
      expect(plainTex(entries[1]?.fields.note)).toBe(words)
    }),
    { numRuns: 200 },
  )
})

/** The reader takes the grave accent of TeX for a letter that looks the same. */
function plainTex(field: unknown): string {
  return squeezed((Array.isArray(field) ? field : [field]).join(' ')).replaceAll('ˋ', '`')
}

test('text gives the words back as words, and only the addresses of sources as links', () => {
  const PARTS = ['root', 'heading', 'text', 'list', 'listItem', 'paragraph', 'link']
  fc.assert(
    fc.property(texts, hostileUrl, (text, url) => {
      const nodes = partsOf(texted('md', { claim: text, title: text, url }))
      expect([...new Set(nodes.map(({ type }) => type))].toSorted()).toEqual(PARTS.toSorted())
      const items = nodes.filter(({ type }) => type === 'listItem').map(wordsOf)
      const words = squeezed(neutral(text))
      expect(items.map(squeezed)).toContain(`${words} [1][2]`)
      expect(items.some((item) => squeezed(item).startsWith(words))).toBe(true)
      const links = nodes.filter(({ type }) => type === 'link').map((link) => link.url)
      expect(links).toEqual([addressText(url), 'https://example.org/challenge'])
    }),
  )
})
