import { webApi } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { postMessage } from './post-message.ts'

const CHANNEL = 'C0GENERAL'

let standIn: SlackStandIn

async function start(options: SlackStandInOptions = {}): Promise<webApi.WebClient> {
  standIn = await createSlackStandIn(options)
  return clientWith(standIn.identity.botToken)
}

function clientWith(token: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
  })
}

afterEach(() => standIn.stop())

/** What the WebClient threw: Slack's error code, the status, or the kind of failure. */
async function failure(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof webApi.WebAPIPlatformError) return error.data
  if (error instanceof webApi.WebAPIHTTPError) return { status: error.statusCode }
  if (error instanceof webApi.WebAPIRateLimitedError) return { retryAfter: error.retryAfter }
  if (error instanceof webApi.WebAPIRequestError) return { broken: true }
  return error
}

test('a wrong token and a missing scope are refused, and the answer names the scopes', async () => {
  const client = await start({ scopes: ['commands', 'users:read'] })
  const wrong = clientWith('xoxb-other')
  expect(await failure(wrong.auth.test())).toMatchObject({ error: 'invalid_auth' })
  expect(await failure(postMessage(client, { channel: CHANNEL, text: 'x' }))).toMatchObject({
    error: 'missing_scope',
    needed: 'chat:write',
    provided: 'commands,users:read',
  })
  const { response_metadata: metadata } = await client.auth.test()
  expect(metadata?.scopes).toEqual(['commands', 'users:read'])
  await expect(standIn.event({ type: 'app_mention', text: 'x' })).rejects.toThrow(
    'the scope app_mentions:read is not granted',
  )
})

test('JSON and form bodies are both understood', async () => {
  await start()
  const headers = {
    authorization: `Bearer ${standIn.identity.botToken}`,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ channel: CHANNEL, text: 'by JSON' })
  await fetch(`${standIn.apiUrl}chat.postMessage`, { method: 'POST', headers, body })
  const form = new URLSearchParams({ channel: CHANNEL, text: 'by form', token: 'xoxb-test-token' })
  await fetch(`${standIn.apiUrl}chat.postMessage`, { method: 'POST', body: form })
  expect(standIn.messages(CHANNEL).map(({ text }) => text)).toEqual(['by JSON', 'by form'])
  expect(standIn.calls('chat.postMessage')[1]?.args).toEqual({ channel: CHANNEL, text: 'by form' })
})

test('messages are posted, updated, deleted and read back', async () => {
  const client = await start()
  const metadata = { event_type: 'digest', event_payload: { slot: '2026-01' } }
  const { ts = '' } = await postMessage(client, { channel: CHANNEL, text: 'one', metadata })
  await postMessage(client, { channel: CHANNEL, text: 'reply', thread_ts: ts })
  await client.chat.update({ channel: CHANNEL, ts, text: 'two' })
  const history = await client.conversations.history({
    channel: CHANNEL,
    include_all_metadata: true,
  })
  expect(history.messages).toMatchObject([{ text: 'two', metadata }])
  const plain = await client.conversations.history({ channel: CHANNEL })
  expect(plain.messages?.[0]?.metadata).toBeUndefined()
  const replies = await client.conversations.replies({ channel: CHANNEL, ts })
  expect(replies.messages?.map(({ text }) => text)).toEqual(['two', 'reply'])
  await client.chat.delete({ channel: CHANNEL, ts })
  expect(standIn.message(CHANNEL, ts)).toBeUndefined()
  expect(await failure(client.chat.update({ channel: CHANNEL, ts, text: 'x' }))).toMatchObject({
    error: 'message_not_found',
  })
})

test('history comes in pages, newest first', async () => {
  const client = await start({ rateLimit: 'off' })
  for (const text of ['1', '2', '3']) await postMessage(client, { channel: CHANNEL, text })
  const first = await client.conversations.history({ channel: CHANNEL, limit: 2 })
  const cursor = first.response_metadata?.next_cursor
  const second = await client.conversations.history({ channel: CHANNEL, limit: 2, cursor })
  const texts = [first, second].map((page) => page.messages?.map(({ text }) => text))
  expect(texts).toEqual([['3', '2'], ['1']])
})

test('where the app may not write it is told so', async () => {
  const client = await start({
    scopes: ['chat:write'],
    channels: [
      { id: 'C0OLD', name: 'old', isArchived: true },
      { id: 'C0OUT', name: 'out', isMember: false },
      { id: 'G0OUT', name: 'secret', kind: 'private', isMember: false },
    ],
  })
  const errors = { C0OLD: 'is_archived', C0OUT: 'not_in_channel', G0OUT: 'channel_not_found' }
  for (const [channel, error] of Object.entries(errors)) {
    expect(await failure(postMessage(client, { channel, text: 'x' }))).toMatchObject({ error })
  }
  const direct = await postMessage(client, { channel: 'U0ALICE', text: 'x' })
  expect(direct.channel).toBe('D0ALICE')
})

