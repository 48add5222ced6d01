// Whole digests of a small record, word for word.

import { describe, expect, it } from 'vitest'
import {
  createBriefings,
  NO_FILTERS,
  slotFrom,
  toPlainText,
  type DigestRequest,
  type LastDigest,
} from '../../../src/briefings/index.ts'
import { CAMPAIGN, LIMA, madeRecord, POST, type Made } from './made-record.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const briefings = createBriefings(madeRecord())

/** A channel's last digest, made of the small record with something other in it. */
const lastOf = (made: Made = {}): LastDigest => ({
  on: day('2027-03-01'),
  fingerprints: createBriefings(madeRecord(made)).fingerprints(),
})

const digest = (monday: string, asked: Partial<DigestRequest> = {}) =>
  briefings.digest({
    slot: slotFrom('week', day(monday)),
    filters: NO_FILTERS,
    density: 'standard',
    whenEmpty: 'spotlight',
    since: lastOf(),
    seed: '',
    ...asked,
  })

const told = (monday: string, asked: Partial<DigestRequest> = {}) => {
  const made = digest(monday, asked)
  if (made.kind === 'nothing') return made
  const { briefing, outline } = made
  return { text: toPlainText(briefing), records: briefing.records, outline }
}

const ACT = 'The act. A ministry (official), 6 March 2024. https://example.org/act'
const NOTE = 'The note. A ministry (official), 6 March 2024. https://example.org/note'
const LEAFLET = 'The leaflet. A ministry (official), 6 March 2024. https://example.org/leaflet'

const QUIET = { isFirst: false, fresh: [], corrected: [], removed: [], anniversaries: [] }

/** Before: Lima in other words and with one statement more, Oslo and the post unknown, another entry known. */
const EARLIER: Made = {
  meetings: [
    {
      ...LIMA,
      format: { ...LIMA.format, cites: ['note'] },
      discussed: [...LIMA.discussed, { text: 'Lima discussed the sea.', cites: ['act'] }],
      outcomes: [{ text: 'Lima ended in nothing.', cites: ['act'] }],
    },
  ],
  milestones: [CAMPAIGN, { ...POST, id: '2020-01-gone' }],
}

