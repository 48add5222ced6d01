// Question -> Answer: one function a kind of question, none forgotten.
import type { Choice } from '../document/briefing.ts'
import { compose } from '../document/compose.ts'
import { paragraph, note, type DraftBlock } from '../document/write.ts'
import { visit } from '../document/visit.ts'
import { inWords } from '../questions/in-words.ts'
import type { Question } from '../questions/question.ts'
import type { Answer, Context, Part } from './answer.ts'
import { answerCompare } from './compare.ts'
import { answerHelp, answerCoverage, answerGreeting } from './about.ts'
import { answerAttendance } from './attendance.ts'
import { answerCount } from './count.ts'
import { answerContinuity, answerPeople, answerCountry } from './countries.ts'
import { answerDetail } from './detail.ts'
import { answerDocuments } from './documents.ts'
import { answerOpen } from './doubts.ts'
import { answerHolders } from './holders.ts'
import { answerHost, answerNotHosted } from './host.ts'
import { answerInterval, answerSince } from './interval.ts'
import { answerLatest, answerMeeting, answerMeetings } from './meetings.ts'
import { answerLeads } from './leads.ts'
import { answerMilestone, answerTimeline } from './milestones.ts'
import { answerPerson } from './person.ts'
import { answerDiscussed, answerOutcomes, answerReports } from './proceedings.ts'
import { answerRepresentatives } from './representatives.ts'
import { answerSearch } from './search.ts'
import { answerSources } from './sources.ts'
import { answerTopic, answerTopics } from './topics.ts'
import {
  answerFuture,
  answerUnrecorded,
  answerAmbiguous,
  answerNotUnderstood,
} from './unanswered.ts'
import { capitalised } from './words.ts'

/**
 * Answers a question from the record.
 * @param question what was asked
 * @param context the record and the day
 * @param preface notes to put first, such as that the question was cut
 * @returns the answer; where its status is not-recorded, nothing in it is claimed outside "Known nearby"
 */
export function answerQuestion(
  question: Question,
  context: Context,
  preface: readonly string[] = [],
): Answer {
  const part = partFor(question, context)
  const { lookup } = context
  const ask = inWords(question, lookup)
  const briefing = compose(
    {
      title: part.title ?? titleOf(ask),
      blocks: [
        ...preface.map((text) => paragraph(note(text))),
        ...part.blocks,
        ...nearbyBlocks(part),
      ],
      records: part.records,
      suggestions: suggestions(part, context),
    },
    lookup.dataset.sources,
  )
  return { question, ask, status: part.status, briefing }
}

/** The question as a title: with a capital, and a question mark where it asks with a word that does. */
function titleOf(ask: string): string {
  return `${capitalised(ask)}${/^(who|what|which|when|where|how|did|was|were|does)\b/.test(ask) ? '?' : ''}`
}

/** The heading under which a not-recorded answer shows what is known nearby. */
export const NEARBY_HEADING = 'Known nearby'

function nearbyBlocks({ status, nearby = [] }: Part): readonly DraftBlock[] {
  if (status === 'answered' || nearby.length === 0) return []
  return [{ kind: 'heading', text: NEARBY_HEADING }, ...nearby]
}

function suggestions({ next = [] }: Part, { lookup }: Context): readonly Choice[] {
  const choices = next.map((suggestion): Choice => {
    if ('label' in suggestion) {
      return { label: suggestion.label, ask: inWords(suggestion.question, lookup) }
    }
    const ask = inWords(suggestion, lookup)
    return { label: capitalised(ask), ask }
  })
  const isFirst = ({ ask }: Choice, index: number): boolean =>
    choices.findIndex((choice) => choice.ask === ask) === index
  const labelled = next.filter((suggestion) => 'label' in suggestion).length
  return choices.filter(isFirst).slice(0, Math.max(SUGGESTED, labelled))
}

const SUGGESTED = 4

function partFor(question: Question, context: Context): Part {
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
    unrecorded: (asked) => answerUnrecorded(asked, nearParts(asked.near, context), context),
    ambiguous: (asked) => answerAmbiguous(asked, context),
    'not-understood': () => answerNotUnderstood(context),
  })
}

/** Of the nearest questions, those with a short answer are answered nearby. */
function nearParts(near: readonly Question[], context: Context): readonly Part[] {
  return near
    .filter(({ kind }) => SHORT.has(kind))
    .map((question) => partFor(question, context))
    .filter(({ status }) => status === 'answered' || status === 'not-recorded')
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
])
