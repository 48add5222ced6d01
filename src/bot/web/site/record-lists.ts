// The lists of meetings and milestones, and the timeline of both.

import {
  claim,
  dateInWords,
  firstDay,
  periodInWords,
  recordLabel,
  type Meeting,
  type Milestone,
} from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import { KIND_MARKS } from '../../pictures/marks.ts'
import { timelinePicture } from '../../pictures/timeline.ts'
import { citedTexts } from './cited.ts'
import type { Content, SiteContext } from './content.ts'
import { PATHS, recordPath, type Links } from './links.ts'
import { figure, tableHtml, wayLink } from './parts.ts'

type Kept = Meeting | Milestone

/**
 * The list of meetings, the newest first.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function meetingsPage(context: SiteContext, links: Links): Content {
  const { meetings } = context.briefings.lookup.dataset
  const list = listOf('The meetings, the newest first', meetings.toReversed(), context, links)
  return {
    title: 'Meetings',
    description: 'Every recorded meeting of the Quad Senior Cyber Group, with its sources.',
    main: markup`<h1>Meetings of the Quad Senior Cyber Group</h1>
<p>${meetings.length === 0 ? 'The record holds no meeting yet.' : 'Each has a page with everything that is recorded of it.'} \
What happened around them is under ${wayLink({ label: 'milestones', path: PATHS.milestones }, links)} \
and on the ${wayLink({ label: 'timeline', path: PATHS.timeline }, links)}.</p>
${list}`,
  }
}

/**
 * The list of milestones, the newest first.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function milestonesPage(context: SiteContext, links: Links): Content {
  const { milestones } = context.briefings.lookup.dataset
  const list = listOf('The milestones, the newest first', milestones.toReversed(), context, links)
  return {
    title: 'Milestones',
    description: 'What happened around the meetings: summits, ministers, campaigns, joint texts.',
    main: markup`<h1>Milestones around the meetings</h1>
<p>Summits, meetings of ministers, campaigns, joint texts and changes of people. \
The ${wayLink({ label: 'timeline', path: PATHS.timeline }, links)} shows them among the meetings.</p>
${list}`,
  }
}

/**
 * The timeline, as a picture and as a table, the oldest first.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function timelinePage(context: SiteContext, links: Links): Content {
  const { lookup } = context.briefings
  const { meetings, milestones } = lookup.dataset
  const records = [...meetings, ...milestones].sort((one, other) =>
    Temporal.PlainDate.compare(firstDay(one.period.start), firstDay(other.period.start)),
  )
  return {
    title: 'Timeline',
    description: 'The meetings and what happened around them, down the years.',
    main: markup`<h1>Timeline</h1>
${figure(timelinePicture(lookup), PATHS.timeline, links)}
<h2>The timeline as a table</h2>
${listOf('Meetings and milestones, the oldest first', records, context, links)}`,
  }
}

function listOf(
  caption: string,
  records: readonly Kept[],
  { briefings: { lookup } }: SiteContext,
  links: Links,
): SafeHtml | null {
  if (records.length === 0) return null
  const drafts = records.map(({ period }) => claim(whenOf(period), period.cites, period.basis))
  const { said, sources } = citedTexts(drafts, lookup.dataset, links)
  const rows = records.map((record, index) => {
    const label = 'title' in record ? record.title : `The group meets in ${record.place.city}`
    const name = wayLink({ label, path: recordPath(record.id, lookup) }, links)
    const when = said[index]?.html ?? ''
    return [name, when, KIND_MARKS['title' in record ? record.kind : 'meeting'].label] as const
  })
  return markup`${tableHtml({ caption, columns: ['What', 'When', 'Kind'], rows }, 'list')}${sources}`
}

function whenOf({ start, end }: Kept['period']): string {
  return end === undefined ? dateInWords(start) : periodInWords({ start, end })
}

/**
 * @param record a meeting or a milestone
 * @returns how a link to its page reads in a list
 */
export function recordTitle(record: Kept): string {
  return 'title' in record
    ? `${recordLabel(record)}, ${whenOf(record.period)}`
    : `Meeting in ${recordLabel(record)}`
}
