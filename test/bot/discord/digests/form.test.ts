// The form for a digest in Discord: it opens, what is filled in is done, and what is wrong can be mended in it.

import { describe, expect, it } from 'vitest'
import { errorText } from '../../../../src/bot/errors.ts'
import { StoreError } from '../../../../src/bot/store/port.ts'
import type { DigestDeps } from '../../../../src/bot/surface.ts'
import { everyComponent, type Outcome } from '../../../support/discord/index.ts'
import { labels, messageWith, present } from '../running-surface.ts'
import { FRIDAY, startDigests } from './running-digests.ts'

/** What stands in a form, by field: the text, or what is chosen. */
function standing({ modal }: Outcome): Record<string, unknown> {
  const fields = everyComponent(present(modal).components).filter((one) => 'custom_id' in one)
  return Object.fromEntries(
    fields.map((field) => {
      const name = field['custom_id']
      const options = Array.isArray(field['options']) ? field['options'] : []
      const chosen = options.find(
        (one) => typeof one === 'object' && one !== null && 'default' in one,
      )
      const value =
        typeof chosen === 'object' && chosen !== null && 'value' in chosen
          ? chosen.value
          : undefined
      return [typeof name === 'string' ? name : '', field['value'] ?? value ?? '']
    }),
  )
}

const NEW = { cadence: 'weekly', weekday: 'Monday', time: '09:00', zone: '', about: '' }

