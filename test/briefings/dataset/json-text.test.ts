import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../src/briefings/dataset/json-text.ts'

describe('readJson', () => {
  test.each([
    ['', 1, 1, 'the file ends where a value should be'],
    ['{"a": }', 1, 7, 'a value should be here'],
    ['{\n  "a": 1,\n}', 3, 1, 'a name in double quotes should be here'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or } should be here'],
    ['{"a" 1}', 1, 6, 'a colon should be here'],
    ['[1 2]', 1, 4, 'a comma or ] should be here'],
    ['[1, 2', 1, 6, 'the file ends where a comma or ] should be'],
    ["{'a': 1}", 1, 2, 'a name in double quotes should be here'],
    ['{"a": 1} x', 1, 10, 'the end of the file should be here'],
    ['{"a": "two\nlines"}', 1, 7, 'a value should be here'],
    ['{"a": {"b": 1, "b": 2}}', 1, 16, '"b" stands here a second time'],
    ['// a remark\n{}', 1, 1, 'a value should be here'],
  ])('says where %j is wrong', (text, line, column, problem) => {
    expect(readJson(text)).toEqual({ ok: false, line, column, problem })
  })

  test('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })

  test('refuses what JSON.parse refuses and nothing else, unless a name is repeated', () => {
    const texts = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '0', '-', '\\', '\t'),
      )
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1)
        return `${text.slice(0, place)}${mark}${text.slice(place + 1)}`
      })
    fc.assert(
      fc.property(texts, (text) => {
        const result = readJson(text)
        const repeated = !result.ok && result.problem.endsWith('a second time')
        fc.pre(!repeated)
        expect(result.ok).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
