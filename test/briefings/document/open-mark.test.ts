import { expect, test } from 'vitest'
import { needsOpenMark } from '../../../src/briefings/document/open-mark.ts'
import { citation, silence } from '../../support/briefings.ts'

const of = (text: string, ...surroundings: string[]) =>
  needsOpenMark(silence(text, citation(1)), surroundings)

test('needs a mark where neither words nor surroundings say that nothing is known', () => {
  expect(of('Who spoke for Japan.', 'Japan')).toBe(true)
  expect(of('The opening was short.', 'The opening')).toBe(true)
})

test('needs none where they do', () => {
  expect(of('No source names who spoke for Japan.')).toBe(false)
  expect(of('The delegate of Japan is not named.')).toBe(false)
  expect(of('The sources are silent on the agenda.')).toBe(false)
  expect(of('Who spoke for Japan.', 'What is open')).toBe(false)
  expect(of('Who spoke for Japan.', 'Japan', 'Not recorded')).toBe(false)
})
