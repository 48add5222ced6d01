// What Slack takes and refuses of an agent panel and of a Home tab.

import { webApi } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'

let standIn: SlackStandIn

async function start(options: SlackStandInOptions): Promise<webApi.WebClient> {
  standIn = await createSlackStandIn(options)
  return new webApi.WebClient(standIn.identity.botToken, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
  })
}

afterEach(() => standIn.stop())

const DIRECT = 'D0ALICE'
const PROMPTS = [{ title: 'Latest', message: 'latest' }]

test('prompts of an agent app stand above the conversation, without a thread', async () => {
  const client = await start({ experience: 'agent' })
  await client.conversations.open({ users: 'U0ALICE' })
  await client.assistant.threads.setSuggestedPrompts({ channel_id: DIRECT, prompts: PROMPTS })
  expect(standIn.assistantThread(DIRECT)).toMatchObject({ prompts: PROMPTS })
  expect(standIn.faults()).toEqual([])
})

test('prompts of an agent app with a thread are taken and lost, which is a fault', async () => {
  const client = await start({ experience: 'agent' })
  await client.conversations.open({ users: 'U0ALICE' })
  const thread = { channel_id: DIRECT, thread_ts: '1.000001' }
  const answer = await client.assistant.threads.setSuggestedPrompts({ ...thread, prompts: PROMPTS })
  expect(answer.ok).toBe(true)
  expect(standIn.assistantThread(DIRECT, '1.000001')).toEqual({})
  expect(standIn.faults()).toMatchObject([{ kind: 'invalid-call' }])
})

test('an app without a panel can set none', async () => {
  const client = await start({ experience: 'plain', scopes: ['im:write', 'assistant:write'] })
  await client.conversations.open({ users: 'U0ALICE' })
  const call = client.assistant.threads.setSuggestedPrompts({
    channel_id: DIRECT,
    prompts: PROMPTS,
  })
  await expect(call).rejects.toThrow('not_agent_app')
})

test('only an app of the older kind is told that a thread was started', async () => {
  await start({ experience: 'agent' })
  const started = standIn.event({ type: 'assistant_thread_started' })
  await expect(started).rejects.toThrow('without an assistant_view')
})

test('nothing can be published where the Home tab is off', async () => {
  const client = await start({ homeTab: false })
  const call = client.views.publish({ user_id: 'U0ALICE', view: { type: 'home', blocks: [] } })
  await expect(call).rejects.toThrow('not_enabled')
})