describe('a digest, word for word', () => {
  it('introduces itself the first time', () => {
    const commands = {
      ask: '!ask',
      change: '!change',
      pause: '!pause',
      unsubscribe: '!leave',
      status: '!status',
    }
    expect(told('2027-02-22', { since: null, commands })).toEqual({
      text: `Quad cyber digest, week of 22 February 2027

- This is the first digest for this channel. It comes every week with what is new or corrected in the record of the Quad Senior Cyber Group, what happened in the coming week of earlier years, and one spotlight, every statement with its source.
- The last meeting on record was in Oslo, Japan, on 5–6 March 2024. [1]
- No source tells of a later meeting. [1]
- Ask in plain English, for example: !ask who represented each country in Oslo
- To change it: !change. To stop it: !pause or !leave. When it comes next: !status.

This week in earlier years

Three years ago: 29 February 2024: The campaign against ransomware began. [2]

Spotlight: workforce, followed through the record

- Lima ended in a plan. [3]
- Oslo discussed the workforce. [1][3]
- Oslo set up a school. [1]

Sources
[1] ${NOTE}
[2] ${LEAFLET}
[3] ${ACT}

Ask next
- was ransomware discussed`,
      records: ['2024-02-campaign', '2023-05-lima', '2024-03-oslo'],
      outline: {
        ...QUIET,
        isFirst: true,
        anniversaries: ['Three years ago: 29 February 2024, A campaign against ransomware'],
        spotlight: 'workforce, followed through the record',
      },
    })
  })

  it('says what is new, what was corrected and what is gone since the last one', () => {
    expect(told('2027-03-08', { since: lastOf(EARLIER) })).toEqual({
      text: `Quad cyber digest, week of 8 March 2027

New in the record

Oslo, March 2024: The group met in Oslo, Japan, on 5–6 March 2024. [1] At the Oslo meeting of March 2024: Yui Aoki for Japan. [1] Oslo ended in a joint text. [1]
Aoki becomes Adviser: Yui Aoki became Adviser in April 2024. [2]

Corrected in the record

Lima, May 2023: Lima ended in a plan. [3] One statement now has other sources. One statement was withdrawn.

Taken out of the record

One entry was taken out of the record: “2020-01-gone”.

Spotlight: who has hosted the group

- Australia hosted Lima. [3]
- Japan hosted Oslo. [1]
- No meeting on record was hosted by India or the United States.

Sources
[1] ${NOTE}
[2] ${LEAFLET}
[3] ${ACT}

Ask next
- India through the meetings`,
      records: ['2024-03-oslo', '2024-04-post', '2023-05-lima'],
      outline: {
        ...QUIET,
        fresh: ['Oslo, March 2024', 'Aoki becomes Adviser'],
        corrected: ['Lima, May 2023'],
        removed: ['2020-01-gone'],
        spotlight: 'who has hosted the group',
      },
    })
  })

  it('is a few lines where the channel wants few', () => {
    expect(told('2027-03-08', { since: lastOf(EARLIER), density: 'short' })).toMatchObject({
      text: `Quad cyber digest, week of 8 March 2027

New in the record

- The group met in Oslo, Japan, on 5–6 March 2024. [1]
- Aoki becomes Adviser (April 2024). [2]

Corrected in the record

Lima, May 2023: Lima ended in a plan. [3] One statement now has other sources. One statement was withdrawn.

Taken out of the record

One entry was taken out of the record: “2020-01-gone”.

Spotlight: who has hosted the group

- Australia hosted Lima. [3]
- No meeting on record was hosted by India or the United States.

One more statement on this: ask “who hosted the meeting”.

Sources
[1] ${NOTE}
[2] ${LEAFLET}
[3] ${ACT}

Ask next
- who hosted the meeting
- India through the meetings`,
    })
  })

  it('leaves nothing out where the channel wants all', () => {
    expect(told('2027-03-08', { since: lastOf(EARLIER), density: 'full' })).toMatchObject({
      text: `Quad cyber digest, week of 8 March 2027

New in the record

Oslo, March 2024: The group met in Oslo, Japan, on 5–6 March 2024. [1] At the Oslo meeting of March 2024: Yui Aoki for Japan. [1] Oslo ended in a joint text. [1] Oslo set up a school. [1]
Aoki becomes Adviser: Yui Aoki became Adviser in April 2024. [2]

Corrected in the record

Lima, May 2023: Lima ended in a plan. [3] One statement now has other sources. One statement was withdrawn. Lima was held in person. [3]

Taken out of the record

One entry was taken out of the record: “2020-01-gone”.

Spotlight: who has hosted the group

- Australia hosted Lima. [3]
- Japan hosted Oslo. [1]
- No meeting on record was hosted by India or the United States.

Sources
[1] ${NOTE}
[2] ${LEAFLET}
[3] ${ACT}

Ask next
- India through the meetings`,
    })
  })

  it('keeps to what the channel follows, and does not name what it no longer can tell', () => {
    const filters = { ...NO_FILTERS, topics: { include: ['workforce'], exclude: [] } }
    expect(told('2027-03-08', { since: lastOf(EARLIER), filters })).toMatchObject({
      text: `Quad cyber digest, week of 8 March 2027

New in the record

Oslo, March 2024: The group met in Oslo, Japan, on 5–6 March 2024. [1] Oslo set up a school. [1]

Corrected in the record

Lima, May 2023: Lima ended in a plan. [2] One statement was withdrawn.

Taken out of the record

One entry was taken out of the record.

Spotlight: workforce, followed through the record

Oslo discussed the workforce. [1][2]

Sources
[1] ${NOTE}
[2] ${ACT}

Ask next
- was workforce discussed`,
    })
  })
})

describe('a week without anything new', () => {
  it('has the spotlight alone', () => {
    expect(told('2027-03-08')).toEqual({
      text: `Quad cyber digest, week of 8 March 2027

Spotlight: who has hosted the group

- Australia hosted Lima. [1]
- Japan hosted Oslo. [2]
- No meeting on record was hosted by India or the United States.

Sources
[1] ${ACT}
[2] ${NOTE}

Ask next
- India through the meetings`,
      records: ['2023-05-lima', '2024-03-oslo'],
      outline: { ...QUIET, spotlight: 'who has hosted the group' },
    })
  })

  it('is one line where the channel wants to be told', () => {
    expect(told('2027-03-08', { whenEmpty: 'say-so' })).toEqual({
      text: `Quad cyber digest, week of 8 March 2027

Nothing new in the record since the last digest, of 1 March 2027; last checked on 8 March 2027.

Ask next
- India through the meetings`,
      records: [],
      outline: { ...QUIET, spotlight: null },
    })
  })

  it('is nothing where the channel wants nothing', () => {
    expect(told('2027-03-08', { whenEmpty: 'skip' })).toEqual({ kind: 'nothing' })
  })

  it('is not one with an anniversary, nor for a first digest', () => {
    expect(digest('2027-03-01', { whenEmpty: 'skip' }).kind).toBe('digest')
    expect(digest('2027-03-08', { whenEmpty: 'skip', since: null }).kind).toBe('digest')
  })

  it('says so of a record that holds nothing at all', () => {
    const empty = createBriefings(madeRecord({ meetings: [], milestones: [] }))
    const made = empty.digest({
      slot: slotFrom('week', day('2027-03-08')),
      filters: NO_FILTERS,
      density: 'standard',
      whenEmpty: 'spotlight',
      since: { on: day('2027-03-01'), fingerprints: {} },
      seed: '',
    })
    expect(made.kind === 'digest' ? toPlainText(made.briefing) : '')
      .toBe(`Quad cyber digest, week of 8 March 2027

Nothing new in the record since the last digest, of 1 March 2027; last checked on 8 March 2027.

Ask next
- list of people`)
  })
})
