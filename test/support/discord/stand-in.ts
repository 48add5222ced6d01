import type { AddressInfo } from 'node:net'
import { createCommandStore } from './commands.ts'
import { INTENTS } from './gateway-codes.ts'
import { createGateway } from './gateway.ts'
import { createInteractionStore } from './interactions.ts'
import { createMessageStore } from './messages.ts'
import { completeOptions } from './options.ts'
import type { DiscordStandInOptions } from './options.ts'
import { createRecord } from './record.ts'
import { createApplicationHandlers } from './rest/application-routes.ts'
import { createChannelHandlers } from './rest/channel-routes.ts'
import { createGuildHandlers } from './rest/guild-routes.ts'
import { createInteractionHandlers } from './rest/interaction-routes.ts'
import { createPlantedFaults } from './rest/planted-faults.ts'
import { createRateLimits } from './rest/rate-limits.ts'
import { createRestServer } from './rest/server.ts'
import { createSnowflakes } from './snowflakes.ts'
import type { Stand } from './stand.ts'
import { createSurface } from './surface.ts'
import type { DiscordStandIn } from './surface.ts'
import { wireGuild, wireUser } from './wire.ts'
import { createWorld } from './world.ts'

/** Starts a Discord of one's own on 127.0.0.1, on a free port. Point discord.js at it with
 * `new Client({ rest: { api: standIn.apiUrl } })` and log in with `standIn.token`; the gateway's
 * address comes from there. Call `stop()` at the end. */
export async function createDiscordStandIn(
  given: DiscordStandInOptions = {},
): Promise<DiscordStandIn> {
  const options = completeOptions(given)
  const { now, token, applicationId, acknowledgementMs, tokenLifetimeMs } = options
  const nextId = createSnowflakes(now)
  const record = createRecord(now, options.patienceMs)
  const world = createWorld(nextId, applicationId, options.botName)
  for (const user of options.users) world.addUser(user)
  for (const guild of options.guilds) world.addGuild(guild)
  let port = 0
  const gatewayUrl = () => `ws://127.0.0.1:${port}`

  const joined = () => Array.from(world.guilds.values()).filter((guild) => guild.hasApp)
  const gateway = createGateway({
    token,
    heartbeatIntervalMs: options.heartbeatIntervalMs,
    grantedIntents: options.grantedIntents.reduce((bits, name) => bits | INTENTS[name], 0),
    record,
    now,
    url: gatewayUrl,
    ready: () => ({
      user: wireUser(world, applicationId),
      guilds: joined().map((guild) => ({ id: guild.id, unavailable: true })),
      application: { id: applicationId, flags: 0 },
    }),
    afterReady: (intents) =>
      (intents & INTENTS.GUILDS) === 0
        ? []
        : joined().map((guild) => ({ event: 'GUILD_CREATE', data: wireGuild(world, guild) })),
  })
  const stand: Stand = {
    options,
    world,
    messages: createMessageStore(now, nextId),
    commands: createCommandStore(now, nextId, applicationId),
    interactions: createInteractionStore({
      acknowledgementMs,
      tokenLifetimeMs,
      record,
      nextId,
      now,
    }),
    gateway,
    record,
    nextId,
    now,
  }
  const planted = createPlantedFaults()
  const limits = createRateLimits(options.rateLimits, now)
  const handlers = {
    ...createApplicationHandlers(stand, gatewayUrl),
    ...createGuildHandlers(stand),
    ...createChannelHandlers(stand),
    ...createInteractionHandlers(stand),
  }
  const server = createRestServer({ token, handlers, limits, planted, record, now })
  server.on('upgrade', (request, socket, head) => {
    gateway.server.handleUpgrade(request, socket, head, (webSocket) => {
      gateway.server.emit('connection', webSocket, request)
    })
  })
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  server.listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  port = (server.address() as AddressInfo).port

  const stop = async () => {
    record.close()
    stand.interactions.close()
    gateway.close()
    const closed = Promise.withResolvers<void>()
    server.close(() => closed.resolve())
    server.closeAllConnections()
    await closed.promise
  }
  return createSurface(stand, { apiUrl: `http://127.0.0.1:${port}/api`, planted, limits, stop })
}
