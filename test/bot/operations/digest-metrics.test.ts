// What /metrics and the log say of digests that a running bot delivers to a stand-in of Slack.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Health, openHealth } from '../../../src/bot/operations/health.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createMeter, type Meter } from '../../../src/bot/operations/prometheus.ts'
import { createDigests, type Digests } from '../../../src/bot/run/digests.ts'
import { createAccess } from '../../../src/bot/slack/access.ts'
import { createSlackDigests } from '../../../src/bot/slack/digests/digests.ts'
import { NEEDED_SCOPES } from '../../../src/bot/slack/scopes.ts'
import { planDue } from '../../../src/bot/subscriptions/delivery/planner.ts'
import type { Surface } from '../../../src/bot/surface.ts'
import { briefings, record } from '../../support/record.ts'
import { createSlackStandIn, type SlackStandIn } from '../../support/slack/stand-in.ts'
import { entry, NINE, subscribe, W48, W49 } from '../../support/store/examples.ts'
import { sqliteUnderTest, type StoreUnderTest } from '../../support/store/under-test.ts'
import { samplesIn } from './prometheus-text.ts'

const CHANNELS = ['C0WELL', 'C0ARCHIVED', 'C0LOST', 'C0QUIET', 'C0PAUSED']
const place = (channel: string) => ({ surface: 'slack', workspace: 'T0QUAD', channel }) as const

let now: Temporal.Instant
let slack: SlackStandIn
let database: StoreUnderTest
let digests: Digests
let health: Health
let meter: Meter
let surface: Pick<Surface, 'digests'>
let lines: string[]

beforeEach(async () => {
  now = NINE.add({ seconds: 20 })
  lines = []
  slack = await createSlackStandIn({
    scopes: Object.keys(NEEDED_SCOPES),
    users: [{ id: 'U1', name: 'asha' }],
    channels: CHANNELS.map((id) => ({ id, name: id.toLowerCase() })),
    now: () => now.epochMilliseconds,
  })
  database = sqliteUnderTest()
  meter = createMeter({ version: '1.2.3', node: '26.0.0' })
  const log = await createLog({ level: 'warn', secrets: [], write: (line) => lines.push(line) })
  digests = await createDigests({
    place: database.place,
    briefings: () => briefings,
    now: () => now,
    log,
    metrics: meter.digests,
  })
  const { botToken } = slack.identity
  const { fetch } = createAccess(log, meter.of('Slack'))
  const { sender, channels } = createSlackDigests({ botToken, apiUrl: slack.apiUrl, fetch })
  surface = { digests: { sender, channels } }
  const { version } = record
  health = await openHealth(
    { host: '127.0.0.1', port: 0 },
    {
      meter,
      states: () => [],
      checkStore: () => digests.check(),
      digestNumbers: () => digests.numbers(),
      record: () => ({ version, refused: null, counts: { takenUp: 0, refused: 0 } }),
      log,
    },
  )
})

afterEach(async () => {
  await digests.stop()
  await digests.close()
  await health.close()
  await database.remove()
  await slack.stop()
})

/** Those of digests, and of requests that the platform turned away, but for the steps of the histogram. */
async function samples(): Promise<Record<string, number>> {
  const text = await (await fetch(`${health.address}/metrics`)).text()
  const own = /^quad_(?:deliver|subscriptions|slots|requests)/
  const shown = [...samplesIn(text)].filter(([name]) => own.test(name) && !/_bucket/.test(name))
  return Object.fromEntries(shown)
}

