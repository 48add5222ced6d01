// Slack while the record changes, end to end: what was opened shows the new one, and so does every answer.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { REPORTS_FILE } from '../../../src/bot/reports/report-box.ts'
import type { SlackMessage, SlackView } from '../../support/slack/stand-in.ts'
import { startDigests } from '../slack/digests/running.ts'
import type { RunningDigests } from '../slack/digests/running.ts'
import { fill, textIn } from '../slack/view.ts'
import { MELBOURNE, sceneOf, titled, type Scene } from './scene.ts'

const MONDAY = '2026-11-23T03:30:00Z'
const ME = '<@U0QUADBRIEF>'

let slack: RunningDigests
afterEach(() => slack.finish())

/** Slack in front of a record that a test changes, told of changes as npm start tells it. */
async function start(): Promise<Scene> {
  const scene = await sceneOf()
  slack = await startDigests({ briefings: scene.record.current })
  scene.record.onChange(() => slack.surface.recordChanged?.())
  return scene
}

async function home(userId: string): Promise<SlackView> {
  await slack.standIn.event({ type: 'app_home_opened', userId })
  return slack.standIn.waitFor('a page', () => slack.standIn.homeView(userId))
}

const text = (messages: readonly SlackMessage[]): string =>
  messages.map((message) => message.text).join('\n')

test('a Home page that is open is published anew, and one opened later shows the new record', async () => {
  const { record, edit, settle } = await start()
  const { version: before } = record.state()
  expect(textIn(await home('U0ALICE'))).toContain(before)
  edit(titled('Ministers speak of ransomware'))
  await settle()
  const { version: now } = record.state()
  await slack.standIn.waitFor('the new page', () => {
    const page = slack.standIn.homeView('U0ALICE')
    return page !== undefined && textIn(page).includes(now)
  })
  expect(textIn(await home('U0BOB'))).toContain(now)
  const published = slack.standIn.calls('views.publish').map(({ args }) => args['user_id'])
  expect(published).toEqual(['U0ALICE', 'U0ALICE', 'U0BOB'])
})

test('commands and mentions are answered from the new record', async () => {
  const { edit, settle } = await start()
  const asked = `cite ${MELBOURNE}`
  const before = await slack.quad(asked)
  edit(titled('Ministers speak of ransomware'))
  await settle()
  const [command] = await slack.quad(asked)
  await slack.standIn.event({ type: 'app_mention', text: `${ME} ${asked}` })
  const mentioned = await slack.standIn.waitFor('a reply', () =>
    slack.standIn
      .messages('C0GENERAL')
      .find(({ text: said, ephemeralFor }) => said.startsWith('How to cite') && !ephemeralFor),
  )
  expect(text(before)).not.toContain('Ministers speak of ransomware')
  for (const said of [command, mentioned])
    expect(said?.text).toContain('Ministers speak of ransomware')
})

test('the form of a digest offers the topics of the new record', async () => {
  const { edit, settle } = await start()
  edit({ file: 'topics.json', set: { 'topics.0.name': 'lifelines' } })
  await settle()
  expect(JSON.stringify(await slack.form('subscribe'))).toContain('lifelines')
})

test('a report that was begun before the change is about the statement that was chosen', async () => {
  const { edit, settle } = await start()
  const [answer] = await slack.quad('who represented India in New Delhi')
  if (answer === undefined) throw new Error('no answer')
  await slack.standIn.blockAction({ message: answer, actionId: 'report' })
  const form = slack.standIn.openModal('U0ALICE')
  const [, chosen = ''] = /"value":"(statement:0:[^"]+)"/.exec(JSON.stringify(form)) ?? []
  edit({
    file: 'meetings/2023-01-new-delhi.json',
    set: { 'delegations.1.representatives.0.title': 'Envoy' },
  })
  await settle()
  if (form === undefined) throw new Error('no form')
  await slack.standIn.viewSubmission({ view: form, filled: fill({ claim: chosen, wrong: 'No.' }) })
  const kept = readFileSync(join(slack.folder, REPORTS_FILE), 'utf8')
  expect(chosen).toContain('National Cyber Security Coordinator')
  expect(JSON.parse(kept)).toMatchObject({ claim: chosen.slice('statement:0:'.length) })
})

test('a digest after the change says what is new, and the next one is quiet about it', async () => {
  const { record, edit, settle } = await start()
  await slack.quad('subscribe weekly monday 09:00 Asia/Kolkata')
  const posted = () => slack.standIn.messages('C0GENERAL').filter(({ metadata }) => metadata)
  await slack.until(MONDAY)
  const first = posted().length
  edit(titled('Ministers speak of ransomware'))
  await settle()
  expect(text(await slack.quad('preview', 1 + (await slack.messagesOfNext())))).toContain(
    'Ministers speak of ransomware',
  )
  await slack.until('2026-11-30T03:30:00Z')
  const second = posted().slice(first)
  expect(text(second)).toContain('Corrected in the record')
  expect(text(second)).toContain('Ministers speak of ransomware')
  await slack.until('2026-12-07T03:30:00Z')
  const third = posted().slice(first + second.length)
  expect(third.length).toBeGreaterThan(0)
  expect(text(third)).not.toContain('Corrected in the record')
  expect(text(await slack.quad('status'))).toContain(`Version ${record.state().version}`)
})
