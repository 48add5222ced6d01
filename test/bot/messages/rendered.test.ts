import { expect, test } from 'vitest'
import { rememberRendered } from '../../../src/bot/messages/rendered.ts'
import type { RenderSource } from '../../../src/bot/messages/rendered.ts'
import { briefing, note } from '../../support/briefings.ts'

const brief = () => briefing({ blocks: [{ kind: 'paragraph', statement: note('a') }] })

interface Source extends RenderSource {
  readonly share: string | null
}

test('a briefing is rendered once in each way', () => {
  const made: (string | null)[] = []
  const render = rememberRendered(({ share }: Source) => {
    made.push(share)
    return [share]
  })
  const one = brief()
  const first = render({ briefing: one, share: 'x' })
  expect(render({ briefing: one, share: 'x' })).toBe(first)
  expect(render({ briefing: one, share: null })).toEqual([null])
  render({ briefing: brief(), share: 'x' })
  expect(made).toEqual(['x', null, 'x'])
})

test('what cannot be rendered is not remembered', () => {
  let tries = 0
  const render = rememberRendered((_source: RenderSource) => {
    tries += 1
    if (tries === 1) throw new Error('planted')
    return [tries]
  })
  const one = brief()
  expect(() => render({ briefing: one })).toThrow('planted')
  expect(render({ briefing: one })).toEqual([2])
})
