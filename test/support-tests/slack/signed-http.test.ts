import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHttpApp } from '../../support/slack/bolt-apps.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'

let standIn: SlackStandIn
let app: Awaited<ReturnType<typeof startHttpApp>>
const events: unknown[] = []

beforeEach(async () => {
  events.length = 0
  standIn = await createSlackStandIn({ ackTimeoutMs: 300, eventRetryDelaysMs: [0, 0] })
  app = await startHttpApp(standIn, (bolt) => {
    bolt.command('/quad', async ({ ack, respond }) => {
      await ack()
      await respond('by request')
    })
    bolt.command('/slow', async ({ ack }) => {
      await wait(600)
      await ack()
    })
    bolt.action('go', async ({ ack, respond }) => {
      await ack()
      await respond({ replace_original: true, text: 'gone' })
    })
    bolt.event('app_home_opened', async ({ body, context }) => {
      events.push({ id: body.event_id, retry: context.retryNum })
    })
  })
})

afterEach(async () => {
  await app.stop()
  await standIn.stop()
})

test('commands, actions and events arrive as signed requests', async () => {
  const { answers } = await standIn.slashCommand({ command: '/quad' })
  expect(answers).toMatchObject([{ kind: 'ephemeral', message: { text: 'by request' } }])
  const { eventId } = await standIn.event({ type: 'app_home_opened' })
  await standIn.waitFor('the event', () => events.length > 0)
  expect(events).toEqual([{ id: eventId, retry: undefined }])
  await standIn.redeliver(eventId)
  await standIn.waitFor('the event again', () => events.length > 1)
  expect(events[1]).toEqual({ id: eventId, retry: 1 })
  standIn.assertNoFaults()
})

test.each([
  { kind: 'bad-signature' },
  { kind: 'no-signature' },
  { kind: 'old-timestamp', secondsAgo: 301 },
] as const)('Bolt refuses a request with $kind', async (forge) => {
  standIn.sendOver({ kind: 'http', url: app.url, forge })
  const { ack, answers } = await standIn.slashCommand({ command: '/quad' })
  expect(ack).toMatchObject({ kind: 'refused', status: 401 })
  expect(answers).toEqual([])
})

test('a slow answer is a fault', async () => {
  const { ack } = await standIn.slashCommand({ command: '/slow' })
  expect(ack.kind).toBe('late')
  expect(standIn.faults()).toMatchObject([{ kind: 'late-ack' }])
})

test('an event that is refused is sent again until the schedule ends', async () => {
  standIn.sendOver({ kind: 'http', url: app.url, forge: { kind: 'bad-signature' } })
  await standIn.event({ type: 'app_home_opened' })
  await standIn.waitFor('three deliveries', () => standIn.deliveries().length === 3)
  expect(standIn.deliveries().map(({ delivery }) => delivery)).toMatchObject([
    {},
    { retry: { attempt: 1, reason: 'http_error' } },
    { retry: { attempt: 2, reason: 'http_error' } },
  ])
})
