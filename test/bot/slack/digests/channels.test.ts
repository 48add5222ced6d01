// What the bot can find out about a channel with the scopes of its manifest, without anybody seeing anything.

import { afterEach, expect, it } from 'vitest'
import type { Place } from '../../../../src/bot/subscriptions/model.ts'
import { FOREVER, GENERAL, order, slackAtNine } from './scene.ts'
import type { Slack } from './scene.ts'

const SECRET: Place = { ...GENERAL, channel: 'C0SECRET' }

let slack: Slack
afterEach(() => slack.standIn.stop())

it('sees that it may post, and no person sees that it looked', async () => {
  slack = await slackAtNine()
  expect(await slack.channels.access(GENERAL)).toEqual({ kind: 'open' })
  expect(slack.standIn.messages(GENERAL.channel)).toEqual([])
  expect(slack.standIn.ephemerals(GENERAL.channel, 'U1')).toEqual([])
  expect(slack.standIn.ephemerals(GENERAL.channel, 'U0QUADBRIEF')).toHaveLength(1)
  slack.standIn.assertNoFaults()
})

it.each([
  [{ isMember: false }, GENERAL, 'slack-not-in-channel'],
  [{ isArchived: true }, GENERAL, 'slack-archived'],
  [{}, SECRET, 'slack-channel-hidden'],
  [{}, { ...GENERAL, channel: 'C0GONE' }, 'slack-channel-hidden'],
  [{}, { ...GENERAL, workspace: 'T0OTHER' }, 'slack-uninstalled'],
])('sees why it may not: %j, %j', async (change, place, code) => {
  slack = await slackAtNine({
    channels: [
      { id: 'C0GENERAL', name: 'general' },
      { id: 'C0SECRET', name: 'secret', kind: 'private', isMember: false },
    ],
  })
  slack.standIn.workspace.changeChannel(GENERAL.channel, change)
  expect(await slack.channels.access(place)).toEqual({ kind: 'closed', code })
})

it.each([
  { kind: 'http-500' },
  { kind: 'drop' },
  { kind: 'rate-limited', retryAfterSeconds: 1 },
  { kind: 'error', error: 'user_not_in_channel' },
] as const)('is unsure where Slack does not tell: %j', async (fault) => {
  slack = await slackAtNine()
  slack.standIn.injectFault('chat.postEphemeral', fault)
  expect(await slack.channels.access(GENERAL)).toEqual({ kind: 'unsure' })
  slack.standIn.injectFault('auth.test', fault)
  expect(await slack.channels.access(GENERAL)).toEqual({ kind: 'open' })
})

it('is unsure while Slack does not say who the bot is, and asks again', async () => {
  slack = await slackAtNine()
  slack.standIn.injectFault('auth.test', { kind: 'http-500' })
  expect(await slack.channels.access(GENERAL)).toEqual({ kind: 'unsure' })
  expect(await slack.channels.access(GENERAL)).toEqual({ kind: 'open' })
})

it('links to a message that was posted, and to none that was not', async () => {
  slack = await slackAtNine()
  const sent = await slack.sender.send(order(), FOREVER)
  const ts = sent.kind === 'sent' ? sent.message : ''
  const path = `archives/C0GENERAL/p${ts.replace('.', '')}`
  const link = await slack.channels.link(GENERAL, ts)
  expect(link).toBe(`https://quad-watchers.slack.com/${path}`)
  expect(await slack.channels.link(GENERAL, '1700000000.000001')).toBeNull()
  slack.standIn.injectFault('chat.getPermalink', { kind: 'drop' })
  expect(await slack.channels.link(GENERAL, ts)).toBeNull()
})
