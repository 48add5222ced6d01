// Signed HTTP: Slack posts to us.

import { HTTPReceiver } from '@slack/bolt'
import type { Logger, Receiver } from '@slack/bolt'
import type { SlackConfig } from '../config/config.ts'
import type { Log } from '../operations/log.ts'
import type { SurfaceState } from '../surface.ts'
import { portError } from './start-errors.ts'

/** A way in which Slack reaches the bot. */
export interface Door {
  readonly receiver: Receiver
  /**
   * Opens the door.
   * @throws {StartError} when it cannot be opened; nothing is left running then
   */
  open(): Promise<void>
  /** Lets nothing more in. A door that is closed already stays so. */
  close(): Promise<void>
  /** Whether Slack gets in. */
  state(): SurfaceState
}

/** The path of every request, as the app's settings name it. */
const PATH = '/slack/events'

/** How far from now a signature may be dated. */
const MOST_SECONDS = 300

/**
 * Makes the door for signed requests. Bolt checks the signature and that it is no older than five
 * minutes; that it is not dated later than in five minutes is checked here, since Slack wants both.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param config where to listen, and the signing secret
 * @param logger for Bolt
 * @param log says where it listens
 * @param now the machine's clock
 * @returns the door, closed
 */
export function createHttpDoor(
  { signingSecret, host, port }: Extract<SlackConfig, { mode: 'http' }>,
  logger: Logger,
  log: Log,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Door {
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: [PATH] })
  const { requestListener } = receiver
  receiver.requestListener = (request, response) => {
    const dated = Number(request.headers['x-slack-request-timestamp'])
    if (!(dated > now().epochMilliseconds / 1_000 + MOST_SECONDS)) {
      return requestListener(request, response)
    }
    logger.warn('Failed to parse and verify the request data: it is dated in the future')
    request.resume()
    response.writeHead(401).end()
  }
  let isOpen = false
  return {
    receiver,
    async open() {
      try {
        const server = await receiver.start({ host, port })
        const bound = server.address()
        const actual = bound !== null && typeof bound !== 'string' ? bound.port : port
        const address = `http://${host.includes(':') ? `[${host}]` : host}:${actual}${PATH}`
        isOpen = true
        log.info({ address }, `Slack's requests are taken at ${address}.`)
      } catch (error) {
        throw portError(error, `${host}, port ${port}`) ?? error
      }
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await receiver.stop()
    },
    state: () => (isOpen ? 'connected' : 'stopped'),
  }
}
