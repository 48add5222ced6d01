// Milestones, joint texts, series of events, and what the sources leave open or differ on.

import { differenceStatements } from '../../answers/statements.ts'
import { meetingName } from '../../answers/words.ts'
import type { Lookup } from '../../dataset/lookup.ts'
import type { Meeting, Milestone, MilestoneKind } from '../../dataset/schema.ts'
import { dateInWords } from '../../document/dates.ts'
import { claim, silence } from '../../document/write.ts'
import type { Question } from '../../questions/question.ts'
import { entriesOf, milestoneAbout } from '../entries.ts'
import { OF_ALL } from '../filter.ts'
import { at, inOrder, saidItem, spotlight, type Spotlight } from './spotlight.ts'

/**
 * Each milestone: what it was, who leads what, what its texts say, what is open. Changes of people are told
 * with the people.
 * @param lookup the record
 * @returns a spotlight a milestone
 */
export function milestoneSpotlights(lookup: Lookup): readonly Spotlight[] {
  const events = lookup.dataset.milestones.filter(({ kind }) => kind !== 'personnel')
  return events.flatMap((milestone) =>
    spotlight({
      id: `milestone/${milestone.id}`,
      title: milestone.title,
      items: entriesOf(milestone, lookup)
        .filter(({ field }) => ['says', 'leads', 'texts', 'open'].includes(field))
        .map(({ about, statement }) => ({ about, statement })),
      ask: { kind: 'milestone', milestones: [milestone.id], detail: 'all' },
      records: [milestone.id],
      subjects: [milestone.id],
    }),
  )
}

/**
 * Each text: when, by whom, and what it says.
 * @param lookup the record
 * @returns a spotlight a text
 */
export function textSpotlights(lookup: Lookup): readonly Spotlight[] {
  return allRecords(lookup).flatMap((record) =>
    (record.documents ?? []).flatMap(({ id, title, issued, issuedBy, says }) =>
      spotlight({
        id: `text/${id}`,
        title: `the text “${title}”`,
        items: [
          saidItem(issuedBy),
          ...says.map((said) => saidItem(said)),
          {
            about: OF_ALL,
            statement: claim(
              `“${title}” is dated ${dateInWords(issued.on)}.`,
              issued.cites,
              issued.basis,
            ),
          },
        ],
        ask: { kind: 'documents', scope: { kind: 'all' }, aspect: 'list', documents: [id] },
        records: [record.id],
        subjects: [record.id, id],
      }),
    ),
  )
}

/** The group was created at a summit of the leaders, which counts among them. */
const SERIES: readonly {
  readonly kind: MilestoneKind
  readonly also: readonly MilestoneKind[]
  readonly title: string
}[] = [
  { kind: 'leaders', also: ['creation'], title: 'the summits of the Quad leaders on record' },
  {
    kind: 'foreign-ministers',
    also: [],
    title: 'the meetings of the Quad foreign ministers on record',
  },
  { kind: 'campaign', also: [], title: 'the campaigns for public awareness on record' },
]

/**
 * Events of one kind in a row.
 * @param lookup the record
 * @returns a spotlight a kind that there are several of
 */
export function seriesSpotlights(lookup: Lookup): readonly Spotlight[] {
  return SERIES.flatMap(({ kind, also, title }) => {
    const all = lookup.dataset.milestones.filter((each) => [kind, ...also].includes(each.kind))
    return all.length < 2
      ? []
      : spotlight({
          id: `series/${kind}`,
          title,
          items: all.flatMap(({ says }) => says.slice(0, 1).map((said) => saidItem(said))),
          isThread: true,
          ask: { kind: 'timeline', year: null, milestoneKind: kind, between: null },
          records: all.map(({ id }) => id),
          subjects: [kind],
        })
  })
}

/**
 * Where sources differ, and what they leave open on the meetings.
 * @param lookup the record
 * @returns a spotlight for each difference, and one for each meeting with several open points
 */
export function doubtSpotlights(lookup: Lookup): readonly Spotlight[] {
  const differences = allRecords(lookup).flatMap((record) => {
    const { id, differs = [] } = record
    const about = 'title' in record ? milestoneAbout(record, lookup) : OF_ALL
    return differs.flatMap((difference, index) =>
      spotlight({
        id: `differs/${id}/${index}`,
        title: `where sources differ: ${lowered(difference.topic)}`,
        items: differenceStatements(difference).map((statement) => ({ about, statement })),
        ask: openQuestion(record),
        records: [id],
        subjects: [id],
      }),
    )
  })
  const open = lookup.dataset.meetings.flatMap((meeting) =>
    meeting.open === undefined || meeting.open.length < 2
      ? []
      : spotlight({
          id: `open/${meeting.id}`,
          title: `what the sources leave open on ${meetingName(meeting)}`,
          items: meeting.open.map((point) => ({
            about:
              point.country === undefined ? OF_ALL : { countries: [point.country], topics: [] },
            statement: silence(point),
          })),
          ask: openQuestion(meeting),
          records: [meeting.id],
          subjects: [meeting.id],
        }),
  )
  return [...differences, ...open]
}

function openQuestion(record: Meeting | Milestone): Question {
  return 'title' in record
    ? { kind: 'open', scope: { kind: 'all' }, milestones: [record.id] }
    : { kind: 'open', scope: at(record), milestones: [] }
}

/** A capital that is no name's own goes inside a sentence. */
function lowered(text: string): string {
  return /^(?:The|A|An|What|When|Where|Who|How|Which|Whether) /.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

function allRecords(lookup: Lookup): readonly (Meeting | Milestone)[] {
  return inOrder<Meeting | Milestone>([...lookup.dataset.meetings, ...lookup.dataset.milestones])
}
