// A record of one meeting, one milestone and two sources; every text of it can be replaced.

import type { Dataset, Meeting, Milestone, Source } from '../../../src/briefings/index.ts'

/** What of the small record a test may replace. */
export interface Texts {
  readonly claim?: string
  readonly title?: string
  readonly publisher?: string
  readonly remark?: string
  readonly url?: string
}

export const MEETING = '2023-12-tokyo'
export const MILESTONE = '2023-02-challenge'

/** The day on which the tests export. */
export const TODAY = Temporal.PlainDate.from('2026-11-22')

/**
 * Makes the record.
 * @param texts what to say in it; plain words unless told
 * @returns a dataset
 */
export function smallRecord({
  claim = 'The meeting was held in person.',
  title = 'The third meeting, in “Tokyo”',
  publisher = 'Ministry of Foreign Affairs & Trade',
  remark = 'A copy.',
  url = 'https://example.org/tokyo?a=1&b=100%25',
}: Texts = {}): Dataset {
  const sources: readonly Source[] = [
    { id: 'mofa', title, publisher, kind: 'official', url, published: '2023-12-06' },
    {
      id: 'press',
      title: 'A challenge',
      publisher: 'The Paper',
      kind: 'press',
      url: 'https://example.org/challenge',
      published: '2023-W06',
      note: remark,
    },
  ]
  const meeting: Meeting = {
    id: MEETING,
    ordinal: { number: 3, text: 'It was the third.', cites: ['mofa'], basis: 'inferred' },
    period: { start: '2023-12-05', end: '2023-12-06', cites: ['mofa'] },
    place: { city: 'Tokyo', country: 'JP', cites: ['mofa'] },
    format: { text: claim, cites: ['mofa', 'press'] },
    host: { country: 'JP', text: 'Japan hosted it.', cites: ['mofa'] },
    delegations: [
      {
        kind: 'named',
        country: 'JP',
        representatives: [{ person: 'keiichi', title: 'Deputy Adviser' }],
        cites: ['mofa'],
      },
      {
        kind: 'not-named',
        country: 'US',
        note: 'No source names who came for the United States.',
        cites: ['mofa'],
        nearby: [{ text: 'Ms B was the adviser then.', cites: ['press'] }],
      },
    ],
    discussed: [{ text: 'They discussed software.', topics: ['software'], cites: ['mofa'] }],
    outcomes: [{ text: 'They agreed to go on.', cites: ['mofa'] }],
    documents: [
      {
        id: 'release',
        title: 'Joint Release',
        issued: { on: '2023-12-14', cites: ['mofa'] },
        issuedBy: { text: 'All four issued it.', cites: ['mofa'] },
        says: [{ text: 'It says that law applies.', cites: ['mofa'] }],
      },
    ],
    open: [{ about: 'place', text: 'The venue is open.', cites: ['mofa'] }],
    differs: [
      {
        about: 'people',
        topic: 'titles',
        positions: [
          { text: 'One says deputy.', cites: ['mofa'] },
          { text: 'One says head.', cites: ['press'] },
        ],
        reading: { text: 'The record keeps deputy.', cites: ['mofa'] },
      },
    ],
  }
  const milestone: Milestone = {
    id: MILESTONE,
    kind: 'campaign',
    title: 'A challenge, 2023',
    period: { start: '2023-W06', cites: ['press'] },
    says: [{ text: 'A campaign was held.', cites: ['press'] }],
    leads: [{ country: 'AU', workstream: 'awareness', cites: ['press'] }],
    people: ['keiichi'],
  }
  const person = {
    id: 'keiichi',
    name: 'Keiichi Ichikawa',
    family: 'Ichikawa',
    country: 'JP',
    nameOrder: 'family-given',
    aliases: [],
  } as const
  return {
    meetings: [meeting],
    milestones: [milestone],
    sources: new Map(sources.map((source) => [source.id, source])),
    people: new Map([[person.id, { ...person, aliases: [] }]]),
    topics: new Map([['software', { id: 'software', name: 'software', synonyms: [] }]]),
    version: '0123456789ab',
  }
}
