// Milestones: what happened around the meetings, whole or by date and place.

import type { Milestone } from '../dataset/schema.ts'
import { daysInWords } from '../document/dates.ts'
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
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { textBlocks } from './documents.ts'
import { differenceStatements, doubts } from './statements.ts'
import { capitalised, cityAndCountry, leadInWords } from './words.ts'

/** One milestone or several: all of it, or its date or place. */
export function answerMilestone(
  { milestones, detail }: QuestionOf<'milestone'>,
  { lookup }: Context,
): Part {
  const found = milestones.flatMap((id) => lookup.milestone(id) ?? []).slice(-MILESTONES_SHOWN)
  const several = found.length > 1
  return {
    status: 'answered',
    blocks: found.flatMap((milestone) => [
      ...(several ? [heading(milestone.title)] : []),
      ...(detail === 'all' ? whole(milestone) : dated(milestone, detail)),
    ]),
    records: found.map(({ id }) => id),
    next: [{ kind: 'timeline', year: null, milestoneKind: null, between: null }],
    ...(several || found[0] === undefined ? {} : { title: found[0].title }),
  }
}

const MILESTONES_SHOWN = 6

/** Everything that is recorded of it. */
function whole(milestone: Milestone): readonly DraftBlock[] {
  return [
    ...whenAndWhere(milestone),
    ...listed(milestone.says.map(recordedClaim)),
    ...section('Who leads what', leadStatements(milestone)),
    ...(milestone.documents ?? []).flatMap((document) => textBlocks(document, 'list')),
    ...section('Where sources differ', (milestone.differs ?? []).flatMap(differenceStatements)),
    ...section('What the sources leave open', (milestone.open ?? []).map(silence)),
  ]
}

/** The date, and the place with what is known of it, before the first statement. */
function dated(milestone: Milestone, detail: 'when' | 'where'): readonly DraftBlock[] {
  return [
    ...whenAndWhere(milestone),
    ...listed(milestone.says.slice(0, DATED_STATEMENTS).map(recordedClaim)),
    ...listed(doubts(milestone, detail === 'when' ? 'dates' : 'place')),
  ]
}

const DATED_STATEMENTS = 8

function whenAndWhere({ period, place }: Milestone): readonly DraftBlock[] {
  const when = claim(`${capitalised(daysInWords(period))}.`, period.cites, period.basis)
  const where = place === undefined ? [] : [claim(`${cityAndCountry(place)}.`, period.cites)]
  return facts([
    { label: 'When', statements: [when] },
    { label: 'Where', statements: where },
  ])
}

function leadStatements({ leads = [] }: Milestone): readonly Draft[] {
  return leads.map((lead) => claim(`${leadInWords(lead)}.`, lead.cites))
}
