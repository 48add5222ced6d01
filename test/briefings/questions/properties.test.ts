// What must hold for every question, typed by whomever.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countries } from '../../../src/briefings/index.ts'
import { statements, toPlainText, type Answer } from '../../../src/briefings/index.ts'
import { NEARBY_HEADING } from '../../../src/briefings/answers/answer-question.ts'
import { askableQuestions } from '../../support/questions.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { briefings, record, TODAY } from '../../support/record.ts'

const people = [...record.people.values()].filter(
  ({ id }) => briefings.lookup.appearances(id).length > 0,
)

const words = fc.constantFrom(
  ...'who what when where was did represent attend host lead discuss agree the in at of meeting last first second next'.split(
    ' ',
  ),
  ...people.map(({ name }) => name),
  ...countries.map(({ name }) => name),
  ...record.meetings.map(({ place }) => place.city),
  ...[...record.topics.values()].map(({ name }) => name),
  ...[
    '2022',
    '2023',
    '2024',
    'January',
    'Canberra',
    'China',
    'weather',
    'more than once',
    'changed',
    'between',
    'and',
  ],
)

const typed = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '))

function expectSound(answer: Answer): void {
  const { briefing, status } = answer
  for (const statement of statements(briefing)) {
    if (statement.kind === 'note') continue
    for (const { id, url, number } of statement.citations) {
      expect(record.sources.get(id)?.url).toBe(url)
      expect(briefing.citations[number - 1]?.id).toBe(id)
    }
  }
  for (const id of briefing.records) expect(briefings.lookup.recordId(id)).toBe(id)
  if (status === 'not-recorded') expect(claimsBeforeNearby(answer)).toEqual([])
  if (status === 'ambiguous' || status === 'not-understood') {
    expect(statements(briefing).filter(({ kind }) => kind === 'claim')).toEqual([])
  }
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
      fc.property(typed, (text) => expectSound(briefings.ask(text, TODAY))),
      { numRuns: 3_000 },
    )
  })

  it('cites an existing source for every claim, whatever question is asked', () => {
    fc.assert(
      fc.property(askableQuestions(briefings.lookup), (question) => {
        expectSound(briefings.answer(question, TODAY))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is an answer for any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), hostileText(700)),
        (text) => {
          const answer = briefings.ask(text, TODAY)
          expectSound(answer)
          expect(toPlainText(answer.briefing)).not.toBe('')
        },
      ),
      { numRuns: 500 },
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
        const { question } = briefings.ask(`who is ${name}`, TODAY)
        if (question.kind === 'person') expect(question.person).toBe(person.id)
        if (question.kind === 'attendance') expect(question.persons).toEqual([person.id])
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
        const { question } = briefings.ask(`who represented ${name} in Tokyo`, TODAY)
        if (question.kind === 'representatives' && question.countries.length > 0) {
          expect(question.countries).toEqual([country.code])
        }
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

function misspelt(name: string, at: number, slip: string): string {
  const i = 1 + (at % (name.length - 1))
  const [before, letter, after] = [name.slice(0, i), name.charAt(i), name.slice(i + 1)]
  if (slip === 'drop') return before + after
  if (slip === 'double') return before + letter + letter + after
  return before + after.charAt(0) + letter + after.slice(1)
}
