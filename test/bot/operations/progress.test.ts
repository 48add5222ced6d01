import { expect, test } from 'vitest'
import { createProgress, during } from '../../../src/bot/operations/progress.ts'
import { NINE, nine } from '../../support/store/examples.ts'

test('work is told while it is done, and what took how long afterwards', async () => {
  let minutes = 0
  const progress = createProgress(() => nine(minutes))
  const year = progress.begin('A year', 100)
  progress.begin('Waiting')
  year.step(30)
  expect(progress.state()).toEqual({
    running: [
      { label: 'A year', since: NINE, done: 30, total: 100 },
      { label: 'Waiting', since: NINE, done: 0, total: null },
    ],
    ended: [],
  })
  minutes = 2
  year.end()
  year.end(false)
  expect(progress.state().ended).toEqual([
    { label: 'A year', at: nine(2), ms: 120_000, isDone: true },
  ])
  expect(await during(progress, 'Good', async () => 7)).toBe(7)
  const bad = during(progress, 'Bad', async () => Promise.reject(new Error('planted')))
  await expect(bad).rejects.toThrow('planted')
  expect(progress.state().ended.map(({ label, isDone }) => [label, isDone])).toEqual([
    ['Bad', false],
    ['Good', true],
    ['A year', true],
  ])
  for (let count = 20; count > 0; count -= 1) progress.begin(`Work ${count}`).end()
  expect(progress.state().ended).toHaveLength(10)
  expect(await during(undefined, 'Unheard', async () => 8)).toBe(8)
})
