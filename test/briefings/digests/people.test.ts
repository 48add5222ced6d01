// Spotlights on people: nothing twice, and nothing about somebody else without a word of why.

import { expect, it } from 'vitest'
import { personSpotlights } from '../../../src/briefings/digests/spotlights/people.ts'
import { inlineText } from '../../../src/briefings/document/plain-text.ts'
import { briefings } from '../../support/record.ts'

const { lookup } = briefings

it('a successor’s says once that they came, and why somebody else is spoken of', () => {
  const own = personSpotlights(lookup).find(({ id }) => id === 'person/keiichi-ichikawa')
  expect(own?.items.map(({ label, statement }) => [label, inlineText(statement.inlines)])).toEqual([
    [
      'Keiichi Ichikawa',
      'Keiichi Ichikawa represented Japan in Tokyo (5–6 December 2023) as Deputy National Security Advisor and Assistant Chief Cabinet Secretary.',
    ],
    [
      'Who came before or after',
      'Masataka Okano became vice foreign minister of Japan in August 2023.',
    ],
  ])
})

it('whatever does not name its person is labelled, and labels stand for all of it or nothing', () => {
  for (const { id, items } of personSpotlights(lookup)) {
    const family = lookup.dataset.people.get(id.slice('person/'.length))?.family ?? 'nobody'
    const isNamed = items.map(({ statement }) => inlineText(statement.inlines).includes(family))
    const labels = new Set(items.map(({ label }) => label !== undefined))
    expect({ id, labels: [...labels] }).toEqual({ id, labels: [isNamed.includes(false)] })
  }
})
