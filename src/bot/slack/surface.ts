// Slack: people ask in it, and are answered. The only place, with what lies beside it, where Slack's
// library is loaded.

import { App, webApi } from '@slack/bolt'
import type { SlackConfig } from '../config/config.ts'
import { newReference } from '../errors.ts'
import type { Surface, SurfaceDeps } from '../surface.ts'
import { createAccess } from './access.ts'
import { isAgent, listenToAgent } from './agent.ts'
import { createBoltLogger } from './bolt-log.ts'
import { createConversation } from './conversation.ts'
import type { Conversation } from './conversation.ts'
import { createSlackDigests } from './digests/digests.ts'
import { listenToLifecycle, recheckDaily } from './digests/lifecycle.ts'
import { createDigestTalk } from './digests/talk.ts'
import { listenToHome } from './home.ts'
import type { Home } from './home.ts'
import { createHttpDoor } from './http.ts'
import type { Door } from './http.ts'
import { listenToConversation } from './listen.ts'
import { createSocketDoor } from './socket.ts'
import { botTokenError } from './start-errors.ts'

interface Running {
  readonly door: Door
  readonly conversation: Conversation
  readonly home: Home
  /** Ends what goes on by itself. */
  readonly closing: AbortController
}

/** How long a call of the Web API may take. */
const CALL_WITHIN_MS = 8_000

/**
 * Makes the Slack surface.
 * @param config tokens, and whether Slack posts to us or we hold a connection to it
 * @param deps the commands, what day it is, and the log
 * @returns the surface; nothing runs before `start`
 */
export function createSlackSurface(config: SlackConfig, deps: SurfaceDeps): Surface {
  let running: Running | null = null
  let starting: Promise<void> | null = null
  let isWanted = false
  const { curatorsChannel, botToken } = config
  const access = createAccess(deps.log, deps.metrics)
  const options = clientOptions(config.apiUrl)
  const watched = { ...options, fetch: access.fetch }
  const slack = createSlackDigests({
    botToken,
    apiUrl: config.apiUrl,
    fetch: access.fetch,
    onMoved: (from, to) => void digests?.lifecycle.moved(from, to),
  })
  const digests =
    deps.digests === undefined
      ? undefined
      : createDigestTalk(slack, deps.digests, deps, {
          onChanged: (userId) => void running?.home.changed(userId),
          announce: (channelId, text) => running?.conversation.announce(channelId, text),
        })
  if (curatorsChannel !== undefined) {
    deps.reports.onFiled(async (report) => {
      if (running === null) throw new Error('Slack is not connected')
      running.conversation.tellCurators(curatorsChannel, report)
    })
  }

  async function start(): Promise<void> {
    const { log } = deps
    const logger = createBoltLogger(log)
    const client = new webApi.WebClient(botToken, { ...watched, logger })
    const auth = await client.auth.test().catch((error: unknown) => {
      throw botTokenError(error)
    })
    const botUserId = auth.user_id ?? ''
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
      botUserId,
      logger,
      clientOptions: { ...watched },
      convoStore: false,
    })
    const granted = auth.response_metadata?.scopes ?? []
    const hasAgent = isAgent(granted)
    const conversation = createConversation(deps, client, {
      hasAgent,
      ...(digests === undefined ? {} : { digests }),
    })
    listenToConversation(app, conversation, { botUserId, log })
    const { forms, digestForms } = conversation
    const own = digestForms && digests?.homeWith(digestForms, forms)
    const home = listenToHome(app, {
      ...deps,
      client,
      talk: conversation.talk,
      forms,
      ...(own === undefined ? {} : { own }),
    })
    listenToAgent(app, { ...deps, client, botUserId, hasAgent })
    if (digests !== undefined) listenToLifecycle(app, digests.lifecycle, log)
    app.error(async (error) => {
      log.error(
        { reference: newReference(), error },
        'Something that Slack sent was not dealt with.',
      )
    })
    const closing = new AbortController()
    running = { door, conversation, home, closing }
    await door.open()
    if (digests !== undefined && deps.digests !== undefined && auth.team_id !== undefined) {
      void recheckDaily(digests.lifecycle, auth.team_id, deps.digests.clock, closing.signal)
    }
  }

  const { sender, channels } = slack
  return {
    name: 'Slack',
    ...(digests === undefined ? {} : { digests: { sender, channels } }),
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
      running?.closing.abort()
      // What waits for Slack ends before the door is closed, which takes its time.
      const ending = running?.conversation.finish()
      await running?.door.close()
      await starting?.catch(() => undefined)
      // Where the start was still under way.
      await running?.door.close()
      await Promise.all([ending, running?.conversation.finish(), running?.home.finish()])
      running = null
    },
    recordChanged: () => void running?.home.refresh(),
    state() {
      if (!isWanted || (running !== null && access.isRevoked())) return 'stopped'
      return running?.door.state() ?? 'starting'
    },
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