test('a channel that is archived, left or renamed changes what the app may do', async () => {
  const client = await start({ eventRetryDelaysMs: [], ackTimeoutMs: 20 })
  // No app is connected: only the workspace's own change matters here.
  void standIn.event({ type: 'channel_archive', channelId: CHANNEL })
  const posted = postMessage(client, { channel: CHANNEL, text: 'x' })
  expect(await failure(posted)).toMatchObject({ error: 'is_archived' })
  void standIn.event({ type: 'tokens_revoked' })
  expect(await failure(client.auth.test())).toMatchObject({ error: 'token_revoked' })
})

test('a channel takes about a message a second after a short burst', async () => {
  const client = await start({ rateLimit: { burst: 2, perSecond: 1 } })
  const post = () => postMessage(client, { channel: CHANNEL, text: 'x' })
  await post()
  await post()
  expect(await failure(post())).toEqual({ retryAfter: 1 })
  standIn.advance(1_000)
  await post()
  expect(standIn.calls('chat.postMessage').map(({ outcome }) => outcome.kind)).toEqual([
    'ok',
    'ok',
    'rate-limited',
    'ok',
  ])
})

test.each([
  { fault: { kind: 'http-500' } as const, seen: { status: 500 }, posted: 0 },
  {
    fault: { kind: 'rate-limited', retryAfterSeconds: 7 } as const,
    seen: { retryAfter: 7 },
    posted: 0,
  },
  {
    fault: { kind: 'error', error: 'is_archived' } as const,
    seen: { error: 'is_archived' },
    posted: 0,
  },
  { fault: { kind: 'accept-then-drop' } as const, seen: { broken: true }, posted: 1 },
  { fault: { kind: 'drop' } as const, seen: { broken: true }, posted: 0 },
  { fault: { kind: 'stall', ms: 30 } as const, seen: undefined, posted: 1 },
])('the injected fault $fault.kind', async ({ fault, seen, posted }) => {
  const client = await start()
  standIn.injectFault('chat.postMessage', fault)
  const call = postMessage(client, { channel: CHANNEL, text: 'x' })
  expect({ seen: await failure(call) }).toMatchObject({ seen })
  expect(standIn.messages(CHANNEL)).toHaveLength(posted)
  await postMessage(client, { channel: CHANNEL, text: 'the next one is fine' })
  expect(standIn.messages(CHANNEL)).toHaveLength(posted + 1)
  standIn.assertNoFaults()
})

test('a fault can be injected several times and for any method', async () => {
  const client = await start()
  standIn.injectFault('*', { kind: 'http-500' }, 2)
  expect(await failure(client.auth.test())).toEqual({ status: 500 })
  expect(await failure(client.users.info({ user: 'U0ALICE' }))).toEqual({ status: 500 })
  expect(await client.users.info({ user: 'U0ALICE' })).toMatchObject({ user: { tz: 'Asia/Tokyo' } })
})

test('a file is uploaded in the three steps of the SDK', async () => {
  const client = await start()
  const file = Buffer.from('a picture')
  await client.filesUploadV2({
    file,
    filename: 'map.png',
    alt_text: 'a map',
    channel_id: CHANNEL,
    initial_comment: 'Here',
  })
  expect(standIn.files()).toMatchObject([
    { filename: 'map.png', altText: 'a map', content: file, completed: true, channel: CHANNEL },
  ])
  expect(standIn.messages(CHANNEL)).toMatchObject([{ text: 'Here', via: 'file' }])
  standIn.assertNoFaults()
})

test('an assistant thread keeps its prompts, status and title', async () => {
  const client = await start({ experience: 'assistant' })
  const { channel } = await client.conversations.open({ users: 'U0ALICE' })
  const thread = { channel_id: channel?.id ?? '', thread_ts: '1.000001' }
  const prompt = { title: 'Latest', message: 'latest' }
  await client.assistant.threads.setSuggestedPrompts({ ...thread, prompts: [prompt] })
  await client.assistant.threads.setStatus({ ...thread, status: 'thinking' })
  await client.assistant.threads.setTitle({ ...thread, title: 'A thread' })
  expect(standIn.assistantThread('D0ALICE', '1.000001')).toMatchObject({
    prompts: [prompt],
    status: 'thinking',
    title: 'A thread',
  })
})

test('words beside a thread without replies would be seen by nobody', async () => {
  const client = await start()
  const { ts = '' } = await postMessage(client, { channel: CHANNEL, text: 'root' })
  const words = { channel: CHANNEL, user: 'U0ALICE', text: 'x', thread_ts: ts }
  await client.chat.postEphemeral(words)
  expect(standIn.faults().map(({ sentence }) => sentence)).toEqual([
    'chat.postEphemeral went to a thread without replies, where Slack shows nothing',
  ])
  await postMessage(client, { channel: CHANNEL, text: 'reply', thread_ts: ts })
  await client.chat.postEphemeral(words)
  expect(standIn.faults()).toHaveLength(1)
})
