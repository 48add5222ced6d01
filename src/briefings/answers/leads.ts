// Which country leads which workstream.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { dateInWords } from '../document/dates.ts'
import { claim, listed, note, paragraph, section } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { capitalised, countryName, differenceStatements, inARow, numberWord } from './words.ts'

/** Which country leads which workstream. */
export function answerLeads(
  { topics, countries, outsiders }: QuestionOf<'leads'>,
  { lookup }: Context,
): Part {
  const all = leadsIn(lookup)
  const wanted = all.filter(
    ({ lead }) =>
      topics.some((topic) => lead.topics?.includes(topic)) || countries.includes(lead.country),
  )
  const asked = topics.length + countries.length > 0
  const missing = topics.filter((topic) => !all.some(({ lead }) => lead.topics?.includes(topic)))
  const names = missing.map((id) => lookup.dataset.topics.get(id)?.name ?? id)
  const statements = (leads: typeof all) =>
    leads.map(({ lead, milestone }) =>
      claim(
        `${capitalised(countryName(lead.country))} leads the work on ${lead.workstream} in the Quad Cybersecurity Partnership (${dateInWords(milestone.period.start)}).`,
        lead.cites,
      ),
    )
  const differs = lookup.dataset.milestones.flatMap(({ differs: items = [] }) =>
    items.filter(({ about }) => about === 'leads'),
  )
  const concerned =
    !asked ||
    countries.includes('JP') ||
    topics.includes('workforce') ||
    topics.includes('capacity-building')
  const doubts = concerned ? differs.flatMap(differenceStatements) : []
  if (outsiders !== undefined) {
    const verb = outsiders.length === 1 ? 'is no member' : 'are no members'
    return {
      status: 'not-recorded',
      blocks: [
        paragraph(
          note(
            `${capitalised(inARow(outsiders))} ${verb} of the Quad: the record names only members as leads of its workstreams.`,
          ),
        ),
      ],
      nearby: listed(statements(all)),
      records: [...new Set(all.map(({ milestone }) => milestone.id))],
      next: [{ kind: 'leads', topics: [], countries: [] }],
      title: `What ${inARow(outsiders)} ${outsiders.length === 1 ? 'leads' : 'lead'}`,
    }
  }
  if (asked && wanted.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [paragraph(note(`The record names no country that leads on ${inARow(names)}.`))],
      nearby: listed([...statements(all), ...doubts]),
      records: all.map(({ milestone }) => milestone.id),
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...(names.length > 0
        ? [paragraph(note(`The record names no country that leads on ${inARow(names)}.`))]
        : []),
      ...(asked
        ? []
        : [
            paragraph(
              note(
                `The record names ${numberWord(all.length)} workstreams, each with a lead country.`,
              ),
            ),
          ]),
      ...listed(statements(asked ? wanted : all)),
      ...section('Where sources differ', doubts),
    ],
    records: [...new Set(all.map(({ milestone }) => milestone.id))],
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title:
      countries.length === 1 && topics.length === 0 && countries[0] !== undefined
        ? `What ${country(countries[0]).inSentence} leads`
        : 'Who leads which workstream',
  }
}

function leadsIn(lookup: Lookup) {
  return lookup.dataset.milestones.flatMap((milestone) =>
    (milestone.leads ?? []).map((lead) => ({ milestone, lead })),
  )
}
