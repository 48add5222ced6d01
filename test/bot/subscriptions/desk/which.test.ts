// Which of a channel's digests is meant, and what is said where that cannot be read.

import { describe, expect, test } from 'vitest'
import type { DeskReply } from '../../../../src/bot/subscriptions/desk/reply.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import type { Scene } from './scene.ts'

const scene = eachOverSqlite()
const WEEKLY = '#1: every Monday at 09:00 (Asia/Kolkata)'
const DAILY = '#2: every day at 08:00 (Asia/Tokyo)'

async function subscribed(): Promise<Scene> {
  const here = await scene()
  await here.type('subscribe weekly monday 09:00 kolkata')
  return here
}

async function withTwo(): Promise<Scene> {
  const here = await subscribed()
  await here.type('subscribe another daily 08:00 tokyo')
  return here
}

const said = ({ status, briefing: { title, blocks, suggestions } }: DeskReply) => ({
  status,
  text: toPlainText({ title, blocks, citations: [], records: [], suggestions: [] }),
  suggestions,
})

const asking = (words: string, ...suggestions: readonly { label: string; ask: string }[]) => ({
  status: 'ambiguous',
  text: `Which digest?\n\n${words}`,
  suggestions,
})

describe('of several digests', () => {
  test('none is named: it is asked which', async () => {
    const here = await withTwo()
    expect(said(await here.type('unsubscribe'))).toEqual(
      asking(
        'This channel has several digests. Which one?',
        { label: WEEKLY, ask: 'unsubscribe #1' },
        { label: DAILY, ask: 'unsubscribe #2' },
      ),
    )
  })

  test.each([
    ['unsubscribe #second', 'second'],
    ['unsubscribe #1 #second', 'second'],
    ['unsubscribe second', 'second'],
    ['unsubscribe #1 please', 'please'],
    ['unsubscribe #', '#'],
    ['unsubscribe #0x1', '0x1'],
  ])('%s: what was not understood is named, and no button says it again', async (line, strange) => {
    const here = await withTwo()
    expect(said(await here.type(line))).toEqual(
      asking(
        `“${strange}” was not understood. Digests have numbers: which one?`,
        { label: WEEKLY, ask: 'unsubscribe #1' },
        { label: DAILY, ask: 'unsubscribe #2' },
      ),
    )
    expect(await here.store.subscriptions.ofChannel(channel())).toHaveLength(2)
  })

  test.each([
    ['change #second 10:00', 'change #1 10:00', 'change #2 10:00'],
    ['pause #second until 5 January', 'pause #1 until 5 January', 'pause #2 until 5 January'],
    ['digest #second another', 'digest #1 another', 'digest #2 another'],
  ])('%s: the buttons keep what was understood', async (line, first, second) => {
    const here = await withTwo()
    const { suggestions } = said(await here.type(line))
    expect(suggestions.map(({ ask }) => ask)).toEqual([first, second])
  })

  test('every button that asks which does what it says', async () => {
    const here = await withTwo()
    const { suggestions } = said(await here.type('unsubscribe #second'))
    expect(await here.say(suggestions[1]?.ask ?? '')).toMatch(
      /^Unsubscribed\n\nThe digest that came every day at 08:00 \(Asia\/Tokyo\) comes no more\./,
    )
  })
})

describe('of one digest', () => {
  test.each(['status #second', 'preview second', 'resume #x', 'unsubscribe me', 'digest later'])(
    '%s: nothing is done as if it had been understood',
    async (line) => {
      const here = await subscribed()
      const { status, text } = said(await here.type(line))
      expect(status).toBe('ambiguous')
      expect(text).toMatch(/^Which digest\?\n\n“\w+” was not understood\./)
      expect(await here.store.subscriptions.ofChannel(channel())).toHaveLength(1)
      expect(await here.until('2026-11-20T06:31:00Z')).toEqual([])
    },
  )

  test('its number names it too', async () => {
    const here = await subscribed()
    expect(await here.say('status #1')).toMatch(/^Digest #1 of this channel\n/)
    expect(said(await here.type('status #2'))).toEqual(
      asking('This channel has no digest #2. Which one?', { label: WEEKLY, ask: 'status #1' }),
    )
  })
})
