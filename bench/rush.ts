// Ten thousand channels are due at the same minute, on a platform that refuses whatever is too fast: how near
// Quad Brief comes to what the platform allows, and the platform's own library in a loop.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../src/bot/subscriptions/model.ts'
import { RUSH_BARE, RUSH_QUAD, startChild, type Child } from './apps/child.ts'
import type { Bench, Result, Row, Size, Sizes } from './bench.ts'
import { measured, ratio } from './figures.ts'
import type { BareOrders, RushOrders } from './rush/orders.ts'
import { ALLOWED, openPlatform, type Chat, type RushPlatform } from './rush/platform.ts'
import { mean } from './statistics.ts'
import { storeWith, subscriptionAt } from './subscribed.ts'

/** A Monday at nine. */
const DUE = Temporal.Instant.from('2026-11-23T09:00:00Z')
const CHANNELS: Sizes = { smoke: 300, short: 10_000, full: 10_000 }
/** The window of each platform's limit, in seconds: it is counted over whole ones. */
const WINDOW: Readonly<Record<Chat, number>> = { slack: 4, discord: 1 }
/** Windows that pass before it is counted: the burst at the start is more than the rate. */
const BEFORE: Sizes = { smoke: 0, short: 2, full: 2 }
const COUNTED: Readonly<Record<Chat, Sizes>> = {
  slack: { smoke: 0.1, short: 3, full: 10 },
  discord: { smoke: 0.4, short: 8, full: 30 },
}
/** A loop may be as quick, where it takes refusals for it. */
const AIM_LOOP = 1.1
/** 97 hundredths of what is allowed. */
const AIM = 1 / 0.97
const MEGABYTE = 1024 ** 2

export const rushSlackBench: Bench = rushBench('slack')
export const rushDiscordBench: Bench = rushBench('discord')

function rushBench(chat: Chat): Bench {
  return {
    name: `rush-${chat}`,
    compares: `digests due in many channels at the same minute against the platform's own library in a loop`,
    run: (size) => run(chat, size),
  }
}

/** What came of one side. */
interface Side {
  /** Messages a second, by window. */
  readonly rates: readonly number[]
  readonly refused: number
  readonly twice: number
  /** Resident while most channels wait still; null where it was not looked at. */
  readonly megabytes: number | null
  /** One of the messages. */
  readonly message: BareOrders['message']
}

async function run(chat: Chat, size: Size): Promise<Result> {
  const places = placesOf(chat, CHANNELS[size])
  const quad = await quadSide(chat, size, places)
  const channels = places.map(({ channel }) => channel)
  const bareSide = (way: BareOrders['way']): Promise<Side> =>
    sideOf(chat, size, (apiUrl) => {
      const input: BareOrders = { chat, apiUrl, channels, message: quad.message, way }
      return startChild(RUSH_BARE, { ...MINIMAL, input })
    })
  // They hardly need the machine, so that they do not disturb each other.
  const [loop, atOnce] = await Promise.all([bareSide('loop'), bareSide('at-once')])
  return resultOf(chat, places.length, { quad, loop, atOnce })
}

const MINIMAL = { env: {}, tellsMemory: true } as const

async function quadSide(chat: Chat, size: Size, places: readonly Place[]): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-bench-'))
  const file = join(folder, 'quad.db')
  try {
    const due = places.map((place) => subscriptionAt(place, DUE, DUE.subtract({ hours: 1 })))
    await (await storeWith(file, due)).close()
    return await sideOf(chat, size, (apiUrl) => {
      const input: RushOrders = { chat, apiUrl, file, from: DUE.toString() }
      return startChild(RUSH_QUAD, { ...MINIMAL, input })
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lets a program post, from its first message on, and counts what is taken in each window. */
async function sideOf(chat: Chat, size: Size, start: (apiUrl: string) => Child): Promise<Side> {
  const platform = await openPlatform(chat)
  const child = start(platform.apiUrl)
  try {
    const message = await Promise.race([platform.first, child.failed])
    const windows = COUNTED[chat][size]
    await wait((BEFORE[size] + windows) * WINDOW[chat] * 1_000)
    const rates = ratesOf(platform, chat, size)
    const { refused, twice } = platform.counts
    // Looking takes a second.
    const megabytes = size === 'smoke' ? null : (await child.memory()) / MEGABYTE
    return { rates, refused, twice, megabytes, message }
  } finally {
    await child.stop()
    await platform.close()
  }
}

function ratesOf({ taken }: RushPlatform, chat: Chat, size: Size): readonly number[] {
  const [first = 0] = taken
  const windows = COUNTED[chat][size]
  const ms = WINDOW[chat] * 1_000 * Math.min(1, windows)
  return Array.from({ length: Math.ceil(windows) }, (_, index) => {
    const from = first + (BEFORE[size] + index) * ms
    return taken.filter((at) => at >= from && at < from + ms).length / (ms / 1_000)
  })
}

/** Slack has one workspace a token; in Discord every five channels have a server of their own. */
function placesOf(chat: Chat, count: number): readonly Place[] {
  return Array.from({ length: count }, (_, index): Place =>
    chat === 'slack'
      ? { surface: chat, workspace: 'T0QUAD', channel: `C${index}` }
      : { surface: chat, workspace: id(1, Math.floor(index / 5)), channel: id(2, index) },
  )
}

function id(kind: number, index: number): string {
  return `${kind}${String(index).padStart(18, '0')}`
}

interface Sides {
  readonly quad: Side
  readonly loop: Side
  readonly atOnce: Side
}

function resultOf(chat: Chat, channels: number, { quad, loop, atOnce }: Sides): Result {
  const { perSecond, why } = ALLOWED[chat]
  const row = (what: string, { rates }: Pick<Side, 'rates'>): Row => ({
    what,
    unit: '/s',
    values: rates,
  })
  const allowed = row('allowed', { rates: quad.rates.map(() => perSecond) })
  const ours = row('Quad Brief', quad)
  const looped = row('bare library, one after another', loop)
  const all = row('bare library, all at once', atOnce)
  const memory = (what: string, { megabytes }: Side): readonly Row[] =>
    megabytes === null ? [] : [{ what: `memory of ${what}`, unit: 'MB', values: [megabytes] }]
  const share = ({ rates }: Side): string => `${((mean(rates) / perSecond) * 100).toFixed(1)}%`
  const list = (figure: (side: Side) => number | string): string =>
    `${figure(quad)}, ${figure(loop)} and ${figure(atOnce)}`
  return {
    measured: [ours, looped, all, ...memory(ours.what, quad), ...memory(looped.what, loop)].map(
      measured,
    ),
    ratios: [
      ratio('allowed over reached', { subject: allowed, baseline: ours }, AIM, mean),
      ratio('loop over Quad Brief', { subject: looped, baseline: ours }, AIM_LOOP, mean),
    ],
    notes: [
      `${channels} channels are due; ${why}. An answer takes 80 ms. Windows of ${WINDOW[chat]} s, after the first burst.`,
      `Of what is allowed, Quad Brief, the loop and all at once reached ${list(share)}.`,
      `They were refused ${list(({ refused }) => refused)} times, and posted ${list(({ twice }) => twice)} messages twice.`,
    ],
  }
}
