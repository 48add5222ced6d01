import { describe, expect, it } from 'vitest'
import { QUESTION_LENGTH } from '../../../src/briefings/questions/question.ts'
import { tokenize } from '../../../src/briefings/questions/tokens.ts'

const words = (text: string): readonly string[] => tokenize(text).tokens.map(({ word }) => word)

describe('the words of what was typed', () => {
  it.each([
    ['Who represented India’s side?', ['who', 'represented', 'india', 'side']],
    ["who's the U.S. rep", ['who', 'is', 'the', 'us', 'rep']],
    ['Lt. Gen. M.U. Nair', ['lt', 'gen', 'mu', 'nair']],
    ['Ōkano  MASATAKA', ['okano', 'masataka']],
    ['🇯🇵 in Tokyo?', ['jp', 'in', 'tokyo']],
    ["wasn't it 2023-01-30 or 30/01/2023", ['was', 'not', 'it', '2023-01-30', 'or', '30/01/2023']],
    ['2023-01-new-delhi', ['2023-01-new-delhi']],
    [
      '<@U123|bot> who hosted <#C1|general> <!channel> <https://x.org|here>',
      ['who', 'hosted', 'here'],
    ],
    ['who\u202e hosted\u0000 it\u200b?', ['who', 'hosted', 'it']],
    [
      'In\u00addia in To\u200bk\u2060yo, Ja\u200cp\u200da\ufe0fn',
      ['india', 'in', 'tokyo', 'japan'],
    ],
    ['👩🏽‍💻 \u3164 🏴\u{e0067}\u{e0062}\u{e007f}', []],
    ['...?!', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it(`reads the first ${QUESTION_LENGTH} characters and says when there was more`, () => {
    const long = tokenize(`${'x '.repeat(QUESTION_LENGTH / 2)}tail`)
    expect([long.tokens.length, long.cut]).toEqual([QUESTION_LENGTH / 2, true])
    expect(tokenize('short').cut).toBe(false)
  })

  it('tells the sentence that asks from those around it', () => {
    const asking = tokenize('I read of Tokyo. Who came? Thanks!').tokens.filter(({ asks }) => asks)
    expect(asking.map(({ word }) => word)).toEqual(['who', 'came'])
  })
})
