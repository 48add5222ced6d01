import { webApi } from '@slack/bolt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pings } from '../../support/slack/pings.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { postMessage } from './post-message.ts'

let standIn: SlackStandIn
let client: webApi.WebClient

beforeAll(async () => {
  standIn = await createSlackStandIn({ rateLimit: 'off' })
  client = new webApi.WebClient(standIn.identity.botToken, { slackApiUrl: standIn.apiUrl })
})
afterAll(() => standIn.stop())

async function pinged(message: Parameters<webApi.WebClient['chat']['postMessage']>[0]) {
  const { ts = '' } = await postMessage(client, message)
  const posted = standIn.message('C0GENERAL', ts)
  if (posted === undefined) throw new Error('nothing was posted')
  return pings(posted).map(({ kind, id, pointer }) => `${pointer} ${kind} ${id ?? ''}`.trim())
}

const channel = 'C0GENERAL'

test('mentions in the text and in mrkdwn ping', async () => {
  const text = '<!here> <!channel|all> <!everyone> <@U0ALICE> <!subteam^S0TEAM|@team>'
  expect(await pinged({ channel, text })).toEqual([
    '/text here',
    '/text channel',
    '/text everyone',
    '/text group S0TEAM',
    '/text user U0ALICE',
  ])
  const section = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: '<!here>' } }
  expect(await pinged({ channel, text: 'x', blocks: [section] })).toEqual([
    '/blocks/0/text/text here',
  ])
})

test('rich text elements ping', async () => {
  const elements = [
    { type: 'broadcast' as const, range: 'channel' as const },
    { type: 'user' as const, user_id: 'U0ALICE' },
    { type: 'usergroup' as const, usergroup_id: 'S0TEAM' },
  ]
  const blocks = [
    { type: 'rich_text' as const, elements: [{ type: 'rich_text_section' as const, elements }] },
  ]
  expect(await pinged({ channel, text: 'x', blocks })).toEqual([
    '/blocks/0/elements/0/elements/0 channel',
    '/blocks/0/elements/0/elements/1 user U0ALICE',
    '/blocks/0/elements/0/elements/2 group S0TEAM',
  ])
})

test('escaped, plain and switched-off text pings no one', async () => {
  const plain = { type: 'plain_text' as const, text: '<!here>' }
  const blocks = [{ type: 'header' as const, text: plain }]
  expect(await pinged({ channel, text: '&lt;!here&gt; @here <#C0GENERAL>', blocks })).toEqual([])
  expect(await pinged({ channel, text: '<!here>', mrkdwn: false })).toEqual([])
})

test('a bare @here pings only where names are linked', async () => {
  expect(await pinged({ channel, text: '@here', link_names: true })).toEqual(['/text here'])
})

test('the unfurl flags are kept as they were sent', async () => {
  await postMessage(client, { channel, text: 'x', unfurl_links: false })
  const posted = standIn.messages(channel).at(-1)
  expect(posted?.unfurlLinks).toBe(false)
  expect(posted?.unfurlMedia).toBeUndefined()
})
