// Mentions in channels and threads, end to end: asked in the open, answered in the open, once.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Response } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { slackMessages } from '../../../src/bot/slack/answers.ts'
import { briefing, note } from '../../support/briefings.ts'
import { buttonCalled, buttonsOf, CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

const ME = '<@U0QUADBRIEF>'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const own = (channel = CHANNEL) =>
  slack.standIn.messages(channel).filter(({ author }) => author.kind === 'app')
const mention = (text: string, more: object = {}, count = 1) =>
  slack.write({ type: 'app_mention', text: `${ME} ${text}`, ...more }, count)
const expected = (line: string) => slackMessages(commands.respond(line, TODAY))

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  beforeEach(async () => {
    slack = await startSlack(transport)
  })

  test('a question is answered in the thread of its message, for everybody', async () => {
    const [answer] = await mention('who represented India in New Delhi?')
    const [asked] = slack.standIn.messages(CHANNEL)
    expect(answer).toMatchObject({ via: 'chat.postMessage', threadTs: asked?.ts })
    expect(answer?.ephemeralFor).toBeUndefined()
    expect(answer?.text).toBe(expected('who represented India in New Delhi?')[0].text)
  })

  test('a question in a thread is answered in that thread', async () => {
    const [answer] = await mention('latest short', { threadTs: '1700000000.000001' })
    expect(answer?.threadTs).toBe('1700000000.000001')
    expect(answer?.text).toBe(expected('latest short')[0].text)
  })

  test.each(['', ' '])('the name alone is answered with help: %j', async (text) => {
    const [help] = await mention(text)
    expect(help?.text).toContain('Commands')
    expect(help?.text).toContain('In a thread Slack takes no slash commands')
  })

  test('a long answer is several messages, in order', async () => {
    const parts = expected('latest full')
    const answers = await mention('latest full', {}, parts.length)
    expect(parts.length).toBeGreaterThan(1)
    expect(answers.map(({ text }) => text)).toEqual(parts.map(({ text }) => text))
    expect(new Set(answers.map(({ threadTs }) => threadTs)).size).toBe(1)
  })

  test('each further message of a long answer says under which heading it goes on', async () => {
    const answers = await mention('new delhi full', {}, expected('new delhi full').length)
    const begins = answers.slice(1).map(({ blocks }) => {
      const [part, content] = blocks
      const [run] = Object(content)['elements'][0].elements
      return [part?.type, content?.type, run.style]
    })
    expect(begins.length).toBeGreaterThan(0)
    expect(begins).toEqual(begins.map(() => ['context', 'rich_text', { bold: true }]))
  })

  test('an answer in the open has no Share button; what is pressed is for the presser alone', async () => {
    const [answer] = await mention('who represented India')
    if (answer === undefined) throw new Error('no answer')
    const labels = [...buttonsOf(answer).values()].map(({ label }) => label)
    expect(labels).not.toContain('Share in channel')
    expect(labels).toContain('Report a mistake')
    const [next] = await slack.press(answer, 'ask:next:0', 1, 'U0BOB')
    expect(next).toMatchObject({ ephemeralFor: 'U0BOB', threadTs: answer.threadTs })
    expect(own()).toHaveLength(1)
    const shareable = [...buttonsOf(next ?? answer).values()].map(({ label }) => label)
    expect(shareable).toContain('Share in thread')
  })

  test('an event that Slack delivers again is answered once', async () => {
    const { eventId } = await slack.standIn.event({ type: 'app_mention', text: `${ME} help` })
    await slack.standIn.waitFor('the answer', () => own()[0])
    await slack.standIn.redeliver(eventId)
    await slack.standIn.redeliver(eventId)
    await slack.surface.stop()
    expect(own()).toHaveLength(1)
    expect(slack.standIn.deliveries()).toHaveLength(3)
  })

  test('an event that comes for the first time as a repetition is answered', async () => {
    await mention('help')
    const { delivery } = slack.standIn.deliveries()[0] ?? {}
    if (delivery?.kind !== 'event') throw new Error('no event')
    const event = Object.assign({}, delivery.payload['event'], { ts: '1700000001.000200' })
    const payload = { ...delivery.payload, event_id: 'Ev0LOST', event }
    const retry = { attempt: 1, reason: 'http_timeout' } as const
    await slack.standIn.deliver({ kind: 'event', payload, retry })
    await slack.standIn.waitFor('the second answer', () => own()[1])
    expect(own()).toHaveLength(2)
  })

  test('one message with several events is answered once', async () => {
    await mention('help')
    const { delivery } = slack.standIn.deliveries()[0] ?? {}
    if (delivery?.kind !== 'event') throw new Error('no event')
    const event = delivery.payload['event']
    if (typeof event !== 'object') throw new Error('no event in it')
    for (const [index, type] of ['app_mention', 'message', 'app_mention'].entries()) {
      const same = { ...event, type, channel_type: 'im' }
      const payload = { ...delivery.payload, event_id: `Ev${index}`, event: same }
      await slack.standIn.deliver({ kind: 'event', payload })
    }
    await slack.surface.stop()
    expect(own()).toHaveLength(1)
  })

  test('a file comes to whoever asked, and the thread says so', async () => {
    const seen = () => own().at(0)
    await slack.standIn.event({ type: 'app_mention', text: `${ME} export tokyo csv` })
    const answer = await slack.standIn.waitFor('the answer', seen)
    expect(answer.text).toContain('The file is in the direct messages of whoever asked.')
    expect(slack.standIn.files()).toMatchObject([{ completed: true, channel: 'D0ALICE' }])
  })
})

