// What goes wrong between a question in the open and its answer: nobody is left without a word, nothing is
// posted twice, and the log knows.

import { afterEach, describe, expect, test } from 'vitest'
import type { Commands } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import type { ErrorCode } from '../../../src/bot/errors.ts'
import { CHANNEL, commands, startSlack } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'
import { expectReference } from './view.ts'

const POST = 'chat.postMessage'
const BESIDE = 'chat.postEphemeral'
const DIRECT = 'D0ALICE'
const TEXT = '<@U0QUADBRIEF> help'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const log = () => slack.lines.join('')
const own = (channel = CHANNEL) =>
  slack.standIn.messages(channel).filter(({ author }) => author.kind === 'app')
const mention = (more: object = {}) =>
  slack.standIn.event({ type: 'app_mention', text: TEXT, ...more })
const alone = () =>
  slack.standIn.waitFor('words', () => slack.standIn.ephemerals(CHANNEL, 'U0ALICE')[0])
const inDirect = () => slack.standIn.waitFor('words', () => own(DIRECT)[0])

function expectWords(text: string, code: ErrorCode): void {
  expect(text).toContain(ERRORS[code].message)
  expectReference(text, slack.lines)
}

describe.each<TransportName>(['socket', 'http'])('a mention over %s', (transport) => {
  test('is answered when Slack takes messages again, once', async () => {
    slack = await startSlack(transport)
    slack.standIn.injectFault(POST, { kind: 'rate-limited', retryAfterSeconds: 0 }, 2)
    await mention()
    await slack.standIn.waitFor('the answer', () => own()[0])
    await slack.surface.stop()
    expect(own()).toHaveLength(1)
    expect(slack.standIn.calls(POST)).toHaveLength(3)
  })

  test.each([{ kind: 'http-500' }, { kind: 'drop' }] as const)(
    'whose answer is lost by $kind is told, and nothing is tried twice',
    async (fault) => {
      slack = await startSlack(transport)
      slack.standIn.injectFault(POST, fault)
      await mention()
      expectWords((await alone()).text, 'not-delivered')
      expect(slack.standIn.calls(POST)).toHaveLength(1)
    },
  )

  test('whose answer arrives without a reply of Slack is not answered twice', async () => {
    slack = await startSlack(transport)
    slack.standIn.injectFault(POST, { kind: 'accept-then-drop' })
    await mention()
    expectWords((await alone()).text, 'not-delivered')
    expect(own()).toHaveLength(1)
  })

  test('meets an unexpected error with words', async () => {
    const broken: Commands = {
      ...commands,
      respond: () => {
        throw new Error('planted')
      },
    }
    slack = await startSlack(transport, { commands: broken })
    await mention()
    expectWords((await alone()).text, 'unexpected')
  })
})

test('a slow reply is waited for, and the question is acknowledged at once', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'stall', ms: 300 })
  const { ack } = await mention()
  expect(ack.kind === 'acknowledged' ? ack.afterMs : Infinity).toBeLessThan(250)
  await slack.standIn.waitFor('the answer', () => own()[0])
  await slack.surface.stop()
  expect(own()).toHaveLength(1)
})

test('a failure inside Slack may have posted it all the same, and is told so', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'error', error: 'internal_error' })
  await mention()
  expectWords((await alone()).text, 'not-delivered')
  expect(log()).toContain('"outcome":"unknown"')
})

test('a limit that lasts is told at once, and when to ask again', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'rate-limited', retryAfterSeconds: 600 })
  await mention()
  expect((await alone()).text).toBe(
    'Slack takes no more messages here for now, so the answer did not come whole. Ask again in 10 minutes.',
  )
})

test('seven people who ask in one channel at once are all answered, as fast as Slack takes it', async () => {
  const rateLimit = { burst: 2, perSecond: 3 }
  slack = await startSlack('socket', { standIn: { rateLimit } })
  const text = '<@U0QUADBRIEF> latest short'
  await Promise.all(Array.from({ length: 7 }, () => mention({ text })))
  await slack.standIn.waitFor('all answers', () => own().length >= 7, 15_000)
  await slack.surface.stop()
  expect(own()).toHaveLength(7)
  expect(slack.standIn.ephemerals(CHANNEL)).toEqual([])
  expect(slack.standIn.calls(POST).length).toBeGreaterThan(7)
})

test('the parts of an answer stand together, whoever else asks meanwhile', async () => {
  slack = await startSlack('socket', { standIn: { rateLimit: 'off' } })
  const text = '<@U0QUADBRIEF> latest full'
  await Promise.all([mention({ text }), mention({ text }), mention({ text })])
  await slack.standIn.waitFor('all parts', () => own().length >= 9)
  const parts = own().map((message) => /part (\d) of 3/.exec(message.text)?.[1])
  expect(parts).toEqual(['1', '2', '3', '1', '2', '3', '1', '2', '3'])
})

test('an answer that Slack refuses for certain is not called unsure', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'error', error: 'msg_blocks_too_long' })
  await mention()
  expectWords((await alone()).text, 'answer-refused')
})

