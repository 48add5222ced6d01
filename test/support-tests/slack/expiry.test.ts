import { webApi } from '@slack/bolt'
import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSocketApp } from '../../support/slack/bolt-apps.ts'
import type { BoltApp } from '../../support/slack/bolt-apps.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'

const MODAL: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Settings' },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }],
}

let standIn: SlackStandIn
let bolt: BoltApp
let client: webApi.WebClient

beforeEach(async () => {
  standIn = await createSlackStandIn()
  bolt = await startSocketApp(standIn, (app: App) => {
    app.command('/quad', async ({ ack }) => ack())
  })
  client = new webApi.WebClient(standIn.identity.botToken, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
  })
})
afterEach(async () => {
  await bolt.stop()
  await standIn.stop()
})

async function command() {
  const { responseUrl = '', triggerId = '' } = await standIn.slashCommand({
    command: '/quad',
    expect: 'ack',
  })
  const respond = async (body: object = { text: 'x' }) => {
    const answer = await fetch(responseUrl, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() }
  }
  return { respond, triggerId }
}

test('a response_url works five times', async () => {
  const { respond } = await command()
  for (let use = 1; use <= 5; use += 1) expect((await respond()).status).toBe(200)
  expect(await respond()).toEqual({ status: 404, body: { ok: false, error: 'used_url' } })
  expect(standIn.ephemerals('C0GENERAL')).toHaveLength(5)
  expect(standIn.faults()).toMatchObject([
    { kind: 'response-url-refused', sentence: 'A response_url was used a sixth time' },
  ])
})

test('a response_url works for thirty minutes', async () => {
  const { respond } = await command()
  standIn.advance(30 * 60_000 - 5_000)
  expect((await respond()).status).toBe(200)
  standIn.advance(10_000)
  expect(await respond()).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } })
  expect(() => standIn.assertNoFaults()).toThrow('30 minutes after it was given out')
})

test('a response that Slack would refuse is refused', async () => {
  const { respond } = await command()
  const bad = await respond({ text: 'x', blocks: [{ type: 'header' }] })
  expect(bad).toEqual({ status: 400, body: { ok: false, error: 'invalid_blocks' } })
  expect(standIn.faults()).toMatchObject([{ kind: 'invalid-payload' }])
})

test('a trigger works once and for three seconds', async () => {
  const open = (trigger_id: string) => client.views.open({ trigger_id, view: MODAL })
  const once = await command()
  await open(once.triggerId)
  await expect(open(once.triggerId)).rejects.toThrow('exchanged_trigger_id')
  const late = await command()
  standIn.advance(3_001)
  await expect(open(late.triggerId)).rejects.toThrow('expired_trigger_id')
  await expect(open('1.2.3')).rejects.toThrow('invalid_trigger_id')
  expect(standIn.faults().map(({ kind }) => kind)).toEqual(
    Array.from({ length: 3 }, () => 'trigger-refused'),
  )
})

test('at most three modals stand on one another, and a hash guards against overwriting', async () => {
  const first = await command()
  const { view } = await client.views.open({ trigger_id: first.triggerId, view: MODAL })
  for (let depth = 2; depth <= 3; depth += 1) {
    const { triggerId } = await command()
    await client.views.push({ trigger_id: triggerId, view: MODAL })
  }
  const fourth = await command()
  const pushed = client.views.push({ trigger_id: fourth.triggerId, view: MODAL })
  await expect(pushed).rejects.toThrow('push_limit_reached')
  const id = view?.id ?? ''
  await client.views.update({ view_id: id, hash: view?.hash, view: MODAL })
  const stale = client.views.update({ view_id: id, hash: view?.hash, view: MODAL })
  await expect(stale).rejects.toThrow('hash_conflict')
})
