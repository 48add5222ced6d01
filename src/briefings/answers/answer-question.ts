// Question -> Answer: one function a kind of question, none forgotten.
import { compose } from '../document/compose.ts'
import { paragraph, note, type DraftBlock } from '../document/write.ts'
import { visit } from '../document/visit.ts'
import { inWords } from '../questions/in-words.ts'
import type { Question } from '../questions/question.ts'
import type { Answer, Context, Part } from './answer.ts'
import { answerCompare } from './compare.ts'
import * as content from './content.ts'
import * as factual from './facts.ts'
import * as meetings from './meetings.ts'
import * as milestones from './milestones.ts'
import * as people from './people.ts'
import * as record from './record.ts'
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
      title: part.title ?? capitalised(ask),
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

/** The heading under which a not-recorded answer shows what is known nearby. */
export const NEARBY_HEADING = 'Known nearby'

function nearbyBlocks({ status, nearby = [] }: Part): readonly DraftBlock[] {
  if (status === 'answered' || nearby.length === 0) return []
  return [{ kind: 'heading', text: NEARBY_HEADING }, ...nearby]
}

function suggestions({ next = [] }: Part, { lookup }: Context) {
  const asks = [...new Set(next.map((question) => inWords(question, lookup)))].slice(0, SUGGESTED)
  return asks.map((ask) => ({ label: capitalised(ask), ask }))
}

const SUGGESTED = 4

function partFor(question: Question, context: Context): Part {
  return visit<Question, Part>(question, {
    latest: () => meetings.answerLatest(context),
    meeting: ({ scope, short }) => meetings.answerMeeting(scope, short === true, context),
    meetings: ({ scope }) => meetings.answerMeetings(scope, context),
    representatives: (asked) => people.answerRepresentatives(asked, context),
    attendance: (asked) => people.answerAttendance(asked, context),
    person: (asked) => people.answerPerson(asked, context),
    holders: (asked) => people.answerHolders(asked, context),
    host: (asked) => factual.answerHost(asked, context),
    'not-hosted': () => factual.answerNotHosted(context),
    detail: (asked) => factual.answerDetail(asked, context),
    interval: (asked) => factual.answerInterval(asked, context),
    since: (asked) => factual.answerSince(asked, context),
    count: (asked) => factual.answerCount(asked, context),
    discussed: (asked) => content.answerDiscussed(asked, context),
    topic: (asked) => content.answerTopic(asked, context),
    topics: () => content.answerTopics(context),
    outcomes: (asked) => content.answerOutcomes(asked, context),
    documents: (asked) => content.answerDocuments(asked, context),
    reports: (asked) => content.answerReports(asked, context),
    continuity: (asked) => people.answerContinuity(asked, context),
    people: () => people.answerPeople(context),
    country: (asked) => people.answerCountry(asked, context),
    compare: (asked) => answerCompare(asked, context),
    milestone: (asked) => milestones.answerMilestone(asked, context),
    timeline: (asked) => milestones.answerTimeline(asked, context),
    leads: (asked) => milestones.answerLeads(asked, context),
    open: (asked) => record.answerOpen(asked, context),
    sources: (asked) => record.answerSources(asked, context),
    future: () => record.answerFuture(context),
    help: () => record.answerHelp(context),
    coverage: () => record.answerCoverage(context),
    greeting: (asked) => record.answerGreeting(asked, context),
    search: (asked) => record.answerSearch(asked, context),
    unrecorded: (asked) => record.answerUnrecorded(asked, nearParts(asked.near, context), context),
    ambiguous: (asked) => record.answerAmbiguous(asked, context),
    'not-understood': () => record.answerNotUnderstood(context),
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
