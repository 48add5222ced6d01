// The digests that somebody has set up, on their Home page, end to end.

import { afterEach, describe, expect, it } from 'vitest'
import type { SlackView } from '../../../support/slack/stand-in.ts'
import { entry } from '../../../support/store/examples.ts'
import { buttonsIn, expectReference, textIn } from '../view.ts'
import type { RunningDigests } from './running.ts'
import { startDigests } from './running.ts'

const WEEKLY = 'subscribe weekly monday 09:00 Asia/Kolkata'
const HEADING = 'Digests that you set up'

let slack: RunningDigests
afterEach(() => slack.finish())

async function opened(userId = 'U0ALICE'): Promise<SlackView> {
  await slack.standIn.event({ type: 'app_home_opened', userId })
  return slack.standIn.waitFor('a page', () => slack.standIn.homeView(userId))
}

/** Waits until a page says something. */
function pageWith(text: string, userId = 'U0ALICE'): Promise<SlackView> {
  return slack.standIn.waitFor(`a page with ${text}`, () => {
    const page = slack.standIn.homeView(userId)
    return page !== undefined && textIn(page).includes(text) && page
  })
}

async function press(view: SlackView, command: string, userId = 'U0ALICE'): Promise<SlackView> {
  const { id } = await slack.only()
  const actionId = `digest:${command}:${id}`
  await slack.standIn.blockAction({ view, actionId, userId, expect: 'ack' })
  return modal(userId)
}

describe('somebody’s Home page', () => {
  it('has the digests that they set up, and nobody else’s', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const page = await opened()
    expect(textIn(page)).toContain(HEADING)
    expect(JSON.stringify(page.blocks)).toContain('"channel_id":"C0GENERAL"')
    expect(textIn(page)).toContain('every Monday at 09:00 (Asia/Kolkata); next')
    expect(textIn(await opened('U0BOB'))).not.toContain(HEADING)
  })

  it('says how to get one where they have none, and a button says more', async () => {
    slack = await startDigests()
    const page = await opened()
    expect(textIn(page)).toContain('type /quad subscribe in it')
    const button = buttonsIn(page).find(({ label }) => label === 'How digests work')
    await slack.standIn.blockAction({ view: page, actionId: button?.id ?? '' })
    expect(textIn(await modal())).toContain('/quad subscribe [when]')
    await slack.quad(WEEKLY)
    const after = await pageWith(HEADING)
    expect(buttonsIn(after).map(({ label }) => label)).not.toContain('How digests work')
  })

  it('shows ten, and says how many more there are and where', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const kept = await slack.only()
    for (let index = 0; index < 12; index += 1) {
      const id = `0c7b5a3e-0000-4000-8000-${String(index).padStart(12, '0')}`
      await slack.store.subscriptions.add({ ...kept, id }, entry({ subscription: id }))
    }
    const page = await opened()
    expect(textIn(page).match(/every Monday at 09:00/g)).toHaveLength(10)
    expect(textIn(page)).toContain(
      'And 3 more: in its channel, /quad status shows each with the same buttons.',
    )
  })

  it('is republished when they change one, and not otherwise', async () => {
    slack = await startDigests()
    expect(textIn(await opened())).not.toContain(HEADING)
    await slack.quad(WEEKLY)
    await pageWith('every Monday at 09:00')
    await slack.quad('status')
    await opened()
    expect(slack.standIn.calls('views.publish')).toHaveLength(2)
    await slack.quad('change 10:30')
    await pageWith('every Monday at 10:30')
    await slack.quad('unsubscribe')
    await slack.standIn.waitFor('a page without it', () => {
      const page = slack.standIn.homeView('U0ALICE')
      return page !== undefined && !textIn(page).includes(HEADING)
    })
  })

  it('shows how one stands, pauses it and lets it come again', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const status = await press(await opened(), 'status')
    expect(textIn(status)).toContain('It comes as planned')
    await slack.standIn.viewClosed({ view: status })
    const paused = await press(await opened(), 'pause')
    expect(textIn(paused)).toContain('Nothing comes')
    expect(await slack.only()).toMatchObject({ standing: { kind: 'paused' } })
    await slack.standIn.viewClosed({ view: paused })
    const resumed = await press(await pageWith(', paused'), 'resume')
    expect(textIn(resumed)).toContain('Monday 23 November 2026')
    expect(await slack.only()).toMatchObject({ standing: { kind: 'active' } })
  })

  it('opens the form to change one', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await press(await opened(), 'change')
    await slack.standIn.viewSubmission({ view, filled: { time: { time: '11:00' } } })
    await expect.poll(async () => (await slack.only()).schedule.time).toBe('11:00')
    await pageWith('every Monday at 11:00')
  })

  it('opens a modal at once where Slack is slow, and shows there what came of it', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await opened()
    const { id } = await slack.only()
    slack.standIn.injectFault('chat.postEphemeral', { kind: 'stall', ms: 300 })
    await slack.standIn.blockAction({ view, actionId: `digest:status:${id}`, expect: 'ack' })
    const first = await slack.standIn.waitFor('a modal', () => slack.standIn.openModal('U0ALICE'))
    expect(textIn(first)).toBe('One moment…')
    expect(textIn(await modal())).toContain('It comes as planned')
  })

  it('says in the direct messages what came of a press where no modal opens', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await opened()
    const { id } = await slack.only()
    slack.standIn.injectFault('views.open', { kind: 'error', error: 'expired_trigger_id' })
    await slack.standIn.blockAction({ view, actionId: `digest:pause:${id}`, expect: 'ack' })
    const words = await slack.standIn.waitFor('words', () =>
      slack.standIn.messages('D0ALICE').find(({ author }) => author.kind === 'app'),
    )
    expect(words.text).toContain('Nothing comes')
    expect(words.blocks.filter(({ type }) => type === 'actions')).toEqual([])
    expect(await slack.only()).toMatchObject({ standing: { kind: 'paused' } })
  })

  it('has buttons that do nothing for a digest that was ended, or while the database is away', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const page = await opened()
    const { id, place } = await slack.only()
    const actionId = `digest:status:${id}`
    const audit = entry({ subscription: id, place, what: 'unsubscribed' })
    await slack.store.subscriptions.remove(id, audit)
    await slack.standIn.blockAction({ view: page, actionId, expect: 'ack' })
    const ended = await modal()
    expect(textIn(ended)).toContain('has been ended')
    await slack.standIn.viewClosed({ view: ended })
    await slack.store.close()
    const pause = `digest:pause:${id}`
    await slack.standIn.blockAction({ view: page, actionId: pause, expect: 'ack' })
    expectReference(textIn(await modal()), slack.lines)
  })
})

/** The modal that is open, once it says what the desk says. */
function modal(userId = 'U0ALICE'): Promise<SlackView> {
  return slack.standIn.waitFor('a modal', () => {
    const view = slack.standIn.openModal(userId)
    return view !== undefined && !textIn(view).includes('One moment…') && view
  })
}
