// Milestones: what happened around the meetings, whole or by date and place.

import type { Lookup } from '../dataset/lookup.ts'
import type { Milestone } from '../dataset/schema.ts'
import {
  claim,
  facts,
  listed,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
  heading,
  remark,
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { statedDays } from './days.ts'
import { textBlocks } from './documents.ts'
import { differenceStatements, doubts } from './statements.ts'
import { capitalised, cityAndCountry, inARow, leadInWords, numberWord } from './words.ts'

/** One milestone or several: all of it, or its date or place. */
export function answerMilestone(
  { milestones, detail }: QuestionOf<'milestone'>,
  { lookup }: Context,
): Part {
  const all = milestones.flatMap((id) => lookup.milestone(id) ?? [])
  const found = all.slice(-MILESTONES_SHOWN)
  const left = all.length - found.length
  const several = found.length > 1
  return {
    status: 'answered',
    blocks: [
      ...(left > 0 ? [remark(`${left} earlier of them not shown: ask for one by its name.`)] : []),
      ...found.flatMap((milestone) => [
        ...(several ? [heading(milestone.title)] : []),
        ...(detail === 'all' ? whole(milestone, lookup) : dated(milestone, detail)),
      ]),
    ],
    records: found.map(({ id }) => id),
    next: [{ kind: 'timeline', year: null, milestoneKind: null, between: null }],
    ...titleOf(found),
  }
}

/** Those of one or two; of more, how many they are. */
function titleOf(found: readonly Milestone[]): Pick<Part, 'title'> {
  const [first, ...rest] = found
  if (first === undefined) return {}
  if (rest.length < 2) return { title: inARow(found.map(({ title }) => title)) }
  return { title: `${capitalised(numberWord(found.length))} entries around the meetings` }
}

const MILESTONES_SHOWN = 6

/** Everything that is recorded of it. */
function whole(milestone: Milestone, lookup: Lookup): readonly DraftBlock[] {
  return [
    ...whenAndWhere(milestone),
    ...listed(milestone.says.map(recordedClaim)),
    ...section('Who leads what', leadStatements(milestone)),
    ...(milestone.documents ?? []).flatMap((document) => textBlocks(document, 'list', lookup)),
    ...section('Where sources differ', (milestone.differs ?? []).flatMap(differenceStatements)),
    ...section('What the sources leave open', (milestone.open ?? []).map(silence)),
  ]
}

/** Date and place, what sources differ on or leave open there, and what it was: a campaign by its own days. */
function dated(milestone: Milestone, detail: 'when' | 'where'): readonly DraftBlock[] {
  const known = section(
    'What to know about it',
    doubts(milestone, detail === 'when' ? 'dates' : 'place'),
  )
  const said = section('What it was', milestone.says.slice(0, DATED_STATEMENTS).map(recordedClaim))
  return [
    ...whenAndWhere(milestone),
    ...(milestone.kind === 'campaign' ? [...said, ...known] : [...known, ...said]),
  ]
}

const DATED_STATEMENTS = 8

function whenAndWhere({ period, place }: Milestone): readonly DraftBlock[] {
  const when = claim(`${capitalised(statedDays(period))}.`, period.cites, period.basis)
  const where = place === undefined ? [] : [claim(`${cityAndCountry(place)}.`, period.cites)]
  return facts([
    { label: 'When', statements: [when] },
    { label: 'Where', statements: where },
  ])
}

function leadStatements({ leads = [] }: Milestone): readonly Draft[] {
  return leads.map((lead) => claim(`${leadInWords(lead)}.`, lead.cites))
}
