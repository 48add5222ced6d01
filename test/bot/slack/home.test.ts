// The Home tab, end to end: published once for each change, and its buttons open modals.

import { webApi } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import { liveCommands } from '../../../src/bot/record/live-commands.ts'
import { createConversation } from '../../../src/bot/slack/conversation.ts'
import { homePage } from '../../../src/bot/slack/home-view.ts'
import { listenToHome } from '../../../src/bot/slack/home.ts'
import type { Home } from '../../../src/bot/slack/home.ts'
import { createBriefings } from '../../../src/briefings/index.ts'
import type { Briefings } from '../../../src/briefings/index.ts'
import { briefings, record } from '../../support/record.ts'
import { startSocketApp } from '../../support/slack/bolt-apps.ts'
import type { SlackStandInOptions } from '../../support/slack/options.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn, SlackView } from '../../support/slack/stand-in.ts'
import { guardAndReports } from '../../support/surface-deps.ts'
import { commands, startSlack, surfaceFor, TODAY } from './running-surface.ts'
import type { RunningSlack, TransportName } from './running-surface.ts'

const DIRECT = 'D0ALICE'

let slack: RunningSlack

async function start(standIn: SlackStandInOptions = {}, transport: TransportName = 'socket') {
  slack = await startSlack(transport, { standIn })
}

/** Opens the Home tab and waits for the page. */
async function opened(userId = 'U0ALICE'): Promise<SlackView> {
  await slack.standIn.event({ type: 'app_home_opened', userId })
  return slack.standIn.waitFor('a page', () => slack.standIn.homeView(userId))
}

const published = () => slack.standIn.calls('views.publish')

async function press(actionId: string): Promise<SlackView | undefined> {
  const view = await opened()
  await slack.standIn.blockAction({ view, actionId, expect: 'ack' })
  return slack.standIn.waitFor('a modal', () => slack.standIn.openModal('U0ALICE'))
}

/** A page as an earlier version published it, with one button. */
async function oldPage(value: string): Promise<SlackView> {
  const { identity, apiUrl } = slack.standIn
  const client = new webApi.WebClient(identity.botToken, { slackApiUrl: apiUrl })
  const text = { type: 'plain_text', text: 'Old' } as const
  const button = { type: 'button', action_id: 'old', text, value } as const
  const blocks = [{ type: 'actions' as const, elements: [button] }]
  await client.views.publish({ user_id: 'U0ALICE', view: { type: 'home', blocks } })
  return slack.standIn.waitFor('a page', () => slack.standIn.homeView('U0ALICE'))
}

async function pressOld(value: string): Promise<void> {
  const view = await oldPage(value)
  await slack.standIn.blockAction({ view, actionId: 'old', expect: 'ack' })
}

const directMessages = () => slack.standIn.messages(DIRECT)

describe('people who open it', () => {
  afterEach(() => slack.finish())

  test.each<TransportName>(['socket', 'http'])('find the page, over %s', async (transport) => {
    await start({}, transport)
    const view = await opened()
    const { view: page } = homePage({ briefings, commands }, TODAY)
    expect(view.payload).toEqual(JSON.parse(JSON.stringify(page)))
  })

  test('find the same again without another call, and after a restart too', async () => {
    await start()
    await opened()
    await opened()
    await opened('U0BOB')
    await slack.surface.stop()
    const { surface } = await surfaceFor(slack.standIn, 'socket')
    await surface.start()
    await opened()
    await opened('U0BOB')
    await surface.stop()
    expect(published().map(({ args }) => args['user_id'])).toEqual(['U0ALICE', 'U0BOB'])
  })

  test('find it once when Slack tells of it twice', async () => {
    await start()
    const { eventId } = await slack.standIn.event({ type: 'app_home_opened' })
    await slack.standIn.redeliver(eventId)
    await opened()
    await slack.surface.stop()
    expect(published()).toHaveLength(1)
  })

  test('find it in place of one that an earlier version made', async () => {
    await start()
    await oldPage('q1:ask:latest')
    await slack.standIn.event({ type: 'app_home_opened' })
    await slack.standIn.waitFor('the page', () => published().length > 1)
    expect(JSON.stringify(slack.standIn.homeView('U0ALICE')?.payload)).toContain('Browse')
  })

  test('get it although Slack makes the bot wait first', async () => {
    await start()
    slack.standIn.injectFault('views.publish', { kind: 'rate-limited', retryAfterSeconds: 1 })
    await opened()
    expect(published()).toHaveLength(2)
  })

  test('get it the next time where Slack failed', async () => {
    await start()
    slack.standIn.injectFault('views.publish', { kind: 'http-500' })
    await slack.standIn.event({ type: 'app_home_opened' })
    await expect.poll(() => slack.lines.join()).toContain('A Home page was not published')
    await opened()
    expect(published()).toHaveLength(2)
  })

  test('are answered elsewhere where the tab is off', async () => {
    await start({ homeTab: false })
    await slack.standIn.event({ type: 'app_home_opened' })
    await expect.poll(() => slack.lines.join()).toContain('not_enabled')
    const [answer] = await slack.quad('latest')
    expect(answer?.text).toContain('Tokyo')
  })

  test('get no page for the Messages tab', async () => {
    await start()
    await slack.standIn.event({ type: 'app_home_opened', tab: 'messages' })
    await slack.quad('latest')
    expect(published()).toEqual([])
  })
})

