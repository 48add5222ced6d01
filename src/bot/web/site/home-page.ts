// The first page: what this is, the newest meeting, and the ways into the record.

import {
  dateInWords,
  newestEntry,
  recordLabel,
  type Briefings,
  type Dataset,
  type Meeting,
} from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import { hostsPicture } from '../../pictures/hosts.ts'
import { peoplePicture } from '../../pictures/people.ts'
import { topicsPicture } from '../../pictures/topics.ts'
import type { Content, SiteContext } from './content.ts'
import { PATHS, recordPath, type Links } from './links.ts'
import { figure, siteBody, wayLink } from './parts.ts'

/**
 * The first page.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function homePage({ briefings, today }: SiteContext, links: Links): Content {
  const { lookup } = briefings
  const { dataset } = lookup
  const newest = dataset.meetings.at(-1)
  const shown = newest === undefined ? null : newestMeeting(newest, briefings, today, links)
  return {
    title: 'Quad Brief: the record of the Quad’s cyber meetings',
    description:
      'A curated record of the Quad Senior Cyber Group of Australia, India, Japan and the United States, every statement with its sources.',
    main: markup`<h1>The record of the Quad’s cyber meetings</h1>
<p class="lead">Quad Brief keeps a curated record of the Quad Senior Cyber Group of Australia, India, Japan and the United \
States, and of what happened around its meetings. Every statement carries its source, and what no source says is said so.</p>
${cards(dataset, links)}${shown?.said ?? null}
<section class="pictures" aria-labelledby="pictures">
<h2 id="pictures">At a glance</h2>
${figure(peoplePicture(lookup), PATHS.people, links)}${figure(topicsPicture(lookup), PATHS.topics, links)}${figure(hostsPicture(lookup), PATHS.countries, links)}<p>The same as tables, with sources: ${wayLink({ label: 'people', path: PATHS.people }, links)}, \
${wayLink({ label: 'topics', path: PATHS.topics }, links)}, ${wayLink({ label: 'countries', path: PATHS.countries }, links)}; \
and the whole ${wayLink({ label: 'timeline', path: PATHS.timeline }, links)}.</p>
</section>
${takeAway(links)}${shown?.sources ?? null}`,
  }
}

function cards({ meetings, milestones, people, topics, sources, ...rest }: Dataset, links: Links) {
  const newest = newestEntry({ meetings, milestones })
  const counted: readonly (readonly [number, string, string])[] = [
    [meetings.length, 'Meetings', PATHS.meetings],
    [milestones.length, 'Milestones', PATHS.milestones],
    [people.size, 'People', PATHS.people],
    [topics.size, 'Topics', PATHS.topics],
    [sources.size, 'Sources', PATHS.sources],
  ]
  const items = counted.map(
    ([count, label, path]) =>
      markup`<li><a href="${links.to(path)}"><strong>${count}</strong> ${label}</a></li>\n`,
  )
  const reach = newest === null ? '' : `The newest entry is of ${dateInWords(newest)}. `
  return markup`<ul class="cards" role="list">
${items}</ul>
<p class="quiet">${reach}Version ${rest.version} of the record.</p>
`
}

function newestMeeting(
  meeting: Meeting,
  briefings: Briefings,
  today: Temporal.PlainDate,
  links: Links,
): { readonly said: SafeHtml; readonly sources: SafeHtml | null } {
  const scope = { kind: 'some', meetings: [meeting.id], said: recordLabel(meeting) } as const
  const { briefing } = briefings.answer({ kind: 'meeting', scope, density: 'short' }, today)
  const { blocks, sources } = siteBody(briefing, links)
  const path = recordPath(meeting.id, briefings.lookup)
  const said = markup`<section class="newest" aria-labelledby="newest">
<h2 id="newest">The newest meeting: ${wayLink({ label: recordLabel(meeting), path }, links)}</h2>
${blocks}<p>${wayLink({ label: 'Everything that is recorded of it', path }, links)}</p>
</section>`
  return { said, sources }
}

function takeAway(links: Links): SafeHtml {
  return markup`<section aria-labelledby="take">
<h2 id="take">Take it along</h2>
<ul>
<li>${wayLink({ label: 'Feed (Atom)', path: PATHS.feed }, links)} of meetings and milestones, for a feed reader</li>
<li>${wayLink({ label: 'Calendar (iCalendar)', path: PATHS.calendar }, links)}, to subscribe to or to import</li>
<li>${wayLink({ label: 'Data (JSON)', path: PATHS.data }, links)}: the whole record, with its sources</li>
</ul>
</section>
`
}