test.each([
  ['not_in_channel', 'channel-closed'],
  ['is_archived', 'channel-archived'],
  ['restricted_action_thread_only_channel', 'channel-restricted'],
  ['thread_locked', 'thread-closed'],
] as const)(
  'in a place that is closed (%s) it is told in the direct messages, and what to do: %s',
  async (error, code) => {
    slack = await startSlack('socket')
    slack.standIn.injectFault(POST, { kind: 'error', error })
    slack.standIn.injectFault(BESIDE, { kind: 'error', error })
    await mention()
    expectWords((await inDirect()).text, code)
    expect(log()).toContain(error)
  },
)

test('a channel that is archived while somebody asks', async () => {
  slack = await startSlack('socket')
  await slack.standIn.event({ type: 'channel_archive', channelId: CHANNEL })
  await mention()
  expectWords((await inDirect()).text, 'channel-archived')
})

test('without chat:write the log says what is missing', async () => {
  const scopes = ['commands', 'app_mentions:read', 'im:history', 'files:write']
  slack = await startSlack('socket', { standIn: { scopes } })
  await mention()
  await slack.surface.stop()
  expect(slack.standIn.allMessages().filter(({ author }) => author.kind === 'app')).toEqual([])
  expect(log()).toContain('missing_scope')
  expect(log()).toContain('Nor could Slack be given words about it')
})

test('words to somebody in a thread stand in the thread', async () => {
  slack = await startSlack('socket')
  const { message } = await mention()
  const root = message?.ts ?? ''
  await slack.standIn.waitFor('the answer', () => own()[0])
  slack.standIn.injectFault(POST, { kind: 'http-500' })
  await mention({ threadTs: root })
  expect(await alone()).toMatchObject({ threadTs: root })
})

test('what is pressed in the Home tab is left to others', async () => {
  slack = await startSlack('socket')
  const view = { id: 'V0HOME', type: 'home', callback_id: '', private_metadata: '' }
  const actions = [{ type: 'button', action_id: 'x', block_id: 'b', value: 'nobody’s' }]
  const payload = {
    type: 'block_actions',
    user: { id: 'U0ALICE' },
    team: { id: 'T0QUAD' },
    trigger_id: 'x',
    container: { type: 'view', view_id: 'V0HOME' },
    view,
    actions,
  }
  await slack.standIn.deliver({ kind: 'interactive', payload })
  await slack.surface.stop()
  expect(log()).not.toContain('cannot be read')
})

test('a direct message whose answer is lost is told there', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'http-500' })
  await slack.standIn.event({ type: 'message', text: 'help' })
  expectWords((await inDirect()).text, 'not-delivered')
})

test('where nothing works the log says so, and the bot goes on', async () => {
  slack = await startSlack('socket')
  slack.standIn.injectFault(POST, { kind: 'error', error: 'not_in_channel' }, 2)
  slack.standIn.injectFault(BESIDE, { kind: 'error', error: 'not_in_channel' })
  await mention()
  await slack.standIn.waitFor('the last try', () => slack.standIn.calls(POST)[1])
  await mention()
  await slack.standIn.waitFor('the answer', () => own()[0])
  expect(log()).toContain('Nor could Slack be given words about it')
})

test.each(['disconnect', 'dropConnections'] as const)(
  '%s in the middle of an answer ends neither the answer nor the next',
  async (how) => {
    slack = await startSlack('socket')
    await slack.standIn.event({ type: 'app_mention', text: '<@U0QUADBRIEF> latest full' })
    await slack.standIn.waitFor('the first part', () => own()[0])
    slack.standIn[how]()
    await mention()
    await slack.standIn.waitFor('the next answer', () =>
      own().find(({ text }) => text.includes('Commands')),
    )
    await slack.surface.stop()
    const parts = own().filter(({ text }) => /part \d of 3/.test(text))
    expect(parts).toHaveLength(3)
  },
)

test('an event that is lost with its connection is answered when Slack sends it again', async () => {
  slack = await startSlack('socket')
  slack.standIn.dropConnections()
  await slack.standIn.waitFor('a new connection', () => slack.standIn.connections() > 0)
  const { eventId } = await mention()
  await slack.standIn.redeliver(eventId)
  await slack.standIn.waitFor('the answer', () => own()[0])
  await slack.surface.stop()
  expect(own()).toHaveLength(1)
})

test('a token that is revoked meanwhile is said once, and the state shows it', async () => {
  slack = await startSlack('socket')
  expect(slack.surface.state()).toBe('connected')
  slack.standIn.workspace.setAccess('token_revoked')
  await mention()
  await mention()
  await slack.standIn.waitFor('the tries', () => slack.standIn.calls(POST).length >= 4)
  expect(slack.surface.state()).toBe('stopped')
  expect(log().split(ERRORS['slack-bot-token'].message)).toHaveLength(2)
  slack.standIn.workspace.setAccess('granted')
  await mention()
  await slack.standIn.waitFor('the answer', () => own()[0])
  await expect.poll(() => slack.surface.state()).toBe('connected')
  expect(log()).toContain('Slack takes the bot token again')
})
