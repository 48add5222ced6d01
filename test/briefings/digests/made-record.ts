// A small record for digests: two meetings, a campaign, a change of posts and an event known to the month.

import type { Dataset, Meeting, Milestone, Source } from '../../../src/briefings/index.ts'

const source = (id: string): Source => ({
  id,
  title: `The ${id}`,
  publisher: 'A ministry',
  kind: 'official',
  url: `https://example.org/${id}`,
  published: '2024-03-06',
})

/** The older meeting: Lima stands for no real place of the group. */
export const LIMA: Meeting = {
  id: '2023-05-lima',
  ordinal: { number: 1, text: 'Lima was the first meeting.', cites: ['act'] },
  period: { start: '2023-05-09', end: '2023-05-10', cites: ['act'] },
  place: { city: 'Lima', country: 'AU', cites: ['act'] },
  format: { text: 'Lima was held in person.', cites: ['act'] },
  host: { country: 'AU', text: 'Australia hosted Lima.', cites: ['act'] },
  delegations: [
    {
      kind: 'named',
      country: 'JP',
      representatives: [{ person: 'aoki', title: 'Deputy Adviser' }],
      cites: ['act'],
    },
  ],
  discussed: [{ text: 'Lima discussed ransomware.', topics: ['ransomware'], cites: ['act'] }],
  outcomes: [{ text: 'Lima ended in a plan.', topics: ['workforce'], cites: ['act'] }],
  documents: [],
}

export const OSLO: Meeting = {
  id: '2024-03-oslo',
  ordinal: { number: 2, text: 'Oslo was the second meeting.', cites: ['note'] },
  period: { start: '2024-03-05', end: '2024-03-06', cites: ['note'] },
  place: { city: 'Oslo', country: 'JP', cites: ['note'] },
  format: { text: 'Oslo was held in person.', cites: ['note'] },
  host: { country: 'JP', text: 'Japan hosted Oslo.', cites: ['note'] },
  delegations: [
    {
      kind: 'named',
      country: 'JP',
      representatives: [{ person: 'aoki', title: 'Adviser' }],
      cites: ['note'],
    },
    { kind: 'not-named', country: 'US', note: 'No source names the US delegate.', cites: ['note'] },
  ],
  discussed: [
    { text: 'Oslo discussed ransomware.', topics: ['ransomware'], cites: ['note'] },
    { text: 'Oslo discussed the workforce.', topics: ['workforce'], cites: ['note', 'act'] },
  ],
  outcomes: [
    { text: 'Oslo ended in a joint text.', topics: ['ransomware'], cites: ['note'] },
    { text: 'Oslo set up a school.', topics: ['workforce'], cites: ['note'] },
  ],
  documents: [],
  open: [{ about: 'count', text: 'No source tells of a later meeting.', cites: ['note'] }],
}

export const CAMPAIGN: Milestone = {
  id: '2024-02-campaign',
  kind: 'campaign',
  title: 'A campaign against ransomware',
  period: { start: '2024-02-29', cites: ['leaflet'] },
  says: [
    { text: 'The campaign against ransomware began.', topics: ['ransomware'], cites: ['leaflet'] },
  ],
}

export const POST: Milestone = {
  id: '2024-04-post',
  kind: 'personnel',
  title: 'Aoki becomes Adviser',
  period: { start: '2024-04', cites: ['leaflet'] },
  says: [{ text: 'Yui Aoki became Adviser in April 2024.', cites: ['leaflet'] }],
  people: ['aoki'],
}

/** What of the record a test replaces. */
export interface Made {
  readonly meetings?: readonly Meeting[]
  readonly milestones?: readonly Milestone[]
  /** The name of the one person. */
  readonly name?: string
}

/**
 * Makes the record.
 * @param made what is other than above
 * @returns a dataset
 */
export function madeRecord({
  meetings = [LIMA, OSLO],
  milestones = [CAMPAIGN, POST],
  name = 'Yui Aoki',
}: Made = {}): Dataset {
  const sources = ['act', 'note', 'leaflet'].map(source)
  return {
    meetings,
    milestones,
    sources: new Map(sources.map((each) => [each.id, each])),
    people: new Map([
      [
        'aoki',
        { id: 'aoki', name, family: 'Aoki', country: 'JP', nameOrder: 'family-given', aliases: [] },
      ],
    ]),
    topics: new Map(
      ['ransomware', 'workforce'].map((id) => [id, { id, name: id, synonyms: [] }] as const),
    ),
    version: '0123456789ab',
  }
}
