import { describe, expect, test } from 'vitest'
import { exportRecord } from '../../../src/bot/exports/export-record.ts'
import type { Format, Selection } from '../../../src/bot/exports/formats.ts'
import { MEETING, MILESTONE, smallRecord, TODAY } from './small-record.ts'

const dataset = smallRecord()
const exported = (selection: Selection, format: Format) =>
  exportRecord(selection, format, { dataset, today: TODAY })
const text = (selection: Selection, format: Format) => exported(selection, format)?.text
const meeting = { kind: 'record', id: MEETING } as const
const milestone = { kind: 'record', id: MILESTONE } as const
const all = { kind: 'all' } as const
const sources = { kind: 'sources' } as const

const MOFA = 'https://example.org/tokyo?a=1&b=100%25'
const PRESS = 'https://example.org/challenge'
const crlf = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')

describe('a table', () => {
  const head = 'record,kind,date,country,text,basis,sources,addresses'
  const days = '2023-12-05/2023-12-06'
  const ofMilestone = [
    `${MILESTONE},dates,2023-W06,,the week of 6 February 2023,stated,press,${PRESS}`,
    `${MILESTONE},says,2023-W06,,A campaign was held.,stated,press,${PRESS}`,
    `${MILESTONE},leads,2023-W06,Australia,awareness,stated,press,${PRESS}`,
  ]

  test('has a row for every statement, in the order of reading', () => {
    expect(text(milestone, 'csv')).toBe(crlf([head, ...ofMilestone]))
    expect(text(all, 'csv')).toBe(
      crlf([
        head,
        `${MEETING},dates,${days},,5–6 December 2023,stated,mofa,${MOFA}`,
        `${MEETING},place,${days},Japan,"Tokyo, Japan",stated,mofa,${MOFA}`,
        `${MEETING},host,${days},Japan,Japan hosted it.,stated,mofa,${MOFA}`,
        `${MEETING},format,${days},,The meeting was held in person.,stated,mofa press,${MOFA} ${PRESS}`,
        `${MEETING},series,${days},,It was the third.,inferred,mofa,${MOFA}`,
        `${MEETING},representatives,${days},Japan,"Keiichi Ichikawa, Deputy Adviser",stated,mofa,${MOFA}`,
        `${MEETING},representatives,${days},United States,No source names who came for the United States.,silent,mofa,${MOFA}`,
        `${MEETING},background,${days},United States,Ms B was the adviser then.,stated,press,${PRESS}`,
        `${MEETING},discussed,${days},,They discussed software.,stated,mofa,${MOFA}`,
        `${MEETING},outcomes,${days},,They agreed to go on.,stated,mofa,${MOFA}`,
        `${MEETING},texts,2023-12-14,,“Joint Release” was issued: 14 December 2023.,stated,mofa,${MOFA}`,
        `${MEETING},texts,2023-12-14,,All four issued it.,stated,mofa,${MOFA}`,
        `${MEETING},texts,2023-12-14,,It says that law applies.,stated,mofa,${MOFA}`,
        `${MEETING},differs,${days},,One says deputy.,stated,mofa,${MOFA}`,
        `${MEETING},differs,${days},,One says head.,stated,press,${PRESS}`,
        `${MEETING},differs,${days},,The record keeps deputy.,stated,mofa,${MOFA}`,
        `${MEETING},open,${days},,The venue is open.,silent,mofa,${MOFA}`,
        ...ofMilestone,
      ]),
    )
  })

  test('of the sources has a row for each', () => {
    expect(text(sources, 'csv')).toBe(
      crlf([
        'id,title,publisher,kind,published,address,note',
        `mofa,"The third meeting, in “Tokyo”",Ministry of Foreign Affairs & Trade,official,2023-12-06,${MOFA},`,
        `press,A challenge,The Paper,press,2023-W06,${PRESS},A copy.`,
      ]),
    )
  })
})

