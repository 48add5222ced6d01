// What the stand-in does for digests, through the real client: links, notes of the app to itself, a time of its own.

import { webApi } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import { startSocketApp } from '../../support/slack/bolt-apps.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { postMessage } from './post-message.ts'

const CHANNEL = 'C0GENERAL'

let standIn: SlackStandIn
afterEach(() => standIn.stop())

function client(): webApi.WebClient {
  const { identity, apiUrl } = standIn
  return new webApi.WebClient(identity.botToken, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
  })
}

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  }
  return 'taken'
}

test('messages have links, in the order of the clock that it was given', async () => {
  standIn = await createSlackStandIn({ scopes: ['chat:write'], now: () => 1_800_000_000_000 })
  const { ts = '' } = await postMessage(client(), { channel: CHANNEL, text: 'x' })
  expect(ts).toMatch(/^1800000000\./)
  const link = await client().chat.getPermalink({ channel: CHANNEL, message_ts: ts })
  expect(link).toMatchObject({
    permalink: `https://quad-watchers.slack.com/archives/${CHANNEL}/p${ts.replace('.', '')}`,
  })
  const { getPermalink } = client().chat
  const other = { channel: CHANNEL, message_ts: '1.2' }
  expect(await refusal(getPermalink(other))).toBe('message_not_found')
  expect(await refusal(getPermalink({ ...other, channel: 'C1' }))).toBe('channel_not_found')
})

test('what the app shows itself needs the rights of a post, and no person sees it', async () => {
  standIn = await createSlackStandIn({ scopes: ['chat:write'] })
  const user = standIn.identity.botUserId
  const note = { channel: CHANNEL, user, text: 'x' }
  expect(await refusal(client().chat.postEphemeral(note))).toBe('taken')
  expect(standIn.ephemerals(CHANNEL, 'U0ALICE')).toEqual([])
  standIn.workspace.changeChannel(CHANNEL, { isMember: false })
  expect(await refusal(client().chat.postEphemeral(note))).toBe('not_in_channel')
})

test('a person’s token that is revoked leaves the bot its own', async () => {
  standIn = await createSlackStandIn()
  const heard: unknown[] = []
  const { stop } = await startSocketApp(standIn, (app) => {
    app.event('tokens_revoked', async ({ event }) => void heard.push(event.tokens))
  })
  await standIn.event({ type: 'tokens_revoked', whose: 'person' })
  await expect.poll(() => heard).toEqual([{ oauth: ['U0ALICE'], bot: [] }])
  expect(standIn.workspace.access()).toBe('granted')
  await standIn.event({ type: 'tokens_revoked' })
  expect(standIn.workspace.access()).toBe('token_revoked')
  await stop()
})
