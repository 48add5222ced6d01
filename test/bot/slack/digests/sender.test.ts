// What becomes of a message of a digest, over the wire: posted, refused, later, or nobody knows.

import { afterEach, describe, expect, it } from 'vitest'
import { createSlackDigests } from '../../../../src/bot/slack/digests/digests.ts'
import { metadataOf, sameMessage } from '../../../../src/bot/slack/digests/metadata.ts'
import { NINE } from '../../../support/store/examples.ts'
import { order, FOREVER, GENERAL, LEAST, READING, slackAtNine } from './scene.ts'
import type { Slack } from './scene.ts'

const SINCE = NINE.subtract({ minutes: 10 })

let slack: Slack
afterEach(() => slack.standIn.stop())

describe('a message of a digest', () => {
  it('is posted as it is written, with what it is known by, and without previews', async () => {
    slack = await slackAtNine()
    const outcome = await slack.sender.send(order(), FOREVER)
    const [message, ...others] = slack.standIn.messages(GENERAL.channel)
    expect(others).toEqual([])
    expect(outcome).toEqual({ kind: 'sent', message: message?.ts })
    expect(message).toMatchObject({
      text: 'A digest.',
      metadata: { event_type: 'quad_brief_digest', event_payload: { delivery: 'd1', part: 0 } },
      unfurlLinks: false,
      unfurlMedia: false,
      linkNames: false,
    })
    slack.standIn.assertNoFaults()
  })

  it('that stands in another channel than it was sent to tells that the channel has a new id', async () => {
    slack = await slackAtNine()
    const { botToken } = slack.standIn.identity
    const moves: unknown[] = []
    const { sender } = createSlackDigests({
      botToken,
      apiUrl: slack.standIn.apiUrl,
      onMoved: (from, to) => void moves.push([from.channel, to.channel]),
      async fetch(url, init) {
        const response = await fetch(url, init)
        const text = (await response.text()).replace('"C0GENERAL"', '"C0NEW"')
        return new Response(text, response)
      },
    })
    expect(await sender.send(order(), FOREVER)).toMatchObject({ kind: 'sent' })
    expect(moves).toEqual([['C0GENERAL', 'C0NEW']])
    await slack.sender.send(order(), FOREVER)
    expect(moves).toHaveLength(1)
  })

  it('stands in the thread of the first one', async () => {
    slack = await slackAtNine()
    const { sender, standIn } = slack
    const first = await sender.send(order(), FOREVER)
    const thread = first.kind === 'sent' ? first.message : ''
    const part = { ...order().part, index: 1 }
    await sender.send(order({ thread, part }), FOREVER)
    expect(standIn.messages(GENERAL.channel).map(({ threadTs }) => threadTs)).toEqual([
      undefined,
      thread,
    ])
  })

  it.each([
    ['not_in_channel', 'slack-not-in-channel', true],
    ['channel_not_found', 'slack-channel-hidden', true],
    ['is_archived', 'slack-archived', true],
    ['restricted_action', 'slack-restricted', true],
    ['restricted_action_read_only_channel', 'slack-restricted', true],
    ['messages_tab_disabled', 'slack-restricted', true],
    ['ekm_access_denied', 'slack-suspended', true],
    ['team_access_not_granted', 'slack-suspended', true],
    ['account_inactive', 'slack-uninstalled', true],
    ['token_revoked', 'slack-uninstalled', true],
    ['invalid_auth', 'slack-bot-token', true],
    ['missing_scope', 'slack-scopes', true],
    ['restricted_action_thread_locked', 'slack-thread-closed', false],
    ['msg_too_long', 'slack-message-refused', false],
    ['invalid_blocks', 'slack-message-refused', false],
    ['a_code_of_tomorrow', 'slack-refused', false],
    ['toString', 'slack-refused', false],
  ])('%s: refused as %s; later digests too: %s', async (error, code, halts) => {
    slack = await slackAtNine()
    slack.standIn.injectFault('chat.postMessage', { kind: 'error', error })
    const outcome = await slack.sender.send(order(), FOREVER)
    expect(outcome).toEqual({ kind: 'refused', code, reason: error, halts })
  })

  it.each([
    ['rate_limited', 'channel'],
    ['message_limit_exceeded', 'workspace'],
    ['org_login_required', 'workspace'],
    ['request_timeout', 'channel'],
  ])('%s: later, for the %s', async (error, scope) => {
    slack = await slackAtNine()
    slack.standIn.injectFault('chat.postMessage', { kind: 'error', error })
    const outcome = await slack.sender.send(order(), FOREVER)
    expect(outcome).toEqual({ kind: 'later', ms: null, scope, reason: error })
  })

  it.each(['fatal_error', 'internal_error', 'service_unavailable'])(
    '%s: nobody knows',
    async (error) => {
      slack = await slackAtNine()
      slack.standIn.injectFault('chat.postMessage', { kind: 'error', error })
      expect(await slack.sender.send(order(), FOREVER)).toEqual({ kind: 'unknown', reason: error })
    },
  )

  it('is tried as soon as Slack says, and for the workspace once a second channel has no room', async () => {
    slack = await slackAtNine({
      channels: [
        { id: 'C0GENERAL', name: 'general' },
        { id: 'C0OTHER', name: 'other' },
      ],
    })
    const { standIn, sender } = slack
    const other = order({ place: { ...GENERAL, channel: 'C0OTHER' } })
    const send = async (to: typeof other, seconds: number) => {
      const fault = { kind: 'rate-limited', retryAfterSeconds: seconds } as const
      if (seconds > 0) standIn.injectFault('chat.postMessage', fault)
      return sender.send(to, FOREVER)
    }
    const later = { kind: 'later', reason: 'ratelimited' }
    expect(await send(order(), 7)).toEqual({ ...later, ms: 7_000, scope: 'channel' })
    expect(await send(order(), 3)).toEqual({ ...later, ms: 3_000, scope: 'channel' })
    expect(await send(other, 5)).toEqual({ ...later, ms: 5_000, scope: 'workspace' })
    expect(await send(other, 0)).toMatchObject({ kind: 'sent' })
    expect(await send(order(), 2)).toEqual({ ...later, ms: 2_000, scope: 'channel' })
    expect(standIn.messages('C0OTHER')).toHaveLength(1)
  })

  it('may be there or not when the connection broke, Slack broke, or time was up', async () => {
    slack = await slackAtNine()
    const { standIn, sender } = slack
    standIn.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    expect(await sender.send(order(), FOREVER)).toMatchObject({ kind: 'unknown' })
    standIn.injectFault('chat.postMessage', { kind: 'drop' })
    expect(await sender.send(order(), FOREVER)).toMatchObject({ kind: 'unknown' })
    standIn.injectFault('chat.postMessage', { kind: 'http-500' })
    expect(await sender.send(order(), FOREVER)).toEqual({ kind: 'unknown', reason: 'status 500' })
    standIn.injectFault('chat.postMessage', { kind: 'stall', ms: 60_000 })
    const outcome = await sender.send(order(), AbortSignal.timeout(20))
    expect(outcome).toMatchObject({ kind: 'unknown' })
    expect(standIn.messages(GENERAL.channel)).toHaveLength(1)
  })

  it('is not there for certain where no connection was made', async () => {
    slack = await slackAtNine()
    const { apiUrl } = slack.standIn
    await slack.standIn.stop()
    const { sender } = createSlackDigests({ botToken: 'xoxb-1', apiUrl, fetch })
    const outcome = await sender.send(order(), FOREVER)
    expect(outcome).toMatchObject({ kind: 'later', ms: null, scope: 'platform' })
  })

  it('is refused, and nothing called, where its payload is not one', async () => {
    slack = await slackAtNine()
    for (const payload of ['', 'null', '{"text":1}']) {
      const part = { ...order().part, payload }
      expect(await slack.sender.send(order({ part }), FOREVER)).toMatchObject({
        kind: 'refused',
        halts: false,
      })
    }
    expect(slack.standIn.calls()).toEqual([])
  })
})

