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
        { label: WEEKLY, ask: 'unsubscribe #00000001' },
        { label: DAILY, ask: 'unsubscribe #00000002' },
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
        { label: WEEKLY, ask: 'unsubscribe #00000001' },
        { label: DAILY, ask: 'unsubscribe #00000002' },
      ),
    )
    expect(await here.store.subscriptions.ofChannel(channel())).toHaveLength(2)
  })

  test.each([
    ['change #second 10:00', 'change #00000001 10:00', 'change #00000002 10:00'],
    [
      'pause #second until 5 January',
      'pause #00000001 until 5 January',
      'pause #00000002 until 5 January',
    ],
    ['digest #second another', 'digest #00000001 another', 'digest #00000002 another'],
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

describe('the buttons of a digest', () => {
  const MONTHLY = '#2: on the first Friday of each month at 11:00 (Australia/Sydney)'

  const withThree = async (): Promise<Scene> => {
    const here = await withTwo()
    await here.type('subscribe another monthly first friday 11:00 sydney')
    return here
  }
  const left = async ({ store }: Scene): Promise<readonly string[]> =>
    (await store.subscriptions.ofChannel(channel())).map(({ id }) => id.slice(-1))

  test('are about it still when another one has ended', async () => {
    const here = await withThree()
    const { suggestions } = said(await here.type('unsubscribe'))
    const { suggestions: about } = said(await here.type('status #2'))
    await here.type('unsubscribe #1', { person: 'U9' })
    expect(about.map(({ ask }) => ask)).toEqual(['preview #00000002', 'pause #00000002'])
    await here.type(suggestions[1]?.ask ?? '', { isPressed: true })
    expect(await left(here)).toEqual(['3'])
  })

  test('do nothing when it has ended itself, and ask which is meant', async () => {
    const here = await withTwo()
    const { suggestions } = said(await here.type('unsubscribe'))
    const ask = suggestions[0]?.ask ?? ''
    await here.type(ask, { isPressed: true })
    expect(said(await here.type(ask, { isPressed: true }))).toEqual(
      asking('That digest has ended. Is this one meant?', {
        label: DAILY.replace('#2', '#1'),
        ask: 'unsubscribe #00000002',
      }),
    )
    expect(await left(here)).toEqual(['2'])
  })

  test('of former times, which carry a number, ask which is meant', async () => {
    const here = await withThree()
    await here.type('unsubscribe #1', { person: 'U9' })
    expect(said(await here.type('unsubscribe #2', { isPressed: true }))).toEqual(
      asking(
        'This button is an older one, and numbers change when a digest ends. Which one?',
        { label: DAILY.replace('#2', '#1'), ask: 'unsubscribe #00000002' },
        { label: MONTHLY, ask: 'unsubscribe #00000003' },
      ),
    )
    expect(await left(here)).toEqual(['2', '3'])
  })
})

describe('of several digests, before anybody is asked which', () => {
  test.each([
    ['pause until blursday', 'Pause', 'says no day to pause until'],
    ['change frobnicate', 'Change', 'frobnicate'],
  ])('%s: what cannot be done for any is said', async (line, title, words) => {
    const here = await withTwo()
    const { status, text, suggestions } = said(await here.type(line))
    expect([status, text.startsWith(`${title}\n`), suggestions]).toEqual([
      'not-understood',
      true,
      [],
    ])
    expect(text).toContain(words)
    expect(text).toContain('Nothing was changed.')
  })

  test('“the second digest” is the second', async () => {
    const here = await withTwo()
    expect(await here.say('pause the second digest')).toMatch(/^Paused\n/)
    const all = await here.store.subscriptions.ofChannel(channel())
    expect(all.map(({ standing }) => standing.kind)).toEqual(['active', 'paused'])
  })

  test('a number with a comma behind it names one', async () => {
    const here = await withTwo()
    expect(await here.say('change #2, 10:00')).toMatch(/^Changed\n/)
  })

  test('every button that asks which works', async () => {
    for (const line of ['pause until 5 January', 'pause', 'change 10:00']) {
      const here = await withTwo()
      const { suggestions } = said(await here.type(line))
      const { status } = await here.type(suggestions[1]?.ask ?? '', { isPressed: true })
      expect([line, suggestions.length, status]).toEqual([line, 2, 'answered'])
    }
  })
})

describe('where there are several, everybody is told which', () => {
  test.each([
    [
      'pause #2',
      'paused the digest of this channel that comes every day at 08:00 (Asia/Tokyo) until somebody resumes it.',
    ],
    [
      'change #2 density full',
      'changed the digest of this channel that comes every day at 08:00 (Asia/Tokyo): density “standard” to “full”.',
    ],
    [
      'digest #2',
      'asked for a digest of this channel now, the one that comes every day at 08:00 (Asia/Tokyo).',
    ],
  ])('%s', async (line, announcement) => {
    const here = await withTwo()
    expect((await here.type(line)).announcement).toBe(announcement)
    const [entry] = await here.store.audit(channel(), 1)
    expect(entry?.detail).toMatch(/^every day at 08:00 \(Asia\/Tokyo\): /)
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
      asking('This channel has no digest #2. Is this one meant?', {
        label: WEEKLY,
        ask: 'status #00000001',
      }),
    )
  })
})
