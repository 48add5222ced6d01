// The digests that somebody has set up, on their Home page, end to end.

import { webApi } from '@slack/bolt'
import { afterEach, describe, expect, it } from 'vitest'
import { ERRORS } from '../../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../../src/bot/guards/flood-guard.ts'
import { formRefusal } from '../../../../src/bot/slack/refusals.ts'
import type { SlackView } from '../../../support/slack/stand-in.ts'
import { entry } from '../../../support/store/examples.ts'
import { CHANNEL } from '../running-surface.ts'
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
  const actionId = `q1:digest:${command}:${id}`
  await slack.standIn.blockAction({ view, actionId, userId, expect: 'ack' })
  return modal(userId)
}

/** Presses a button of a page as another version published it. */
async function pressOld(actionId: string): Promise<void> {
  const { identity, apiUrl } = slack.standIn
  const client = new webApi.WebClient(identity.botToken, { slackApiUrl: apiUrl })
  const text = { type: 'plain_text', text: 'Old' } as const
  const button = { type: 'button', action_id: actionId, text } as const
  const blocks = [{ type: 'actions' as const, elements: [button] }]
  await client.views.publish({ user_id: 'U0ALICE', view: { type: 'home', blocks } })
  const view = await slack.standIn.waitFor('a page', () => slack.standIn.homeView('U0ALICE'))
  await slack.standIn.blockAction({ view, actionId, expect: 'ack' })
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

  it('tells the channel who paused one there, though Slack tells no more of people', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    slack.standIn.injectFault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 0 }, 2)
    await press(await opened(), 'pause')
    await expect
      .poll(() => slack.standIn.messages(CHANNEL).at(-1)?.text)
      .toContain('alice paused the digest')
  })

  it('counts presses as questions', async () => {
    const floodGuard = createFloodGuard({ person: { burst: 1, perMinute: 1 } })
    slack = await startDigests({ floodGuard })
    await slack.quad(WEEKLY)
    const { id } = await slack.only()
    const view = await opened()
    await slack.standIn.blockAction({ view, actionId: `q1:digest:pause:${id}`, expect: 'ack' })
    const words = await slack.standIn.waitFor('words', () =>
      slack.standIn.messages('D0ALICE').find(({ author }) => author.kind === 'app'),
    )
    expect(words.text).toContain(ERRORS['too-many-questions'].message)
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
    await slack.standIn.blockAction({ view, actionId: `q1:digest:status:${id}`, expect: 'ack' })
    const first = await slack.standIn.waitFor('a modal', () => slack.standIn.openModal('U0ALICE'))
    expect(textIn(first)).toBe('One moment…')
    expect(textIn(await modal())).toContain('It comes as planned')
  })

  it('opens a modal at once to change one too, however slowly Slack says who somebody is', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await opened()
    const { id } = await slack.only()
    slack.standIn.injectFault('conversations.info', { kind: 'stall', ms: 300 })
    const actionId = `q1:digest:change:${id}`
    await slack.standIn.blockAction({ view, actionId, expect: 'ack' })
    const first = await slack.standIn.waitFor('a modal', () => slack.standIn.openModal('U0ALICE'))
    expect(textIn(first)).toBe('One moment…')
    const form = await modal()
    expect(form.id).toBe(first.id)
    expect(JSON.stringify(form.payload)).toContain('Asia/Kolkata')
  })

  it('says that the form to change one did not open where no modal opens', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await opened()
    const { id } = await slack.only()
    const expired = { kind: 'error', error: 'expired_trigger_id' } as const
    slack.standIn.injectFault('views.open', expired)
    slack.standIn.injectFault('views.open', expired)
    const actionId = `q1:digest:change:${id}`
    await slack.standIn.blockAction({ view, actionId, expect: 'ack' })
    const words = await slack.standIn.waitFor('words', () =>
      slack.standIn.messages('D0ALICE').find(({ author }) => author.kind === 'app'),
    )
    expect(words.text).toContain(ERRORS[formRefusal('expired_trigger_id')].message)
  })

  it('takes a press of a button that was published before buttons had a version', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const { id } = await slack.only()
    await pressOld(`digest:pause:${id}`)
    expect(textIn(await modal())).toContain('Nothing comes')
    expect(await slack.only()).toMatchObject({ standing: { kind: 'paused' } })
  })

  it.each([
    ['q0:digest:pause:', 'button-outdated'],
    ['q2:digest:pause:', 'button-outdated'],
    ['q1:digest:explode:', 'button-forged'],
  ] as const)('answers %s with words, and does nothing', async (deed, code) => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const kept = await slack.only()
    await pressOld(`${deed}${kept.id}`)
    const words = await slack.standIn.waitFor('words', () =>
      slack.standIn.messages('D0ALICE').find(({ author }) => author.kind === 'app'),
    )
    expect(words.text).toContain(ERRORS[code].message)
    expect(await slack.only()).toEqual(kept)
  })

  it('says in the direct messages what came of a press where no modal opens', async () => {
    slack = await startDigests()
    await slack.quad(WEEKLY)
    const view = await opened()
    const { id } = await slack.only()
    slack.standIn.injectFault('views.open', { kind: 'error', error: 'expired_trigger_id' })
    await slack.standIn.blockAction({ view, actionId: `q1:digest:pause:${id}`, expect: 'ack' })
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
    const actionId = `q1:digest:status:${id}`
    const audit = entry({ subscription: id, place, what: 'unsubscribed' })
    await slack.store.subscriptions.remove(id, audit)
    await slack.standIn.blockAction({ view: page, actionId, expect: 'ack' })
    const ended = await modal()
    expect(textIn(ended)).toContain('has been ended')
    await slack.standIn.viewClosed({ view: ended })
    await slack.store.close()
    const pause = `q1:digest:pause:${id}`
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
