// What a channel sees of its next digest before it comes.

import { describe, expect, test } from 'vitest'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import type { Scene } from './scene.ts'

const scene = eachOverSqlite()
const ASHA = { zone: 'Asia/Kolkata' }

async function subscribed(line = 'weekly monday 09:00 kolkata'): Promise<Scene> {
  const here = await scene()
  await here.type(`subscribe ${line}`)
  return here
}

const payloads = ({ platform }: Scene): readonly string[] =>
  platform.posts.map(({ payload }) => payload)

describe('preview', () => {
  test('shows when the next one comes, to the asker alone, and posts nothing', async () => {
    const here = await subscribed()
    const { briefing, messages, announcement, status } = await here.type('preview', ASHA)
    expect(toPlainText(briefing)).toBe(`Preview

Comes: Monday 23 November 2026, 09:00 in Kolkata.

Nothing is posted yet.

Ask next
- digest`)
    expect([status, announcement, messages?.length]).toEqual(['answered', null, 2])
    expect(here.platform.posts).toEqual([])
  })

  test.each([
    'weekly monday 09:00 kolkata',
    'daily 08:00 tokyo, only japan, density short',
    'every other week monday 10:00 canberra, not ransomware, density full',
    'monthly first monday 09:00 UTC, empty say so',
  ])('is exactly what is posted, first, second and third time: %s', async (line) => {
    const here = await subscribed(line)
    const shown: string[] = []
    for (let time = 0; time < 3; time += 1) {
      const { messages } = await here.type('preview')
      shown.push(...(messages ?? []))
      const [only] = await here.store.subscriptions.ofChannel(channel())
      expect(await here.until(only?.next?.at.toString() ?? '')).toEqual([
        { kind: 'ended', end: { kind: 'sent' } },
      ])
    }
    expect(payloads(here)).toEqual(shown)
    expect(new Set(shown).size).toBeGreaterThan(3)
  })

  test('says so where nothing would be posted, and nothing is', async () => {
    const here = await subscribed('daily 09:00 kolkata, empty skip')
    await here.until('2026-11-21T03:30:00Z')
    const { briefing, messages } = await here.type('preview', ASHA)
    expect(toPlainText(briefing)).toBe(`Preview

Comes: Sunday 22 November 2026, 09:00 in Kolkata.

As the record is now, nothing would be posted: there is nothing new, and this channel wants nothing then.`)
    expect(messages).toBeNull()
    expect(await here.until('2026-11-22T03:30:00Z')).toEqual([
      { kind: 'ended', end: { kind: 'skipped' } },
    ])
    expect(here.platform.posts).toHaveLength(2)
  })

  test('offers to post it now only to whoever may', async () => {
    const here = await subscribed('weekly monday 09:00 kolkata, who may change admins')
    const offered = async (asker: { isAdmin: boolean; mayWrite?: boolean }) =>
      (await here.type('preview', asker)).briefing.suggestions
    expect(await offered({ isAdmin: false })).toEqual([])
    expect(await offered({ isAdmin: true, mayWrite: false })).toEqual([])
    expect(await offered({ isAdmin: true })).toEqual([{ label: 'Post one for now', ask: 'digest' }])
  })

  test('of a paused digest shows what would come', async () => {
    const here = await subscribed()
    const { messages: before } = await here.type('preview')
    await here.type('pause')
    const { briefing, messages } = await here.type('preview')
    expect(messages).toEqual(before)
    expect(toPlainText(briefing)).toMatch(
      /^Preview\n\nNone comes at the moment, since it is paused or halted; this would\.\n/,
    )
  })
})
