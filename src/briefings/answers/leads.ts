// Which country leads which workstream.

import { country } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import type { Milestone } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import { claim, listed, remark, section, type Draft } from '../document/write.ts'
import { topicInWords } from '../questions/names-in-words.ts'
import type { QuestionOf } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { differenceStatements } from './statements.ts'
import { areNoMembers, countryName, inARow, numberWord, type Lead, leadInWords } from './words.ts'

/** One country's lead, and the milestone that names it. */
interface RecordedLead {
  readonly milestone: Milestone
  readonly lead: Lead
}

/** Which country leads which workstream. */
export function answerLeads(question: QuestionOf<'leads'>, { lookup }: Context): Part {
  const { topics, countries, outsiders } = question
  const all = leadsIn(lookup)
  const records = all.map(({ milestone }) => milestone.id)
  if (outsiders !== undefined) return outside(outsiders, all, records)
  const isOpen = topics.length + countries.length === 0
  const wanted = all.filter(
    ({ lead }) => isOpen || topics.some((id) => isOn(lead, id)) || countries.includes(lead.country),
  )
  const missing = topics
    .filter((id) => !all.some(({ lead }) => isOn(lead, id)))
    .map((id) => topicName(id, lookup))
  const doubts = doubtsOn(question, lookup)
  const nobody = remark(`The record names no country that leads on ${inARow(missing)}.`)
  if (wanted.length === 0 && !isOpen) {
    return {
      status: 'not-recorded',
      blocks: [nobody],
      nearby: listed([...all.map(leadStatement), ...doubts]),
      records,
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...(missing.length > 0 ? [nobody] : []),
      ...(isOpen ? [remark(howMany(all.length))] : []),
      ...listed(wanted.map(leadStatement)),
      ...section('Where sources differ', doubts),
    ],
    records,
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title: titleOf(question),
  }
}

/**
 * Who leads one workstream, as a sentence that stands alone.
 * @param recorded the lead and the milestone that names it
 * @returns "Japan leads the work on … in the Quad Cybersecurity Partnership (24 May 2022)."
 */
export function leadStatement({ lead, milestone }: RecordedLead): Draft {
  const since = dateInWords(milestone.period.start)
  return claim(`${leadInWords(lead)} in the Quad Cybersecurity Partnership (${since}).`, lead.cites)
}

function leadsIn({ dataset }: Lookup): readonly RecordedLead[] {
  return dataset.milestones.flatMap((milestone) =>
    (milestone.leads ?? []).map((lead) => ({ milestone, lead })),
  )
}

function isOn({ topics = [] }: Lead, topic: string): boolean {
  return topics.includes(topic)
}

function outside(
  outsiders: readonly string[],
  all: readonly RecordedLead[],
  records: readonly string[],
): Part {
  return {
    status: 'not-recorded',
    blocks: [
      remark(
        `${areNoMembers(outsiders)}: the record names only members as leads of its workstreams.`,
      ),
    ],
    nearby: listed(all.map(leadStatement)),
    records,
    next: [{ kind: 'leads', topics: [], countries: [] }],
    title: `What ${inARow(outsiders)} ${outsiders.length === 1 ? 'leads' : 'lead'}`,
  }
}

/** Where sources differ on who leads what, as far as it touches what is asked about. */
function doubtsOn({ topics, countries }: QuestionOf<'leads'>, lookup: Lookup): readonly Draft[] {
  const names = [...countries.map(countryName), ...topics.map((id) => topicName(id, lookup))]
  return lookup.dataset.milestones
    .flatMap(({ differs = [] }) => differs.filter(({ about }) => about === 'leads'))
    .filter(({ topic, positions }) => {
      const texts = [topic, ...positions.map(({ text }) => text)]
      return names.length === 0 || names.some((name) => texts.some((text) => text.includes(name)))
    })
    .flatMap(differenceStatements)
}

function topicName(id: string, lookup: Lookup): string {
  return topicInWords(id, lookup)
}

function howMany(count: number): string {
  return `The record names ${numberWord(count)} workstreams, each with a lead country.`
}

function titleOf({ topics, countries }: QuestionOf<'leads'>): string {
  const [only, ...others] = countries
  return only !== undefined && others.length + topics.length === 0
    ? `What ${country(only).inSentence} leads`
    : 'Who leads which workstream'
}
