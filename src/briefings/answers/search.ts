// Statements of the record that hold every word asked for.

import type { Lookup } from '../dataset/lookup.ts'
import { textStatements } from '../dataset/texts.ts'
import { recordedClaim, section, type Draft } from '../document/write.ts'
import type { Found, QuestionOf } from '../questions/question.ts'
import { type Context, type Part } from './answer.ts'
import { recordLabel } from './words.ts'

/** Statements that hold every word asked for. */
export function answerSearch({ found, words }: QuestionOf<'search'>, { lookup }: Context): Part {
  const groups = Map.groupBy(found, ({ record }) => record)
  return {
    status: 'answered',
    blocks: [...groups].flatMap(([id, items]) => {
      const record = lookup.record(id)
      const label = record === undefined ? id : recordLabel(record)
      return section(
        label,
        items.flatMap((item) => statementAt(item, lookup)),
      )
    }),
    records: [...groups.keys()],
    title: `What the record says on “${words.join(' ')}”`,
  }
}

function statementAt({ record, field, index }: Found, lookup: Lookup): readonly Draft[] {
  const meeting = lookup.meeting(record)
  const milestone = lookup.milestone(record)
  const statements = {
    documents: textStatements(meeting ?? milestone ?? {}),
    says: milestone?.says ?? [],
    discussed: meeting?.discussed ?? [],
    outcomes: meeting?.outcomes ?? [],
    background: meeting?.background ?? [],
  }
  const claim = statements[field][index]
  return claim === undefined ? [] : [recordedClaim(claim)]
}
