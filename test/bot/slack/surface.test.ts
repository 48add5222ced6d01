// /quad in Slack, end to end: the real Bolt over the wire, in Socket Mode and over signed HTTP.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackMessages } from '../../../src/bot/slack/answers.ts'
import { buttonsOf, CHANNEL, commands, startSlack, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

/** What the core says to a line, as Slack shows it. */
function expected(line: string) {
  return slackMessages(commands.respond(line, TODAY))
}

describe.each<TransportName>(['socket', 'http'])('over %s', (transport) => {
  let slack: RunningSlack

  beforeEach(async () => {
    slack = await startSlack(transport)
  })
  afterEach(async () => {
    await slack.finish()
  })

  test.each([
    ['a command', 'latest'],
    ['a command with a value', 'who India New Delhi'],
    ['a question', 'who represented India in New Delhi?'],
    ['blank', ''],
    ['spaces', '   '],
    ['help', 'help'],
    ['what does not exist', 'weather in Paris'],
    ['a mistyped command', 'latets'],
    ['an emoji', '🦘'],
  ])('%s is answered whole, in order, for the asker alone', async (_what, line) => {
    const messages = expected(line)
    const answers = await slack.quad(line, messages.length)
    expect(answers.map(({ text }) => text)).toEqual(messages.map(({ text }) => text))
    for (const answer of answers) expect(answer.ephemeralFor).toBe('U0ALICE')
    expect(slack.standIn.messages(CHANNEL)).toEqual([])
    await slack.surface.stop()
    expect(slack.standIn.ephemerals(CHANNEL)).toHaveLength(messages.length)
  })

  test('what was asked for is what is there', async () => {
    const [first] = await slack.quad('latest', expected('latest').length)
    expect(first?.text).toContain('Tokyo')
    const [who] = await slack.quad('who represented India in New Delhi')
    expect(who?.text).toContain('Pant')
    expect(who?.text).toMatch(/\[1\]/)
    const [help] = await slack.quad('')
    expect(help?.text).toContain('Commands')
  })

  test.each([
    '<!channel> @everyone <@U1> *x*',
    'who is <!here|here> <!subteam^S1|@team> <#C1|general>',
    '&lt;!channel&gt; &amp;lt;!channel&amp;gt;',
    '<https://evil.example/|who represented India>',
    'who represented India <!everyone> in New Delhi',
    '\u202Egnp.exe\u202C \u0000\u0007 \u001B[31mred',
    '```\nfence\n``` > quote ~x~ _y_ `z`',
    'topic <!channel>',
    'person @channel',
    'q1:share:latest',
    '__proto__',
  ])('hostile text pings nobody and breaks nothing: %j', async (line) => {
    const [answer] = await slack.quad(line)
    expect(answer?.text).not.toBe('')
  })

  test('a very long question is read from its beginning', async () => {
    const line = `who represented India in New Delhi ${'please '.repeat(2_000)}`
    const [answer] = await slack.quad(line)
    expect(answer?.text).toContain('500 characters')
  })

  test('Slack waits a moment at most for the acknowledgement', async () => {
    await slack.quad('help')
    const acks = slack.standIn.deliveries().map(({ ack }) => ack)
    expect(acks).toHaveLength(1)
    for (const ack of acks) {
      expect(ack.kind === 'acknowledged' ? ack.afterMs : Infinity).toBeLessThan(1_000)
    }
  })

  test('a command that Slack delivers again is answered once', async () => {
    const count = expected('help').length
    await slack.quad('help', count)
    const [delivered] = slack.standIn.deliveries()
    if (delivered === undefined) throw new Error('nothing was delivered')
    const again = await slack.standIn.deliver(delivered.delivery)
    expect(again.kind).toBe('acknowledged')
    await slack.surface.stop()
    expect(slack.standIn.ephemerals(CHANNEL)).toHaveLength(count)
  })

  test('twenty people at once get an answer each', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => ['help', 'meetings'][index % 2] ?? '')
    await Promise.all(lines.map((line) => slack.quad(line)))
    await slack.surface.stop()
    expect(slack.standIn.ephemerals(CHANNEL)).toHaveLength(20)
  })

  test('the command may have another name', async () => {
    const { answers } = await slack.standIn.slashCommand({ command: '/quad-test', text: 'help' })
    expect(answers).toMatchObject([{ kind: 'ephemeral' }])
  })

  test('an answer in a channel that the bot is no member of arrives as well', async () => {
    await slack.finish()
    slack = await startSlack(transport, {
      standIn: { channels: [{ id: 'C0SECRET', name: 'secret', kind: 'private', isMember: false }] },
    })
    const [answer] = await slack.quad('help')
    expect(answer?.channel).toBe('C0SECRET')
  })

  test.each(['help', 'help report', 'privacy', 'export', 'topic quantum', 'asdkjh'])(
    'what says nothing of the record has no button to share it or to report it: %s',
    async (line) => {
      const [answer] = await slack.quad(line)
      if (answer === undefined) throw new Error('no answer')
      const ids = [...buttonsOf(answer).keys()]
      expect(ids.filter((id) => id === 'share' || id === 'report')).toEqual([])
    },
  )

  test('an answer that says what no source tells may be shared and reported', async () => {
    const [answer] = await slack.quad('who represented India in Sydney')
    if (answer === undefined) throw new Error('no answer')
    expect([...buttonsOf(answer).keys()]).toEqual(expect.arrayContaining(['share', 'report']))
  })

  test('an answer has buttons for what to ask next, to share it and to report a mistake in it', async () => {
    const [answer] = await slack.quad('who represented India')
    if (answer === undefined) throw new Error('no answer')
    const buttons = [...buttonsOf(answer).values()]
    expect(buttons.slice(-2)).toEqual([
      { label: 'Share in channel', value: 'q1:share:who represented India' },
      { label: 'Report a mistake', value: 'q1:report:who represented India' },
    ])
    expect(buttons.length).toBeGreaterThan(2)
  })
})
