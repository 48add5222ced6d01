// What the sources leave open or disagree on.

import type { Milestone } from '../dataset/schema.ts'
import { listed, recordedClaim, silence, section, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { differenceStatements } from './statements.ts'
import { meetingLabel } from './words.ts'

/** What the sources leave open or disagree on. */
export function answerOpen({ scope, milestones }: QuestionOf<'open'>, { lookup }: Context): Part {
  const named = milestones.flatMap((id) => lookup.milestone(id) ?? [])
  if (named.length > 0) return openOn(named)
  const { meetings, preface } = scoped(scope, lookup)
  const shown = meetings.slice(-3)
  return {
    status: shown.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...preface,
      ...shown.flatMap((meeting) => [
        ...section(
          `${meetingLabel(meeting)}: sources differ`,
          (meeting.differs ?? []).flatMap(differenceStatements),
        ),
        ...section(`${meetingLabel(meeting)}: left open`, (meeting.open ?? []).map(silence)),
      ]),
    ],
    records: shown.map(({ id }) => id),
  }
}

function openOn(milestones: readonly Milestone[]): Part {
  const points = milestones.flatMap(({ differs = [], open = [] }) => [
    ...differs.flatMap(differenceStatements),
    ...open.map(silence),
  ])
  return {
    status: 'answered',
    blocks:
      points.length > 0
        ? listed(points)
        : [
            remark('The record notes no disagreement among its sources on this.'),
            ...listed(milestones.flatMap(({ says }) => says.slice(0, 2)).map(recordedClaim)),
          ],
    records: milestones.map(({ id }) => id),
  }
}
