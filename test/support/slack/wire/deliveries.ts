import type { Ack, Delivery, Retry, Transport } from '../types.ts'
import type { World } from '../world.ts'
import { sendOverHttp } from './signed-http.ts'
import type { Sockets } from './socket.ts'

/** Sends things to the app, by the way that is set, and repeats events that were not taken. */
export interface Deliveries {
  readonly sendOver: (transport: Transport) => void
  /** Sends once, by the set way or by another, and writes down what came of it. */
  readonly deliver: (delivery: Delivery, transport?: Transport) => Promise<Ack>
  /** Sends an event, and again after each of the set waits for as long as it is not taken. */
  readonly deliverEvent: (delivery: Delivery) => Promise<Ack>
  readonly stop: () => void
}

/** Makes the deliveries over these sockets; another way can be set later. */
export function createDeliveries(sockets: Sockets, world: World): Deliveries {
  let current: Transport = { kind: 'socket' }
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false

  async function deliver(delivery: Delivery, transport = current): Promise<Ack> {
    const at = world.clock.now()
    const ack =
      transport.kind === 'socket'
        ? await sockets.send(delivery)
        : await sendOverHttp(delivery, transport.url, transport.forge, world)
    world.record.addDelivery({ delivery, at, ack })
    return ack
  }

  function retryLater(delivery: Delivery, attempt: number, failed: Ack): void {
    if (stopped) return
    const delay = world.settings.eventRetryDelaysMs[attempt - 1]
    const reason = retryReason(failed)
    if (delay === undefined || reason === undefined || delivery.kind !== 'event') return
    const again: Delivery = { ...delivery, retry: { attempt, reason } }
    const timer = setTimeout(() => {
      timers.delete(timer)
      void deliver(again).then((ack) => retryLater(delivery, attempt + 1, ack))
    }, delay)
    timers.add(timer)
  }

  return {
    sendOver(transport) {
      current = transport
    },
    deliver,
    async deliverEvent(delivery) {
      const ack = await deliver(delivery)
      retryLater(delivery, 1, ack)
      return ack
    },
    stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** Why Slack sends an event again; undefined when it was taken. */
function retryReason(ack: Ack): Retry['reason'] | undefined {
  return REASONS[ack.kind]
}

const REASONS: Readonly<Record<Ack['kind'], Retry['reason'] | undefined>> = {
  acknowledged: undefined,
  late: 'http_timeout',
  refused: 'http_error',
  lost: 'connection_failed',
}
