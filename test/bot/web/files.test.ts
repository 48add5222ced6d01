// What programs read: the feed, the calendar, the data, the pictures.

import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { createSite } from '../../../src/bot/web/site/site.ts'
import { createBriefings, type Dataset } from '../../../src/briefings/index.ts'
import { hostileText, hostileUrl } from '../../support/hostile-text.ts'
import { record, TODAY } from '../../support/record.ts'
import { textOf } from '../../support/web/reader.ts'
import { readXml, type XmlElement } from '../../support/web/xml.ts'
import { smallRecord } from '../exports/small-record.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
/** https://www.rfc-editor.org/rfc/rfc3339 */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
/** https://www.rfc-editor.org/rfc/rfc4151#section-2.1 */
const TAG = /^tag:[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[a-z0-9-]+$/

function resource(path: string, dataset: Dataset = record, url: string | null = null) {
  const found = createSite(createBriefings(dataset), TODAY, { url }).resource(path)
  if (found === null) throw new Error(`nothing at ${path}`)
  return found
}

const textAt = (path: string, dataset?: Dataset, url?: string | null): string => {
  const { body } = resource(path, dataset, url)
  return typeof body === 'string' ? body : ''
}

const named = ({ children }: XmlElement, name: string) =>
  children.filter((child) => child.name === name)
const textIn = (element: XmlElement, name: string) => named(element, name)[0]?.text ?? ''
const linkIn = (element: XmlElement, rel: string) =>
  named(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href']

/** What RFC 4287 asks of a feed. */
function feedFaults(feed: XmlElement): readonly string[] {
  const needs = (element: XmlElement, names: readonly string[]) =>
    names
      .filter((name) => named(element, name).length !== 1)
      .map((name) => `${element.name} has ${named(element, name).length} of ${name}`)
  const entries = named(feed, 'entry')
  const all = [feed, ...entries]
  const ids = all.map((each) => textIn(each, 'id'))
  return [
    ...(feed.name === 'feed' && feed.attributes['xmlns'] === ATOM ? [] : ['no feed']),
    ...needs(feed, ['id', 'title', 'updated', 'author']),
    ...entries.flatMap((entry) => needs(entry, ['id', 'title', 'updated', 'content'])),
    ...ids.filter((id) => !TAG.test(id)).map((id) => `no tag: ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`),
    ...all
      .map((each) => textIn(each, 'updated'))
      .filter((moment) => !MOMENT.test(moment))
      .map((moment) => `no moment: ${moment}`),
    ...entries.filter((entry) => !linkIn(entry, 'alternate')).map((entry) => textIn(entry, 'id')),
  ]
}

describe('the feed', () => {
  const feed = readXml(textAt('/feed.xml'))
  const entries = named(feed, 'entry')

  test('is sound Atom', () => {
    expect(resource('/feed.xml').type).toBe('application/atom+xml; charset=utf-8')
    expect(feedFaults(feed)).toEqual([])
  })

  test('has every meeting and milestone, under an id that never changes, the newest first', () => {
    const ids = entries.map((entry) => textIn(entry, 'id'))
    const records = [...record.meetings, ...record.milestones]
    expect(ids.toSorted()).toEqual(records.map(({ id }) => `tag:quad-brief,2026:${id}`).sort())
    const dates = entries.map((entry) => textIn(entry, 'updated'))
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(textIn(feed, 'updated')).toBe(dates[0])
  })

  test('is dated by the newest page that tells of an event', () => {
    const tokyo = entries.find((entry) => textIn(entry, 'id').endsWith(':2023-12-tokyo'))
    if (tokyo === undefined) throw new Error('no Tokyo')
    expect(textIn(tokyo, 'published')).toBe('2023-12-06T00:00:00Z')
    expect(textIn(tokyo, 'updated')).toBe('2023-12-31T00:00:00Z')
    expect(named(tokyo, 'category')[0]?.attributes).toEqual({ term: 'meeting' })
    expect(linkIn(tokyo, 'alternate')).toBe('meetings/2023-12-tokyo/')
  })

  test('holds every claim with the numbers and addresses of its sources', () => {
    const tokyo = entries.find((entry) => textIn(entry, 'id').endsWith(':2023-12-tokyo'))
    const content = tokyo === undefined ? '' : textIn(tokyo, 'content')
    const text = textOf(parseFragment(content))
    expect(text).toContain('Japan hosted the Tokyo meeting of December 2023. [3]')
    expect(text).toContain('[3] クアッド 第3回 日米豪印上級サイバーグループ共同プレスリリース')
    expect(content).toContain('<a href="https://www.mofa.go.jp/')
  })

  test('says where it is where that is known', () => {
    const there = readXml(textAt('/feed.xml', record, 'https://example.org/quad/'))
    expect(linkIn(there, 'self')).toBe('https://example.org/quad/feed.xml')
    expect(linkIn(there, 'alternate')).toBe('https://example.org/quad/')
    const [first] = named(there, 'entry')
    expect(first && linkIn(first, 'alternate')).toMatch(/^https:\/\/example\.org\/quad\/m/)
    expect(named(feed, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['alternate'])
  })

  test('of a hostile record is sound, and its texts stay texts', () => {
    const texts = fc.record({
      claim: hostileText(300),
      title: hostileText(160),
      publisher: hostileText(100),
      url: hostileUrl,
    })
    fc.assert(
      fc.property(texts, (each) => {
        const hostile = readXml(textAt('/feed.xml', smallRecord(each)))
        expect(feedFaults(hostile)).toEqual([])
        for (const entry of named(hostile, 'entry')) {
          expect(textIn(entry, 'content')).not.toMatch(/<(?!\/?(?:h2|p|b|ul|li|a|br)[ >])/)
        }
      }),
    )
  })

  test('holds no character that XML does not have', () => {
    const claim = 'a\uFFFEb\uFFFFc\uD800d\u0000e'
    expect(feedFaults(readXml(textAt('/feed.xml', smallRecord({ claim }))))).toEqual([])
  })

  test('of an empty record is sound', () => {
    const empty = readXml(textAt('/feed.xml', { ...record, meetings: [], milestones: [] }))
    expect([feedFaults(empty), named(empty, 'entry')]).toEqual([[], []])
  })

  test.each([
    ['<a>', 'a is never closed'],
    ['<a></b>', 'a is closed by b'],
    ['<a>&</a>', 'a bare &'],
    ['<a>&nbsp;</a>', 'an unknown entity'],
    ['<a b=c/>', 'no element'],
    ['<a/><b/>', 'after the root'],
    ['<a>\u0007</a>', 'a character of no XML'],
  ])('a fault would be found: %s', (fault, words) => {
    expect(() => readXml(`<?xml version="1.0" encoding="utf-8"?>\n${fault}`)).toThrow(words)
  })
})

test('the calendar has every meeting and milestone, and can be subscribed to', () => {
  const calendar = new ICAL.Component(ICAL.parse(textAt('/calendar.ics')) as unknown[])
  const uids = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid)
  const records = [...record.meetings, ...record.milestones]
  expect(uids.toSorted()).toEqual(records.map(({ id }) => `${id}@quad-brief`).sort())
  expect(resource('/calendar.ics').type).toBe('text/calendar; charset=utf-8')
})

test('the data is the whole record', () => {
  const { meetings, milestones, sources, version } = JSON.parse(textAt('/record.json'))
  expect([meetings.length, milestones.length, sources.length, version]).toEqual([
    record.meetings.length,
    record.milestones.length,
    record.sources.size,
    record.version,
  ])
  expect(resource('/record.json').type).toBe('application/json; charset=utf-8')
})

test.each(['timeline', 'topics', 'people', 'countries'])('the picture %s', (name) => {
  const png = resource(`/pictures/${name}.png`)
  expect(png.type).toBe('image/png')
  expect(Buffer.from(png.body).subarray(1, 4).toString()).toBe('PNG')
  const svg = resource(`/pictures/${name}.svg`)
  expect(svg.type).toBe('image/svg+xml; charset=utf-8')
  expect(svg.body).toMatch(/^<svg [^]*<\/svg>$/)
})
