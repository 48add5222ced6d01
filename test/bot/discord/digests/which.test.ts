// Which of a channel's digests is meant: Discord takes numbers alone, and says what each is.

import { describe, expect, it } from 'vitest'
import { present } from '../running-surface.ts'
import { startDigests, type RunningDigests } from './running-digests.ts'

/** A channel's digests are numbered as they were begun. */
const LATER = Temporal.Instant.from('2026-11-20T08:00:00Z')
const WHICH = { name: 'quad', focused: 'which' } as const

async function withTwo(): Promise<RunningDigests> {
  const discord = await startDigests()
  const weekly = { when: 'weekly monday 09:00', zone: 'Asia/Kolkata' }
  await discord.quad('digests subscribe', weekly, { count: 2 })
  discord.at(LATER)
  await discord.quad(
    'digests subscribe',
    { when: 'another daily 08:00', zone: 'Asia/Tokyo' },
    { count: 2 },
  )
  return discord
}

describe('which digest', () => {
  it('a button is about stays the same when another one ends', async () => {
    const discord = await withTwo()
    const { message } = await discord.quad('digests status', { which: 2 })
    await discord.quad('digests unsubscribe', { which: 1 }, { count: 2 })
    await discord.press(present(message), 'Pause', 2)
    expect(await discord.subscriptions()).toMatchObject([
      { schedule: { zone: 'Asia/Tokyo' }, standing: { kind: 'paused' } },
    ])
  })

  it('a button is about is asked, where that one has ended', async () => {
    const discord = await withTwo()
    const { message } = await discord.quad('digests status', { which: 1 })
    await discord.quad('digests unsubscribe', { which: 1 }, { count: 2 })
    const { text } = await discord.press(present(message), 'Pause')
    expect(text).toContain('That digest has ended. Is this one meant?')
    expect(await discord.subscriptions()).toMatchObject([{ standing: { kind: 'active' } }])
  })

  it('is chosen from those of the channel while one types', async () => {
    const { standIn } = await withTwo()
    const first = { name: '#1: every Monday at 09:00 (Asia/Kolkata)', value: 1 }
    const second = { name: '#2: every day at 08:00 (Asia/Tokyo)', value: 2 }
    for (const [typed, choices] of [
      ['', [first, second]],
      ['2', [second]],
      ['#', [first, second]],
      ['#1', [first]],
      ['every', [first, second]],
      ['Mon', [first]],
      ['to\u200Bkyo', [second]],
      ['9', []],
      ['second', []],
    ] as const) {
      for (const subcommand of ['digests unsubscribe', 'digests change', 'digests pause']) {
        const options = { which: typed }
        expect((await standIn.autocomplete({ ...WHICH, subcommand, options })).choices).toEqual(
          choices,
        )
      }
    }
  })

  it('is one of none where the channel has none', async () => {
    const { standIn } = await startDigests()
    const spec = { ...WHICH, subcommand: 'digests status', options: { which: '' } }
    expect((await standIn.autocomplete(spec)).choices).toEqual([])
  })

  it('is a number, and no word', async () => {
    const discord = await withTwo()
    const ending = (which: string | number) =>
      discord.standIn.slashCommand({
        name: 'quad',
        subcommand: 'digests unsubscribe',
        options: { which },
      })
    await expect(ending('second')).rejects.toThrow('a whole number is wanted')
    await expect(ending(0)).rejects.toThrow('between 1 and')
    const { messages } = await ending(2)
    expect(JSON.stringify(present(messages[0]).components)).toContain('comes no more')
    expect((await discord.subscriptions()).map(({ schedule }) => schedule.zone)).toEqual([
      'Asia/Kolkata',
    ])
  })
})
