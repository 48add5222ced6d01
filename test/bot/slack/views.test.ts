// Whatever is asked or recorded: Slack takes the modals, and nothing in them is left out.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReportForm } from '../../../src/bot/reports/report.ts'
import { answerView } from '../../../src/bot/slack/answer-view.ts'
import { questionForm, readQuestion } from '../../../src/bot/slack/question-form.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import { filledIn, reportedBy, reportForm } from '../../../src/bot/slack/report-form.ts'
import { neutral, statements } from '../../../src/briefings/index.ts'
import type { Briefing } from '../../../src/briefings/index.ts'
import { briefing, citation, claim } from '../../support/briefings.ts'
import { smallBriefings } from '../../support/hostile-briefings.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { createValidator } from '../../support/slack/validation/validator.ts'

const validator = await createValidator()
const runs = { numRuns: 60 }

const about = (each: Briefing) => reportedBy('latest', () => each)

describe('Slack takes', () => {
  test('the form to ask in, whatever the message says', () => {
    fc.assert(
      fc.property(hostileText(80), (text) => {
        expect(validator.view(questionForm(text.repeat(20)))).toEqual([])
      }),
      runs,
    )
  })

  test('the form to report in, whatever the answer says', () => {
    fc.assert(
      fc.property(smallBriefings, hostileText(400), (each, ask) => {
        expect(validator.view(reportForm(neutral(ask).trim(), about(each)))).toEqual([])
      }),
      runs,
    )
  })

  test('every part of an answer', () => {
    fc.assert(
      fc.property(smallBriefings, (each) => {
        const messages = renderSlack(each, { report: 'latest' })
        for (const from of messages.keys()) {
          expect(validator.view(answerView({ messages, ask: 'latest', from }))).toEqual([])
        }
      }),
      runs,
    )
  })
})

test('an answer of long parts is shown whole, a modal at a time', () => {
  const PARTS = 60
  const each = briefing({
    blocks: Array.from({ length: PARTS }, (_, index) => ({
      kind: 'paragraph' as const,
      statement: claim(`Part ${index}: ${'“日本” '.repeat(600)}`, citation(1)),
    })),
  })
  const messages = renderSlack(each, { report: 'latest' })
  const shown: string[] = []
  let from: number | null = 0
  while (from !== null) {
    const view: string = JSON.stringify(answerView({ messages, ask: 'latest', from }))
    expect(validator.view(JSON.parse(view))).toEqual([])
    expect(Buffer.byteLength(view)).toBeLessThanOrEqual(250_000)
    shown.push(view)
    const next: string | undefined = /"action_id":"more:([1-9]\d*)"/.exec(view)?.[1]
    from = next === undefined ? null : Number(next)
  }
  expect(shown.length).toBeGreaterThan(1)
  const parts = [...shown.join('').matchAll(/Part (\d+): /g)].map(([, part]) => Number(part))
  expect(parts).toEqual(Array.from({ length: PARTS }, (_, index) => index))
})

test('what the form to ask in offers is what it takes', () => {
  fc.assert(
    fc.property(hostileText(80), (text) => {
      const { blocks } = questionForm(text.repeat(50))
      const offered: string[] = []
      JSON.stringify(blocks, (key, value: unknown) => {
        if (key === 'initial_value') offered.push(String(value))
        return value
      })
      const [question = ''] = offered
      expect(readQuestion({ question }).ok).toBe(question.trim() !== '')
    }),
    runs,
  )
})

test('a statement that is chosen is reported in its own words', () => {
  const text = `India was represented by ${'somebody with a long title '.repeat(5)}.`
  const each = briefing({
    blocks: [{ kind: 'paragraph', statement: claim(text, citation(1)) }],
  })
  expect(statements(each)).toHaveLength(1)
  const filled = filledIn({ claim: `statement:0:${text.slice(0, 90)}`, wrong: 'no' }, about(each))
  expect(readReportForm(filled)).toEqual({
    ok: true,
    form: { claim: `${text} [1]`, wrong: 'no', source: '' },
  })
})

test('a chosen statement with more than a report holds is reported from its beginning', () => {
  const text = 'a long statement '.repeat(80)
  const each = briefing({
    blocks: [{ kind: 'paragraph', statement: claim(text, citation(1)) }],
  })
  const read = readReportForm(
    filledIn({ claim: `statement:0:${text.slice(0, 90)}`, wrong: 'no' }, about(each)),
  )
  expect(read.ok && text.startsWith(read.form.claim) && read.form.claim.length).toBeGreaterThan(990)
})

test('a statement is found where it stands now, in a record that has changed meanwhile', () => {
  const paragraphs = ['One came before.', 'It moved down.'].map((text) => ({
    kind: 'paragraph' as const,
    statement: claim(text, citation(1)),
  }))
  const each = briefing({ blocks: paragraphs })
  const filled = filledIn({ claim: 'statement:0:It moved', wrong: 'no' }, about(each))
  expect(filled.claim).toBe('It moved down. [1]')
})

test('a statement that the answer no longer has is reported as it was offered', () => {
  const each = briefing({ blocks: [] })
  expect(filledIn({ claim: 'statement:7:Nobody came', wrong: 'no' }, about(each))).toEqual({
    claim: 'Nobody came',
    wrong: 'no',
    source: '',
  })
})

test('what is typed instead of chosen stays as it was typed', () => {
  const each = briefing({ blocks: [] })
  expect(filledIn({ claim: 'The second one', wrong: 'no' }, about(each)).claim).toBe(
    'The second one',
  )
})
