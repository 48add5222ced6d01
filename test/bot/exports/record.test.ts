// The real record in every format, read back by readers that others wrote.

import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { exportRecord } from '../../../src/bot/exports/export-record.ts'
import type { Format, Selection } from '../../../src/bot/exports/formats.ts'
import { firstDay, lastDay } from '../../../src/briefings/index.ts'
import { briefings, record as dataset, TODAY } from '../../support/record.ts'
import { wordsShown } from './read-markdown.ts'

const all: Selection = { kind: 'all' }
const records = [...dataset.meetings, ...dataset.milestones]

function exported(selection: Selection, format: Format): string {
  const file = exportRecord(selection, format, { dataset, today: TODAY })
  if (file === null) throw new Error('There is no file.')
  return file.text
}

interface Stated {
  readonly record: string
  readonly text: string
  readonly cites: readonly string[]
}

/** Every text with citations beside it, found without knowing where they stand. */
function stated(value: unknown, record: string): readonly Stated[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap((part) => stated(part, record))
  if (!('cites' in value) || !Array.isArray(value.cites)) return below
  const cites = value.cites.map(String)
  const text = ['text', 'note'].flatMap((key) => {
    const words: unknown = Reflect.get(value, key)
    return typeof words === 'string' ? [words] : []
  })
  return [...text.map((words) => ({ record, text: words, cites })), ...below]
}

const statements = records.flatMap((one) => stated(one, one.id))

/** The address of a schema says nothing about the record. */
function withoutSchema(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== '$schema'))
}

test('there is much to lose', () => {
  expect(statements.length).toBeGreaterThan(150)
  expect(dataset.sources.size).toBeGreaterThan(50)
})

test('the table has every statement with its sources', () => {
  const rows: Record<string, string>[] = parseCsv(exported(all, 'csv'), { columns: true })
  const held = rows.map(({ record, text, sources }) => JSON.stringify([record, text, sources]))
  for (const { record, text, cites } of statements) {
    expect(held).toContain(JSON.stringify([record, text, cites.join(' ')]))
  }
  const people = records.flatMap((one) => ('delegations' in one ? one.delegations : []))
  for (const delegation of people) {
    if (delegation.kind !== 'named') continue
    for (const { title } of delegation.representatives) {
      expect(rows.some((row) => row['text']?.endsWith(`, ${title}`))).toBe(true)
    }
  }
  const cited = new Set(rows.flatMap(({ sources = '' }) => sources.split(' ')))
  expect([...cited].toSorted()).toEqual([...dataset.sources.keys()].toSorted())
  const addresses = new Set(rows.flatMap(({ addresses = '' }) => addresses.split(' ')))
  for (const { url } of dataset.sources.values()) expect(addresses).toContain(new URL(url).href)
})

test('the data is the record', () => {
  expect(JSON.parse(exported(all, 'json'))).toMatchObject({
    version: dataset.version,
    meetings: dataset.meetings.map(withoutSchema),
    milestones: dataset.milestones.map(withoutSchema),
    sources: [...dataset.sources.values()],
    people: [...dataset.people.values()],
    topics: [...dataset.topics.values()],
  })
})

test('the calendar has every meeting and milestone on its days', () => {
  const calendar = new ICAL.Component(ICAL.parse(exported(all, 'ics')) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(events.map(({ uid }) => uid)).toEqual(records.map(({ id }) => `${id}@quad-brief`))
  for (const [index, { description, startDate, endDate }] of events.entries()) {
    const { start = '', end = start, cites = [] } = records[index]?.period ?? {}
    expect(startDate.isDate && endDate.isDate).toBe(true)
    expect(startDate.toString()).toBe(firstDay(start).toString())
    expect(endDate.toString()).toBe(lastDay(end).add({ days: 1 }).toString())
    for (const id of cites) {
      expect(description).toContain(dataset.sources.get(id)?.url)
    }
    expect(description.length).toBeLessThan(8_192)
  }
})

test('an event that leaves something out says what to ask Quad Brief for, whatever program shows it', () => {
  const calendar = new ICAL.Component(ICAL.parse(exported(all, 'ics')) as unknown[])
  const ends = calendar.getAllSubcomponents('vevent').flatMap((one) => {
    const { uid, description } = new ICAL.Event(one)
    const end = description.split('\n').at(-1) ?? ''
    return / more statements?:/.test(end) ? [[uid.split('@')[0] ?? '', end] as const] : []
  })
  expect(ends.length).toBeGreaterThan(0)
  for (const [id, end] of ends) {
    expect(end).toMatch(/^\d+ more statements?: ask Quad Brief “export \S+ md”\.$/)
    const [, ask = ''] = /“(.+)”/.exec(end) ?? []
    const { file } = createCommands(briefings).respond(ask, TODAY)
    expect(file?.text).toBe(exported({ kind: 'record', id }, 'md'))
  }
})

test('the bibliography has every source', () => {
  const { entries, errors } = parseBibtex(exported({ kind: 'sources' }, 'bib'), {
    sentenceCase: false,
  })
  expect(errors).toEqual([])
  expect(entries.map(({ key }) => key)).toEqual([...dataset.sources.keys()])
  for (const { key, fields } of entries) {
    const source = dataset.sources.get(key)
    expect(fields.title).toBe(source?.title)
    expect(fields.url).toBe(source && new URL(source.url).href)
  }
  expect(exported(all, 'bib')).toBe(exported({ kind: 'sources' }, 'bib'))
})

test('the text has every statement and every source', () => {
  const markdown = exported(all, 'md')
  const shown = wordsShown(markdown)
  for (const { text } of statements) expect(shown).toContain(text)
  for (const { title, url } of dataset.sources.values()) {
    expect(shown).toContain(title)
    expect(markdown).toContain(`<${new URL(url).href}>`)
  }
})

describe.each(records)('$id alone', ({ id }) => {
  const own = statements.filter(({ record }) => record === id)
  const cited = new Set(own.flatMap(({ cites }) => cites))
  const selection: Selection = { kind: 'record', id }

  test('has its statements and its sources in every format', () => {
    const shown = wordsShown(exported(selection, 'md'))
    const rows: Record<string, string>[] = parseCsv(exported(selection, 'csv'), { columns: true })
    for (const { text } of own) {
      expect(shown).toContain(text)
      expect(rows.map((row) => row['text'])).toContain(text)
    }
    const data = JSON.parse(exported(selection, 'json')) as { sources: { id: string }[] }
    const kept = data.sources.map((source) => source.id)
    const { entries } = parseBibtex(exported(selection, 'bib'), { sentenceCase: false })
    expect(entries.map(({ key }) => key)).toEqual(kept)
    for (const source of cited) expect(kept).toContain(source)
    expect(exported(selection, 'ics')).toContain(`UID:${id}@quad-brief\r\n`)
  })
})
