import { Client, Events, GatewayIntentBits, Partials, REST } from 'discord.js'
import type { ApplicationCommandDataResolvable, ClientOptions, Interaction } from 'discord.js'
import { onTestFinished } from 'vitest'
import { requestOfBytes } from '../../../src/bot/discord/form-bytes.ts'
import type { DiscordStandIn, DiscordStandInOptions } from '../../support/discord/index.ts'
import { startStandIn } from './standing.ts'

/** A real discord.js client for a stand-in, not logged in, destroyed after the test. */
export function clientFor(standIn: DiscordStandIn, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    ...options,
    rest: { api: standIn.apiUrl, offset: 0, makeRequest: requestOfBytes, ...options.rest },
  })
  onTestFinished(() => client.destroy())
  return client
}

/** What a test's bot does. */
export interface BotSpec {
  standIn?: DiscordStandInOptions
  client?: Partial<ClientOptions>
  commands?: ApplicationCommandDataResolvable[]
  onInteraction?: (interaction: Interaction, bot: Bot) => Promise<unknown>
}

/** A logged-in bot in a stand-in. */
export interface Bot {
  standIn: DiscordStandIn
  client: Client<true>
  /** What its handlers threw. */
  thrown: unknown[]
}

/** Starts a stand-in and a real discord.js bot in it, with its commands registered. */
export async function startBot(spec: BotSpec = {}): Promise<Bot> {
  const standIn = await startStandIn(spec.standIn)
  const client = clientFor(standIn, spec.client)
  const ready = Promise.withResolvers<Client<true>>()
  client.once(Events.ClientReady, ready.resolve)
  await client.login(standIn.token)
  const bot: Bot = { standIn, client: await ready.promise, thrown: [] }
  client.on(Events.InteractionCreate, (interaction) => {
    spec.onInteraction?.(interaction, bot).catch((error: unknown) => bot.thrown.push(error))
  })
  if (spec.commands !== undefined) await bot.client.application.commands.set(spec.commands)
  return bot
}

/** discord.js's REST client alone, for a stand-in, without retries. */
export function restFor(standIn: DiscordStandIn): REST {
  const api = standIn.apiUrl
  return new REST({ api, retries: 0, offset: 0, makeRequest: requestOfBytes }).setToken(
    standIn.token,
  )
}

/** Discord's error of a promise that must reject. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ code: unknown; status: unknown; body: string }> {
  try {
    await promise
  } catch (error) {
    if (typeof error !== 'object' || error === null) throw error
    const { code, status, rawError } = error as Record<string, unknown>
    return { code, status, body: JSON.stringify(rawError ?? null) }
  }
  throw new Error('it was not refused')
}
