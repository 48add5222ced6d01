// What must hold for every question, typed by whomever.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEARBY_HEADING } from '../../../src/briefings/answers/answer-question.ts'
import { countries } from '../../../src/briefings/index.ts'
import { statements, toPlainText, type Answer } from '../../../src/briefings/index.ts'
import { anyText } from '../../support/any-text.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { askableQuestions } from '../../support/questions.ts'
import { briefings, record, TODAY } from '../../support/record.ts'

const people = [...record.people.values()].filter(
  ({ id }) => briefings.lookup.appearances(id).length > 0,
)

const words = fc.constantFrom(
  ...`who what when where was did represent attend host lead discuss agree the in at of meeting last
    first second next changed between and weather 2022 2023 2024 January Canberra China`.split(
    /\s+/,
  ),
  'more than once',
  ...people.map(({ name }) => name),
  ...countries.map(({ name }) => name),
  ...record.meetings.map(({ place }) => place.city),
  ...Array.from(record.topics.values(), ({ name }) => name),
)

const typed = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '))

/** What is wrong with an answer, whatever was asked. */
function faultsOf(answer: Answer): readonly string[] {
  const { briefing, status } = answer
  const cited = statements(briefing).flatMap((statement) =>
    statement.kind === 'note' ? [] : statement.citations,
  )
  const claimed = statements(briefing).filter(({ kind }) => kind === 'claim')
  const mayClaim = status === 'answered' || status === 'not-recorded'
  return [
    ...cited
      .filter(({ id, url }) => record.sources.get(id)?.url !== url)
      .map(({ id }) => `cites ${id}, which is no source`),
    ...cited
      .filter(({ id, number }) => briefing.citations[number - 1]?.id !== id)
      .map(({ id, number }) => `numbers ${id} ${number}, which is another source`),
    ...briefing.records
      .filter((id) => briefings.lookup.recordId(id) !== id)
      .map((id) => `speaks of ${id}, which is no record`),
    ...(status === 'not-recorded' && claimsBeforeNearby(answer).length > 0
      ? ['claims something though it is not recorded']
      : []),
    ...(!mayClaim && claimed.length > 0 ? [`claims something though it is ${status}`] : []),
  ]
}

/** What a not-recorded answer claims outside "Known nearby": nothing. */
function claimsBeforeNearby({ briefing }: Answer) {
  const nearby = briefing.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === NEARBY_HEADING,
  )
  const blocks = nearby < 0 ? briefing.blocks : briefing.blocks.slice(0, nearby)
  return statements({ ...briefing, blocks }).filter(({ kind }) => kind === 'claim')
}

describe('every answer', () => {
  it('cites an existing source for every claim, whatever words are put together', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(faultsOf(briefings.ask(text, TODAY))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })

  it('cites an existing source for every claim, whatever question is asked', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        expect(faultsOf(briefings.answer(question, TODAY))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('is an answer for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText({ maxLength: 700 }), hostileText(700)), (text) => {
        const answer = briefings.ask(text, TODAY)
        expect(faultsOf(answer)).toEqual([])
        expect(toPlainText(answer.briefing)).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('is the same with characters that nobody sees anywhere in the question', () => {
    const unseen = fc.constantFrom(
      ...'\u00AD \u034F \u200B \u200C \u200D \u2060 \u2061 \u2064 \uFE0F \uFEFF'.split(' '),
    )
    const hidden = fc.array(fc.tuple(fc.nat(), unseen), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(typed, hidden, (text, marks) => {
        const characters = Array.from(text)
        for (const [at, mark] of marks) characters.splice(at % (characters.length + 1), 0, mark)
        expect(briefings.ask(characters.join(''), TODAY)).toEqual(briefings.ask(text, TODAY))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for the same question on the same day', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(briefings.ask(text, TODAY)).toEqual(briefings.ask(text, TODAY))
      }),
      { numRuns: 200 },
    )
  })
})

describe('names', () => {
  const slips = fc.record({
    person: fc.constantFrom(...people),
    at: fc.nat(20),
    slip: fc.constantFrom('swap', 'drop', 'double'),
  })

  it('a misspelt person is that person or nobody, never another', () => {
    fc.assert(
      fc.property(slips, ({ person, at, slip }) => {
        const name = misspelt(person.family, at, slip)
        const others = people.filter(({ id }) => id !== person.id).map(({ id }) => id)
        expect(others).not.toContain(personIn(briefings.ask(`who is ${name}`, TODAY)))
      }),
      { numRuns: 500 },
    )
  })

  it('a misspelt country is that country or none, never another', () => {
    const chosen = fc.record({
      country: fc.constantFrom(...countries),
      at: fc.nat(20),
      slip: fc.constantFrom('swap', 'drop', 'double'),
    })
    fc.assert(
      fc.property(chosen, ({ country, at, slip }) => {
        const name = misspelt(country.name, at, slip)
        const others = countries.map(({ code }) => code).filter((code) => code !== country.code)
        const { question } = briefings.ask(`who represented ${name} in Tokyo`, TODAY)
        const read = question.kind === 'representatives' ? question.countries : []
        expect(read.filter((code) => others.includes(code))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['Austria', 'Indonesia', 'Iran', 'China', 'the UK', 'New Zealand', 'Jordan', 'Korea'])(
    '%s is not taken for a member of the Quad',
    (name) => {
      const answer = briefings.ask(`who represented ${name} in New Delhi?`, TODAY)
      expect(answer.status).toBe('not-recorded')
      expect(claimsBeforeNearby(answer)).toEqual([])
    },
  )
})

/** The person that a question was taken to be about. */
function personIn({ question }: Answer): string | undefined {
  if (question.kind === 'person') return question.person
  return question.kind === 'attendance' ? question.persons[0] : undefined
}

function misspelt(name: string, at: number, slip: string): string {
  const i = 1 + (at % (name.length - 1))
  const [before, letter, after] = [name.slice(0, i), name.charAt(i), name.slice(i + 1)]
  if (slip === 'drop') return before + after
  if (slip === 'double') return before + letter + letter + after
  return before + after.charAt(0) + letter + after.slice(1)
}
