// The texts issued: what they say, who issued them and when.

import type { DocumentRecord, Meeting } from '../dataset/schema.ts'
import { dateInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { meetingQuestion, nearest } from './meetings.ts'
import { claims } from './proceedings.ts'
import { doubts } from './words.ts'

/** The texts issued, who issued them and when. */
export function answerDocuments(question: QuestionOf<'documents'>, { lookup }: Context): Part {
  const { scope, aspect, documents, day } = question
  const named = documents.flatMap((id) => lookup.document(id) ?? [])
  if (named.length > 0) {
    return {
      status: 'answered',
      blocks: named.flatMap(({ document, record }) => [
        ...textBlocks(document, aspect),
        ...listed(textDoubts(lookup.meeting(record) ?? lookup.milestone(record))),
      ]),
      records: named.map(({ record }) => record),
    }
  }
  const { meetings, preface: missed } = scoped(scope, lookup)
  const preface = [
    ...missed,
    ...(day === undefined
      ? []
      : [
          paragraph(
            note(
              `No joint text of the record bears the date of ${dateInWords(day)}. What the meeting of that day led to:`,
            ),
          ),
        ]),
  ]
  const issued = meetings.filter(({ documents: texts }) => texts.length > 0)
  if (issued.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [...preface, ...listed(meetings.flatMap((meeting) => textDoubts(meeting)))],
      nearby: nearest(lookup),
      records: meetings.map(({ id }) => id),
    }
  }
  const around =
    scope.kind === 'all'
      ? lookup.dataset.milestones.filter(({ documents: texts = [] }) => texts.length > 0)
      : []
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...[...meetings, ...around].flatMap((record) => [
        ...(record.documents ?? []).flatMap((document) => textBlocks(document, aspect)),
        ...(scope.kind === 'all' && meetings.length > 1 ? [] : listed(textDoubts(record))),
      ]),
      ...(scope.kind === 'all'
        ? section(
            'What to know about them',
            issued.flatMap((record) => textDoubts(record)),
          )
        : []),
    ],
    records: [...issued, ...around].map(({ id }) => id),
    next: issued.slice(0, 3).map(({ id }) => meetingQuestion(id)),
  }
}

function textBlocks(
  document: DocumentRecord,
  aspect: QuestionOf<'documents'>['aspect'],
): readonly DraftBlock[] {
  const { title, issued, issuedBy, says } = document
  const dated = claim(`Dated ${dateInWords(issued.on)}.`, issued.cites, issued.basis)
  const statements = {
    list: [dated, recordedClaim(issuedBy), ...claims(says)],
    issuer: [recordedClaim(issuedBy), dated],
    date: [dated, recordedClaim(issuedBy)],
  }
  return facts([{ label: title, statements: statements[aspect] }])
}

function textDoubts(record: Pick<Meeting, 'open' | 'differs'> | undefined): readonly Draft[] {
  return record === undefined ? [] : doubts(record, (about) => about === 'documents')
}
