// What was discussed when: all topics at a glance, and a page for each.

import {
  claim,
  recordLabel,
  type Lookup,
  type Meeting,
  type NonEmpty,
} from '../../../briefings/index.ts'
import { markup } from '../../markup.ts'
import { topicsPicture } from '../../pictures/topics.ts'
import { citedTexts } from './cited.ts'
import { briefingContent, type Content, type SiteContext } from './content.ts'
import { PATHS, recordPath, topicPath, type Links } from './links.ts'
import { capitalised, figure, tableHtml, wayLink, waysSection, type Way } from './parts.ts'
import { recordTitle } from './record-lists.ts'

/**
 * Topics by meetings.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function topicsPage({ briefings: { lookup } }: SiteContext, links: Links): Content {
  const { dataset } = lookup
  const topics = [...dataset.topics.values()].map(({ id, name }) => ({
    way: { label: capitalised(name), path: topicPath(id) },
    discussed: discussedAt(id, lookup),
  }))
  const drafts = topics.flatMap(({ discussed }) =>
    discussed.map(({ meeting, cites }) => claim(recordLabel(meeting), cites)),
  )
  const { said, sources } = citedTexts(drafts, dataset, links)
  let next = 0
  const rows = topics.map(({ way, discussed }) => {
    const meetings = discussed.map(({ meeting }) => {
      const label = recordLabel(meeting)
      const marks = said[next++]?.marks ?? null
      return markup`<p>${wayLink({ label, path: recordPath(meeting.id, lookup) }, links)}${marks}</p>`
    })
    const none = markup`<span class="quiet">not recorded</span>`
    return [wayLink(way, links), discussed.length === 0 ? none : markup`${meetings}`] as const
  })
  const table = tableHtml(
    { caption: 'Topics and where they were discussed', columns: ['Topic', 'Meetings'], rows },
    'topics-table',
  )
  return {
    title: 'Topics',
    description: 'Which topic was discussed at which meeting.',
    main: markup`<h1>Topics</h1>
${figure(topicsPicture(lookup), PATHS.topics, links)}
<h2>Topics as a table</h2>
<p>“Not recorded” does not say that a topic was not discussed.</p>
${table}${sources}`,
  }
}

/**
 * The page of a topic.
 * @param id of a topic of the record
 * @param context what the site is made from
 * @param links of the page
 * @returns every statement about it, and where it leads
 */
export function topicPage(id: string, { briefings, today }: SiteContext, links: Links): Content {
  const { lookup } = briefings
  const { briefing } = briefings.answer(
    { kind: 'topic', topics: [id], scope: { kind: 'all' } },
    today,
  )
  const records = [...lookup.meetingsOn(id), ...lookup.milestonesOn(id)]
  const ways = records.flatMap((record): readonly Way[] => {
    const found = lookup.meeting(record) ?? lookup.milestone(record)
    return found === undefined
      ? []
      : [{ label: recordTitle(found), path: recordPath(record, lookup) }]
  })
  const description = `${briefing.title}: what was said about it at and around the meetings.`
  return briefingContent(briefing, [waysSection('In the record', ways, links)], links, description)
}

interface DiscussedAt {
  readonly meeting: Meeting
  /** Every source of a statement about the topic at that meeting. */
  readonly cites: NonEmpty<string>
}

function discussedAt(topic: string, lookup: Lookup): readonly DiscussedAt[] {
  return lookup.meetingsOn(topic).flatMap((id): readonly DiscussedAt[] => {
    const meeting = lookup.meeting(id)
    if (meeting === undefined) return []
    const { discussed, outcomes, documents } = meeting
    const cites = [...discussed, ...outcomes, ...documents.flatMap(({ says }) => says)]
      .filter(({ topics = [] }) => topics.includes(topic))
      .flatMap((about) => about.cites)
    const [first, ...others] = new Set(cites)
    return first === undefined ? [] : [{ meeting, cites: [first, ...others] }]
  })
}
