// Direct messages to the bot, end to end: answered there, once.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackMessages } from '../../../src/bot/slack/answers.ts'
import { buttonsOf, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

const DIRECT = 'D0ALICE'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const own = () => slack.standIn.messages(DIRECT).filter(({ author }) => author.kind === 'app')
const write = (text: string, more: object = {}, count = 1) =>
  slack.write({ type: 'message', text, ...more }, count)
const textOf = (line: string) => slackMessages(commands.respond(line, TODAY))[0].text

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  beforeEach(async () => {
    slack = await startSlack(transport)
  })

  test.each(['latest short', 'who represented India in New Delhi?', 'help', '🦘', '/quad help'])(
    '%j is answered in the conversation, outside of a thread',
    async (line) => {
      const [answer] = await write(line)
      expect(answer).toMatchObject({ channel: DIRECT, via: 'chat.postMessage' })
      expect(answer?.threadTs).toBeUndefined()
      expect(answer?.ephemeralFor).toBeUndefined()
      expect(answer?.text).toBe(textOf(line.replace('/quad ', '')))
    },
  )

  test('in a thread it is answered in the thread', async () => {
    const [answer] = await write('help', { threadTs: '1700000000.000001' })
    expect(answer?.threadTs).toBe('1700000000.000001')
  })

  test('the name of the bot in it changes nothing', async () => {
    const [answer] = await write('<@U0QUADBRIEF> latest short')
    expect(answer?.text).toBe(textOf('latest short'))
  })

  test('with a file the words beside it are answered', async () => {
    const fields = { subtype: 'file_share', files: [{ id: 'F1', name: 'x.png' }] }
    const [answer] = await write('latest short', { fields })
    expect(answer?.text).toBe(textOf('latest short'))
  })

  test.each([
    ['in a thread that everybody is shown too', { subtype: 'thread_broadcast' }],
    ['after /me', { subtype: 'me_message' }],
  ])('what is written %s is answered', async (_how, fields) => {
    const threadTs = '1700000000.000001'
    const [answer] = await write('latest short', { threadTs, fields })
    expect(answer).toMatchObject({ threadTs, text: textOf('latest short') })
  })

  test('what is pressed below an answer is answered there too, to last, with nothing to share', async () => {
    const [answer] = await write('who represented India')
    if (answer === undefined) throw new Error('no answer')
    const [next] = await slack.press(answer, 'ask:next:0')
    expect(next).toMatchObject({ channel: DIRECT, via: 'chat.postMessage' })
    expect(next?.ephemeralFor).toBeUndefined()
    expect([...buttonsOf(next ?? answer).keys()]).not.toContain('share')
  })

  test('nothing is offered to be shared', async () => {
    const [answer] = await write('who represented India')
    if (answer === undefined) throw new Error('no answer')
    expect(buttonsOf(answer).has('share')).toBe(false)
    expect(buttonsOf(answer).has('report')).toBe(true)
  })

  test('delivered again it is answered once', async () => {
    const { eventId } = await slack.standIn.event({ type: 'message', text: 'help' })
    await slack.standIn.waitFor('the answer', () => own()[0])
    await slack.standIn.redeliver(eventId)
    await slack.surface.stop()
    expect(own()).toHaveLength(1)
  })
})

test.each([
  ['what the bot wrote itself', { user: 'U0QUADBRIEF', bot_id: 'B0QUADBRIEF' }],
  ['what another bot wrote', { bot_id: 'B0OTHER', subtype: 'bot_message' }],
  ['an edit', { subtype: 'message_changed', hidden: true, user: undefined }],
  ['a deletion', { subtype: 'message_deleted', hidden: true, user: undefined }],
  ['somebody who joined', { subtype: 'channel_join' }],
  ['a reminder', { user: 'USLACKBOT', bot_id: 'B01' }],
  ['a message of several people', { channel_type: 'mpim' }],
])('%s is not answered', async (_what, fields) => {
  slack = await startSlack('socket')
  await slack.standIn.event({ type: 'message', text: 'help', fields })
  await slack.surface.stop()
  expect(own()).toEqual([])
})

test('in the direct messages of two people a press is answered to the presser alone', async () => {
  slack = await startSlack('socket')
  const [answer] = await write('who represented India')
  if (answer === undefined) throw new Error('no answer')
  // The bot is in none of them, so that Slack does not know the place.
  slack.standIn.injectFault('chat.postMessage', { kind: 'error', error: 'channel_not_found' })
  const [next] = await slack.press(answer, 'ask:next:0')
  expect(next).toMatchObject({ via: 'response_url', ephemeralFor: 'U0ALICE' })
})

test('a file that is asked for is there before the words about it', async () => {
  slack = await startSlack('socket')
  await write('export tokyo csv', {}, 3)
  expect(slack.standIn.files()).toMatchObject([{ completed: true, channel: DIRECT }])
  expect(own().at(-1)?.text).toContain('The file stands above.')
})
