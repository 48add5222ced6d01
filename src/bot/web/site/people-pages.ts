// Who represented each country: everybody at a glance, and a page for each person.

import {
  claim,
  countries,
  personName,
  recordLabel,
  silence,
  type CountryCode,
  type Dataset,
  type Draft,
  type Meeting,
} from '../../../briefings/index.ts'
import { markup, type SafeHtml } from '../../markup.ts'
import { peoplePicture } from '../../pictures/people.ts'
import { citedTexts, type Said } from './cited.ts'
import { briefingContent, type Content, type SiteContext } from './content.ts'
import { PATHS, personPath, recordPath, type Links } from './links.ts'
import { figure, tableHtml, wayLink, waysSection, type Way } from './parts.ts'
import { recordTitle } from './record-lists.ts'

/** What stands in a cell: a person with a title, or that nobody is named. */
interface Entry {
  readonly draft: Draft
  /** Null where no source names anybody. */
  readonly person: string | null
  readonly title: string
}

/**
 * Representatives by meeting and country.
 * @param context what the site is made from
 * @param links of the page
 * @returns the page
 */
export function peoplePage({ briefings: { lookup } }: SiteContext, links: Links): Content {
  const { dataset } = lookup
  const rows = dataset.meetings.toReversed().map((meeting) => ({
    meeting,
    cells: countries.map(({ code }) => entriesOf(meeting, code)),
  }))
  const entries = rows.flatMap(({ cells }) => cells.flat())
  const drafts = entries.map(({ draft }) => draft)
  const { said, sources } = citedTexts(drafts, dataset, links)
  const shown = new Map(entries.map((entry, index) => [entry, said[index]]))
  const table = tableHtml(
    {
      caption: 'Representatives by meeting and country',
      columns: ['Meeting', ...countries.map(({ name }) => name)],
      rows: rows.map(({ meeting, cells }) => [
        wayLink({ label: recordLabel(meeting), path: recordPath(meeting.id, lookup) }, links),
        ...cells.map((cell) => cellHtml(cell, shown, dataset, links)),
      ]),
    },
    'people-table',
  )
  const everybody = [...dataset.people.values()].map((person): Way => ({
    label: personName(person),
    path: personPath(person.id),
  }))
  return {
    title: 'People',
    description: 'Who represented each country at each meeting, with the changes marked.',
    main: markup`<h1>People</h1>
${figure(peoplePicture(lookup), PATHS.people, links)}
<h2>Representatives as a table</h2>
${table}${waysSection('Everybody in the record', everybody, links)}${sources}`,
  }
}

/**
 * The page of a person.
 * @param id of a person of the record
 * @param context what the site is made from
 * @param links of the page
 * @returns what the record holds on the person, and where it leads
 */
export function personPage(id: string, { briefings, today }: SiteContext, links: Links): Content {
  const { lookup } = briefings
  const { briefing } = briefings.answer(
    { kind: 'person', person: id, aspect: 'profile', scope: { kind: 'all' } },
    today,
  )
  const records = briefing.records.flatMap((record): readonly Way[] => {
    const found = lookup.meeting(record) ?? lookup.milestone(record)
    return found === undefined
      ? []
      : [{ label: recordTitle(found), path: recordPath(record, lookup) }]
  })
  const ways = [waysSection('In the record', records, links)]
  return briefingContent(briefing, ways, links, `${briefing.title}: what the record holds.`)
}

function entriesOf({ delegations }: Meeting, code: CountryCode): readonly Entry[] {
  return delegations
    .filter(({ country }) => country === code)
    .flatMap((delegation): readonly Entry[] => {
      const { cites } = delegation
      if (delegation.kind === 'not-named') {
        const { note: text } = delegation
        return [{ draft: silence({ text, cites }), person: null, title: '' }]
      }
      return delegation.representatives.map(({ person, title }) => ({
        draft: claim(title, cites),
        person,
        title,
      }))
    })
}

function cellHtml(
  entries: readonly Entry[],
  shown: ReadonlyMap<Entry, Said | undefined>,
  { people }: Dataset,
  links: Links,
): SafeHtml {
  const lines = entries.map((entry) => {
    const { person, title } = entry
    const said = shown.get(entry)
    if (person === null) return markup`<p>${said?.html ?? null}</p>`
    const known = people.get(person)
    const label = known === undefined ? person : personName(known)
    return markup`<p>${wayLink({ label, path: personPath(person) }, links)}, ${title}${said?.marks ?? null}</p>`
  })
  return markup`${lines}`
}
