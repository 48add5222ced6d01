// Question -> what its answer says: one function a kind of question, none forgotten.

import { visit } from '../document/visit.ts'
import type { Question } from '../questions/question.ts'
import { answerHelp, answerCoverage, answerGreeting } from './about.ts'
import type { Context, Part } from './answer.ts'
import { answerAttendance } from './attendance.ts'
import { answerCompare } from './compare.ts'
import { answerCount } from './count.ts'
import { answerContinuity, answerPeople, answerCountry } from './countries.ts'
import { answerDetail } from './detail.ts'
import { answerDocuments } from './documents.ts'
import { answerOpen } from './doubts.ts'
import { answerHolders } from './holders.ts'
import { answerHost, answerNotHosted } from './host.ts'
import { answerInterval, answerSince } from './interval.ts'
import { answerLeads } from './leads.ts'
import { answerLatest, answerMeeting, answerMeetings } from './meetings.ts'
import { answerMilestone } from './milestones.ts'
import { answerPerson } from './person.ts'
import { answerDiscussed, answerOutcomes, answerReports } from './proceedings.ts'
import { answerRepresentatives } from './representatives.ts'
import { answerSearch } from './search.ts'
import { answerSources } from './sources.ts'
import { answerTimeline } from './timeline.ts'
import { answerTopic, answerTopics } from './topics.ts'
import {
  answerFuture,
  answerUnrecorded,
  answerAmbiguous,
  answerNotUnderstood,
} from './unanswered.ts'

/**
 * Makes what an answer says.
 * @param question what was asked
 * @param context the record and the day
 * @returns its status and its blocks, not yet numbered
 */
export function partFor(question: Question, context: Context): Part {
  return visit<Question, Part>(question, {
    latest: () => answerLatest(context),
    meeting: ({ scope, density }) => answerMeeting(scope, density, context),
    meetings: ({ scope }) => answerMeetings(scope, context),
    representatives: (asked) => answerRepresentatives(asked, context),
    attendance: (asked) => answerAttendance(asked, context),
    person: (asked) => answerPerson(asked, context),
    holders: (asked) => answerHolders(asked, context),
    host: (asked) => answerHost(asked, context),
    'not-hosted': () => answerNotHosted(context),
    detail: (asked) => answerDetail(asked, context),
    interval: (asked) => answerInterval(asked, context),
    since: (asked) => answerSince(asked, context),
    count: (asked) => answerCount(asked, context),
    discussed: (asked) => answerDiscussed(asked, context),
    topic: (asked) => answerTopic(asked, context),
    topics: () => answerTopics(context),
    outcomes: (asked) => answerOutcomes(asked, context),
    documents: (asked) => answerDocuments(asked, context),
    reports: (asked) => answerReports(asked, context),
    continuity: (asked) => answerContinuity(asked, context),
    people: () => answerPeople(context),
    country: (asked) => answerCountry(asked, context),
    compare: (asked) => answerCompare(asked, context),
    milestone: (asked) => answerMilestone(asked, context),
    timeline: (asked) => answerTimeline(asked, context),
    leads: (asked) => answerLeads(asked, context),
    open: (asked) => answerOpen(asked, context),
    sources: (asked) => answerSources(asked, context),
    future: () => answerFuture(context),
    help: () => answerHelp(context),
    coverage: () => answerCoverage(context),
    greeting: (asked) => answerGreeting(asked, context),
    search: (asked) => answerSearch(asked, context),
    unrecorded: (asked) => {
      const near = asked.near.map((question) => settled(question, asked.today === true, context))
      return answerUnrecorded({ ...asked, near }, nearParts(near, context), context)
    },
    ambiguous: (asked) => answerAmbiguous(asked, context),
    'not-understood': (asked) => answerNotUnderstood(asked, context),
  })
}

/** A near question as it is best answered: of a meeting that is none, about the nearest; of today, about the newest. */
function settled(question: Question, today: boolean, { lookup }: Context): Question {
  if (!('scope' in question)) return question
  const { scope } = question
  const ids =
    scope.kind === 'absent'
      ? scope.nearest
      : today && scope.kind === 'all'
        ? lookup.meetingIds.slice(-1)
        : []
  const [id, ...more] = ids
  if (id === undefined) return question
  return { ...question, scope: { kind: 'some', meetings: [id, ...more], said: id } }
}

/** Of the nearest questions, those with a short answer are answered nearby. */
function nearParts(near: readonly Question[], context: Context): readonly Part[] {
  return near
    .filter((question) => SHORT.has(question.kind) || isOneOpenPoint(question))
    .map((question) => partFor(question, context))
    .filter(({ status }) => status === 'answered' || status === 'not-recorded')
}

/** What is left open about a milestone, which is the answer as far as there is one. */
function isOneOpenPoint(question: Question): boolean {
  return question.kind === 'open' && question.milestones.length === 1
}

const SHORT: ReadonlySet<Question['kind']> = new Set<Question['kind']>([
  'representatives',
  'attendance',
  'host',
  'detail',
  'person',
  'holders',
  'leads',
  'count',
  'documents',
  'meetings',
  'open',
])
