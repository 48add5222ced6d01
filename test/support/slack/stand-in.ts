import type { InjectedFault } from './injections.ts'
import type { JsonObject } from './json.ts'
import { settingsFrom } from './options.ts'
import type { SlackStandInOptions } from './options.ts'
import type {
  Ack,
  ApiCall,
  Delivery,
  DeliveryRecord,
  Fault,
  Identity,
  Interaction,
  SlackFile,
  SlackMessage,
  SlackView,
  Transport,
} from './types.ts'
import { createActions } from './users/actions.ts'
import type { UserActions } from './users/actions.ts'
import { createValidator } from './validation/validator.ts'
import { createDeliveries } from './wire/deliveries.ts'
import { startServer } from './wire/server.ts'
import { createSockets } from './wire/socket.ts'
import type { DisconnectReason, Sockets } from './wire/socket.ts'
import type { Workspace } from './workspace.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

/** A local Slack: what a user can do in it, what the app did in it, and what was wrong with that. */
export interface SlackStandIn extends UserActions {
  /** For Bolt: `clientOptions: { slackApiUrl: standIn.apiUrl }`. */
  readonly apiUrl: string
  readonly identity: Identity
  readonly workspace: Workspace

  /** What everyone in a channel sees, oldest first. */
  readonly messages: (channelId: string) => readonly SlackMessage[]
  /** What only single users see there; all of it, or one user's. */
  readonly ephemerals: (channelId: string, userId?: string) => readonly SlackMessage[]
  /** Every message there ever was, the deleted ones among them. */
  readonly allMessages: () => readonly SlackMessage[]
  /** The message as it is now; undefined once it is deleted. */
  readonly message: (channelId: string, ts: string) => SlackMessage | undefined
  /** Every view the app sent, in order, each update as one of its own. */
  readonly viewsReceived: () => readonly SlackView[]
  /** The modal that a user has before them. */
  readonly openModal: (userId: string) => SlackView | undefined
  readonly homeView: (userId: string) => SlackView | undefined
  readonly files: () => readonly SlackFile[]
  /** What the app set in an assistant thread: prompts, status, title. */
  readonly assistantThread: (channelId: string, threadTs?: string) => JsonObject
  /** The calls of the app; of one method, or all. Posts to response URLs are `response_url`, of a file's bytes `upload_url`. */
  readonly calls: (method?: string) => readonly ApiCall[]
  readonly deliveries: () => readonly DeliveryRecord[]

  /** What Slack would have refused or punished so far. */
  readonly faults: () => readonly Fault[]
  /** Throws with a sentence for every fault there is. */
  readonly assertNoFaults: () => void
  /**
   * Resolves with what `look` finds, as soon as it finds something; looks again whenever
   * something happens. Fails after the time, and says what was seen.
   */
  readonly waitFor: <Found>(
    what: string,
    look: () => Found | undefined | false,
    timeoutMs?: number,
  ) => Promise<Found>

  /** Lets the next calls of a method (`*` for any; `response_url`, `upload_url` too) go wrong; once if not said. */
  readonly injectFault: (method: string, fault: InjectedFault, times?: number) => void
  /** Moves the stand-in's time on: triggers and URLs expire, rate limits recover. */
  readonly advance: (ms: number) => void
  /** Sends everything from now on this way; over the socket at first. */
  readonly sendOver: (transport: Transport) => void
  /** Sends a payload as it is, by the set way or by another. */
  readonly deliver: (delivery: Delivery, transport?: Transport) => Promise<Ack>
  /** The app's open sockets. */
  readonly connections: () => number
  /** Asks the app to connect anew; what happens until then is kept for it. */
  readonly disconnect: (reason?: DisconnectReason) => void
  /** Breaks the app's sockets without a word. */
  readonly dropConnections: () => void
  readonly stop: () => Promise<void>
}

export type { Interaction, SlackMessage, SlackView }

/** Starts a stand-in for Slack on a free port of 127.0.0.1. Stop it when the test is over. */
export async function createSlackStandIn(options: SlackStandInOptions = {}): Promise<SlackStandIn> {
  const settings = settingsFrom(options)
  const validator = await createValidator()
  const http = await startServer(() => world)
  const sockets: Sockets = createSockets(http.server, () => world)
  const world: World = createWorld(settings, validator, {
    origin: () => `http://127.0.0.1:${http.port()}`,
    socketUrl: () => sockets.url(http.port()),
  })
  const deliveries = createDeliveries(sockets, world)
  const { record, messages, views, files } = world

  return {
    ...createActions(deliveries, world),
    apiUrl: `${world.origin()}/api/`,
    identity: settings.identity,
    workspace: world.workspace,
    messages: messages.inChannel,
    ephemerals: messages.ephemeralsIn,
    allMessages: messages.all,
    message: messages.find,
    viewsReceived: views.received,
    openModal: (userId) => views.stack(userId).at(-1),
    homeView: views.home,
    files: () => [...files.values()],
    assistantThread: (channelId, threadTs = '') =>
      world.assistantThreads.get(`${channelId}:${threadTs}`) ?? {},
    calls: (method) =>
      record.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => record.deliveries,
    faults: () => record.faults,
    assertNoFaults() {
      if (record.faults.length === 0) return
      const lines = record.faults.map(
        ({ sentence, doc }) => `- ${sentence}${doc === undefined ? '' : ` (${doc})`}`,
      )
      throw new Error(`Slack would not have taken this:\n${lines.join('\n')}`)
    },
    waitFor: record.waitFor,
    injectFault: (method, fault, times = 1) => world.injections.add(method, fault, times),
    advance: world.clock.advance,
    sendOver: deliveries.sendOver,
    deliver: deliveries.deliver,
    connections: sockets.count,
    disconnect: (reason = 'refresh_requested') => sockets.disconnect(reason),
    dropConnections: sockets.drop,
    async stop() {
      deliveries.stop()
      await sockets.stop()
      await http.stop()
    },
  }
}
