import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeButton } from '../../../../src/bot/messages/buttons.ts'
import type { Store } from '../../../../src/bot/store/port.ts'
import { DESK_COMMANDS } from '../../../../src/bot/subscriptions/desk/desk.ts'
import { statements, statementText } from '../../../../src/briefings/index.ts'
import { anyText } from '../../../support/any-text.ts'
import { channel } from '../../../support/store/examples.ts'
import { eachOverSqlite } from './over.ts'
import { buttons } from './scene.ts'

const scene = eachOverSqlite()

const WORDS =
  'weekly monday mondy 9 25:00 10:30 Tokyo tokyoo IST UTC+9 only not india ransomware everything density short long empty skip who may change admins another #1 #2 #9 until 2027-01-05 01/02/2027 tomorrow for two weeks post again leave 00000000-0000-4000-8000-000000000001 , - <@U1> @everyone \u202e'.split(
    ' ',
  )

const anyLine = fc.oneof(
  anyText({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 600, size: 'max' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
)

const kept = async (store: Store) => ({
  subscriptions: await store.subscriptions.page(null, 1_000),
  waiting: await store.deliveries.inState('waiting', 1_000),
  audit: await store.audit(channel(), 1_000),
})

test('any text after any command is answered or changes nothing, and never throws; every button works', async () => {
  const { type, desk, store } = await scene()
  await type('subscribe weekly monday 09:00 kolkata')
  const anyAsked = fc.record({
    command: fc.constantFrom(...DESK_COMMANDS),
    line: anyLine,
    isAdmin: fc.boolean(),
    zone: fc.constantFrom(null, 'Asia/Tokyo', 'Not/AZone'),
    request: fc.uuid(),
  })
  await fc.assert(
    fc.asyncProperty(anyAsked, async ({ command, line, ...asker }) => {
      const before = await kept(store)
      const asked = { place: channel(), person: 'U1', ...asker }
      const { status, briefing, announcement } = await desk.run(command, line, asked)
      const isDone = status === 'answered'
      const after = { announcement, kept: await kept(store) }
      expect(isDone ? 'done' : after).toEqual(
        isDone ? 'done' : { announcement: null, kept: before },
      )
      expect(
        buttons(briefing).filter(({ ask }) => encodeButton({ kind: 'ask', ask }, 2_000) === null),
      ).toEqual([])
      expect(statements(briefing).map(statementText).join('').isWellFormed()).toBe(true)
      if (status !== 'not-understood') return
      for (const { ask } of buttons(briefing)) {
        const [, name = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(ask) ?? []
        expect(name).toBe(command)
        const reply = await desk.run(command, rest, { ...asked, request: ask })
        expect(reply.status).not.toBe('not-understood')
      }
    }),
    { numRuns: 250 },
  )
})
