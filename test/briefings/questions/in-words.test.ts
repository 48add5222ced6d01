import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/briefings/index.ts'
import { askableQuestions } from '../../support/questions.ts'
import { briefings, TODAY } from '../../support/record.ts'

describe('a question in words', () => {
  it('asks the same again: its words get the very same briefing', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        const direct = briefings.answer(question, TODAY)
        const asked = briefings.ask(inWords(question, briefings.lookup), TODAY)
        expect(asked.briefing).toEqual(direct.briefing)
      }),
      { numRuns: 500 },
    )
  })

  it('fits a button: at most 90 characters, but for the titles of records', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        fc.pre(question.kind !== 'milestone')
        expect(inWords(question, briefings.lookup).length).toBeLessThanOrEqual(90)
      }),
    )
  })
})
