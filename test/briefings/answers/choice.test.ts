// What a button says, and what pressing it asks.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceOf } from '../../../src/briefings/answers/choice.ts'
import type { Answer, Choice } from '../../../src/briefings/index.ts'
import { askableQuestions } from '../../support/questions.ts'
import { briefings, TODAY } from '../../support/record.ts'

/** Everything that an answer offers to press. */
function offered({ briefing }: Answer): readonly Choice[] {
  const inside = briefing.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))
  return [...inside, ...briefing.suggestions]
}

describe('a question as a button', () => {
  it.each([
    ['timeline', 'Timeline'],
    ['who leads the workstream on workforce and talent', 'Who leads on workforce and talent?'],
    ['who represented Australia in New Delhi', 'Who came for Australia in New Delhi?'],
    ['who represented the United States in New Delhi', 'Who represented the US in New Delhi?'],
    ['did the United States send the same person every time', 'Same person for the US every time?'],
    ['did Anne Neuberger attend the meeting in Tokyo', 'Was Anne Neuberger in Tokyo?'],
    ['was ransomware discussed', 'Ransomware through the meetings'],
    ['was critical infrastructure discussed', 'Critical infrastructure'],
    ['was critical infrastructure discussed in New Delhi', 'Critical infrastructure in New Delhi'],
    [
      "The Quad Senior Cyber Group is created at the leaders' summit in Washington",
      'The Quad Senior Cyber Group is…',
    ],
  ])('“%s” stands on it as “%s”', (ask, label) => {
    const { question } = briefings.ask(ask, TODAY)
    expect(choiceOf(question, briefings.lookup)).toEqual({ ask, label })
  })

  it('fits a narrow screen: 38 characters at most', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        const long = [
          choiceOf(question, briefings.lookup),
          ...offered(briefings.answer(question, TODAY)),
        ].filter(({ label }) => label === '' || label.length > 38)
        expect(long).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is told from the others of its answer', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        const choices = offered(briefings.answer(question, TODAY))
        const asks = new Set(choices.map(({ ask }) => ask))
        const labels = new Set(choices.map(({ label }) => label))
        expect([...labels]).toHaveLength(asks.size)
      }),
      { numRuns: 300 },
    )
  })

  it('asks back with the meetings as labels, where these tell the readings apart', () => {
    const answer = briefings.ask('what did the joint statement say', TODAY)
    expect(answer.status).toBe('ambiguous')
    expect(offered(answer)).toEqual([
      { label: 'Sydney, March 2022', ask: 'the joint texts in Sydney' },
      { label: 'New Delhi, January 2023', ask: 'the joint texts in New Delhi' },
      { label: 'Tokyo, December 2023', ask: 'the joint texts in Tokyo' },
    ])
  })

  it('asks back with what is asked, where all readings are about one meeting', () => {
    const answer = briefings.ask('and in Tokyo?', TODAY)
    expect(answer.status).toBe('ambiguous')
    expect(offered(answer)).toEqual([
      {
        label: 'Who represented each country in Tokyo?',
        ask: 'who represented each country in Tokyo',
      },
      { label: 'What was discussed in Tokyo?', ask: 'what was discussed in Tokyo' },
      { label: 'What was agreed in Tokyo?', ask: 'what was agreed in Tokyo' },
      { label: 'Briefing on the meeting in Tokyo', ask: 'briefing on the meeting in Tokyo' },
    ])
  })

  it('asks back with place and date, where shortened titles are the same', () => {
    const about = (id: string) => ({ kind: 'milestone', milestones: [id], detail: 'all' }) as const
    const answer = briefings.answer(
      {
        kind: 'ambiguous',
        readings: [
          about('2023-03-foreign-ministers-new-delhi'),
          about('2023-09-foreign-ministers-new-york'),
        ],
      },
      TODAY,
    )
    expect(offered(answer)).toEqual([
      {
        label: 'New Delhi, 3 March 2023',
        ask: "Quad foreign ministers' meeting, New Delhi, March 2023",
      },
      {
        label: 'New York, September 2023',
        ask: "Quad foreign ministers' meeting, New York, September 2023",
      },
    ])
  })

  it('names the meetings before and after a briefing: “next” would mean one to come', () => {
    const labels = offered(briefings.ask('new delhi', TODAY)).map(({ label }) => label)
    expect(labels).toEqual([
      'Who took part?',
      'Before: Sydney, March 2022',
      'Then: Tokyo, December 2023',
      'Compare',
      'Sources',
    ])
  })
})
