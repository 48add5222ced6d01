import { MessageFlags, Routes } from 'discord.js'
import type { Interaction } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { refusalOf, startBot } from './bot.ts'
import type { Bot } from './bot.ts'
import { first, present } from './standing.ts'

const COMMAND = { name: 'quad', description: 'a' }

type Refusal = Awaited<ReturnType<typeof refusalOf>>

/** Sends a response to an interaction as it is, without discord.js's own checks. */
function respond(bot: Bot, interaction: Interaction, body: object): Promise<unknown> {
  const route = Routes.interactionCallback(interaction.id, interaction.token)
  return bot.client.rest.post(route, { body, auth: false })
}

/** A bot that answers its command with a raw body, and what it got for that. */
async function answering(body: object): Promise<{ standIn: DiscordStandIn; refusal: Refusal }> {
  const refused = Promise.withResolvers<Refusal>()
  const { standIn } = await startBot({
    commands: [COMMAND],
    async onInteraction(interaction, bot) {
      refused.resolve(await refusalOf(respond(bot, interaction, body)))
      await respond(bot, interaction, { type: 4, data: { content: 'sorry' } })
    },
  })
  expect((await standIn.slashCommand({ name: 'quad' })).text).toBe('sorry')
  return { standIn, refusal: await refused.promise }
}

function input(more: object = {}) {
  return { type: 4, custom_id: 'a', style: 1, ...more }
}

function label(more: object = {}) {
  return { type: 18, label: 'a', component: input(), ...more }
}

function modal(...components: object[]) {
  return { type: 9, data: { custom_id: 'm', title: 'a', components } }
}

function menu(more: object = {}) {
  return { type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a' }], ...more }
}

const long = 'x'.repeat(46)

describe('a response that Discord refuses', () => {
  test.each<[string, object, RegExp]>([
    ['an unknown type', { type: 42 }, /no such response type/],
    ['an unknown member', { type: 4, data: { content: 'a' }, extra: 1 }, /unknown member extra/],
    ['choices for a command', { type: 8, data: { choices: [] } }, /autocomplete/],
    ['an update without a message', { type: 7, data: { content: 'a' } }, /no message to update/],
    ['a deferred update without one', { type: 6 }, /no message to update/],
    ['an empty message', { type: 4, data: {} }, /empty message/],
    ['a message of 2001', { type: 4, data: { content: 'x'.repeat(2001) } }, /content/],
    ['a nonce', { type: 4, data: { content: 'a', nonce: '1' } }, /nonce/],
    ['Components V2 while deferring', { type: 5, data: { flags: 1 << 15 } }, /EPHEMERAL/],
    [
      'a modal title of 46',
      { type: 9, data: { custom_id: 'm', title: long, components: [label()] } },
      /title/,
    ],
    ['a modal without components', modal(), /components/],
    [
      'a modal of 6',
      modal(
        ...Array.from({ length: 6 }, (_, n) => label({ component: input({ custom_id: `${n}` }) })),
      ),
      /components/,
    ],
    [
      'a button in a modal',
      modal({ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'b' }] }),
      /UNION/,
    ],
    ['a label of 46', modal(label({ label: long })), /label/],
    [
      'a label with its own inside',
      modal(label({ component: input({ label: 'b' }) })),
      /UNKNOWN_PROPERTY/,
    ],
    ['a text input label of 46', modal({ type: 1, components: [input({ label: long })] }), /label/],
    ['a text input in a row without label', modal({ type: 1, components: [input()] }), /REQUIRED/],
    [
      'a placeholder of 101',
      modal(label({ component: input({ placeholder: 'x'.repeat(101) }) })),
      /placeholder/,
    ],
    [
      'a text input of 4001',
      modal(label({ component: input({ max_length: 4001 }) })),
      /max_length/,
    ],
    [
      'a shortest beyond the longest',
      modal(label({ component: input({ min_length: 5, max_length: 4 }) })),
      /min_length/,
    ],
    ['two fields of one custom_id', modal(label(), label()), /DUPLICATED/],
    [
      'a disabled select in a modal',
      modal(label({ component: menu({ disabled: true }) })),
      /disabled/,
    ],
    [
      'a required select of none',
      modal(label({ component: menu({ min_values: 0 }) })),
      /min_values/,
    ],
  ])('%s', async (_what, body, reason) => {
    const { standIn, refusal } = await answering(body)
    expect(refusal.status).toBe(400)
    expect(refusal.body).toMatch(reason)
    expect(standIn.faults).toMatchObject([{ kind: 'invalid-body' }])
  })
})

