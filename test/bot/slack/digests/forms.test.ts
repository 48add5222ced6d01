// The form of a digest, end to end: it opens, offers zones while one is typed, and what is filled in is kept.

import { afterEach, describe, expect, it } from 'vitest'
import { ERRORS, errorText } from '../../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../../src/bot/guards/flood-guard.ts'
import type { Interaction, SlackView } from '../../../support/slack/stand-in.ts'
import { buttonCalled, CHANNEL } from '../running-surface.ts'
import { textIn } from '../view.ts'
import type { RunningDigests } from './running.ts'
import { startDigests } from './running.ts'
import { LEAST } from './scene.ts'

let slack: RunningDigests
afterEach(() => slack.finish())

type Filled = Readonly<Record<string, string | readonly string[]>>

/** Fills in and sends; fields that are not named stay as they are. */
async function send(view: SlackView, fields: Filled): Promise<Interaction> {
  const filled = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { [name]: value }]),
  )
  return slack.standIn.viewSubmission({ view, filled, expect: 'ack' })
}

function shownBy({ answers }: Interaction): SlackView {
  const shown = answers.find((answer) => answer.kind === 'view')
  if (shown === undefined) throw new Error(`No view, but ${JSON.stringify(answers)}`)
  return shown.view
}

function errorsOf({ answers }: Interaction): Readonly<Record<string, string>> {
  const errors = answers.find((answer) => answer.kind === 'view-errors')
  if (errors === undefined) throw new Error(`No errors, but ${JSON.stringify(answers)}`)
  return errors.errors
}

/** What stands in a form when it opens, by field. */
function initial(view: SlackView): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    view.blocks
      .filter(({ type }) => type === 'input')
      .map(({ block_id: id, element }) => [String(id), initialOf(Object(element))]),
  )
}

function initialOf(element: Readonly<Record<string, unknown>>): unknown {
  const { initial_option: one, initial_options: several, initial_time: time } = element
  if (Array.isArray(several)) return several.map(({ value }) => String(value))
  return Object(one).value ?? time ?? null
}

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  it('a channel is set up in a form, with a zone found while it is typed', async () => {
    slack = await startDigests({ transport })
    const form = await slack.form('subscribe')
    const typed = { view: form, actionId: 'zone', value: 'delhi' }
    const { answers } = await slack.standIn.blockSuggestion(typed)
    expect(answers).toMatchObject([{ kind: 'options', options: [{ value: 'Asia/Kolkata' }] }])
    const sent = await send(form, { zone: 'Asia/Kolkata', time: '08:30', only: ['country:IN'] })
    expect(textIn(shownBy(sent))).toContain('Monday 23 November 2026, 08:30 in Kolkata')
    expect(await slack.only()).toMatchObject({
      place: { channel: CHANNEL },
      setBy: 'U0ALICE',
      schedule: { cadence: { kind: 'weekly', weekday: 1 }, time: '08:30', zone: 'Asia/Kolkata' },
      filters: {
        countries: { include: ['IN'], exclude: [] },
        topics: { include: [], exclude: [] },
      },
    })
    const told = () => slack.standIn.messages(CHANNEL)[0]?.text
    await expect.poll(told).toContain('alice set up a digest')
  })
})

