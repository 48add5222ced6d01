// The texts issued: what they say, who issued them and when.

import type { Lookup } from '../dataset/lookup.ts'
import type { DocumentRecord, Meeting, Milestone } from '../dataset/schema.ts'
import type { Note } from '../document/briefing.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  note,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
  remark,
} from '../document/write.ts'
import type { QuestionOf, DocumentAspect, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { doubts } from './statements.ts'
import { inARow, meetingLabel } from './words.ts'

/** The texts issued, who issued them and when. */
export function answerDocuments(question: QuestionOf<'documents'>, { lookup }: Context): Part {
  const named = question.documents.flatMap((id) => lookup.document(id) ?? [])
  return named.length > 0
    ? namedTexts(named, question.aspect, lookup)
    : textsOfMeetings(question, lookup)
}

function namedTexts(
  named: readonly { readonly record: string; readonly document: DocumentRecord }[],
  aspect: DocumentAspect,
  lookup: Lookup,
): Part {
  return {
    status: 'answered',
    blocks: named.flatMap(({ document, record }) => [
      ...textBlocks(document, aspect, lookup),
      ...listed(textDoubts(lookup.record(record))),
    ]),
    records: named.map(({ record }) => record),
  }
}

/** The texts of the meetings in question, and where it is about all of them, those of the milestones. */
function textsOfMeetings({ scope, aspect, day }: QuestionOf<'documents'>, lookup: Lookup): Part {
  const { meetings, preface: missed } = scoped(scope, lookup)
  const preface = [...missed, ...(day === undefined ? [] : [remark(noTextOf(day))])]
  const issued = meetings.filter(({ documents }) => documents.length > 0)
  if (issued.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [...preface, ...listed(meetings.flatMap(textDoubts))],
      nearby: nearest(lookup),
      records: meetings.map(({ id }) => id),
    }
  }
  const ofAll = scope.kind === 'all'
  const around = ofAll
    ? lookup.dataset.milestones.filter(({ documents = [] }) => documents.length > 0)
    : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...(ofAll && aspect === 'list' ? textLists(issued, around) : []),
      ...(ofAll && aspect === 'list' ? [] : [...meetings, ...around]).flatMap((record) => [
        ...(record.documents ?? []).flatMap((document) => textBlocks(document, aspect, lookup)),
        ...(ofAll && meetings.length > 1 ? [] : listed(textDoubts(record))),
      ]),
      ...(ofAll ? section('What to know about them', issued.flatMap(textDoubts)) : []),
    ],
    records: [...issued, ...around].map(({ id }) => id),
    next: issued.slice(0, 3).map(({ id }) => meetingQuestion(id)),
    ...(aspect === 'list' ? { title: titleOf(scope, issued) } : {}),
  }
}

/** Every text in one line. */
function textLists(
  meetings: readonly Meeting[],
  milestones: readonly Milestone[],
): readonly DraftBlock[] {
  const lines = (records: readonly (Meeting | Milestone)[]): readonly Draft[] =>
    records
      .flatMap(({ documents = [] }) => documents)
      .map(({ title, issued }) =>
        claim(`${title}, ${dateInWords(issued.on)}.`, issued.cites, issued.basis),
      )
  return [
    ...section('On the meetings', lines(meetings)),
    ...section('Around them', lines(milestones)),
  ]
}

/** Not all of them are joint texts. */
function titleOf({ kind }: Scope, issued: readonly Meeting[]): string {
  return kind === 'all' ? 'Texts issued' : `Texts issued on ${inARow(issued.map(meetingLabel))}`
}

function noTextOf(day: string): string {
  return `No joint text of the record bears the date of ${dateInWords(day)}. What the meeting of that day led to:`
}

/**
 * A joint text under its title.
 * @param document the text
 * @param aspect what is asked about it; `list` for all, with what it says
 * @param lookup the record
 * @returns a row with its date, who issued it and what it says, what is asked for first
 */
export function textBlocks(
  document: DocumentRecord,
  aspect: DocumentAspect,
  lookup: Lookup,
): readonly DraftBlock[] {
  const { title, issued, issuedBy, says } = document
  const dated = claim(`Dated ${dateInWords(issued.on)}.`, issued.cites, issued.basis)
  const isDated = issuedBy.text.includes(dateInWords(issued.on))
  const statements = {
    list: [
      ...(isDated ? [] : [dated]),
      recordedClaim(issuedBy),
      ...says.map(recordedClaim),
      ...pagesOf(document, lookup),
    ],
    issuer: [recordedClaim(issuedBy), ...(isDated ? [] : [dated])],
    date: [dated, recordedClaim(issuedBy)],
  }
  return facts([{ label: title, statements: statements[aspect] }])
}

/** The pages among its sources that bear its title, as links; the text itself is not held. */
function pagesOf(
  { title, issued, issuedBy, says }: DocumentRecord,
  lookup: Lookup,
): readonly Note[] {
  const cites = new Set([issued, issuedBy, ...says].flatMap((each) => each.cites))
  return [...cites]
    .flatMap((id) => lookup.dataset.sources.get(id) ?? [])
    .filter((source) => source.title === title)
    .map(({ publisher, url, note: known }) =>
      note([
        { kind: 'text', text: 'The page: ' },
        { kind: 'link', text: publisher, url },
        { kind: 'text', text: known === undefined ? '.' : `. ${known}` },
      ]),
    )
}

function textDoubts(record: Pick<Meeting, 'open' | 'differs'> | undefined): readonly Draft[] {
  return record === undefined ? [] : doubts(record, 'documents')
}
