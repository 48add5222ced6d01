import { expect, test, vi } from 'vitest'
import { rememberRendered } from '../../src/bot/messages/rendered.ts'
import { remember } from '../../src/bot/remember.ts'
import type { Briefing } from '../../src/briefings/index.ts'

const briefing = (title: string): Briefing => ({
  title,
  records: [],
  blocks: [],
  citations: [],
  suggestions: [],
})

test('what was made lately is not made again; the longest unused goes first', () => {
  const make = vi.fn<(word: string) => string>((word) => word.toUpperCase())
  const upper = remember(make, (word) => word, 2)
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b'])
})

test('sharing the same answer again and again does not take more and more memory', () => {
  const render = vi.fn<(source: { briefing: Briefing; by: string }) => string>(({ by }) => by)
  const rendered = rememberRendered(render)
  const one = briefing('One')
  for (let user = 0; user < 10; user += 1) rendered({ briefing: one, by: `user ${user}` })
  rendered({ briefing: one, by: 'user 0' })
  expect(render).toHaveBeenCalledTimes(11)
})
