import { describe, expect, it } from 'vitest'
import { createSpelling } from '../../../src/briefings/questions/spelling.ts'

const known = [
  'neuberger',
  'delhi',
  'tokyo',
  'pant',
  'okano',
  'represented',
  'hosted',
  'australia',
  'pezzullo',
  'meeting',
  'meaning',
  'compare',
]
const spelling = createSpelling(() => known)

describe('a typing error', () => {
  it.each([
    ['neubeger', 'neuberger'],
    ['dehli', 'delhi'],
    ['tokio', 'tokyo'],
    ['repersented', 'represented'],
    ['pezulo', 'pezzullo'],
    ['meating', 'meeting'],
    ['compair', 'compare'],
    ['pezzulo', 'pezzullo'],
    ['austrlia', 'australia'],
  ])('%s is read as %s', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant)
  })

  it.each(['want', 'part', 'pants', 'posted', 'tokens', 'xyz', '2o23'])(
    '%s is left alone: short, a word of its own, or nothing near',
    (typed) => {
      expect(spelling.correct(typed)).toBeNull()
    },
  )

  it.each([
    ['inda', 'india'],
    ['japn', 'japan'],
    ['toky', 'tokyo'],
    ['indo', null],
    ['iran', null],
    ['pan', null],
  ])('%s is read as %s: short names of places only by one letter less', (typed, meant) => {
    const places = createSpelling(
      () => known,
      () => ['india', 'japan', 'tokyo', 'sydney'],
    )
    expect(places.correct(typed)).toBe(meant)
  })

  it('is not corrected where two words are as near', () => {
    expect(createSpelling(() => ['marten', 'martin']).correct('martun')).toBeNull()
  })
})
