// The page of a meeting and of a milestone: everything that the record holds on it, each claim with its sources.

import {
  claim,
  country,
  facts,
  periodInWords,
  personName,
  recordLabel,
  type DraftBlock,
  type Meeting,
  type Milestone,
} from '../../../briefings/index.ts'
import { peopleOf, topicsOf } from '../../exports/referred.ts'
import type { SafeHtml } from '../../markup.ts'
import { KIND_MARKS } from '../../pictures/marks.ts'
import { briefingContent, type Content, type SiteContext } from './content.ts'
import { withMore } from './extend.ts'
import { countryPath, personPath, recordPath, topicPath, type Links } from './links.ts'
import { capitalised, waysSection, type Way } from './parts.ts'

/**
 * The page of a meeting.
 * @param meeting of the record
 * @param context what the site is made from
 * @param links of the page
 * @returns the full briefing on it, and where it leads
 */
export function meetingPage(
  meeting: Meeting,
  { briefings, today }: SiteContext,
  links: Links,
): Content {
  const { lookup } = briefings
  const said = recordLabel(meeting)
  const scope = { kind: 'some', meetings: [meeting.id], said } as const
  const answer = briefings.answer({ kind: 'meeting', scope, density: 'full' }, today)
  const briefing = withMore(answer.briefing, aroundUnnamed(meeting), lookup.dataset)
  const { meetings } = lookup.dataset
  const position = lookup.position(meeting.id)
  const neighbours = [
    ...besides('The meeting before', meetings[position - 1]),
    ...besides('The next meeting', meetings[position + 1]),
  ].map(({ label, record }): Way => ({ label, path: recordPath(record.id, lookup) }))
  const host = country(meeting.host.country)
  const description = `The Quad Senior Cyber Group in ${meeting.place.city}, ${periodInWords(meeting.period)}: who took part, what was discussed and what came of it, each statement with its sources.`
  const ways = [
    ...aboutSections(meeting, { briefings, today }, links),
    waysSection('Countries', [{ label: host.name, path: countryPath(host.code) }], links),
    waysSection('Other meetings', neighbours, links),
  ]
  return briefingContent(briefing, ways, links, description)
}

/**
 * The page of a milestone.
 * @param milestone of the record
 * @param context what the site is made from
 * @param links of the page
 * @returns what the record holds on it, and where it leads
 */
export function milestonePage(milestone: Milestone, context: SiteContext, links: Links): Content {
  const { briefings, today } = context
  const { briefing } = briefings.answer(
    { kind: 'milestone', milestones: [milestone.id], detail: 'all' },
    today,
  )
  const description = `${KIND_MARKS[milestone.kind].label}, ${periodInWords(milestone.period)}: ${milestone.title}.`
  return briefingContent(briefing, aboutSections(milestone, context, links), links, description)
}

/** What is known near those whom no source names: the briefing tells it only to who asks for them. */
function aroundUnnamed({ delegations }: Meeting): readonly DraftBlock[] {
  const rows = delegations.map((delegation) => {
    const near = delegation.kind === 'not-named' ? (delegation.nearby ?? []) : []
    const statements = near.map(({ text, cites, basis }) => claim(text, cites, basis))
    return { label: country(delegation.country).name, statements }
  })
  const blocks = facts(rows)
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', text: 'Known around those who are not named' }, ...blocks]
}

function besides(
  words: string,
  record: Meeting | undefined,
): readonly { readonly label: string; readonly record: Meeting }[] {
  return record === undefined ? [] : [{ label: `${words}: ${recordLabel(record)}`, record }]
}

function aboutSections(
  record: Meeting | Milestone,
  { briefings }: SiteContext,
  links: Links,
): readonly (SafeHtml | null)[] {
  const { dataset } = briefings.lookup
  const people = peopleOf([record], dataset).map((person): Way => ({
    label: personName(person),
    path: personPath(person.id),
  }))
  const topics = topicsOf([record], dataset).map(({ id, name }): Way => ({
    label: capitalised(name),
    path: topicPath(id),
  }))
  return [waysSection('People', people, links), waysSection('Topics', topics, links)]
}
