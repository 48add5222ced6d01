// The four countries: who hosted, and a page for each.

import {
  claim,
  countries,
  country,
  personName,
  recordLabel,
  type CountryCode,
} from '../../../briefings/index.ts'
import { markup } from '../../markup.ts'
import { hostsPicture } from '../../pictures/hosts.ts'
import { citedTexts } from './cited.ts'
import { briefingContent, type Content, type SiteContext } from './content.ts'
import { countryPath, PATHS, personPath, recordPath, type Links } from './links.ts'
import { figure, tableHtml, wayLink, waysSection, type Way } from './parts.ts'

/**
 * Who hosted which meeting.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function countriesPage({ briefings: { lookup } }: SiteContext, links: Links): Content {
  const hosted = countries.map(({ code, name }) => ({
    way: { label: name, path: countryPath(code) },
    meetings: lookup.meetingsHostedBy(code).flatMap((id) => lookup.meeting(id) ?? []),
  }))
  const drafts = hosted.flatMap(({ meetings }) =>
    meetings.map(({ host: { text, cites, basis } }) => claim(text, cites, basis)),
  )
  const { said, sources } = citedTexts(drafts, lookup.dataset, links)
  let next = 0
  const rows = hosted.map(({ way, meetings }) => {
    const shown = meetings.map((meeting) => {
      const label = recordLabel(meeting)
      const marks = said[next++]?.marks ?? null
      return markup`<p>${wayLink({ label, path: recordPath(meeting.id, lookup) }, links)}${marks}</p>`
    })
    const none = markup`<span class="quiet">no meeting in the record</span>`
    return [wayLink(way, links), meetings.length === 0 ? none : markup`${shown}`] as const
  })
  const caption = 'Countries and the meetings that they hosted'
  return {
    title: 'Countries',
    description: 'Australia, India, Japan and the United States in the Quad Senior Cyber Group.',
    main: markup`<h1>Countries</h1>
${figure(hostsPicture(lookup), PATHS.countries, links)}
<h2>Hosts as a table</h2>
${tableHtml({ caption, columns: ['Country', 'Hosted'], rows }, 'hosts-table')}${sources}`,
  }
}

/**
 * The page of a country.
 * @param code of the country
 * @param context what the site is made from
 * @param links of the page
 * @returns the country through the meetings, and where it leads
 */
export function countryPage(
  code: CountryCode,
  { briefings, today }: SiteContext,
  links: Links,
): Content {
  const { lookup } = briefings
  const { briefing } = briefings.answer({ kind: 'country', country: code }, today)
  const meetings = lookup.meetingIds.flatMap((id): readonly Way[] => {
    const meeting = lookup.meeting(id)
    return meeting === undefined
      ? []
      : [{ label: recordLabel(meeting), path: recordPath(id, lookup) }]
  })
  const people = [...lookup.dataset.people.values()]
    .filter((person) => person.country === code)
    .map((person): Way => ({ label: personName(person), path: personPath(person.id) }))
  const ways = [waysSection('People', people, links), waysSection('Meetings', meetings, links)]
  const description = `${country(code).name} through the meetings: who came, what it hosted, what it leads.`
  return briefingContent(briefing, ways, links, description)
}
