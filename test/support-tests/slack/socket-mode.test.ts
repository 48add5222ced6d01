import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { startSocketApp } from '../../support/slack/bolt-apps.ts'
import type { BoltApp } from '../../support/slack/bolt-apps.ts'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import type { WorkspaceEvent } from '../../support/slack/users/events.ts'

let standIn: SlackStandIn
let bolt: BoltApp | undefined

/** Short enough for a test, long enough for a busy machine. */
const QUICKLY = [{}, 700] as const

async function start(
  register: (app: App) => void,
  options: SlackStandInOptions = {},
  reconnectMs = 5_000,
) {
  standIn = await createSlackStandIn(options)
  bolt = await startSocketApp(standIn, register, { reconnectMs })
}

async function socketUrl(): Promise<string> {
  const answer = await fetch(`${standIn.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${standIn.identity.appToken}` },
  })
  const { url } = z.object({ url: z.string() }).parse(await answer.json())
  return url
}

afterEach(async () => {
  await bolt?.stop()
  bolt = undefined
  await standIn.stop()
})

test('a slash command is acknowledged and answered through its response_url', async () => {
  await start((app) => {
    app.command('/quad', async ({ ack, command, respond }) => {
      await ack()
      await respond({ text: `You asked for ${command.text}`, response_type: 'in_channel' })
    })
  })
  const { ack, answers } = await standIn.slashCommand({ command: '/quad', text: 'latest' })
  expect(ack).toMatchObject({ kind: 'acknowledged', payload: {} })
  expect(answers).toMatchObject([{ kind: 'message', message: { via: 'response_url' } }])
  expect(standIn.messages('C0GENERAL').map((message) => message.text)).toEqual([
    'You asked for latest',
  ])
  standIn.assertNoFaults()
})

test('an acknowledgement with a text is an ephemeral message to the one who asked', async () => {
  await start((app) => {
    app.command('/quad', async ({ ack }) => ack('Only for you'))
  })
  const { answers } = await standIn.slashCommand({ command: '/quad' })
  expect(answers).toMatchObject([{ kind: 'ephemeral', message: { text: 'Only for you' } }])
  expect(standIn.ephemerals('C0GENERAL', 'U0ALICE')).toHaveLength(1)
  expect(standIn.messages('C0GENERAL')).toEqual([])
})

test('a mention in a channel is answered in its thread', async () => {
  await start((app) => {
    app.event('app_mention', async ({ event, say }) => {
      await say({ text: `To ${event.text}`, thread_ts: event.ts })
    })
  })
  const mention = await standIn.event(
    { type: 'app_mention', text: '<@U0QUADBRIEF> latest' },
    { expect: 'answer' },
  )
  expect(standIn.messages('C0GENERAL')).toMatchObject([
    { author: { kind: 'user' } },
    { author: { kind: 'app' }, threadTs: mention.message?.ts },
  ])
  standIn.assertNoFaults()
})

test('a late acknowledgement is a fault, and no answer is waited for', async () => {
  await start(
    (app) => {
      app.command('/quad', async ({ ack }) => {
        await wait(150)
        await ack()
      })
    },
    { ackTimeoutMs: 50 },
  )
  const { ack } = await standIn.slashCommand({ command: '/quad' })
  expect(ack).toEqual({ kind: 'late', afterMs: 50 })
  expect(standIn.faults()).toMatchObject([
    {
      kind: 'late-ack',
      sentence: 'The slash-command envelope was not acknowledged within 50 ms',
    },
  ])
  expect(() => standIn.assertNoFaults()).toThrow('was not acknowledged within 50 ms')
})

test('what happens while the app connects anew is kept for it', async () => {
  await start(
    (app) => {
      app.command('/quad', async ({ ack }) => ack('still here'))
    },
    ...QUICKLY,
  )
  standIn.disconnect('refresh_requested')
  expect(standIn.connections()).toBe(0)
  const { answers } = await standIn.slashCommand({ command: '/quad' })
  expect(answers).toMatchObject([{ kind: 'ephemeral', message: { text: 'still here' } }])
  expect(standIn.connections()).toBe(1)
  expect(standIn.calls('apps.connections.open')).toHaveLength(2)
})

