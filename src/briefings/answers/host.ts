// Who hosted, and who has not.

import { countries as members } from '../dataset/countries.ts'
import { listed, section, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { hostStatement } from './meeting-forms.ts'
import { meetingQuestion, whenSentence, noMeeting } from './meetings.ts'
import { doubts } from './statements.ts'
import { countryName, inARow } from './words.ts'

/** Who hosted, or what a country hosted. */
export function answerHost({ scope, countries }: QuestionOf<'host'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped(scope, lookup)
  if (meetings.length === 0) return noMeeting(preface, lookup, scope)
  const hosted = meetings.filter(
    ({ host }) => countries.length === 0 || countries.includes(host.country),
  )
  const shown = hosted.length > 0 && scope.kind === 'all' ? hosted : meetings
  const missing = countries.filter((code) => !shown.some(({ host }) => host.country === code))
  const no =
    missing.length === 0
      ? []
      : [
          remark(
            `The record has no meeting ${scope.kind === 'all' ? '' : 'there '}hosted by ${inARow(missing.map(countryName))}.`,
          ),
        ]
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...no,
      ...listed(shown.flatMap((meeting) => [hostStatement(meeting), whenSentence(meeting)])),
      ...(shown.length === 1 ? listed(shown.flatMap((meeting) => doubts(meeting, 'host'))) : []),
    ],
    records: shown.map(({ id }) => id),
    next: [...shown.slice(0, 2).map(({ id }) => meetingQuestion(id)), { kind: 'not-hosted' }],
  }
}

/** Which members have not hosted. */
export function answerNotHosted({ lookup }: Context): Part {
  const missing = members.filter(({ code }) => lookup.meetingsHostedBy(code).length === 0)
  const hosts = members.flatMap(({ code }) => {
    const last = lookup.meeting(lookup.meetingsHostedBy(code).at(-1) ?? '')
    return last === undefined ? [] : [last]
  })
  const verdict =
    missing.length === 0
      ? 'Every member of the Quad has hosted a meeting that is on record.'
      : `No meeting on record was hosted by ${inARow(missing.map(({ inSentence }) => inSentence))}.`
  return {
    status: 'answered',
    blocks: [remark(verdict), ...section('The hosts on record', hosts.map(hostStatement))],
    records: hosts.map(({ id }) => id),
    title: 'Which country has not hosted',
  }
}
