// What the head of a question asks for decides of what kind its answer is.

import { describe, expect, it } from 'vitest'
import { briefings, TODAY } from '../../support/record.ts'

/** Who, when, where, how long and what, asked of the same meeting about the same people. */
const HEADS = [
  ['Who', 'representatives'],
  ['On which dates', 'detail when'],
  ['On what day', 'detail when'],
  ['When', 'detail when'],
  ['In which city', 'detail where'],
  ['Where', 'detail where'],
  ['How long', 'detail duration'],
  ['For how many days', 'detail duration'],
] as const

function kindOf(ask: string): string {
  const { question } = briefings.ask(ask, TODAY)
  return question.kind === 'detail' ? `detail ${question.detail}` : question.kind
}

describe('an answer is of the kind that the question asks for', () => {
  for (const people of ['the heads of delegation', 'the cyber officials', 'the representatives']) {
    it(`whatever else it names: ${people}`, () => {
      const asked = HEADS.map(([head]) =>
        head === 'Who'
          ? [head, kindOf(`Who were ${people} in New Delhi?`)]
          : [head, kindOf(`${head} did ${people} meet in January 2023?`)],
      )
      expect(asked).toEqual(HEADS.map(([head, kind]) => [head, kind]))
    })
  }

  it('reads past a clause that only says when or by whom a meeting was hosted', () => {
    const asks = [
      'Who led the Indian delegation when it was Japan’s turn to host?',
      'When Japan hosted, who came for India?',
      'Who represented India at the meeting Japan hosted?',
      'At the meeting hosted by Japan, who sat for India?',
    ]
    expect(asks.map((ask) => briefings.ask(ask, TODAY).ask)).toEqual(
      asks.map(() => 'who represented India in Tokyo'),
    )
  })
})

describe('a post in the premise', () => {
  it('is corrected where the person held another', () => {
    const { status, briefing } = briefings.ask(
      'Did Nair attend the Tokyo meeting as Secretary of Home Affairs?',
      TODAY,
    )
    expect([status, briefing.records]).toEqual(['answered', ['2023-12-tokyo']])
  })

  it('is let pass where the person held it, under any of its names', () => {
    const asks = [
      'Did Pezzullo come to New Delhi as Secretary of Home Affairs?',
      'Was Ichikawa Deputy NSA in Tokyo?',
      'Did Pant attend in New Delhi as National Cybersecurity Coordinator?',
    ]
    expect(asks.map((ask) => briefings.ask(ask, TODAY).question.kind)).toEqual(
      asks.map(() => 'attendance'),
    )
  })
})

describe('a question about several people', () => {
  it.each([
    ['neuberger or nair', 'Anne Neuberger and MU Nair'],
    ['tell me about Pant and Hansford', 'Rajesh Pant and Hamish Hansford'],
    ['who are Pant, Hansford and Ichikawa', 'Rajesh Pant and Hamish Hansford and Keiichi Ichikawa'],
    ['Pant and Hansford in New Delhi', 'did Rajesh Pant and Hamish Hansford attend'],
  ])('%s is put in words that ask the same again', (line, words) => {
    const { question, briefing, ask } = briefings.ask(line, TODAY)
    expect(ask).toContain(words)
    expect(briefing.title.toLowerCase()).toContain(words.toLowerCase())
    const again = briefings.ask(briefing.title, TODAY)
    expect(again).toMatchObject({ question, ask, briefing })
    expect(briefings.ask(ask, TODAY)).toMatchObject({ question, ask, briefing })
  })
})

describe('a person whom the question only points at', () => {
  it.each(['was he in delhi?', 'who replaced him?', 'what is her title', 'did she attend?'])(
    '%s asks back, with a choice for each person',
    (ask) => {
      const { question, status } = briefings.ask(ask, TODAY)
      const count = question.kind === 'ambiguous' ? question.readings.length : 0
      expect([status, count]).toEqual(['ambiguous', 7])
    },
  )
})