/** Delivers what is due until it has all ended. */
async function delivered(): Promise<void> {
  await digests.start([surface])
  for (;;) {
    const { waiting, claimed } = (await digests.numbers()).open
    if (waiting + claimed === 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const NOTHING_YET = {
  'quad_requests_turned_away_total{surface="Slack",status="401"}': 0,
  'quad_requests_turned_away_total{surface="Slack",status="403"}': 0,
  'quad_requests_turned_away_total{surface="Slack",status="429"}': 0,
  quad_slots_missed_total: 0,
  'quad_subscriptions{standing="active"}': 0,
  'quad_subscriptions{standing="paused"}': 0,
  'quad_subscriptions{standing="halted"}': 0,
  'quad_deliveries_open{state="waiting"}': 0,
  'quad_deliveries_open{state="claimed"}': 0,
  'quad_deliveries_open{state="parked"}': 0,
  quad_delivery_overdue_seconds: 0,
}

const NONE_POSTED = {
  'quad_deliveries_total{surface="Slack",outcome="sent"}': 0,
  'quad_deliveries_total{surface="Slack",outcome="skipped"}': 0,
  'quad_deliveries_total{surface="Slack",outcome="refused"}': 0,
  'quad_deliveries_total{surface="Slack",outcome="parked"}': 0,
  'quad_deliveries_total{surface="Slack",outcome="expired"}': 0,
  'quad_deliveries_total{surface="Slack",outcome="waiting"}': 0,
  'quad_delivery_late_seconds_sum{surface="Slack"}': 0,
  'quad_delivery_late_seconds_count{surface="Slack"}': 0,
}

/** What the log says, without who and when. */
const told = () => lines.map((line): string => JSON.parse(line).msg)

describe('digests in /metrics', () => {
  test('are there at zero before anything is due', async () => {
    expect(await samples()).toEqual(NOTHING_YET)
    await digests.start([surface])
    expect(await samples()).toEqual({ ...NOTHING_YET, ...NONE_POSTED })
    expect(told()).toEqual([])
  })

  test('tell how each ended and how late it was, how many wait for a person, and what was refused', async () => {
    const { store } = digests.deps
    slack.workspace.changeChannel('C0ARCHIVED', { isArchived: true })
    await subscribe(
      store,
      { id: 'well', place: place('C0WELL') },
      { id: 'archived', place: place('C0ARCHIVED') },
      { id: 'paused', place: place('C0PAUSED'), standing: { kind: 'paused', until: null } },
    )
    await delivered()
    await digests.stop()
    expect(await samples()).toEqual({
      ...NOTHING_YET,
      ...NONE_POSTED,
      'quad_subscriptions{standing="active"}': 1,
      'quad_subscriptions{standing="paused"}': 1,
      'quad_subscriptions{standing="halted"}': 1,
      'quad_deliveries_total{surface="Slack",outcome="sent"}': 1,
      'quad_deliveries_total{surface="Slack",outcome="refused"}': 1,
      'quad_delivery_late_seconds_sum{surface="Slack"}': 20,
      'quad_delivery_late_seconds_count{surface="Slack"}': 1,
    })
    expect(told()).toEqual(['A digest was refused.'])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      surface: 'Slack',
      subscription: 'archived',
      period: '2026-W48',
      code: 'slack-archived',
    })
  })

  test('tell of one of which nobody knows whether it arrived', async () => {
    await subscribe(digests.deps.store, { id: 'lost', place: place('C0LOST') })
    slack.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    await delivered()
    expect(await samples()).toMatchObject({
      'quad_deliveries_open{state="parked"}': 1,
      'quad_deliveries_total{surface="Slack",outcome="parked"}': 1,
      'quad_delivery_late_seconds_count{surface="Slack"}': 0,
    })
    expect(told()).toEqual(['Nobody knows whether a digest arrived: a person decides.'])
  })

  test('tell of one that was not posted, and why', async () => {
    const { store } = digests.deps
    await subscribe(store, { id: 'well', place: place('C0WELL') })
    await planDue(store, now)
    const planned = await store.subscriptions.get('well')
    if (planned === null) throw new Error('It is not there.')
    const paused = { ...planned, standing: { kind: 'paused', until: null }, next: null } as const
    await store.subscriptions.save(paused, entry({ subscription: 'well', what: 'paused' }))
    await delivered()
    await digests.stop()
    expect(await samples()).toMatchObject({
      'quad_deliveries_total{surface="Slack",outcome="expired"}': 1,
      'quad_delivery_late_seconds_count{surface="Slack"}': 0,
    })
    expect(told()).toEqual(['A digest was not posted.'])
    expect(lines[0]).toContain('The digests were paused before it could be posted.')
  })

  test('tell how long what is due has waited, and of each request that was turned away', async () => {
    await subscribe(digests.deps.store, { id: 'well', place: place('C0WELL') })
    slack.injectFault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 3_600 })
    await digests.start([surface])
    const isTriedAgain = async () =>
      (await samples())['quad_deliveries_total{surface="Slack",outcome="waiting"}'] === 1
    while (!(await isTriedAgain())) await new Promise((resolve) => setTimeout(resolve, 10))
    now = NINE.add({ minutes: 30 })
    expect(await samples()).toMatchObject({
      'quad_requests_turned_away_total{surface="Slack",status="429"}': 1,
      'quad_deliveries_open{state="waiting"}': 1,
      quad_delivery_overdue_seconds: 1_800,
    })
  })

  test('measure what a person had posted again from when it was asked for', async () => {
    const { store } = digests.deps
    await subscribe(store, { id: 'lost', place: place('C0LOST') })
    slack.injectFault('chat.postMessage', { kind: 'accept-then-drop' })
    await delivered()
    await digests.stop()
    now = NINE.add({ hours: 24 * 3 })
    expect(await samples()).toMatchObject({ quad_delivery_overdue_seconds: 0 })
    const [parked] = await store.deliveries.inState('parked', 1)
    await store.deliveries.decide(parked?.id ?? '', 'post-again', now, entry())
    now = now.add({ minutes: 5 })
    expect(await samples()).toMatchObject({
      'quad_deliveries_open{state="waiting"}': 1,
      quad_delivery_overdue_seconds: 300,
    })
  })

  test('tell of slots that passed while nobody looked, and of a digest that comes late', async () => {
    now = W49.at.add({ hours: 2 })
    await subscribe(
      digests.deps.store,
      { id: 'late', place: place('C0WELL'), next: W49 },
      { id: 'missed', place: place('C0QUIET'), next: W48 },
    )
    await delivered()
    expect(await samples()).toMatchObject({
      quad_slots_missed_total: 1,
      'quad_deliveries_total{surface="Slack",outcome="sent"}': 2,
      'quad_delivery_late_seconds_sum{surface="Slack"}': 2 * 7_200,
    })
    expect(told().toSorted()).toEqual([
      'A digest came late.',
      'A digest came late.',
      'Digests were due while the bot did not look; of each the latest still comes, if it is of use.',
    ])
    expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ count: 1, subscriptions: ['missed'] }),
    )
  })

  test('say nothing of what is kept while the database does not answer', async () => {
    await digests.start([surface])
    await digests.stop()
    await digests.close()
    const left = Object.keys(await samples())
    expect(left.filter((name) => /_open|overdue|quad_subscriptions/.test(name))).toEqual([])
    expect(left).toContain('quad_deliveries_total{surface="Slack",outcome="sent"}')
  })
})
