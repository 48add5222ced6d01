// The least that answers a command with discord.js: constant messages, and nothing else.

import { readFileSync } from 'node:fs'
import {
  Client,
  Events,
  GatewayIntentBits,
  type ApplicationCommandDataResolvable,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
} from 'discord.js'

interface Input {
  readonly command: ApplicationCommandDataResolvable
  /** Messages by the question, or by the subcommand where it has none. */
  readonly answers: Readonly<Record<string, readonly InteractionReplyOptions[]>>
}

const { command, answers } = JSON.parse(readFileSync(0, 'utf8')) as Input
const { DISCORD_TOKEN: token, DISCORD_API_URL: api } = process.env

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: api === undefined ? {} : { api },
})

client.once(Events.ClientReady, ({ application }) => void application.commands.set([command]))

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void answer(interaction)
})

async function answer(interaction: ChatInputCommandInteraction): Promise<void> {
  const { options } = interaction
  const asked = options.getString('question') ?? options.getSubcommand()
  const [first = {}, ...rest] = answers[asked] ?? []
  await interaction.reply(first)
  for (const message of rest) await interaction.followUp(message)
}

await client.login(token)
