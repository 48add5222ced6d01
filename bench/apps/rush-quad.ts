// Quad Brief's digests as they run in production, over a database in which many are due.

import { text } from 'node:stream/consumers'
import { dataDirOf } from '../../src/bot/config/data-dir.ts'
import { createDiscordDigests } from '../../src/bot/discord/digests/sender.ts'
import { createLog } from '../../src/bot/operations/log.ts'
import { NO_METRICS } from '../../src/bot/operations/metrics.ts'
import { createSlackDigests } from '../../src/bot/slack/digests/digests.ts'
import { openStore } from '../../src/bot/store/open.ts'
import { createLocalCarrier } from '../../src/bot/subscriptions/delivery/carrier.ts'
import { createClock, type Clock } from '../../src/bot/subscriptions/delivery/clock.ts'
import { createLimiter } from '../../src/bot/subscriptions/delivery/limiter.ts'
import { createScheduler } from '../../src/bot/subscriptions/delivery/scheduler.ts'
import type { Sender } from '../../src/bot/subscriptions/delivery/sender.ts'
import { TIMINGS } from '../../src/bot/subscriptions/delivery/timings.ts'
import { createWorker } from '../../src/bot/subscriptions/delivery/worker.ts'
import { createBriefings, loadDataset } from '../../src/briefings/index.ts'
import { TOKEN, type RushOrders } from '../rush/orders.ts'

const orders = JSON.parse(await text(process.stdin)) as RushOrders
const from = Temporal.Instant.from(orders.from)
const clock = createClock(() => from.add({ milliseconds: Math.floor(performance.now()) }))
const log = await createLog({ level: 'error', secrets: [] })
const store = await openStore({ kind: 'sqlite', file: orders.file })
const loaded = loadDataset(dataDirOf(undefined))
if (!loaded.ok) throw new Error('The record is broken.')
const briefings = createBriefings(loaded.dataset)
const sender = senderOf(orders, clock)
const worker = createWorker({
  store,
  briefings: () => briefings,
  platforms: new Map([[sender.surface, { sender, limiter: createLimiter(sender.limits, clock) }]]),
  clock,
  timings: TIMINGS,
  log,
})
const carrier = createLocalCarrier(worker, clock)
const scheduler = createScheduler({ store, worker, carrier, clock, log })
process.on('SIGTERM', () => void stop())
await scheduler.start()

function senderOf({ chat, apiUrl }: RushOrders, at: Clock): Sender {
  if (chat === 'slack') return createSlackDigests({ botToken: TOKEN, apiUrl, fetch }).sender
  return createDiscordDigests({ apiUrl, token: TOKEN }, { log, metrics: NO_METRICS }, at).sender
}

async function stop(): Promise<void> {
  await scheduler.stop()
  await store.close()
  process.exit(0)
}
