// The texts issued: what they say, who issued them and when.

import type { Lookup } from '../dataset/lookup.ts'
import type { DocumentRecord, Meeting } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
  remark,
} from '../document/write.ts'
import type { QuestionOf, DocumentAspect } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { doubts } from './statements.ts'

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
      ...textBlocks(document, aspect),
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
      ...[...meetings, ...around].flatMap((record) => [
        ...(record.documents ?? []).flatMap((document) => textBlocks(document, aspect)),
        ...(ofAll && meetings.length > 1 ? [] : listed(textDoubts(record))),
      ]),
      ...(ofAll ? section('What to know about them', issued.flatMap(textDoubts)) : []),
    ],
    records: [...issued, ...around].map(({ id }) => id),
    next: issued.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

function noTextOf(day: string): string {
  return `No joint text of the record bears the date of ${dateInWords(day)}. What the meeting of that day led to:`
}

/**
 * A joint text under its title.
 * @param document the text
 * @param aspect what is asked about it; `list` for all, with what it says
 * @returns a row with its date, who issued it and what it says, what is asked for first
 */
export function textBlocks(
  document: DocumentRecord,
  aspect: DocumentAspect,
): readonly DraftBlock[] {
  const { title, issued, issuedBy, says } = document
  const dated = claim(`Dated ${dateInWords(issued.on)}.`, issued.cites, issued.basis)
  const statements = {
    list: [dated, recordedClaim(issuedBy), ...says.map(recordedClaim)],
    issuer: [recordedClaim(issuedBy), dated],
    date: [dated, recordedClaim(issuedBy)],
  }
  return facts([{ label: title, statements: statements[aspect] }])
}

function textDoubts(record: Pick<Meeting, 'open' | 'differs'> | undefined): readonly Draft[] {
  return record === undefined ? [] : doubts(record, 'documents')
}
