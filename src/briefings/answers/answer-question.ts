// Question -> Answer: what it says, numbered, with a title and what to ask next.

import { createRequire } from 'node:module'
import type { Choice } from '../document/briefing.ts'
import { compose } from '../document/compose.ts'
import { type DraftBlock, remark } from '../document/write.ts'
import { inWords } from '../questions/in-words.ts'
import type { Question, Scope } from '../questions/question.ts'
import type { Answer, Context, Part } from './answer.ts'
import { asTitle, choiceOf } from './choice.ts'
import { answerLatest } from './meetings.ts'
import type * as Parts from './parts.ts'

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
  const part = partOf(question, context)
  const { lookup } = context
  const ask = inWords(question, lookup)
  const briefing = compose(
    {
      title: part.title ?? titleOf(question, ask, context),
      blocks: [...preface.map((text) => remark(text)), ...part.blocks, ...nearbyBlocks(part)],
      records: part.records,
      suggestions: suggestions(part, context),
    },
    lookup.dataset.sources,
  )
  return { question, ask, status: part.status, briefing }
}

/** The question as a title; one on a meeting that is not recorded, but for that of a year, by what is nearest to it. */
function titleOf(question: Question, ask: string, { lookup }: Context): string {
  if (!('scope' in question) || question.scope.kind !== 'absent') return asTitle(ask)
  const { nearest, said } = question.scope
  if (/^\d{4}$/.test(said)) return asTitle(ask)
  const [first, ...rest] = nearest
  if (first === undefined) return 'No such meeting'
  const scope: Scope = { kind: 'some', meetings: [first, ...rest], said: first }
  return asTitle(inWords({ ...question, scope }, lookup))
}

/** The heading under which a not-recorded answer shows what is known nearby. */
export const NEARBY_HEADING = 'Known nearby'

function nearbyBlocks({ status, nearby = [] }: Part): readonly DraftBlock[] {
  if (status === 'answered' || nearby.length === 0) return []
  return [{ kind: 'heading', text: NEARBY_HEADING }, ...nearby]
}

function suggestions({ next = [] }: Part, { lookup }: Context): readonly Choice[] {
  const choices = next.map((suggestion): Choice =>
    'label' in suggestion
      ? { label: suggestion.label, ask: inWords(suggestion.question, lookup) }
      : choiceOf(suggestion, lookup),
  )
  const isFirst = ({ ask }: Choice, index: number): boolean =>
    choices.findIndex((choice) => choice.ask === ask) === index
  const labelled = next.filter((suggestion) => 'label' in suggestion).length
  return choices.filter(isFirst).slice(0, Math.max(SUGGESTED, labelled))
}

const SUGGESTED = 4

/** The latest meeting is asked for most, and needs little; all other answers are loaded for the first of them. */
function partOf(question: Question, context: Context): Part {
  if (question.kind === 'latest') return answerLatest(context)
  const require = createRequire(import.meta.url)
  return (require('./parts.ts') as typeof Parts).partFor(question, context)
}