describe('its buttons', () => {
  afterEach(() => slack.finish())

  test('open the answer in a modal', async () => {
    await start()
    const modal = await press('ask:meeting:1')
    expect(modal).toMatchObject({ kind: 'modal', via: 'views.open' })
    expect(JSON.stringify(modal?.blocks)).toContain('Rajesh Pant')
    expect(directMessages()).toEqual([])
  })

  test('in the modal go on from there', async () => {
    await start()
    const modal = await press('ask:next:1')
    if (modal === undefined) throw new Error('no modal')
    await slack.standIn.blockAction({ view: modal, actionId: 'ask:next:0', expect: 'ack' })
    const next = await slack.standIn.waitFor('the next answer', () => {
      const now = slack.standIn.openModal('U0ALICE')
      return now?.hash === modal.hash ? undefined : now
    })
    expect(next.id).toBe(modal.id)
  })

  test('open the form to ask in', async () => {
    await start()
    const modal = await press('form:question')
    expect(modal?.payload).toMatchObject({ title: { text: 'Ask Quad Brief' } })
  })

  test('give the answer as a direct message where no modal can open any more', async () => {
    await start()
    slack.standIn.injectFault('views.open', { kind: 'error', error: 'expired_trigger_id' })
    const view = await opened()
    await slack.standIn.blockAction({ view, actionId: 'ask:meeting:1', expect: 'ack' })
    const answer = await slack.standIn.waitFor('the answer', () => directMessages()[0])
    expect(answer.text).toContain('New Delhi')
  })

  test('bring a file to the direct messages, and say so', async () => {
    await start()
    await pressOld('q1:ask:export 2023-12-tokyo md')
    const shown = await slack.standIn.waitFor('the answer', () => {
      const text = JSON.stringify(slack.standIn.openModal('U0ALICE')?.blocks ?? [])
      return text.includes('The file is in your direct messages') && text
    })
    expect(shown).toContain('Tokyo')
    expect(slack.standIn.files()).toMatchObject([{ completed: true, channel: DIRECT }])
  })

  test('say that there is no file where Slack does not take it', async () => {
    await start()
    slack.standIn.injectFault('files.getUploadURLExternal', { kind: 'error', error: 'fatal_error' })
    await pressOld('q1:ask:export 2023-12-tokyo md')
    await slack.standIn.waitFor('the words', () =>
      JSON.stringify(slack.standIn.openModal('U0ALICE')?.blocks ?? []).includes('There is no file'),
    )
    const words = await slack.standIn.waitFor('why', () => directMessages()[0])
    expect(words.text).toContain(ERRORS['file-not-sent'].message)
  })

  test.each([
    ['q0:ask:latest', 'button-outdated'],
    ['drop table meetings', 'button-forged'],
    ['q1:share:latest', 'button-forged'],
  ] as const)('%s is answered with words', async (value, code) => {
    await start()
    await pressOld(value)
    const words = await slack.standIn.waitFor('words', () => directMessages()[0])
    expect(words.text).toContain(ERRORS[code].message)
  })

  test('are answered once however often they are pressed at once', async () => {
    await start()
    const view = await opened()
    const twice = { view, actionId: 'ask:help:0', expect: 'ack' } as const
    await Promise.all([slack.standIn.blockAction(twice), slack.standIn.blockAction(twice)])
    await slack.surface.stop()
    expect(slack.standIn.calls('views.open')).toHaveLength(1)
  })
})

