// Questions -> responses with what the core answers, and the picture that shows the same.

import type { Answer, AnswerStatus, Briefings, Density, Question } from '../../briefings/index.ts'
import { sketchFor } from '../pictures/of-question.ts'
import type { Response } from './response.ts'
import type { CommandName } from './table.ts'

export interface CoreAnswers {
  /**
   * Answers plain words.
   * @param question what was asked
   * @param today the day of asking
   * @returns the response, and the words of the question without which it was read
   */
  ask(question: string, today: Temporal.PlainDate): CoreAnswer
  /**
   * Answers a command that stands for a question which needs no reading.
   * @param command the command
   * @param question what it stands for
   * @param words the same in plain words
   * @param today the day of asking
   */
  answer(
    command: CommandName,
    question: Question,
    words: string,
    today: Temporal.PlainDate,
  ): Response
}

export interface CoreAnswer {
  readonly response: Response
  readonly left: readonly string[]
}

/**
 * @param briefings the core
 * @param density how much of a meeting's briefing to give where nobody says
 * @returns what asks it
 */
export function createCoreAnswers(briefings: Briefings, density: Density): CoreAnswers {
  const pictureFor = (question: Question, status: AnswerStatus): Pick<Response, 'picture'> => {
    const sketch = status === 'answered' ? sketchFor(question, briefings.lookup) : null
    return sketch === null ? {} : { picture: sketch }
  }
  return {
    ask(question, today) {
      const answer = briefings.ask(question, today, density)
      const { question: read, ask: again, status, briefing, aside: left = [] } = answer
      const { kind: questionKind } = read
      const isReadInPart = questionKind === 'ambiguous' || questionKind === 'unrecorded'
      const toAskAgain = isReadInPart ? question : again
      const picture = pictureFor(read, status)
      const response = { question, questionKind, ask: toAskAgain, status, briefing, ...picture }
      return { response: { command: null, ...response }, left }
    },
    answer(command, question, words, today) {
      const { ask, status, briefing }: Answer = briefings.answer(question, today, density)
      const { kind: questionKind } = question
      const picture = pictureFor(question, status)
      return { command, question: words, questionKind, ask, status, briefing, ...picture }
    },
  }
}