describe('the form of a digest', () => {
  it.each([
    [{ cadence: 'daily' }, { kind: 'daily' }],
    [
      { cadence: 'weekly', weekday: '5' },
      { kind: 'weekly', weekday: 5 },
    ],
    [
      { cadence: 'every-other-week', weekday: '3' },
      { kind: 'every-other-week', weekday: 3, from: '2026-11-20' },
    ],
    [
      { cadence: 'monthly-first', weekday: '2' },
      { kind: 'monthly-first', weekday: 2 },
    ],
    [
      { cadence: 'monthly-day', day: '31' },
      { kind: 'monthly-day', day: 31 },
    ],
  ])('takes every cadence: %j', async (fields, cadence) => {
    slack = await startDigests()
    await send(await slack.form('subscribe'), { ...fields, zone: 'Pacific/Apia' })
    expect((await slack.only()).schedule).toEqual({ cadence, time: '09:00', zone: 'Pacific/Apia' })
  })

  it('begins with the zone of the profile where Slack tells it', async () => {
    slack = await startDigests({ standIn: { scopes: [...LEAST, 'users:read'] } })
    expect(initial(await slack.form('subscribe'))).toEqual({
      cadence: 'weekly',
      weekday: '1',
      day: '1',
      time: '09:00',
      zone: 'Asia/Tokyo',
      only: null,
      not: null,
      density: 'standard',
      empty: 'spotlight',
      who: 'anyone',
    })
  })

  it('holds what is kept when it is changed, and changes only what is different', async () => {
    slack = await startDigests()
    await slack.quad(
      'subscribe monthly day 31 17:15 Asia/Tokyo only japan, density short, empty skip',
    )
    const before = await slack.only()
    const form = await slack.form('change')
    expect(initial(form)).toMatchObject({
      cadence: 'monthly-day',
      day: '31',
      time: '17:15',
      zone: 'Asia/Tokyo',
      only: ['country:JP'],
      density: 'short',
      empty: 'skip',
    })
    const sent = await send(form, { time: '17:45', only: [], not: ['country:US'] })
    expect(textIn(shownBy(sent))).toContain('“17:15” to “17:45”')
    expect(await slack.only()).toMatchObject({
      ...before,
      schedule: { ...before.schedule, time: '17:45' },
      filters: { ...before.filters, countries: { include: [], exclude: ['US'] } },
      next: expect.anything(),
      revision: before.revision + 1,
    })
  })

  it('says what is wrong and keeps what was filled in', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    const country = 'country:IN'
    const both = await send(form, { zone: 'Asia/Tokyo', only: [country], not: [country] })
    expect(errorsOf(both)).toEqual({ not: expect.stringContaining('Choose it once') })
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: false })
    const closed = await send(form, { zone: 'Asia/Tokyo' })
    const again = shownBy(closed)
    expect(textIn(again).split('/invite @Quad Brief')).toHaveLength(2)
    expect(textIn(again)).toContain('Nothing was saved.')
    expect(initial(again)).toMatchObject({ zone: 'Asia/Tokyo', only: null, not: null })
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: true })
    expect(textIn(shownBy(await send(again, {})))).toContain('Subscribed')
  })

  it('says that a channel has a digest already, and makes one more when it is sent', async () => {
    slack = await startDigests()
    await slack.quad('subscribe daily 09:00 Asia/Tokyo')
    const form = await slack.form('subscribe')
    expect(textIn(form)).toContain('gets digests already: every day at 09:00 (Asia/Tokyo)')
    await send(form, { zone: 'Asia/Tokyo' })
    const all = await slack.store.subscriptions.ofWorkspace('slack', 'T0QUAD')
    expect(all.map(({ schedule }) => schedule.cadence.kind)).toEqual(['daily', 'weekly'])
    const second = await slack.form('change #2')
    await send(second, { time: '10:00' })
    const times = await slack.store.subscriptions.ofWorkspace('slack', 'T0QUAD')
    expect(times.map(({ schedule }) => schedule.time)).toEqual(['09:00', '10:00'])
  })

  it('makes one digest however often Slack sends it, and none where it is not ours', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    await send(form, { zone: 'Asia/Tokyo' })
    const delivery = slack.standIn.deliveries().at(-1)?.delivery
    if (delivery?.kind !== 'interactive') throw new Error('no form was sent')
    await slack.standIn.deliver(delivery)
    await slack.only()
    const view = Object(delivery.payload['view'])
    const payload = {
      ...delivery.payload,
      trigger_id: '1.2.3',
      view: { ...view, private_metadata: '{"channel":1}' },
    }
    const { payload: reply } = Object(await slack.standIn.deliver({ kind: 'interactive', payload }))
    expect(reply).toMatchObject({ response_action: 'errors' })
    await slack.only()
  })

  it('says before it is filled in that nothing can be posted in the channel, and what to do', async () => {
    slack = await startDigests()
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: false })
    expect(textIn(await slack.form('subscribe'))).toContain(errorText('slack-not-in-channel'))
  })

  it('is answered in time where Slack is slow, and shows what came of it then', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    slack.standIn.injectFault('chat.postEphemeral', { kind: 'stall', ms: 2_300 })
    const { ack, answers } = await send(form, { zone: 'Asia/Tokyo' })
    expect(ack.kind === 'acknowledged' ? ack.afterMs : Infinity).toBeLessThan(3_000)
    expect(
      answers.flatMap((answer) => (answer.kind === 'view' ? [textIn(answer.view)] : [])),
    ).toEqual([expect.stringContaining('Saving…')])
    const shown = await slack.standIn.waitFor('what came of it', () => {
      const view = slack.standIn.openModal('U0ALICE')
      return view !== undefined && !textIn(view).includes('Saving…') && view
    })
    expect(textIn(shown)).toContain('Subscribed')
    expect(await slack.only()).toMatchObject({ place: { channel: CHANNEL } })
  })

  it('is there again with what was filled in where a refusal came too late for Slack', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    slack.standIn.workspace.changeChannel(CHANNEL, { isMember: false })
    slack.standIn.injectFault('conversations.info', { kind: 'stall', ms: 2_300 })
    await send(form, { zone: 'Asia/Tokyo', time: '17:15' })
    const again = await slack.standIn.waitFor('the form', () => {
      const view = slack.standIn.openModal('U0ALICE')
      return view !== undefined && textIn(view).includes('How often') && view
    })
    expect(textIn(again)).toContain('/invite @Quad Brief')
    expect(initial(again)).toMatchObject({ zone: 'Asia/Tokyo', time: '17:15' })
  })

  it('is not to be sent again in vain where Slack lost what came of it', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    slack.standIn.injectFault('chat.postEphemeral', { kind: 'stall', ms: 2_300 })
    slack.standIn.injectFault('views.update', { kind: 'drop' })
    await send(form, { zone: 'Asia/Tokyo' })
    const { delivery } = slack.standIn.deliveries().at(-1) ?? {}
    if (delivery?.kind !== 'interactive') throw new Error('no form was sent')
    const words = await slack.standIn.waitFor('words', () =>
      slack.standIn.messages('D0ALICE').find(({ author }) => author.kind === 'app'),
    )
    expect(words.text).toContain('/quad status')
    expect(await slack.only()).toMatchObject({ place: { channel: CHANNEL } })
    const { payload } = Object(await slack.standIn.deliver(delivery))
    expect(JSON.stringify(payload)).toContain('Subscribed')
  })

  it('is there again where the channel gets the very digest already', async () => {
    slack = await startDigests()
    await slack.quad('subscribe weekly monday 09:00 Asia/Tokyo')
    const again = shownBy(await send(await slack.form('subscribe'), { zone: 'Asia/Tokyo' }))
    expect(textIn(again)).toContain('this very digest already')
    await send(again, { time: '17:15' })
    const all = await slack.store.subscriptions.ofWorkspace('slack', 'T0QUAD')
    expect(all.map(({ schedule }) => schedule.time)).toEqual(['09:00', '17:15'])
  })

  it('that is saved twice changes the digest that it made, and makes no second one', async () => {
    slack = await startDigests()
    const form = await slack.form('subscribe')
    await send(form, { zone: 'Asia/Tokyo' })
    const { delivery } = slack.standIn.deliveries().at(-1) ?? {}
    if (delivery?.kind !== 'interactive') throw new Error('no form was sent')
    const sent = JSON.stringify(delivery.payload).replaceAll('"09:00"', '"10:00"')
    const payload = { ...JSON.parse(sent), trigger_id: '1.2.3' }
    await slack.standIn.deliver({ kind: 'interactive', payload })
    expect(await slack.only()).toMatchObject({ schedule: { time: '10:00' } })
  })

  it('opens for nobody who may not change the digest: words say who may', async () => {
    slack = await startDigests()
    await slack.quad('subscribe daily 09:00 Asia/Tokyo, who may change admins')
    expect(await slack.quadBy('U0BOB', 'change')).toContain('Only people who manage')
    expect(slack.standIn.calls('views.open')).toEqual([])
    expect(textIn(await slack.form('change'))).toContain('How often')
  })

  it('is told to wait where somebody sends too many', async () => {
    const floodGuard = createFloodGuard({ person: { burst: 2, perMinute: 1 } })
    slack = await startDigests({ floodGuard })
    const form = await slack.form('subscribe')
    await slack.quad('help')
    const { cadence } = errorsOf(await send(form, { zone: 'Asia/Tokyo' }))
    expect(cadence).toContain(ERRORS['too-many-questions'].message)
  })

  it('opens from a button below an answer too', async () => {
    slack = await startDigests()
    const [status] = await slack.quad('status')
    if (status === undefined) throw new Error('no answer')
    const form = await slack.pressForForm(status, buttonCalled('Subscribe', status))
    await send(form, { zone: 'Asia/Tokyo' })
    expect(await slack.only()).toMatchObject({ place: { channel: CHANNEL } })
  })

  it('of a digest that was ended meanwhile changes nothing', async () => {
    slack = await startDigests()
    await slack.quad('subscribe daily 09:00 Asia/Tokyo')
    const form = await slack.form('change')
    await slack.quad('unsubscribe')
    expect(errorsOf(await send(form, { time: '10:00' }))['cadence']).toContain('ended meanwhile')
  })

  it('does not open where several could be meant, or there is nothing to change: words ask or say so', async () => {
    slack = await startDigests()
    const [none] = await slack.quad('change')
    expect(none?.text).toContain('gets no digest yet')
    await slack.quad('subscribe daily 09:00 Asia/Tokyo')
    await slack.quad('subscribe another weekly monday 09:00 Asia/Tokyo')
    const [which] = await slack.quad('change')
    expect(which?.text).toContain('several')
  })
})
