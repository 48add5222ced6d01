import {
  ActionRowBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  InteractionContextType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SectionBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import { hasFlag } from '../../support/discord/index.ts'
import { startBot } from './bot.ts'
import { ASK, first, present } from './standing.ts'

const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
]
const BOTH_WAYS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]

const MENTIONS = '@everyone <@1> <@&2>'

const QUESTION = { name: 'quad', subcommand: 'ask', options: { question: 'Tokyo?' } }

function panel(text: string): ContainerBuilder {
  const next = new ButtonBuilder()
    .setCustomId('next')
    .setLabel('Next')
    .setStyle(ButtonStyle.Primary)
  const source = new ButtonBuilder()
    .setURL('https://example.org')
    .setLabel('Source')
    .setStyle(ButtonStyle.Link)
  const menu = new StringSelectMenuBuilder()
    .setCustomId('country')
    .addOptions({ label: 'Japan', value: 'jp' }, { label: 'India', value: 'in' })
  return new ContainerBuilder()
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
        .setButtonAccessory(source),
    )
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(next))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu))
}

describe('slash commands', () => {
  test('a deferred, ephemeral answer is seen when it is edited', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        await interaction.deferReply({ flags: MessageFlags.Ephemeral })
        await interaction.editReply(`You asked ${interaction.options.getString('question')}`)
      },
    })
    const seen = await standIn.slashCommand(QUESTION)
    expect(seen).toMatchObject({
      acknowledgement: 'deferred-message',
      ephemeral: true,
      text: 'You asked Tokyo?',
    })
    expect(present(seen.message).ephemeralFor).toBe(first(standIn.users).id)
    expect(seen.interaction.responses.map((one) => one.what)).toEqual(['deferred-message', 'edit'])
    standIn.assertNoFaults()
  })

  test('a Components V2 answer keeps its tree', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        const response = await interaction.reply({
          components: [panel('**Tokyo**')],
          flags: MessageFlags.IsComponentsV2,
          withResponse: true,
        })
        await interaction.followUp(`also ${response.resource?.message?.id}`)
      },
    })
    const seen = await standIn.slashCommand(QUESTION)
    const message = present(seen.message)
    expect(seen).toMatchObject({ acknowledgement: 'message', ephemeral: false })
    expect(hasFlag(message.flags, 'IS_COMPONENTS_V2')).toBe(true)
    expect(message.components[0]).toMatchObject({ type: 17, id: 1 })
    await standIn.waitFor(() => seen.interaction.followUpIds.length === 1, 'the follow-up')
    expect(standIn.outcome(seen.interaction).text).toBe(`**Tokyo**\nalso ${message.id}`)
    standIn.assertNoFaults()
  })

  test('autocomplete gives choices for what is typed', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        if (!interaction.isAutocomplete()) return
        const typed = interaction.options.getFocused()
        await interaction.respond([{ name: `${typed}kyo`, value: 'tokyo' }])
      },
    })
    const seen = await standIn.autocomplete({
      ...QUESTION,
      options: { question: 'To' },
      focused: 'question',
    })
    expect(seen.choices).toEqual([{ name: 'Tokyo', value: 'tokyo' }])
    standIn.assertNoFaults()
  })

  test('too many choices are refused', async () => {
    const { standIn, thrown } = await startBot({
      commands: [ASK],
      standIn: { acknowledgementMs: 200 },
      async onInteraction(interaction) {
        if (!interaction.isAutocomplete()) return
        const choices = Array.from({ length: 26 }, (_, index) => ({
          name: `${index}`,
          value: `${index}`,
        }))
        await interaction.respond(choices)
      },
    })
    const seen = await standIn.autocomplete({ ...QUESTION, options: {}, focused: 'question' })
    expect(seen).toMatchObject({ acknowledgement: 'none', choices: [] })
    expect(thrown).toMatchObject([{ code: 50035 }])
  })

  test('a message command gets its message', async () => {
    const { standIn } = await startBot({
      commands: [{ name: 'Explain this', type: ApplicationCommandType.Message }],
      async onInteraction(interaction) {
        if (interaction.isMessageContextMenuCommand())
          await interaction.reply(`About: ${interaction.targetMessage.content}`)
      },
    })
    const { sent } = await standIn.say({ text: 'the Quad met' })
    const seen = await standIn.messageCommand({ name: 'Explain this', message: sent })
    expect(seen.text).toBe('About: the Quad met')
  })

  test('direct messages and user installs have their own context', async () => {
    const { standIn } = await startBot({
      standIn: { users: [{ installedApp: true }] },
      commands: [{ ...ASK, contexts: EVERYWHERE, integrationTypes: BOTH_WAYS }],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        const { guildId, userId } = interaction.authorizingIntegrationOwners
        await interaction.reply(`${interaction.context} ${guildId} ${userId}`)
        for (let n = 0; n < 6; n += 1) await interaction.followUp(`${n}`)
      },
    })
    const user = first(standIn.users)
    const direct = await standIn.slashCommand({ ...QUESTION, context: 'bot-dm' })
    expect(present(direct.message).content).toBe(`1 0 ${user.id}`)
    const elsewhere = await standIn.slashCommand({ ...QUESTION, context: 'private-channel' })
    expect(present(elsewhere.message).content).toBe(`2 null ${user.id}`)
    await standIn.waitFor(() => standIn.faults.length > 0, 'the sixth follow-up')
    expect(first(standIn.faults)).toMatchObject({ kind: 'too-many-follow-ups' })
    expect(elsewhere.interaction.followUpIds).toHaveLength(5)
    await standIn.waitFor(() => direct.interaction.followUpIds.length === 6, 'six follow-ups')
  })
})

