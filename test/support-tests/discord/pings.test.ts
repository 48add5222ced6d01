import { expect, test } from 'vitest'
import { call, first, firstChannel, messagesPath, startStandIn } from './standing.ts'

const TEXT = '@everyone <@1> <@&2> `@here <@3>` \\@here'

test.each<[string, object, object[]]>([
  [
    'everybody, when nothing is said about mentions',
    { content: TEXT },
    [
      { kind: 'everyone', text: '@everyone' },
      { kind: 'user', id: '1' },
      { kind: 'role', id: '2' },
    ],
  ],
  ['nobody, when no kind is parsed', { content: TEXT, allowed_mentions: { parse: [] } }, []],
  [
    'only those that are named',
    { content: TEXT, allowed_mentions: { parse: [], users: ['1'] } },
    [{ kind: 'user', id: '1' }],
  ],
  [
    'those in text displays',
    { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: '<@1>' }] }] },
    [{ kind: 'user', id: '1' }],
  ],
  ['nobody in embeds', { embeds: [{ description: TEXT }] }, []],
])('a message pings %s', async (_what, body, expected) => {
  const standIn = await startStandIn()
  await call(standIn, 'POST', messagesPath(standIn), body)
  const message = first(standIn.messages(firstChannel(standIn)))
  expect(standIn.pings(message)).toEqual(expected)
})

test('an answer pings whom it answers, unless it says no', async () => {
  const standIn = await startStandIn()
  const { sent } = await standIn.say({ text: 'hello' })
  const answer = { content: 'a', message_reference: { message_id: sent.id } }
  const path = messagesPath(standIn)
  await call(standIn, 'POST', path, answer)
  await call(standIn, 'POST', path, { ...answer, allowed_mentions: { parse: [] } })
  const [, loud, quiet] = standIn.messages(sent.channelId)
  expect(loud && standIn.pings(loud)).toEqual([{ kind: 'replied-user', messageId: sent.id }])
  expect(quiet && standIn.pings(quiet)).toEqual([])
})