describe('a modal that Discord takes', () => {
  test('has every kind of field, and comes back filled', async () => {
    const options = ['jp', 'in'].map((value) => ({ label: value, value }))
    const fields = modal(
      { type: 10, content: 'Set up' },
      label({ component: input({ custom_id: 'zone', value: 'Asia/Tokyo' }) }),
      label({ component: menu({ custom_id: 'country', options, max_values: 2 }) }),
      label({ component: { type: 21, custom_id: 'density', options } }),
      label({ component: { type: 23, custom_id: 'quiet' } }),
    )
    const { standIn } = await startBot({
      commands: [COMMAND],
      async onInteraction(interaction, bot) {
        if (!interaction.isModalSubmit()) return respond(bot, interaction, fields)
        const { fields: filled } = interaction
        const countries = filled.getStringSelectValues('country').join()
        return interaction.reply(`${filled.getTextInputValue('zone')} ${countries}`)
      },
    })
    const opened = present((await standIn.slashCommand({ name: 'quad' })).modal)
    const values = { country: ['in', 'jp'], density: 'jp', quiet: true }
    const sent = await standIn.modalSubmit({ modal: opened, values })
    expect(sent.text).toBe('Asia/Tokyo in,jp')
    const odd = standIn.modalSubmit({ modal: opened, values: { ...values, density: 'fr' } })
    await expect(odd).rejects.toThrow(/density/)
    standIn.assertNoFaults()
  })
})

describe('the rules of responding', () => {
  test('a late response gets 10062 and is a fault', async () => {
    const { standIn, thrown } = await startBot({
      commands: [COMMAND],
      standIn: { acknowledgementMs: 30 },
      async onInteraction(interaction, bot) {
        if (!interaction.isChatInputCommand()) return
        await bot.standIn.waitFor(() => bot.standIn.faults.length > 0, 'the deadline')
        await interaction.reply('too late')
      },
    })
    const seen = await standIn.slashCommand({ name: 'quad' })
    expect(seen.acknowledgement).toBe('none')
    await standIn.waitFor(() => standIn.faults.length === 2, 'the late response')
    expect(standIn.faults.map((fault) => fault.kind)).toEqual(['no-response', 'late-response'])
    await expect.poll(() => thrown).toMatchObject([{ code: 10062 }])
    expect(() => standIn.assertNoFaults()).toThrow(/did not respond/)
  })

  test('a second acknowledgement gets 40060', async () => {
    const { standIn, thrown } = await startBot({
      commands: [COMMAND],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        await interaction.reply('one')
        interaction.replied = false
        await interaction.reply('two')
      },
    })
    expect((await standIn.slashCommand({ name: 'quad' })).text).toBe('one')
    await standIn.waitFor(() => standIn.faults.length > 0, 'the refusal')
    expect(first(standIn.faults).kind).toBe('second-acknowledgement')
    await expect.poll(() => thrown).toMatchObject([{ code: 40060 }])
  })

  test('an edit after the token ran out gets 50027', async () => {
    const { standIn, thrown } = await startBot({
      commands: [COMMAND],
      async onInteraction(interaction, bot) {
        if (!interaction.isChatInputCommand()) return
        await interaction.reply('one')
        bot.standIn.expireToken(first(bot.standIn.interactions))
        await interaction.editReply('two')
      },
    })
    await standIn.slashCommand({ name: 'quad' })
    await standIn.waitFor(() => standIn.faults.length > 0, 'the refusal')
    expect(first(standIn.faults).kind).toBe('expired-token')
    await expect.poll(() => thrown).toMatchObject([{ code: 50027 }])
  })

  test('a follow-up straight after a deferral fills the deferred answer', async () => {
    const { standIn } = await startBot({
      commands: [COMMAND],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        await interaction.deferReply()
        await interaction.followUp({ content: 'hidden?', flags: MessageFlags.Ephemeral })
      },
    })
    const seen = await standIn.slashCommand({ name: 'quad' })
    expect(seen).toMatchObject({ text: 'hidden?', ephemeral: false })
    expect(seen.messages).toHaveLength(1)
    expect(first(standIn.faults).kind).toBe('ephemeral-cannot-change')
  })
})
