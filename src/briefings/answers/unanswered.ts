// What cannot be answered, or not yet: unrecorded, ambiguous, not understood, still to come.

import type { Lookup } from '../dataset/lookup.ts'
import type { Choice } from '../document/briefing.ts'
import { periodInWords } from '../document/dates.ts'
import {
  listed,
  note,
  paragraph,
  type Draft,
  type DraftBlock,
  choicesBlock,
  remark,
} from '../document/write.ts'
import type { AskedBack, Question, QuestionOf } from '../questions/question.ts'
import { ALONE, examples } from './about.ts'
import { type Context, type Part } from './answer.ts'
import { YES } from './attendance.ts'
import { asTitle, choiceOf } from './choice.ts'
import { meetingLine } from './meeting-forms.ts'
import { laterMeetings } from './meetings.ts'
import { NOT_FOLLOWED, GROUP, inARow, meetingLabel, meetingName } from './words.ts'

/** About the subject, but the record holds nothing on it. */
export function answerUnrecorded(
  { said, near: questions, unread, mentioned, corrected, reason, today }: QuestionOf<'unrecorded'>,
  near: readonly Part[],
  { lookup }: Context,
): Part {
  const words = quoted(said)
  const misread = quoted(unread ?? [])
  const elsewhere = quoted(mentioned ?? [])
  const { verdict, claimed } = withVerdict(
    near.flatMap(({ blocks, nearby = [] }) => [...blocks, ...nearby]),
    questions,
  )
  const records = near.flatMap((part) => part.records)
  const [part] = near
  if (corrected === true && part?.status === 'answered') {
    return {
      status: 'answered',
      blocks: [remark(correction(questions[0], words)), ...part.blocks],
      next: questions,
      records,
    }
  }
  const why =
    reason === true
      ? 'No source that was read gives a reason for this.'
      : today === true
        ? `${NOT_FOLLOWED}${lastTold(lookup)}`
        : notAnswered(words, misread, elsewhere)
  const isSaid = verdict.length > 0 && why === UNSAID
  return {
    status: 'not-recorded',
    blocks: [...verdict, ...(isSaid ? [] : [remark(why)]), paragraph(lookedAt(lookup))],
    nearby: claimed,
    next: questions,
    records,
    title: misread !== '' && words === '' ? 'Not understood in full' : 'Not in the record',
  }
}

const UNSAID = 'The record does not say.'

function quoted(words: readonly string[]): string {
  return inARow([...new Set(words)].slice(0, 6).map((word) => `“${word}”`))
}

/** That somebody was not there answers first what they said or did there; that they were does not answer it. */
function withVerdict(
  blocks: readonly DraftBlock[],
  [asked]: readonly Question[],
): { readonly verdict: readonly DraftBlock[]; readonly claimed: readonly DraftBlock[] } {
  const [first, ...rest] = blocks
  if (asked?.kind !== 'attendance' || first?.kind !== 'paragraph') {
    return { verdict: [], claimed: blocks }
  }
  const { statement } = first
  if (statement.kind !== 'note') return { verdict: [], claimed: blocks }
  const isYes = statement.inlines[0].text === YES
  return { verdict: isYes ? [] : [first], claimed: rest }
}

function lastTold({ dataset }: Lookup): string {
  const newest = dataset.meetings.at(-1)
  return newest === undefined ? '' : ` The last that it tells of is ${meetingName(newest)}.`
}

function notAnswered(words: string, misread: string, elsewhere: string): string {
  const told = [
    ...(words === '' ? [] : [`The record holds nothing on ${words}.`]),
    ...(misread === '' ? [] : [`I did not understand ${misread} in this question.`]),
    ...(elsewhere === '' ? [] : [`The record mentions ${elsewhere}, but does not say this.`]),
  ]
  return told.length === 0 ? UNSAID : told.join(' ')
}