describe('components and modals', () => {
  test('a button and a select update their message', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        const flags = MessageFlags.IsComponentsV2
        if (interaction.isChatInputCommand())
          await interaction.reply({ components: [panel('one')], flags })
        if (interaction.isButton()) await interaction.update({ components: [panel('two')] })
        if (interaction.isStringSelectMenu()) {
          await interaction.deferUpdate()
          await interaction.editReply({ components: [panel(interaction.values.join())] })
        }
      },
    })
    const message = present((await standIn.slashCommand(QUESTION)).message)
    const pressed = await standIn.button({ message, customId: 'next' })
    expect(pressed).toMatchObject({ acknowledgement: 'update', text: 'two' })
    expect(present(pressed.message).id).toBe(message.id)
    const chosen = await standIn.select({ message, customId: 'country', values: ['in'] })
    expect(chosen).toMatchObject({ acknowledgement: 'deferred-update', text: 'in' })
    expect(message.history).toHaveLength(2)
    await expect(standIn.button({ message, label: 'Source' })).rejects.toThrow(/is a link/)
    await expect(standIn.button({ message, customId: 'nowhere' })).rejects.toThrow(/no button/)
    await expect(standIn.select({ message, customId: 'country', values: ['fr'] })).rejects.toThrow(
      /none of jp, in/,
    )
    standIn.assertNoFaults()
  })

  test('a modal is opened, filled and answered', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        if (interaction.isChatInputCommand()) {
          const input = new TextInputBuilder().setCustomId('zone').setStyle(TextInputStyle.Short)
          const label = new LabelBuilder().setLabel('Time zone').setTextInputComponent(input)
          await interaction.showModal(
            new ModalBuilder().setCustomId('set-up').setTitle('Set up').addLabelComponents(label),
          )
        }
        if (interaction.isModalSubmit())
          await interaction.reply({
            content: `Zone ${interaction.fields.getTextInputValue('zone')}`,
            flags: MessageFlags.Ephemeral,
          })
      },
    })
    const opened = await standIn.slashCommand(QUESTION)
    const modal = present(opened.modal)
    expect(modal).toMatchObject({ title: 'Set up', customId: 'set-up' })
    await expect(standIn.modalSubmit({ modal })).rejects.toThrow(/zone/)
    const sent = await standIn.modalSubmit({ modal, values: { zone: 'Asia/Tokyo' } })
    expect(sent).toMatchObject({ text: 'Zone Asia/Tokyo', ephemeral: true })
    standIn.assertNoFaults()
  })

  test('only its user presses the buttons of an ephemeral message', async () => {
    const { standIn } = await startBot({
      commands: [ASK],
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return
        const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const
        await interaction.reply({ components: [panel('mine')], flags })
      },
    })
    const message = present((await standIn.slashCommand(QUESTION)).message)
    const other = standIn.addUser({ name: 'Ken' })
    await expect(standIn.button({ message, customId: 'next', userId: other.id })).rejects.toThrow(
      /does not see/,
    )
  })
})

test('an answer to a command pings users only, an ephemeral one nobody', async () => {
  const { standIn } = await startBot({
    commands: [{ name: 'shout', description: 'a' }],
    async onInteraction(interaction) {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply(MENTIONS)
      await interaction.followUp({ content: MENTIONS, flags: 'Ephemeral' })
    },
  })
  const seen = await standIn.slashCommand({ name: 'shout' })
  const messages = () => standIn.outcome(seen.interaction).messages
  await standIn.waitFor(() => messages().length === 2, 'the follow-up')
  expect(messages().map((one) => standIn.pings(one))).toEqual([[{ kind: 'user', id: '1' }], []])
})
