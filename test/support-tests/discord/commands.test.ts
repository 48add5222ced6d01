import { SlashCommandBuilder } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { startBot } from './bot.ts'
import { ASK, first } from './standing.ts'

const QUESTION = { name: 'quad', subcommand: 'ask', options: { question: 'Tokyo?' } }

describe('registering commands', () => {
  test('stores what builders make, and counts', async () => {
    const { standIn, client } = await startBot()
    const quad = new SlashCommandBuilder()
      .setName('quad')
      .setDescription('The Quad on cyber')
      .setDescriptionLocalization('ja', 'サイバー')
      .addStringOption((one) =>
        one.setName('country').setDescription('Which').setRequired(true).setAutocomplete(true),
      )
      .addIntegerOption((one) => one.setName('count').setDescription('How many').setMinValue(1))
    await client.application.commands.set([quad])
    const known = first(standIn.commands())
    expect(known).toMatchObject({ name: 'quad', type: 1, default_member_permissions: null })
    await client.application.commands.set([quad])
    expect(first(standIn.commands()).id).toBe(known.id)
    expect(standIn.registrations).toHaveLength(2)
    const fetched = await client.application.commands.fetch()
    expect(fetched.map((one) => one.name)).toEqual(['quad'])
    standIn.assertNoFaults()
  })

  test('in a guild is apart from everywhere', async () => {
    const { standIn, client } = await startBot()
    const { id } = first(standIn.guilds)
    await client.application.commands.set([ASK], id)
    expect(standIn.commands()).toEqual([])
    expect(standIn.commands(id)).toMatchObject([{ name: 'quad', guild_id: id }])
  })
})

describe('what the client would not let a user do', () => {
  test.each([
    ['an unknown command', { name: 'nope' }, /no command "nope" is registered; there are: quad/],
    ['a missing subcommand', { name: 'quad' }, /wants a subcommand: ask/],
    ['an unknown subcommand', { name: 'quad', subcommand: 'tell' }, /no subcommand "tell"/],
    ['a missing option', { name: 'quad', subcommand: 'ask' }, /"question" is required/],
    [
      'an unknown option',
      { ...QUESTION, options: { question: 'a', other: 'b' } },
      /no option "other"/,
    ],
    ['another type', { ...QUESTION, options: { question: 5 } }, /a text is wanted/],
    ['out of range', { ...QUESTION, options: { question: 'a', count: 6 } }, /between 1 and 5/],
  ])('%s', async (_what, spec, message) => {
    const { standIn } = await startBot({ commands: [ASK] })
    await expect(standIn.slashCommand(spec)).rejects.toThrow(message)
    expect(standIn.interactions).toHaveLength(0)
  })

  test('a command for those who manage the server, used by somebody else', async () => {
    const { standIn } = await startBot({
      standIn: { users: [{ name: 'Ken' }] },
      commands: [{ name: 'set-up', description: 'x', defaultMemberPermissions: 'ManageGuild' }],
    })
    await expect(standIn.slashCommand({ name: 'set-up' })).rejects.toThrow(/permissions/)
  })
})