describe('when the record changes', () => {
  let standIn: SlackStandIn
  let home: Home
  let stop: () => Promise<void>

  const changed = createBriefings({ ...record, meetings: record.meetings.slice(0, 2) })
  const change = { briefings: changed, commands: createCommands(changed, { density: 'standard' }) }
  let current = briefings

  function refresh(to: Briefings): Promise<void> {
    current = to
    return home.refresh()
  }

  async function startHome(options: SlackStandInOptions = {}): Promise<void> {
    const users = ['U0ALICE', 'U0BOB', 'U0CAROL'].map((id) => ({ id, name: id, tz: 'UTC' }))
    standIn = await createSlackStandIn({ users, ...options })
    const log = await createLog({ level: 'silent', secrets: [] })
    current = briefings
    const live = () => current
    const record = { briefings: live, commands: liveCommands(live, { density: 'standard' }) }
    const deps = { ...record, today: () => TODAY, log, ...guardAndReports(log) }
    const bolt = await startSocketApp(standIn, (app) => {
      const { client } = app
      const { forms, talk } = createConversation(deps, client)
      home = listenToHome(app, { ...deps, client, forms, talk, pauseMs: 0 })
    })
    stop = bolt.stop
  }

  afterEach(async () => {
    await home.finish()
    await stop()
    await standIn.stop()
    standIn.assertNoFaults()
  })

  const shows = (userId: string) => standIn.homeView(userId)?.payload['private_metadata']
  const published = () => standIn.calls('views.publish').map(({ args }) => args['user_id'])

  async function open(userId: string): Promise<void> {
    await standIn.event({ type: 'app_home_opened', userId })
    await standIn.waitFor('the page', () => standIn.homeView(userId))
  }

  test('those who opened theirs lately see it at once, the latest first', async () => {
    await startHome()
    await open('U0ALICE')
    await open('U0BOB')
    await refresh(changed)
    const { version } = homePage(change, TODAY)
    expect([shows('U0ALICE'), shows('U0BOB')]).toEqual([version, version])
    expect(published()).toEqual(['U0ALICE', 'U0BOB', 'U0BOB', 'U0ALICE'])
  })

  test('others see it when they open theirs', async () => {
    await startHome()
    await refresh(changed)
    expect(published()).toEqual([])
    await open('U0CAROL')
    expect(shows('U0CAROL')).toBe(homePage(change, TODAY).version)
  })

  test('nobody is sent a page that is the same', async () => {
    await startHome()
    await open('U0ALICE')
    await refresh(createBriefings(record))
    expect(published()).toEqual(['U0ALICE'])
  })

  test('a page that cannot be published keeps nobody else from theirs', async () => {
    await startHome()
    await open('U0ALICE')
    await open('U0BOB')
    standIn.injectFault('views.publish', { kind: 'error', error: 'user_not_found' })
    await refresh(changed)
    expect(shows('U0ALICE')).toBe(homePage(change, TODAY).version)
  })

  test('twice, everybody ends up with the latest', async () => {
    await startHome()
    await open('U0ALICE')
    await open('U0BOB')
    const first = refresh(changed)
    await standIn.waitFor('the first page', () => published().length > 2)
    await Promise.all([first, refresh(briefings)])
    const { version } = homePage({ briefings, commands }, TODAY)
    expect([shows('U0ALICE'), shows('U0BOB')]).toEqual([version, version])
    // Bob saw the change before it was taken back; Alice saw none of it.
    expect(published()).toEqual(['U0ALICE', 'U0BOB', 'U0BOB', 'U0BOB'])
  })
})
