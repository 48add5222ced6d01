// What an answer says of words that it was given without: missing from the record, mentioned in it, not understood.

import { describe, expect, it } from 'vitest'
import { briefings, TODAY } from '../../support/record.ts'

const said = (ask: string): string => {
  const { briefing } = briefings.ask(ask, TODAY)
  const [first] = briefing.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.statement.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')]
      : [],
  )
  return first ?? ''
}

describe('the record is said to hold nothing on', () => {
  it.each([
    ['what was the budget of the tokyo meeting', '“budget”'],
    ['what did the tokyo meeting decide on quantum', '“quantum”'],
    ['did biden attend the sydney meeting', '“biden”'],
    ['who attended the osaka meeting', '“osaka”'],
    ['was huawei discussed in tokyo', '“huawei”'],
    ['did they run a cyber challenge in 2025', '“cyber challenge 2025”'],
    ['how long between Tokyo and the fourth meeting', '“fourth meeting”'],
  ])('%s: a name or a thing', (ask, words) => {
    expect(said(ask)).toBe(`The record holds nothing on ${words}.`)
  })
})

describe('a word that was only not understood', () => {
  it.each([
    ['which meeting covered gobbledy', '“gobbledy”'],
    ['what did they discuss zzgh in tokyo', '“zzgh”'],
    ['who indias delegate at the sydney meeting', '“indias”'],
  ])('%s: is said to be that, and denied to nobody', (ask, words) => {
    expect(said(ask)).toBe(`I did not understand ${words} in this question.`)
  })
})

describe('a name that the record mentions', () => {
  it.each([
    ['was jaishankar at the tokyo cyber meeting', '“jaishankar”'],
    ['was Emily Horne in the Sydney meeting?', '“Emily” and “Horne”'],
  ])('%s: is not said to be missing from it', (ask, words) => {
    expect(said(ask)).toBe(`The record mentions ${words}, but does not say this.`)
  })
})

describe('a word that only asks', () => {
  it.each(['what did pezzullo say in tokyo', 'how many people took part in the 2024 challenge'])(
    '%s: is no thing that could be missing',
    (ask) => {
      expect(said(ask)).not.toContain('holds nothing on')
    },
  )
})