describe('the form for a digest', () => {
  it('opens where nothing is said, and sets up what is filled in', async () => {
    const discord = await startDigests()
    const opened = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests subscribe',
    })
    expect(opened.modal?.title).toBe('A digest for this channel')
    expect(standing(opened)).toEqual(NEW)
    const values = {
      cadence: ['every other week'],
      weekday: ['Friday'],
      time: '4pm',
      zone: 'Tokyo',
      about: 'Japan',
    }
    const done = await discord.standIn.modalSubmit({ modal: present(opened.modal), values })
    await discord.standIn.waitFor(
      () => discord.standIn.outcome(done.interaction).messages.length === 2,
      'what the channel hears',
    )
    expect(done.text).toContain('Subscribed')
    expect(await discord.subscriptions()).toMatchObject([
      {
        schedule: {
          cadence: { kind: 'every-other-week', weekday: 5 },
          time: '16:00',
          zone: 'Asia/Tokyo',
        },
        filters: { countries: { include: ['JP'], exclude: [] } },
      },
    ])
  })

  it('keeps what was filled in when something in it is wrong', async () => {
    const discord = await startDigests()
    const opened = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests subscribe',
    })
    const values = { cadence: ['daily'], time: '25:00', zone: 'Delhi', about: 'not ransomware' }
    const refused = await discord.standIn.modalSubmit({ modal: present(opened.modal), values })
    expect(refused.ephemeral).toBe(true)
    expect(await discord.subscriptions()).toEqual([])
    const message = messageWith(refused, 'Fill in again')
    const again = await discord.press(message, 'Fill in again', 0)
    const typed = { cadence: 'daily', weekday: 'Monday', time: '25:00', zone: 'Delhi' }
    expect(standing(again)).toEqual({ ...typed, about: 'not ransomware' })
    await discord.standIn.modalSubmit({ modal: present(again.modal), values: { time: '7:30' } })
    expect(await discord.subscriptions()).toMatchObject([
      { schedule: { cadence: { kind: 'daily' }, time: '07:30', zone: 'Asia/Kolkata' } },
    ])
  })

  it('opens empty again where what was filled in is too long for a button', async () => {
    const discord = await startDigests()
    const opened = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests subscribe',
    })
    const values = { zone: 'Nowhere', about: 'only India '.repeat(12).trim() }
    const refused = await discord.standIn.modalSubmit({ modal: present(opened.modal), values })
    const again = await discord.press(messageWith(refused, 'Fill in again'), 'Fill in again', 0)
    expect(standing(again)).toEqual(NEW)
  })

  it('shows a digest as it is, and changes what is filled in differently, and nothing else', async () => {
    const discord = await startDigests()
    const options = {
      when: 'every other week monday 09:00',
      zone: 'Asia/Kolkata',
      about: 'only India, not ransomware',
      density: 'short',
    }
    await discord.quad('digests subscribe', options, { count: 2 })
    const [before] = await discord.subscriptions()
    // In the weeks in which it comes, whenever it is changed.
    discord.at(FRIDAY.add({ hours: 7 * 24 }))
    const opened = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests change',
    })
    const about = String(standing(opened)['about'])
    expect(standing(opened)).toEqual({
      cadence: 'every other week',
      weekday: 'Monday',
      time: '09:00',
      zone: 'Asia/Kolkata',
      about,
    })
    expect(about).toMatch(/^only India, not [Rr]ansomware/)
    const values = { time: '10:00', about: 'Japan' }
    await discord.standIn.modalSubmit({ modal: present(opened.modal), values })
    const [after] = await discord.subscriptions()
    expect(after).toMatchObject({
      schedule: { ...before?.schedule, time: '10:00' },
      filters: {
        countries: { include: ['JP'], exclude: [] },
        topics: { include: [], exclude: [] },
      },
      density: 'short',
    })
  })

  it('says so when nothing is different', async () => {
    const discord = await startDigests()
    const options = { when: 'monthly day 7 09:00', zone: 'Asia/Kolkata' }
    await discord.quad('digests subscribe', options, { count: 2 })
    const opened = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests change',
    })
    expect(standing(opened)).toMatchObject({ cadence: 'monthly day 7', about: 'everything' })
    const before = await discord.subscriptions()
    const done = await discord.standIn.modalSubmit({ modal: present(opened.modal) })
    expect(done.text).toContain('On day 7 of each month')
    expect(await discord.subscriptions()).toEqual(before)
  })

  it('opens from a button; for a channel that has a digest, what is filled in changes it or is one more', async () => {
    const discord = await startDigests()
    const none = await discord.quad('digests status')
    const opened = await discord.press(messageWith(none, 'Subscribe'), 'Subscribe', 0)
    const values = { zone: 'Delhi' }
    await discord.standIn.modalSubmit({ modal: present(opened.modal), values })
    const second = await discord.standIn.slashCommand({
      name: 'quad',
      subcommand: 'digests subscribe',
    })
    const asked = await discord.standIn.modalSubmit({
      modal: present(second.modal),
      values: { zone: 'Tokyo' },
    })
    expect(await discord.subscriptions()).toHaveLength(1)
    discord.at(FRIDAY.add({ minutes: 1 }))
    await discord.press(messageWith(asked, 'One more'), 'One more', 2)
    const zones = (await discord.subscriptions()).map(({ schedule }) => schedule.zone)
    expect(zones).toEqual(['Asia/Kolkata', 'Asia/Tokyo'])
    const which = await discord.quad('digests change')
    const [, label = ''] = labels(present(which.message))
    const change = await discord.press(present(which.message), label, 0)
    expect(standing(change)).toMatchObject({ zone: 'Asia/Tokyo' })
  })

  it('does not open while the database fails: words say so', async () => {
    const failing = (deps: DigestDeps): DigestDeps => {
      const error = new StoreError('unreachable', 'The database is gone.')
      const subscriptions = {
        ...deps.store.subscriptions,
        ofChannel: () => Promise.reject(error),
      }
      const desk = { run: () => Promise.reject(error) }
      return { ...deps, desk, store: { ...deps.store, subscriptions } }
    }
    const discord = await startDigests({ digests: failing })
    const { text } = await discord.quad('digests change')
    expect(text).toContain(errorText('store-later'))
    expect(await discord.log.has('The database is gone.')).toBeTruthy()
  })
})