test('the app comes back after a broken connection', async () => {
  await start(
    (app) => {
      app.command('/quad', async ({ ack }) => ack('back again'))
    },
    ...QUICKLY,
  )
  standIn.dropConnections()
  await standIn.waitFor('the connection to break', () => standIn.connections() === 0)
  const { answers } = await standIn.slashCommand({ command: '/quad' })
  expect(answers).toMatchObject([{ message: { text: 'back again' } }])
})

test('an event can be sent again, and Bolt sees that it is a retry', async () => {
  const seen: unknown[] = []
  await start((app) => {
    app.event('app_home_opened', async ({ body, context }) => {
      seen.push({ id: body.event_id, retryNum: context.retryNum })
    })
  })
  const { eventId } = await standIn.event({ type: 'app_home_opened' })
  await standIn.redeliver(eventId)
  await standIn.waitFor('both', () => seen.length === 2)
  expect(seen).toEqual([
    { id: eventId, retryNum: 0 },
    { id: eventId, retryNum: 1 },
  ])
})

test('an event that is not acknowledged in time comes again by itself', async () => {
  standIn = await createSlackStandIn({ ackTimeoutMs: 30, eventRetryDelaysMs: [0, 10] })
  const socket = new WebSocket(await socketUrl())
  const attempts: unknown[] = []
  socket.addEventListener('message', ({ data }) => {
    const envelope: unknown = JSON.parse(String(data))
    attempts.push(envelope)
  })
  await standIn.event({ type: 'app_home_opened' })
  await standIn.waitFor('all attempts', () => standIn.deliveries().length === 3)
  expect(attempts).toMatchObject([
    { type: 'hello', num_connections: 1 },
    { type: 'events_api', retry_attempt: 0, retry_reason: '' },
    { type: 'events_api', retry_attempt: 1, retry_reason: 'http_timeout' },
    { type: 'events_api', retry_attempt: 2, retry_reason: 'http_timeout' },
  ])
  expect(standIn.faults()).toHaveLength(3)
})

test('every event arrives, and the workspace is as it says afterwards', async () => {
  const seen: string[] = []
  const listen = (app: App): void => {
    app.event(/.*/, async ({ event }) => void seen.push(event.type))
  }
  await start(listen, { experience: 'assistant' })
  const channelId = 'C0GENERAL'
  const story: readonly WorkspaceEvent[] = [
    { type: 'app_mention', text: 'hello' },
    { type: 'message', text: 'hello' },
    { type: 'app_home_opened' },
    { type: 'assistant_thread_started', channelId },
    { type: 'member_joined_channel', channelId },
    { type: 'channel_rename', channelId, name: 'cyber' },
    { type: 'channel_archive', channelId },
    { type: 'channel_unarchive', channelId },
    { type: 'channel_left', channelId },
    { type: 'channel_id_changed', channelId, newId: 'C0NEW' },
    { type: 'tokens_revoked' },
    { type: 'app_uninstalled' },
  ]
  for (const event of story) await standIn.event(event)
  await standIn.waitFor('the last event', () => seen.includes('app_uninstalled'))
  expect(seen.toSorted()).toEqual(story.map(({ type }) => type).toSorted())
  expect(standIn.workspace.conversation('C0NEW')).toMatchObject({
    name: 'cyber',
    isArchived: false,
    isMember: false,
  })
  expect(standIn.workspace.access()).toBe('account_inactive')
})

test('an action that no listener takes is never acknowledged, which is seen', async () => {
  await start(() => undefined, { ackTimeoutMs: 50, eventRetryDelaysMs: [] })
  const { ack } = await standIn.slashCommand({ command: '/unknown' })
  expect(ack.kind).toBe('late')
})

test('a wait in vain says what was seen', async () => {
  await start((app) => {
    app.command('/quad', async ({ ack }) => ack('hello'))
  })
  await standIn.slashCommand({ command: '/quad' })
  const vain = standIn.waitFor('a miracle', () => false, 20)
  await expect(vain).rejects.toThrow(/a miracle.*acknowledgement: hello/s)
})

test('an app token that is not the right one gets no socket', async () => {
  await start(() => undefined)
  const answer = await fetch(`${standIn.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: 'Bearer xapp-other' },
  })
  expect(await answer.json()).toEqual({ ok: false, error: 'invalid_auth' })
})
