// Slack: people type /quad and press buttons, and are answered. The only place, with what lies
// beside it, where Slack's library is loaded.
import { App, webApi } from '@slack/bolt'
import type { SlackConfig } from '../config.ts'
import { newReference } from '../errors.ts'
import type { Surface, SurfaceDeps } from '../surface.ts'
import { createBoltLogger } from './bolt-log.ts'
import { createConversation } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import { createHttpDoor } from './http.ts'
import type { Door } from './http.ts'
import { readCommand, readPress } from './payloads.ts'
import { createSocketDoor } from './socket.ts'
import { botTokenError } from './start-errors.ts'

/** How long a call of the Web API may take. */
const CALL_WITHIN_MS = 8_000

/** Every command of the app is ours, whatever name it was given in its settings. */
const ANY_COMMAND = /^\//

/**
 * Makes the Slack surface.
 * @param config tokens, and whether Slack posts to us or we hold a connection to it
 * @param deps the commands, what day it is, and the log
 * @returns the surface; nothing runs before `start`
 */
export function createSlackSurface(config: SlackConfig, deps: SurfaceDeps): Surface {
  let running: { readonly door: Door; readonly conversation: Conversation } | null = null
  let starting: Promise<void> | null = null
  let isWanted = false

  async function start(): Promise<void> {
    const { log } = deps
    const logger = createBoltLogger(log)
    const options = clientOptions(config.apiUrl)
    const { botToken } = config
    const client = new webApi.WebClient(botToken, { ...options, logger })
    const auth = await client.auth.test().catch((error: unknown) => {
      throw botTokenError(error)
    })
    if (!isWanted) throw new Error('It was stopped meanwhile.')
    const door =
      config.mode === 'socket'
        ? createSocketDoor(config, { ...options }, logger, log, deps.metrics)
        : createHttpDoor(config, logger, log)
    const app = new App({
      receiver: door.receiver,
      token: botToken,
      // Known already; otherwise Bolt asks again, and nobody hears when that fails.
      botId: auth.bot_id ?? '',
      botUserId: auth.user_id ?? '',
      logger,
      clientOptions: { ...options },
      convoStore: false,
    })
    const conversation = createConversation(deps, client)
    listen(app, conversation, deps)
    running = { door, conversation }
    await door.open()
  }

  return {
    name: 'Slack',
    async start() {
      isWanted = true
      starting = start()
      try {
        await starting
      } catch (error) {
        isWanted = false
        throw error
      }
    },
    async stop() {
      isWanted = false
      await running?.door.close()
      await starting?.catch(() => undefined)
      // Where the start was still under way.
      await running?.door.close()
      await running?.conversation.finish()
      running = null
    },
    state: () => (isWanted ? (running?.door.state() ?? 'starting') : 'stopped'),
  }
}

/**
 * Sends are never repeated by the library, since it repeats those too whose answer was lost, which
 * posts twice.
 * https://docs.slack.dev/tools/node-slack-sdk/web-api#automatic-retries
 */
function clientOptions(apiUrl: string | null): webApi.WebClientOptions {
  return {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_WITHIN_MS,
  }
}

/** Acknowledges first, since Slack waits three seconds only, and answers then. */
function listen(app: App, conversation: Conversation, { log }: Pick<SurfaceDeps, 'log'>): void {
  const acknowledged = (ack: () => Promise<void>) =>
    ack().catch((error: unknown) => {
      log.warn({ error }, 'Slack was not told that something arrived; it is answered all the same.')
    })
  app.command(ANY_COMMAND, async ({ ack, body }) => {
    await acknowledged(ack)
    const command = readCommand(body)
    if (command === null) log.warn({}, 'Slack sent a command that cannot be read.')
    else await conversation.onCommand(command)
  })
  app.action({ type: 'block_actions' }, async ({ ack, body }) => {
    await acknowledged(ack)
    const press = readPress(body)
    if (press === null) log.warn({}, 'Slack sent a press of a button that cannot be read.')
    else await conversation.onPress(press)
  })
  app.error(async (error) => {
    log.error({ reference: newReference(), error }, 'Something that Slack sent was not dealt with.')
  })
}