/** What in the question the record has otherwise. */
function correction(near: Question | undefined, words: string): string {
  return near?.kind === 'person'
    ? `Not as ${words}, by the record.`
    : `The record does not name ${words} there.`
}

/** What the record was searched through. */
function lookedAt({ dataset }: Lookup): Draft {
  const { meetings, milestones, sources } = dataset
  return note(
    `Looked at: ${meetings.length} meetings, ${milestones.length} milestones and ${sources.size} sources.`,
  )
}

/** Two or more readings: which one is meant? */
export function answerAmbiguous(
  { readings, because }: QuestionOf<'ambiguous'>,
  { lookup }: Context,
): Part {
  return {
    status: 'ambiguous',
    blocks: [
      remark(because === undefined ? 'Which one do you mean?' : ASKED_BACK[because]),
      ...choicesBlock(choicesAmong(readings, because === undefined, lookup)),
    ],
    records: [],
    title: 'Which one?',
  }
}

/** The readings under the shortest labels that tell them apart: their meetings, if allowed, or what they ask. */
function choicesAmong(
  readings: readonly Question[],
  byMeeting: boolean,
  lookup: Lookup,
): readonly Choice[] {
  const short = readings.map((question) => choiceOf(question, lookup))
  const shortest = short.map((choice, at) => {
    return { ...choice, label: meetingAsked(readings[at], lookup) ?? choice.label }
  })
  const full = short.map(({ ask }) => ({ label: asTitle(ask), ask }))
  const placed = short.map((choice, at) => {
    return { ...choice, label: milestoneAsked(readings[at], lookup) ?? choice.label }
  })
  return [...(byMeeting ? [shortest] : []), short, placed].find(haveOwnLabels) ?? full
}

function haveOwnLabels(choices: readonly Choice[]): boolean {
  return new Set(choices.map(({ label }) => label)).size === choices.length
}

/** Where and when the one milestone that a question is about was: "Washington, 1 July 2025". */
function milestoneAsked(question: Question | undefined, lookup: Lookup): string | null {
  if (question?.kind !== 'milestone' || question.milestones.length !== 1) return null
  const milestone = lookup.milestone(question.milestones[0])
  if (milestone?.place === undefined) return null
  return `${milestone.place.city}, ${periodInWords(milestone.period)}`
}

/** The label of the one meeting that a question is about. */
function meetingAsked(question: Question | undefined, lookup: Lookup): string | null {
  if (question === undefined || !('scope' in question)) return null
  const { scope } = question
  const meeting =
    scope.kind === 'some' && scope.meetings.length === 1
      ? lookup.meeting(scope.meetings[0])
      : undefined
  return meeting === undefined ? null : meetingLabel(meeting)
}

const ASKED_BACK: Readonly<Record<AskedBack, string>> = {
  'follow-up': `${ALONE} Which one do you mean?`,
  'same-meeting':
    'That is one meeting, and it takes another to compare it with. Which one do you mean?',
}

/** Whether there will be another meeting. */
export function answerFuture({ lookup }: Context): Part {
  const newest = lookup.dataset.meetings.at(-1)
  return {
    status: 'not-recorded',
    blocks: [remark('The record holds no announced meeting.'), ...listed(laterMeetings(lookup))],
    nearby: newest === undefined ? [] : listed([meetingLine(newest)]),
    records: newest === undefined ? [] : [newest.id],
    title: 'The next meeting',
  }
}

/** Outside the record, or no question that can be read. */
export function answerNotUnderstood(
  { followUp }: QuestionOf<'not-understood'>,
  { lookup }: Context,
): Part {
  return {
    status: 'not-understood',
    blocks: [
      ...(followUp === true
        ? [
            remark(
              `${ALONE} Say it in full, with the country, the person or the meeting that it is about.`,
            ),
          ]
        : []),
      remark(
        `This is not a question that the record can answer. It covers the meetings of the ${GROUP} and what happened around them: who took part, when, where, what was discussed and agreed. For example:`,
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'Not understood',
  }
}