test.each([
  ['of another bot', { bot_id: 'B0OTHER' }],
  ['of the bot itself', { user: 'U0QUADBRIEF' }],
  ['that was edited or deleted', { type: 'message', subtype: 'message_changed', hidden: true }],
  ['that nobody wrote', { user: undefined }],
  ['in a channel that does not name the bot', { type: 'message', channel_type: 'channel' }],
])('a message %s is no question', async (_what, fields) => {
  slack = await startSlack('socket')
  await slack.standIn.event({ type: 'app_mention', text: `${ME} help`, fields })
  await slack.surface.stop()
  expect(own()).toEqual([])
})

test('hostile text pings nobody', async () => {
  slack = await startSlack('socket')
  const text = '<!channel> <@U0BOB|*bob*> `x` <https://evil.example|who> &lt;!here&gt; \u202E'
  const [answer] = await mention(text)
  expect(answer?.text).not.toBe('')
})

test('more messages than anybody reads end with a button for the rest', async () => {
  const PARTS = 14
  const long = briefing({
    title: 'Long',
    blocks: Array.from({ length: PARTS }, (_, index) => ({
      kind: 'paragraph' as const,
      statement: note(`Part ${index} says: ${'much '.repeat(700)}`),
    })),
  })
  const response: Response = {
    command: null,
    question: 'everything',
    questionKind: 'meetings',
    ask: 'everything',
    status: 'answered',
    briefing: long,
  }
  slack = await startSlack('socket', {
    standIn: { rateLimit: 'off' },
    commands: { ...commands, respond: () => response },
  })
  const answers = await mention('everything', {}, 10)
  const notice = answers.at(-1)
  if (notice === undefined) throw new Error('no notice')
  expect(notice.text).toContain(`This answer has ${PARTS} parts; 5 more are not shown yet.`)
  const rest = await slack.press(notice, buttonCalled('Show part 10', notice), 5)
  expect(rest.every(({ ephemeralFor }) => ephemeralFor === 'U0ALICE')).toBe(true)
  const texts = slackMessages(response).map(({ text }) => text)
  expect([...answers.slice(0, -1), ...rest].map(({ text }) => text)).toEqual(texts)
})

describe('who asks too much', () => {
  const few = { burst: 2, perMinute: 1 }
  const many = { burst: 100, perMinute: 100 }

  test('is told once, alone, how long to wait, and the others are answered', async () => {
    const floodGuard = createFloodGuard({ person: few, workspace: many })
    slack = await startSlack('socket', { floodGuard })
    await mention('help')
    await mention('meetings')
    const [words] = await mention('latest')
    expect(words).toMatchObject({ ephemeralFor: 'U0ALICE' })
    expect(words?.text).toMatch(
      /^That was a lot of questions at once\. Ask again in \d+ seconds\.$/,
    )
    for (const _ of [1, 2, 3]) await slack.standIn.event({ type: 'app_mention', text: ME })
    await mention('help', { userId: 'U0BOB' })
    await slack.surface.stop()
    expect(slack.standIn.ephemerals(CHANNEL)).toEqual([words])
    expect(own()).toHaveLength(3)
  })

  test('by command and button as well', async () => {
    const floodGuard = createFloodGuard({ person: few, workspace: many })
    slack = await startSlack('http', { floodGuard })
    await slack.quad('help')
    const [answer] = await slack.quad('who represented India')
    if (answer === undefined) throw new Error('no answer')
    const [words] = await slack.press(answer, 'share')
    expect(words).toMatchObject({ ephemeralFor: 'U0ALICE' })
    expect(words?.text).toContain(ERRORS['too-many-questions'].message)
    expect(own()).toEqual([])
  })

  test('a whole workspace is told the same', async () => {
    const floodGuard = createFloodGuard({ person: many, workspace: few })
    slack = await startSlack('socket', { floodGuard })
    await slack.quad('help')
    await mention('help', { userId: 'U0BOB' })
    const [words] = await slack.quad('help')
    expect(words?.text).toContain(ERRORS['too-many-in-workspace'].message)
  })
})
