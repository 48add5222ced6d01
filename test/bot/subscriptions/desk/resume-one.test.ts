// What whoever runs the bot decides about a digest, on a page of their own and not in its channel.

import { describe, expect, test } from 'vitest'
import { OPERATOR } from '../../../../src/bot/subscriptions/model.ts'
import { toPlainText } from '../../../../src/briefings/index.ts'
import { eachOverSqlite } from './over.ts'
import { ASHA } from './scene.ts'

const RUNS_IT = { ...ASHA, person: OPERATOR, isAdmin: true }

describe('one of several digests of a channel', () => {
  const scene = eachOverSqlite()

  test('comes again by its id, whichever its number, and the channel hears who wanted it', async () => {
    const here = await scene()
    await here.say('subscribe weekly monday 09:00 Asia/Kolkata')
    await here.say('subscribe another daily 10:00 Asia/Kolkata')
    await here.say('pause #1')
    await here.say('pause #2')
    const [first, second] = await here.store.subscriptions.ofChannel(ASHA.place)
    if (first === undefined || second === undefined) throw new Error('There are not two.')
    const reply = await here.desk.resume(second.id, RUNS_IT)
    expect([reply.status, reply.briefing.title]).toEqual(['answered', 'Resumed'])
    const standings = await here.store.subscriptions.ofChannel(ASHA.place)
    expect(standings.map(({ id, standing }) => [id, standing.kind])).toEqual([
      [first.id, 'paused'],
      [second.id, 'active'],
    ])
    const listed = await here.say('subscriptions', { isAdmin: true })
    expect(listed).toContain(
      'resumed by whoever runs the bot: every day at 10:00 (Asia/Kolkata): from the next one on.',
    )
  })

  test('that has ended is not begun again', async () => {
    const here = await scene()
    const reply = await here.desk.resume('00000000-0000-4000-8000-000000000099', RUNS_IT)
    expect(reply.status).toBe('not-recorded')
    expect(toPlainText(reply.briefing)).toContain('This digest has ended.')
  })
})
