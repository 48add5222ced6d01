import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../../src/bot/messages/atoms.ts'
import { neutralBriefing } from '../../../src/bot/messages/neutral-briefing.ts'
import { splitBriefing, wholeBriefing } from '../../../src/bot/messages/parts.ts'
import type { Briefing, Citation, Statement } from '../../../src/briefings/document/briefing.ts'
import { statements } from '../../../src/briefings/document/visit.ts'
import { aMeetingBriefing, briefing, citation, claim, note } from '../../support/briefings.ts'
import { smallBriefings } from '../../support/hostile-briefings.ts'

const size = (part: Part) => JSON.stringify(part).length
const smallerThan = (most: number) => (part: Part) => size(part) <= most

const textOf = ({ inlines }: Statement) => inlines.map(({ text }) => text).join('')
const citationsOf = (statement: Statement): readonly Citation[] =>
  statement.kind === 'note' ? [] : statement.citations
const saidBy = (each: Briefing) =>
  statements(each).map((one) => [textOf(one), citationsOf(one).map(({ number }) => number)])

describe('a briefing in parts', () => {
  test('is one part if that fits, and then is the briefing itself', () => {
    const whole = aMeetingBriefing()
    const parts = splitBriefing(whole, 'share me', () => true)
    expect(parts).toEqual([{ ...whole, longLinks: [], moreSuggestions: 0, share: 'share me' }])
  })

  test('says everything once and in order, however small the parts are', () => {
    fc.assert(
      fc.property(smallBriefings, fc.integer({ min: 500, max: 6_000 }), (hostile, most) => {
        const each = neutralBriefing(hostile)
        const parts = splitBriefing(each, 'share me', smallerThan(most))
        expect(parts.flatMap(saidBy)).toEqual(saidBy(each))
        expect(parts.flatMap(({ suggestions }) => suggestions)).toEqual(each.suggestions)
        expect(parts.map(({ share }) => share).filter((share) => share !== null)).toEqual([
          'share me',
        ])
        expect(parts.at(-1)?.share).toBe('share me')
      }),
    )
  })

  test('lists each source in the part of its statement, or after it where there is no room', () => {
    fc.assert(
      fc.property(smallBriefings, fc.integer({ min: 500, max: 6_000 }), (hostile, most) => {
        const parts = splitBriefing(neutralBriefing(hostile), null, smallerThan(most))
        parts.forEach((part, index) => {
          const listed = parts.slice(index).flatMap(({ citations }) => citations)
          const numbers = new Set(listed.map(({ number }) => number))
          const used = statements(part).flatMap(citationsOf)
          expect(used.filter(({ number }) => !numbers.has(number))).toEqual([])
        })
      }),
    )
  })

  test('has a heading above all that follows it, and a label at each of its statements', () => {
    const each = briefing({
      blocks: [
        { kind: 'paragraph', statement: note('A first sentence that fills the part.') },
        { kind: 'heading', text: 'Japan' },
        {
          kind: 'facts',
          rows: [{ label: 'Spoke', statements: [note('One of them.'), note('And another.')] }],
        },
      ],
    })
    const parts = splitBriefing(each, null, (part) => statements(part).length <= 1)
    expect(parts.map(({ blocks }) => blocks)).toEqual([
      [each.blocks[0]],
      [
        each.blocks[1],
        { kind: 'facts', rows: [{ label: 'Spoke', statements: [note('One of them.')] }] },
      ],
      [
        each.blocks[1],
        { kind: 'facts', rows: [{ label: 'Spoke', statements: [note('And another.')] }] },
      ],
    ])
  })

  test('divides a long statement at the end of a sentence and gives each half its sources', () => {
    const sentences = Array.from({ length: 100 }, (_, index) => `This is sentence ${index}.`)
    const source = citation(1)
    const each = briefing({
      blocks: [{ kind: 'paragraph', statement: claim(sentences.join(' '), source) }],
    })
    const parts = splitBriefing(each, null, smallerThan(size(wholeBriefing(each, null)) - 300))
    const texts = parts.flatMap(statements).map(textOf)
    expect(parts).toHaveLength(2)
    expect(texts.join(' ')).toBe(sentences.join(' '))
    expect(texts[0]).toMatch(/\.$/)
    expect(parts.map(({ citations }) => citations)).toEqual([[source], [source]])
  })

  test('never divides a short statement, even where nothing fits', () => {
    const each = briefing({
      blocks: [{ kind: 'paragraph', statement: note('Short enough. To stand together.') }],
    })
    expect(splitBriefing(each, null, () => false).flatMap(saidBy)).toEqual(saidBy(each))
  })
})
