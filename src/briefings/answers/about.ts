// The bot itself: help, what it covers, a greeting.

import type { Lookup } from '../dataset/lookup.ts'
import { newestEntry } from '../dataset/newest.ts'
import { dateInWords } from '../document/dates.ts'
import { choicesBlock, type DraftBlock, remark } from '../document/write.ts'
import type { QuestionOf } from '../questions/question.ts'
import { type Context, type Part } from './answer.ts'
import { choiceOfWords } from './choice.ts'
import { GROUP } from './words.ts'

/** What can be asked. */
export function answerHelp({ lookup }: Context): Part {
  return {
    status: 'answered',
    blocks: [
      remark(
        `Ask about the meetings of the ${GROUP} in plain English. Every statement comes with its source; what no source says is said so. Each question stands alone.`,
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'What you can ask',
  }
}

/** Nobody's questions are remembered, so none goes on from another. */
export const ALONE = 'Every question stands alone: none goes on from the one before.'

/**
 * Questions to start with.
 * @param lookup the record
 * @returns one block of choices
 */
export function examples(lookup: Lookup): readonly DraftBlock[] {
  const newest = lookup.dataset.meetings.at(-1)
  const city = newest?.place.city ?? 'Tokyo'
  return choicesBlock(
    [
      'latest meeting',
      `who represented India in ${city}`,
      `what was discussed in ${city}`,
      'which meetings discussed critical infrastructure',
      'who leads the workstream on workforce and talent',
      'who attended more than once',
      'timeline',
      'sources',
    ].map(choiceOfWords),
  )
}

/** What the record covers. */
export function answerCoverage({ lookup }: Context): Part {
  const { meetings, milestones, sources, version } = lookup.dataset
  const newest = newestEntry(lookup.dataset)
  const upTo = newest === null ? '' : ` Its newest entry is of ${dateInWords(newest)}.`
  return {
    status: 'answered',
    blocks: [
      remark(
        `Quad Brief answers from a curated record of the ${GROUP}: ${meetings.length} meetings, ${milestones.length} milestones around them, ${sources.size} sources (version ${version}).${upTo}`,
      ),
      remark(
        'It is a program, not a person, and it writes nothing of its own: an answer is made of recorded statements, each with its source.',
      ),
      ...examples(lookup),
    ],
    records: [],
    title: 'What the record covers',
  }
}

/** Hello, thanks. */
export function answerGreeting({ thanks }: QuestionOf<'greeting'>, { lookup }: Context): Part {
  return {
    status: 'answered',
    blocks: [
      remark(
        thanks ? 'You are welcome.' : `Hello. Ask about the meetings of the ${GROUP}, for example:`,
      ),
      ...(thanks ? [] : examples(lookup)),
    ],
    records: [],
    title: 'Quad Brief',
  }
}
