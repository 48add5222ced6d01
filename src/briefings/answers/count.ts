// How many: meetings, countries, texts and what else the record counts.

import { countries as members } from '../dataset/countries.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { dateInWords } from '../document/dates.ts'
import { claim, listed, paragraph, recordedClaim, remark } from '../document/write.ts'
import type { Question, QuestionOf } from '../questions/question.ts'
import { MEETINGS_SHOWN, scoped, type Context, type Part, NOTHING_RECORDED } from './answer.ts'
import { countAttendees, countRepresentatives } from './headcount.ts'
import { hostStatement, meetingLine } from './meeting-forms.ts'
import { laterMeetings, noMeeting } from './meetings.ts'
import { allCites } from './statements.ts'
import { amount, capitalised, countryName, inARow, numberWord } from './words.ts'

/** How many. */
export function answerCount(question: QuestionOf<'count'>, { lookup }: Context): Part {
  const { topics, sources, milestones } = lookup.dataset
  switch (question.what) {
    case 'meetings':
      return countMeetings(question, lookup)
    case 'representatives':
      return countRepresentatives(question, lookup)
    case 'attendees':
      return countAttendees(question, lookup)
    case 'countries':
      return countCountries(lookup)
    case 'documents':
      return countDocuments(question, lookup)
    case 'topics':
      return total(`follows ${amount(topics.size, 'topic')}`, { kind: 'topics' })
    case 'sources':
      return total(`rests on ${amount(sources.size, 'source')}`, {
        kind: 'sources',
        scope: question.scope,
      })
    case 'milestones':
      return total(`holds ${amount(milestones.length, 'milestone')} around the meetings`, {
        kind: 'timeline',
        year: null,
        milestoneKind: null,
        between: null,
      })
  }
}

/** A number of the whole record, and the question that lists what it counts. */
function total(words: string, next: Question): Part {
  return {
    status: 'answered',
    blocks: [remark(`The record ${words}.`)],
    records: [],
    next: [next],
  }
}

function countMeetings({ scope, countries, inPerson }: QuestionOf<'count'>, lookup: Lookup): Part {
  const ofAll = countries.length === 0
  const ids = scope.kind === 'some' ? scope.meetings : scope.kind === 'all' ? lookup.meetingIds : []
  const meetings = ids
    .flatMap((id) => lookup.meeting(id) ?? [])
    .filter(({ host }) => ofAll || countries.includes(host.country))
  if (scope.kind === 'absent' || (meetings.length === 0 && ofAll)) {
    const { preface } = scoped(scope, lookup)
    return noMeeting(preface, lookup, scope)
  }
  const shown = meetings.slice(-MEETINGS_SHOWN)
  const hosted = ofAll ? '' : ` hosted by ${inARow(countries.map(countryName))}`
  const said = scope.kind === 'some' ? ` (${scope.said})` : ''
  return {
    status: 'answered',
    blocks: [
      remark(
        `The record holds ${amount(meetings.length, 'meeting')} of the group${hosted}${said}.`,
      ),
      ...listed(shown.map(ofAll ? meetingLine : hostStatement)),
      ...(inPerson === true ? listed(shown.map(({ format }) => recordedClaim(format))) : []),
      ...(scope.kind === 'all' && ofAll ? listed(laterMeetings(lookup)) : []),
    ],
    records: shown.map(({ id }) => id),
    next: [{ kind: 'meetings', scope: { kind: 'all' } }],
  }
}

function countDocuments({ scope }: QuestionOf<'count'>, lookup: Lookup): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const texts = meetings.flatMap(({ documents }) => documents)
  const on = scope.kind === 'some' ? 'it' : 'the meetings'
  return {
    status: 'answered',
    blocks: [
      ...preface,
      remark(`The record holds ${amount(texts.length, 'text')} issued on ${on}.`),
      ...listed(
        texts.map(({ title, issued }) =>
          claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
        ),
      ),
    ],
    records: meetings.map(({ id }) => id),
  }
}

function countCountries(lookup: Lookup): Part {
  const newest = lookup.dataset.meetings.at(-1)
  if (newest === undefined) return NOTHING_RECORDED
  const [first, ...rest] = newest.delegations
  const cites = allCites(first?.cites ?? newest.period.cites, ...rest.map((each) => each.cites))
  const count = capitalised(numberWord(members.length))
  const names = inARow(members.map(({ inSentence }) => inSentence))
  return {
    status: 'answered',
    blocks: [paragraph(claim(`${count} countries take part in the group: ${names}.`, cites))],
    records: [newest.id],
    title: 'Members of the group',
  }
}
