// Slack takes about a message a second in a conversation: whoever asks in a busy one waits their turn, and is told
// where that takes too long or the bot stops meanwhile.

import { webApi } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { createTurns } from '../../../src/bot/slack/turns.ts'
import { CHANNEL, startSlack } from './running-surface.ts'
import type { RunningSlack } from './running-surface.ts'

const POST = 'chat.postMessage'
const DIRECT = 'D0ALICE'
const RESTARTING =
  'Quad Brief is being restarted, so the answer did not come, or not whole. Ask again in a minute.'

let slack: RunningSlack

afterEach(async () => {
  await slack.finish()
})

const posted = (channel: string) =>
  slack.standIn.messages(channel).filter(({ author }) => author.kind === 'app')
const write = (text: string) => slack.standIn.event({ type: 'message', text })
const mention = (text: string, userId = 'U0ALICE') =>
  slack.standIn.event({ type: 'app_mention', text: `<@U0QUADBRIEF> ${text}`, userId })
const toldBeside = (userId: string) =>
  slack.standIn.ephemerals(CHANNEL, userId).map(({ text }) => text)

describe('in direct messages', () => {
  test('a file that is asked for right after a long answer comes too', async () => {
    slack = await startSlack('socket', { standIn: { rateLimit: { burst: 5, perSecond: 4 } } })
    await write('sources')
    await write('export tokyo ics')
    await slack.standIn.waitFor('the file', () => slack.standIn.files()[0]?.completed)
    await slack.standIn.waitFor('what it is', () => /above/.test(posted(DIRECT).at(-1)?.text ?? ''))
    expect(slack.standIn.files()).toMatchObject([{ channel: DIRECT, completed: true }])
  })

  test('who asks far too much at once has every answer that they may have, and is told once', async () => {
    slack = await startSlack('socket', {
      floodGuard: createFloodGuard(),
      standIn: { rateLimit: { burst: 9, perSecond: 4 } },
    })
    await Promise.all(Array.from({ length: 14 }, () => write('latest short')))
    await slack.standIn.waitFor('all of it', () => posted(DIRECT).length >= 11)
    await slack.surface.stop()
    const texts = posted(DIRECT).map(({ text }) => text)
    const told = texts.filter((text) => text.startsWith('That was a lot of questions at once.'))
    expect({ all: texts.length, told: told.length }).toEqual({ all: 11, told: 1 })
  })

  test('who could not be told to wait is told the next time', async () => {
    const person = { burst: 1, perMinute: 1 }
    slack = await startSlack('socket', { floodGuard: createFloodGuard({ person }) })
    await write('latest short')
    await slack.standIn.waitFor('the answer', () => posted(DIRECT)[0])
    slack.standIn.injectFault(POST, { kind: 'error', error: 'restricted_action' }, 2)
    await write('latest short')
    await expect.poll(() => slack.lines.join('')).toContain('Nor could Slack be given words')
    await write('latest short')
    await slack.standIn.waitFor('the words', () => posted(DIRECT)[1])
    expect(posted(DIRECT)[1]?.text).toContain('That was a lot of questions at once.')
  })

  test('what is pressed on Home waits for what was asked there, part by part', async () => {
    slack = await startSlack('socket', { standIn: { rateLimit: 'off' } })
    const button = { type: 'button', action_id: 'old', value: 'q1:ask:latest full' } as const
    const elements = [{ ...button, text: { type: 'plain_text', text: 'Latest' } } as const]
    const { identity, apiUrl } = slack.standIn
    const client = new webApi.WebClient(identity.botToken, { slackApiUrl: apiUrl })
    const blocks = [{ type: 'actions' as const, elements }]
    await client.views.publish({ user_id: 'U0ALICE', view: { type: 'home', blocks } })
    const view = await slack.standIn.waitFor('it', () => slack.standIn.homeView('U0ALICE'))
    slack.standIn.injectFault('views.open', { kind: 'error', error: 'expired_trigger_id' })
    slack.standIn.injectFault(POST, { kind: 'stall', ms: 50 }, 6)
    await write('latest full')
    await slack.standIn.blockAction({ view, actionId: 'old', expect: 'ack' })
    await slack.standIn.waitFor('all parts', () => posted(DIRECT).length >= 6)
    const parts = posted(DIRECT).map(({ text }) => /part (\d) of 3/.exec(text)?.[1])
    expect(parts).toEqual(['1', '2', '3', '1', '2', '3'])
  })

  test('the picture of an answer stands below it, whoever asks meanwhile', async () => {
    slack = await startSlack('socket', { standIn: { rateLimit: 'off' } })
    await Promise.all([mention('people'), mention('people', 'U0BOB'), mention('people')])
    await slack.standIn.waitFor(
      'all pictures',
      () => posted(CHANNEL).filter(({ via }) => via === 'file').length >= 3,
    )
    const vias = posted(CHANNEL).map(({ via }) => via)
    const each = vias.slice(0, vias.indexOf('file') + 1)
    expect(vias).toEqual([...each, ...each, ...each])
  })
})