test('data is the record itself, with what it refers to, its keys in one order', () => {
  const note =
    'The statements are Quad Brief’s own wording of what the cited pages say. Each carries the ids of its sources. The pages belong to their publishers.'
  expect(text(milestone, 'json')).toBe(`{
  "format": "quad-brief",
  "shape": 1,
  "version": "0123456789ab",
  "exported": "2026-11-22",
  "note": "${note}",
  "meetings": [],
  "milestones": [
    {
      "id": "2023-02-challenge",
      "kind": "campaign",
      "leads": [
        {
          "cites": [
            "press"
          ],
          "country": "AU",
          "workstream": "awareness"
        }
      ],
      "people": [
        "keiichi"
      ],
      "period": {
        "cites": [
          "press"
        ],
        "start": "2023-W06"
      },
      "says": [
        {
          "cites": [
            "press"
          ],
          "text": "A campaign was held."
        }
      ],
      "title": "A challenge, 2023"
    }
  ],
  "people": [
    {
      "id": "keiichi",
      "aliases": [],
      "country": "JP",
      "family": "Ichikawa",
      "name": "Keiichi Ichikawa",
      "nameOrder": "family-given"
    }
  ],
  "sources": [
    {
      "id": "press",
      "kind": "press",
      "note": "A copy.",
      "published": "2023-W06",
      "publisher": "The Paper",
      "title": "A challenge",
      "url": "https://example.org/challenge"
    }
  ],
  "topics": []
}
`)
  expect(JSON.parse(text(all, 'json') ?? '')).toEqual({
    format: 'quad-brief',
    shape: 1,
    version: dataset.version,
    exported: '2026-11-22',
    note,
    meetings: dataset.meetings,
    milestones: dataset.milestones,
    sources: [...dataset.sources.values()],
    people: [...dataset.people.values()],
    topics: [...dataset.topics.values()],
  })
})

test('a calendar has all-day events; what is known to the week takes the week and says so', () => {
  expect(text(milestone, 'ics')).toBe(
    crlf([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//quad-brief//Quad Brief//EN',
      'NAME:Quad cyber meetings',
      'X-WR-CALNAME:Quad cyber meetings',
      'BEGIN:VEVENT',
      'UID:2023-02-challenge@quad-brief',
      'SEQUENCE:0',
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20230206',
      'DTEND;VALUE=DATE:20230213',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      String.raw`SUMMARY:A challenge\, 2023 (in the week of 6 February 2023\; the day is no`,
      ' t known)',
      'TRANSP:TRANSPARENT',
      String.raw`DESCRIPTION:A challenge\, 2023 (the week of 6 February 2023)\n\nWhen: the `,
      String.raw` week of 6 February 2023 [1]\nWhat happened: A campaign was held. [1]\nLead`,
      String.raw`  countries: Australia: awareness [1]\n\nSources\n[1] A challenge. The Pape`,
      String.raw` r (press)\, the week of 6 February 2023. https://example.org/challenge`,
      'CATEGORIES:campaign',
      'END:VEVENT',
      'END:VCALENDAR',
    ]),
  )
})

test('a bibliography has an entry for every source', () => {
  expect(text(all, 'bib')).toBe(String.raw`@online{mofa,
  title = {{The third meeting, in “Tokyo”}},
  organization = {{Ministry of Foreign Affairs \& Trade}},
  date = {2023-12-06},
  url = {https://example.org/tokyo?a=1&b=100%25},
  keywords = {official},
}

@online{press,
  title = {{A challenge}},
  organization = {{The Paper}},
  date = {2023-02-06/2023-02-12},
  url = {https://example.org/challenge},
  keywords = {press},
  note = {A copy.},
}
`)
})

test('text has every statement with the numbers of its sources', () => {
  expect(text(milestone, 'md')).toBe(`# A challenge, 2023 (the week of 6 February 2023)

## When

- the week of 6 February 2023 [1]

## What happened

- A campaign was held. [1]

## Lead countries

- Australia: awareness [1]

## Sources

1. A challenge. The Paper (press), the week of 6 February 2023. <https://example.org/challenge>

Quad Brief, version 0123456789ab of the record, 22 November 2026.
`)
})

describe('a file', () => {
  test('is named after what it holds', () => {
    expect(exported(meeting, 'ics')).toMatchObject({
      name: 'quad-brief-2023-12-tokyo.ics',
      type: 'text/calendar; charset=utf-8',
    })
    expect(exported(all, 'csv')?.name).toBe('quad-brief-record.csv')
    expect(exported(sources, 'bib')?.name).toBe('quad-brief-sources.bib')
  })

  test('is not made where there is nothing for it to hold', () => {
    expect(exported(sources, 'ics')).toBeNull()
    expect(exported({ kind: 'record', id: '2031-01-nowhere' }, 'md')).toBeNull()
  })
})
