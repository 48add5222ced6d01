import type { AddressInfo } from 'node:net'
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { Logger } from '@slack/bolt'
import type { SlackStandIn } from './stand-in.ts'

/** A real Bolt app that talks to a stand-in, and what it logged. */
export interface BoltApp {
  readonly app: App
  readonly log: readonly string[]
  readonly stop: () => Promise<void>
}

/**
 * Starts a Bolt app in Socket Mode. Bolt waits `reconnectMs` (its `clientPingTimeout`, five
 * seconds unless told otherwise) before it connects anew; it also gives a connection up when its
 * pings stay unanswered for so long, so a very short time breaks connections on a busy machine.
 */
export async function startSocketApp(
  standIn: SlackStandIn,
  register: (app: App) => void,
  { reconnectMs = 5_000 }: { readonly reconnectMs?: number } = {},
): Promise<BoltApp> {
  const { log, logger } = collectingLogger()
  const { botToken, appToken } = standIn.identity
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: reconnectMs,
    installerOptions: { clientOptions: clientOptions(standIn) },
  })
  const app = new App({
    receiver,
    token: botToken,
    logger,
    clientOptions: clientOptions(standIn),
  })
  register(app)
  await app.start()
  const connected = () => standIn.connections() > 0
  await standIn.waitFor('the app to connect', connected)
  return { app, log, stop: async () => void (await app.stop()) }
}

/** Starts a Bolt app that takes signed requests, and lets the stand-in send them to it. */
export async function startHttpApp(
  standIn: SlackStandIn,
  register: (app: App) => void,
): Promise<BoltApp & { readonly url: string }> {
  const { log, logger } = collectingLogger()
  const { botToken, signingSecret } = standIn.identity
  const app = new App({
    token: botToken,
    signingSecret,
    logger,
    clientOptions: clientOptions(standIn),
  })
  register(app)
  const server = await app.start({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${portOf(server)}/slack/events`
  standIn.sendOver({ kind: 'http', url })
  return { app, log, url, stop: async () => void (await app.stop()) }
}

function clientOptions(standIn: SlackStandIn) {
  return {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  }
}

function portOf(server: unknown): number {
  const isServer = (value: unknown): value is { address: () => AddressInfo } =>
    typeof value === 'object' && value !== null && 'address' in value
  if (!isServer(server)) throw new Error('Bolt gave no server')
  return server.address().port
}

function collectingLogger(): { readonly log: readonly string[]; readonly logger: Logger } {
  const log: string[] = []
  const keep =
    (level: string) =>
    (...parts: readonly unknown[]) => {
      log.push(`${level} ${parts.map(String).join(' ')}`)
    }
  let level: LogLevel = LogLevel.INFO
  return {
    log,
    logger: {
      debug: () => undefined,
      info: keep('info'),
      warn: keep('warn'),
      error: keep('error'),
      setLevel(next) {
        level = next
      },
      getLevel: () => level,
      setName: () => undefined,
    },
  }
}
