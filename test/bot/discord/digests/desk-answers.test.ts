// A desk that never answers leaves nobody with a bot that is thinking.

import { GatewayDispatchEvents, type APIInteraction } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createCalls } from '../../../../src/bot/discord/calls.ts'
import { createClient } from '../../../../src/bot/discord/client.ts'
import { commandJson } from '../../../../src/bot/discord/command-json.ts'
import { createDelivery } from '../../../../src/bot/discord/delivery.ts'
import { createDeskAnswers } from '../../../../src/bot/discord/digests/desk-answers.ts'
import { registerCommands } from '../../../../src/bot/discord/registration.ts'
import { ERRORS } from '../../../../src/bot/errors.ts'
import { createLog } from '../../../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../../../src/bot/operations/metrics.ts'
import { createDiscordStandIn, textsOf } from '../../../support/discord/index.ts'
import { commands, present } from '../running-surface.ts'

test('who asks a desk that never answers is told so, in the place of the bot that was thinking', async () => {
  const standIn = await createDiscordStandIn()
  const log = await createLog({ level: 'silent', secrets: [] })
  const ears = { log, metrics: NO_METRICS }
  const calls = createCalls(standIn.apiUrl, ears)
  const client = createClient(standIn.apiUrl, ears)
  onTestFinished(async () => {
    calls.close()
    await client.destroy()
    await standIn.stop()
    standIn.assertNoFaults()
  })
  const answers = createDeskAnswers({
    ...ears,
    desk: { run: () => new Promise(() => undefined) },
    delivery: createDelivery(calls, ears),
    calls,
    aboutChannel: async (_interaction, asker) => asker,
    thinkingMs: 100,
  })
  const find = async () => ({ command: 'status', line: '' }) as const
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    (interaction: APIInteraction) => void answers.answer(interaction, find),
  )
  await client.login(standIn.token)
  const wanted = commandJson((kind, typed) => commands.complete(kind, typed))
  await registerCommands(client.rest, present(client.application ?? undefined).id, wanted)
  const outcome = await standIn.slashCommand({ name: 'quad', subcommand: 'digests status' })
  const words = () => outcome.messages.flatMap(textsOf).join('\n')
  await standIn.waitFor(() => words() !== '', 'words')
  expect([outcome.acknowledgement, words().replaceAll('\\', '')]).toEqual([
    'deferred-message',
    expect.stringContaining(ERRORS.unexpected.message),
  ])
})
