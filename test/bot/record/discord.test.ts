// Discord while the record changes, end to end: answers, what is suggested, forms and digests.

import { expect, test } from 'vitest'
import { everyComponent } from '../../support/discord/index.ts'
import { startDigests, MONDAY_NINE } from '../discord/digests/running-digests.ts'
import { present } from '../discord/running-surface.ts'
import { MELBOURNE, sceneOf, titled } from './scene.ts'

const WEEKLY = { when: 'weekly monday 9am', zone: 'Asia/Kolkata' }
const NEW_TITLE = 'Ministers speak of ransomware'

test('answers and suggestions are from the new record', async () => {
  const { record, edit, settle } = await sceneOf()
  const discord = await startDigests({ briefings: record.current })
  const suggested = async (): Promise<readonly string[]> => {
    const typing = { name: 'quad', subcommand: 'cite', focused: 'meeting' }
    const options = { meeting: 'ministers speak' }
    const { choices } = await discord.standIn.autocomplete({ ...typing, options })
    return choices.map(({ name }) => name)
  }
  const asked = { meeting: MELBOURNE }
  const before = await discord.quad('cite', asked)
  expect([before.text.includes(NEW_TITLE), await suggested()]).toEqual([false, []])

  edit(titled(NEW_TITLE))
  await settle()
  expect((await discord.quad('cite', asked)).text).toContain(NEW_TITLE)
  expect(await suggested()).toEqual([NEW_TITLE])
  const [said] = await discord.mention(`cite ${MELBOURNE}`)
  expect(JSON.stringify(said)).toContain(NEW_TITLE)
})

test('the form of a digest names the topics of the new record', async () => {
  const { record, edit, settle } = await sceneOf()
  const discord = await startDigests({ briefings: record.current })
  await discord.quad('digests subscribe', { ...WEEKLY, about: 'critical infrastructure' })
  edit({ file: 'topics.json', set: { 'topics.0.name': 'lifelines' } })
  await settle()
  const { modal } = await discord.standIn.slashCommand({
    name: 'quad',
    subcommand: 'digests change',
  })
  const fields = everyComponent(present(modal).components)
  expect(JSON.stringify(fields)).toContain('lifelines')
})

test('a digest after the change says what is new', async () => {
  const { record, edit, settle } = await sceneOf()
  const discord = await startDigests({ briefings: record.current })
  await discord.quad('digests subscribe', WEEKLY)
  discord.at(MONDAY_NINE)
  await discord.deliver()
  await discord.standIn.waitFor(() => discord.posted().length > 0, 'the first digest')
  await expect.poll(async () => (await discord.quad('digests status')).text).toContain('Posted')
  const first = discord.posted().length
  discord.at(MONDAY_NINE.add({ hours: 24 }))
  edit(titled(NEW_TITLE))
  await settle()
  await discord.quad('digests digest')
  await discord.standIn.waitFor(() => discord.posted().length > first, 'the second digest')
  const second = JSON.stringify(discord.posted().slice(first))
  expect(second).toContain('Corrected in the record')
  expect(second).toContain(NEW_TITLE)
})
