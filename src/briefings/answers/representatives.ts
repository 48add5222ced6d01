// Who represented which country at which meeting.

import type { Lookup } from '../dataset/lookup.ts'
import { COUNTRIES, type CountryCode, type Delegation, type Meeting } from '../dataset/schema.ts'
import { heading, listed, recordedClaim, remark, type DraftBlock } from '../document/write.ts'
import type { Question, QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { representation } from './meeting-forms.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { delegationSentence } from './statements.ts'
import { areNoMembers, meetingLabel } from './words.ts'

/** Who represented some countries, or all, at some meetings, or all. */
export function answerRepresentatives(
  { scope, countries, outsiders }: QuestionOf<'representatives'>,
  { lookup }: Context,
): Part {
  const { meetings, preface, absent } = scoped(scope, lookup)
  const records = meetings.map(({ id }) => id)
  if (outsiders.length > 0 && countries.length === 0) return outside(outsiders, meetings, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records }
  }
  const asked = ({ delegations }: Meeting): readonly Delegation[] =>
    delegations.filter(({ country }) => countries.length === 0 || countries.includes(country))
  const silent = meetings.every((meeting) =>
    asked(meeting).every(({ kind }) => kind === 'not-named'),
  )
  const blocks =
    countries.length > 0 && countries.length < COUNTRIES.length
      ? listed(meetings.flatMap((m) => asked(m).map((d) => delegationSentence(m, d, lookup))))
      : meetings.flatMap((meeting) => [
          ...(meetings.length > 1 ? [heading(meetingLabel(meeting))] : []),
          ...representation(meeting, lookup),
        ])
  return {
    status: silent ? 'not-recorded' : 'answered',
    blocks: [...preface, ...outsiderNote(outsiders), ...blocks],
    nearby: silent ? nearbyNames(meetings.flatMap(asked)) : [],
    records,
    next: nextAboutPeople(meetings, countries, absent),
  }
}

function outsiderNote(outsiders: readonly string[]): readonly DraftBlock[] {
  if (outsiders.length === 0) return []
  return [
    remark(
      `${areNoMembers(outsiders)}: the record holds delegations of Australia, India, Japan and the United States only.`,
    ),
  ]
}

function outside(outsiders: readonly string[], meetings: readonly Meeting[], lookup: Lookup): Part {
  const shown = meetings.length === 1 ? meetings : []
  return {
    status: 'not-recorded',
    blocks: outsiderNote(outsiders),
    nearby: shown.flatMap((meeting) => representation(meeting, lookup)),
    records: meetings.map(({ id }) => id),
    next: [{ kind: 'representatives', scope: { kind: 'all' }, countries: [], outsiders: [] }],
  }
}

function nearbyNames(delegations: readonly Delegation[]): readonly DraftBlock[] {
  return listed(
    delegations.flatMap((delegation) =>
      delegation.kind === 'not-named' ? (delegation.nearby ?? []).map(recordedClaim) : [],
    ),
  )
}

function nextAboutPeople(
  meetings: readonly Meeting[],
  countries: readonly CountryCode[],
  absent: boolean,
): readonly Question[] {
  const [first] = countries
  return [
    ...(first === undefined ? [] : [{ kind: 'country', country: first } as const]),
    { kind: 'continuity', countries },
    ...(meetings.length === 1 && !absent ? meetings.map(({ id }) => meetingQuestion(id)) : []),
  ]
}
