// Who asks too much waits a little, on every way of asking; everybody else is answered.

import { describe, expect, test } from 'vitest'
import { errorText } from '../../../src/bot/errors.ts'
import { createFloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import type { Allowance, FloodGuard } from '../../../src/bot/guards/flood-guard.ts'
import { present, startDiscord } from './running-surface.ts'
import type { RunningDiscord } from './running-surface.ts'

const QUESTION = 'who represented India in New Delhi?'
const WAIT = `${errorText('too-many-questions')} In 30 seconds you are answered again.`
const ALL_WAIT = `${errorText('too-many-in-workspace')} In 30 seconds you are answered again.`
const MANY: Allowance = { burst: 1_000, perMinute: 1_000 }

/** So many questions, and one more every half minute. Time stands still. */
function guardOf(burst: number, whose: 'person' | 'workspace' = 'person'): FloodGuard {
  const one = { burst, perMinute: 2 }
  const allowances = whose === 'person' ? [one, MANY] : [MANY, one]
  const [person = MANY, workspace = MANY] = allowances
  return createFloodGuard({ person, workspace, now: () => 0 })
}

/** What the bot wrote to people directly. */
function directly({ standIn }: RunningDiscord): readonly string[] {
  return standIn.channels
    .filter(({ recipientId }) => recipientId !== undefined)
    .flatMap(({ id }) => standIn.messages(id).map(({ content }) => content))
}

describe('one question too many gets a word for the asker alone', () => {
  test('from a command', async () => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    await discord.quad('meetings')
    const { text, ephemeral } = await discord.quad('meetings')
    expect(text).toBe(WAIT)
    expect(ephemeral).toBe(true)
    await discord.surface.stop()
    expect(discord.counted).toEqual(['answered meetings answered', 'failed too-many-questions'])
  })

  test.each(['Share in channel', 'Sources'])('from the button %s', async (label) => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    const { message } = await discord.quad('latest')
    const { text, ephemeral } = await discord.press(present(message), label)
    expect(text).toBe(WAIT)
    expect(ephemeral).toBe(true)
  })

  test('from a form, with the question given back', async () => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    const { standIn } = discord
    const { sent } = await standIn.say({ text: QUESTION })
    await discord.quad('meetings')
    const { modal } = await standIn.messageCommand({ name: 'Ask Quad Brief', message: sent })
    const { text } = await standIn.modalSubmit({ modal: present(modal) })
    expect(text).toBe(`${WAIT}\nYour question was: ${QUESTION}`)
  })

  test('from a report, which can be sent again', async () => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    const { message } = await discord.quad('latest')
    const { modal } = await discord.press(present(message), 'Report a mistake', 0)
    const values = { wrong: 'It was Y.' }
    const told = await discord.standIn.modalSubmit({ modal: present(modal), values })
    expect(told.text).toBe(`${WAIT}\n**What is wrong?**\nIt was Y.`)
    const again = await discord.press(present(told.message), 'Open the form again', 0)
    expect(JSON.stringify(again.modal?.components)).toContain('"value":"It was Y."')
  })

  test('from a mention: directly, and once in that time', async () => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    const { standIn } = discord
    const [answer] = await discord.mention(QUESTION)
    for (const text of ['latest', 'help', 'topics']) await standIn.mention({ text, until: 'sent' })
    await standIn.waitFor(() => directly(discord).length > 0, 'a word')
    await discord.surface.stop()
    const channelId = present(standIn.channels[0]).id
    expect(directly(discord)).toEqual([`You asked in <#${channelId}>. ${WAIT}`])
    expect(standIn.messages(channelId).filter(({ origin }) => origin !== 'user')).toEqual([answer])
  })

  test('from a direct message: there, and once in that time', async () => {
    const discord = await startDiscord({ floodGuard: guardOf(1) })
    const { standIn } = discord
    await discord.direct(QUESTION)
    const [told] = await discord.direct('latest')
    expect(told?.content).toBe(WAIT)
    await standIn.directMessage({ text: 'latest', until: 'sent' })
    await discord.surface.stop()
    expect(directly(discord).filter((text) => text === WAIT)).toHaveLength(1)
  })
})

test('suggestions while one types count for nothing', async () => {
  const discord = await startDiscord({ floodGuard: guardOf(1) })
  const typing = { name: 'quad', subcommand: 'meeting', focused: 'meeting' }
  for (let times = 0; times < 5; times += 1) {
    const { choices } = await discord.standIn.autocomplete(typing)
    expect(choices).not.toEqual([])
  }
  expect((await discord.quad('meetings')).text).not.toBe(WAIT)
})

test('one who asks too much holds up nobody else', async () => {
  const discord = await startDiscord({
    floodGuard: guardOf(1),
    standIn: { users: [{ name: 'Asha' }, { id: '88', name: 'Ken' }] },
  })
  await discord.quad('meetings')
  expect((await discord.quad('meetings')).text).toBe(WAIT)
  expect((await discord.quad('meetings', {}, { userId: '88' })).text).toContain('Tokyo')
})

test('a server that asks too much waits together, and another does not', async () => {
  const discord = await startDiscord({
    floodGuard: guardOf(1, 'workspace'),
    standIn: {
      guilds: [
        {
          channels: [
            { id: '11', name: 'here' },
            { id: '12', name: 'beside' },
          ],
        },
        { channels: [{ id: '21', name: 'elsewhere' }] },
      ],
      users: [{ name: 'Asha' }, { id: '88', name: 'Ken' }],
    },
  })
  const { standIn } = discord
  await discord.quad('meetings', {}, { channelId: '11' })
  const { text } = await discord.quad('meetings', {}, { channelId: '12', userId: '88' })
  expect(text).toBe(ALL_WAIT)
  const elsewhere = await discord.quad('meetings', {}, { channelId: '21' })
  expect(elsewhere.text).toContain('Tokyo')
  const [told] = await discord.mention('latest', { channelId: '11' })
  expect(told?.content).toBe(ALL_WAIT)
  await standIn.mention({ text: 'latest', channelId: '11', userId: '88', until: 'sent' })
  await discord.surface.stop()
  expect(standIn.messages('11').filter(({ content }) => content === ALL_WAIT)).toHaveLength(1)
})