describe('where Slack says how long it takes nothing', () => {
  test('everybody who asked is told at once, and nobody tries in vain', async () => {
    slack = await startSlack('socket')
    slack.standIn.injectFault(POST, { kind: 'rate-limited', retryAfterSeconds: 600 })
    await Promise.all([mention('help'), mention('help', 'U0BOB'), mention('latest'), mention('x')])
    await slack.standIn.waitFor('all words', () => slack.standIn.ephemerals(CHANNEL).length >= 4)
    const told =
      'Slack takes no more messages here for now, so the answer did not come whole. Ask again in 10 minutes.'
    expect([toldBeside('U0ALICE'), toldBeside('U0BOB')]).toEqual([[told, told, told], [told]])
    expect(slack.standIn.calls(POST)).toHaveLength(1)
  })

  test.each(['ratelimited', 'rate_limited'])('%s without a time is waited for', async (error) => {
    slack = await startSlack('socket')
    slack.standIn.injectFault(POST, { kind: 'error', error })
    await mention('help')
    await slack.standIn.waitFor('the answer', () => posted(CHANNEL)[0])
    expect(toldBeside('U0ALICE')).toEqual([])
  })

  test('a workspace that may send no more is told when to ask again', async () => {
    slack = await startSlack('socket')
    slack.standIn.injectFault(POST, { kind: 'error', error: 'message_limit_exceeded' })
    await mention('help')
    await slack.standIn.waitFor('words', () => toldBeside('U0ALICE')[0])
    expect(toldBeside('U0ALICE')[0]).toContain('Ask again in 5 minutes.')
  })
})

describe('a stop', () => {
  test('ends the answer that is under way, and tells all who wait behind it, each once', async () => {
    slack = await startSlack('socket', { standIn: { rateLimit: 'off' } })
    slack.standIn.injectFault(POST, { kind: 'stall', ms: 400 })
    await mention('latest short')
    await Promise.all([mention('latest short', 'U0BOB'), mention('help', 'U0BOB'), mention('help')])
    await slack.surface.stop()
    expect(posted(CHANNEL)).toHaveLength(1)
    expect([toldBeside('U0ALICE'), toldBeside('U0BOB')]).toEqual([[RESTARTING], [RESTARTING]])
  })

  test('tells who waits for Slack itself that it is one', async () => {
    slack = await startSlack('socket')
    slack.standIn.injectFault(POST, { kind: 'rate-limited', retryAfterSeconds: 30 })
    await mention('help')
    await slack.standIn.waitFor('the try', () => slack.standIn.calls(POST)[0])
    await slack.surface.stop()
    expect(toldBeside('U0ALICE')).toEqual([RESTARTING])
  })
})

test('four people whom Slack lets wait for 25 seconds each wait a minute from when they asked, and no more', async () => {
  slack = await startSlack('socket')
  let now = 0
  const sleep = async (ms: number): Promise<void> => void (now += ms)
  const patience = { stopping: new AbortController().signal, onWait: () => undefined }
  const turns = createTurns(patience, { now: () => now, sleep })
  const asking = Array.from({ length: 4 }, () => turns.asking())
  const told = await Promise.all(
    asking.map((who) =>
      turns.take(CHANNEL, who, async (turn) => {
        const { kind } = await turn.allowed(async () => ({
          kind: 'later',
          seconds: 25,
          reason: 'ratelimited',
        }))
        return [kind, now / 1_000]
      }),
    ),
  )
  expect(told).toEqual([
    ['later', 50],
    ['later', 50],
    ['later', 50],
    ['later', 50],
  ])
})