describe('a message whose reply was lost', () => {
  it('is found among many others, in the channel and in the thread', async () => {
    slack = await slackAtNine({ scopes: READING, rateLimit: 'off' })
    const { sender, standIn } = slack
    const first = await sender.send(order(), FOREVER)
    const thread = first.kind === 'sent' ? first.message : ''
    const second = order({ thread, part: { ...order().part, index: 1 } })
    const reply = await sender.send(second, FOREVER)
    for (let count = 0; count < 250; count += 1) {
      await sender.send(order({ delivery: 'd2' }), FOREVER)
    }
    const found = { kind: 'found', message: thread }
    expect(await sender.find(order(), SINCE, FOREVER)).toEqual(found)
    expect(standIn.calls('conversations.history')).toHaveLength(2)
    const message = reply.kind === 'sent' ? reply.message : ''
    expect(await sender.find(second, SINCE, FOREVER)).toEqual({ kind: 'found', message })
    standIn.assertNoFaults()
  })

  it('is absent where all that was written since was seen', async () => {
    slack = await slackAtNine({ scopes: READING })
    await slack.sender.send(order({ delivery: 'd2' }), FOREVER)
    expect(await slack.sender.find(order(), SINCE, FOREVER)).toEqual({ kind: 'absent' })
    const part = { ...order().part, index: 1 }
    expect(await slack.sender.find(order({ part, delivery: 'd2' }), SINCE, FOREVER)).toEqual({
      kind: 'absent',
    })
  })

  it('is not taken for one that another app has copied', () => {
    const metadata = metadataOf(order())
    const message = { ts: '1.2', bot_id: 'B1', metadata }
    expect(sameMessage(message, order(), 'B1')).toBe('1.2')
    expect(sameMessage(message, order(), 'B2')).toBeNull()
    expect(sameMessage({ ...message, bot_id: undefined }, order(), 'B1')).toBeNull()
  })

  it.each([
    ['without any scope to read', LEAST, 'no scope to read this channel is granted'],
    [
      'where metadata stays hidden',
      [...LEAST, 'channels:history'],
      'the scope metadata.message:read is not granted',
    ],
  ])('cannot be looked for %s', async (_what, scopes, reason) => {
    slack = await slackAtNine({ scopes })
    await slack.sender.send(order(), FOREVER)
    const found = await slack.sender.find(order(), SINCE, FOREVER)
    expect(found).toEqual({ kind: 'cannot-look', reason })
  })

  it('cannot be looked for where too much was written since, or its thread is gone', async () => {
    slack = await slackAtNine({ scopes: READING, rateLimit: 'off' })
    const { sender, standIn } = slack
    const gone = order({ thread: '1700000000.000001' })
    expect(await sender.find(gone, SINCE, FOREVER)).toEqual({
      kind: 'cannot-look',
      reason: 'thread_not_found',
    })
    standIn.workspace.changeChannel(GENERAL.channel, { isMember: false })
    expect(await sender.find(order(), SINCE, FOREVER)).toEqual({
      kind: 'cannot-look',
      reason: 'not_in_channel',
    })
  })

  it('is looked for later while Slack is busy', async () => {
    slack = await slackAtNine({ scopes: READING })
    const { sender, standIn } = slack
    standIn.injectFault('conversations.history', { kind: 'rate-limited', retryAfterSeconds: 9 })
    expect(await sender.find(order(), SINCE, FOREVER)).toEqual({
      kind: 'later',
      ms: 9_000,
      reason: 'ratelimited',
    })
    standIn.injectFault('conversations.history', { kind: 'http-500' })
    expect(await sender.find(order(), SINCE, FOREVER)).toMatchObject({ kind: 'later' })
    standIn.injectFault('conversations.history', { kind: 'error', error: 'internal_error' })
    expect(await sender.find(order(), SINCE, FOREVER)).toMatchObject({ kind: 'later' })
    standIn.injectFault('conversations.history', { kind: 'stall', ms: 60_000 })
    expect(await sender.find(order(), SINCE, AbortSignal.timeout(20))).toMatchObject({
      kind: 'later',
    })
  })
})

describe('words to a person', () => {
  it('come as a direct message that names the channel, or stand in the channel', async () => {
    slack = await slackAtNine()
    const { sender, standIn } = slack
    const words = 'It waits <!channel> *x*'
    await sender.tell({ kind: 'person', place: GENERAL, person: 'U1' }, words)
    await sender.tell({ kind: 'place', place: GENERAL }, words)
    const [direct] = standIn.messages('D1')
    expect(direct?.text).toBe('It waits &lt;!channel&gt; *x*')
    expect(JSON.stringify(direct?.blocks)).toContain('"channel_id":"C0GENERAL"')
    expect(JSON.stringify(direct?.blocks)).toContain(words)
    expect(standIn.messages(GENERAL.channel)).toHaveLength(1)
    standIn.assertNoFaults()
  })

  it('are tried once, and a failure is told with Slack’s code', async () => {
    slack = await slackAtNine()
    slack.standIn.workspace.changeChannel(GENERAL.channel, { isArchived: true })
    const told = slack.sender.tell({ kind: 'place', place: GENERAL }, 'It waits.')
    await expect(told).rejects.toThrow('is_archived')
    expect(slack.standIn.calls('chat.postMessage')).toHaveLength(1)
  })
})
