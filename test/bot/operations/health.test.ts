// The health endpoints over real HTTP, with both surfaces in front of their stand-ins.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { createDiscordSurface } from '../../../src/bot/discord/surface.ts'
import { openHealth } from '../../../src/bot/operations/health.ts'
import type { Health } from '../../../src/bot/operations/health.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import type { DigestNumbers } from '../../../src/bot/operations/metrics.ts'
import { createMeter } from '../../../src/bot/operations/prometheus.ts'
import type { RecordCounted } from '../../../src/bot/operations/prometheus.ts'
import { createLifecycle } from '../../../src/bot/run/lifecycle.ts'
import type { Lifecycle } from '../../../src/bot/run/lifecycle.ts'
import { createSlackSurface } from '../../../src/bot/slack/surface.ts'
import { StoreError } from '../../../src/bot/store/port.ts'
import { createDiscordStandIn } from '../../support/discord/index.ts'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { briefings, record, TODAY } from '../../support/record.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { guardAndReports } from '../../support/surface-deps.ts'
import { samplesIn } from './prometheus-text.ts'

let slack: SlackStandIn
let discord: DiscordStandIn
let lifecycle: Lifecycle
let health: Health
const STANDING: RecordCounted = {
  version: record.version,
  refused: null,
  counts: { takenUp: 0, refused: 0 },
}
const NUMBERS: DigestNumbers = {
  subscriptions: { active: 3, paused: 2, halted: 1 },
  open: { waiting: 5, claimed: 4, parked: 6 },
  overdueSeconds: 61,
}
/** How the record stands. */
let standing: RecordCounted
/** What the database answers with, where it does not work. */
let failing: Error | null

beforeEach(async () => {
  slack = await createSlackStandIn()
  discord = await createDiscordStandIn()
  const { botToken, appToken } = slack.identity
  const log = await createLog({ level: 'debug', secrets: [], write: () => undefined })
  const meter = createMeter({ version: '1.2.3', node: '26.0.0' })
  const { floodGuard, reports } = guardAndReports(log)
  const commands = createCommands(briefings)
  const deps = {
    briefings: () => briefings,
    commands,
    today: () => TODAY,
    log,
    floodGuard,
    reports,
  }
  const depsOf = (surface: string) => ({ ...deps, metrics: meter.of(surface) })
  const slackConfig = { mode: 'socket', botToken, appToken, apiUrl: slack.apiUrl } as const
  const discordConfig = { token: discord.token, apiUrl: discord.apiUrl }
  const entries = [
    {
      name: 'Slack',
      fix: 'Mend it.',
      load: async () => createSlackSurface(slackConfig, depsOf('Slack')),
    },
    {
      name: 'Discord',
      fix: 'Mend it.',
      load: async () => createDiscordSurface(discordConfig, depsOf('Discord')),
    },
  ]
  lifecycle = createLifecycle(entries, log)
  const { states } = lifecycle
  const config = { host: '127.0.0.1', port: 0 }
  failing = null
  const checkStore = async (): Promise<void> => {
    if (failing !== null) throw failing
  }
  standing = STANDING
  const digestNumbers = async (): Promise<DigestNumbers> => {
    await checkStore()
    return NUMBERS
  }
  const told = { meter, states, checkStore, digestNumbers, record: () => standing, log }
  health = await openHealth(config, told)
})

afterEach(async () => {
  await lifecycle.stop()
  await health.close()
  await slack.stop()
  await discord.stop()
})

async function get(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${health.address}${path}`)
  return { status: response.status, body: await response.json() }
}

const readiness = (ready: boolean, Slack: string, Discord: string) => ({
  status: ready ? 200 : 503,
  body: { ready, record: record.version, surfaces: { Slack, Discord }, store: 'ok' },
})

/** Asks again until it is so; the tests' own time-out ends it otherwise. */
async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, 10))
}

async function samples(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${health.address}/metrics`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  return samplesIn(await response.text())
}

const ask = (text: string) => slack.slashCommand({ command: '/quad', text, expect: 'answer' })

describe('/readyz', () => {
  test('is ready only when every surface is connected, and not after the stop', async () => {
    expect(await get('/readyz')).toEqual(readiness(false, 'stopped', 'stopped'))
    slack.injectFault('apps.connections.open', { kind: 'stall', ms: 300 })
    const starting = lifecycle.start()
    await until(async () => (await get('/readyz')).status === 503 && discord.sessions.length > 0)
    expect((await get('/readyz')).body).toMatchObject({
      ready: false,
      surfaces: { Slack: 'starting' },
    })
    await starting
    expect(await get('/readyz')).toEqual(readiness(true, 'connected', 'connected'))
    await lifecycle.stop()
    expect(await get('/readyz')).toEqual(readiness(false, 'stopped', 'stopped'))
  })

  test('is not ready while the database of digests does not answer', async () => {
    await lifecycle.start()
    const { body } = readiness(true, 'connected', 'connected')
    for (const code of ['unreachable', 'full'] as const) {
      failing = new StoreError(code, 'It does not answer.')
      const told = await get('/readyz')
      expect(told).toEqual({ status: 503, body: { ...body, ready: false, store: code } })
    }
    failing = null
    expect(await get('/readyz')).toEqual(readiness(true, 'connected', 'connected'))
  })

  test('names the record that answers now', async () => {
    await lifecycle.start()
    standing = { ...STANDING, version: 'a-later-one' }
    const { body } = readiness(true, 'connected', 'connected')
    expect(await get('/readyz')).toEqual({ status: 200, body: { ...body, record: 'a-later-one' } })
  })

  test('names the surface that did not start', async () => {
    slack.injectFault('auth.test', { kind: 'error', error: 'invalid_auth' })
    await lifecycle.start()
    expect(await get('/readyz')).toEqual(readiness(false, 'stopped', 'connected'))
  })

  test('is not ready while Slack is being connected again', async () => {
    await lifecycle.start()
    slack.injectFault('apps.connections.open', { kind: 'http-500' })
    slack.dropConnections()
    await until(async () => (await get('/readyz')).status === 503)
    expect(await get('/readyz')).toEqual(readiness(false, 'reconnecting', 'connected'))
    await until(async () => (await get('/readyz')).status === 200)
    expect((await samples()).get('quad_reconnects_total{surface="Slack"}')).toBe(1)
  })

  test('is not ready while Discord is being connected again', async () => {
    await lifecycle.start()
    discord.plant('GET /gateway/bot', { kind: 'stall', ms: 200 })
    discord.gateway.invalidate()
    await until(async () => (await get('/readyz')).status === 503)
    expect(await get('/readyz')).toEqual(readiness(false, 'connected', 'reconnecting'))
    await until(async () => (await get('/readyz')).status === 200)
    expect((await samples()).get('quad_reconnects_total{surface="Discord"}')).toBe(1)
  })

  test('is not ready once Discord has closed the door for good', async () => {
    await lifecycle.start()
    discord.gateway.disconnect(4004)
    await until(async () => (await get('/readyz')).status === 503)
    expect(await get('/readyz')).toEqual(readiness(false, 'connected', 'stopped'))
  })
})

describe('/metrics', () => {
  const question = 'who was the zanzibarplanted envoy'

  test('counts answers by surface, command, kind of question and status', async () => {
    await lifecycle.start()
    for (const text of ['who represented India in New Delhi', 'latest', 'latest', question]) {
      await ask(text)
    }
    await discord.slashCommand({ name: 'quad', subcommand: 'latest', options: {} })
    await discord.slashCommand({ name: 'quad', subcommand: 'ask', options: { question } })
    await until(
      async () => (await samples()).get('quad_answer_seconds_count{surface="Discord"}') === 2,
    )
    await until(
      async () => (await samples()).get('quad_answer_seconds_count{surface="Slack"}') === 4,
    )
    const counted = [...(await samples())].filter(([name]) => name.startsWith('quad_answers_total'))
    expect(counted).toHaveLength(5)
    expect(Object.fromEntries(counted)).toMatchObject({
      'quad_answers_total{surface="Slack",command="none",question="representatives",status="answered"}': 1,
      'quad_answers_total{surface="Slack",command="latest",question="latest",status="answered"}': 2,
      'quad_answers_total{surface="Discord",command="latest",question="latest",status="answered"}': 1,
    })
    expect(counted.map(([name]) => name).join('\n')).toMatch(/surface="Discord",command="ask"/)
  })

  test('measures how long answers take', async () => {
    await lifecycle.start()
    slack.injectFault('response_url', { kind: 'stall', ms: 60 })
    await ask('latest')
    await until(async () => (await samples()).has('quad_answer_seconds_count{surface="Slack"}'))
    const found = await samples()
    const upTo = (seconds: string) =>
      found.get(`quad_answer_seconds_bucket{le="${seconds}",surface="Slack"}`)
    expect([upTo('0.05'), upTo('10'), upTo('+Inf')]).toEqual([0, 1, 1])
    expect(found.get('quad_answer_seconds_sum{surface="Slack"}')).toBeGreaterThan(0.05)
  })

  test('counts errors by code, and waits that a platform asks for', async () => {
    await lifecycle.start()
    slack.injectFault('response_url', { kind: 'rate-limited', retryAfterSeconds: 0.02 })
    await ask('latest')
    slack.injectFault('response_url', { kind: 'http-500' })
    await ask('latest')
    await until(async () =>
      (await samples()).has('quad_errors_total{surface="Slack",code="not-delivered"}'),
    )
    const found = await samples()
    expect(found.get('quad_errors_total{surface="Slack",code="not-delivered"}')).toBe(1)
    expect(found.get('quad_rate_limit_waits_total{surface="Slack"}')).toBe(1)
    expect(found.get('quad_rate_limit_wait_seconds_total{surface="Slack"}')).toBeCloseTo(0.02)
    expect(found.get('quad_rate_limit_waits_total{surface="Discord"}')).toBe(0)
  })

  test('tells what runs, how the surfaces stand, and how the process is', async () => {
    await lifecycle.start()
    const found = await samples()
    const build = `quad_build_info{version="1.2.3",node="26.0.0",record="${record.version}"}`
    expect(found.get(build)).toBe(1)
    expect(found.get('quad_surface_state{surface="Slack",state="connected"}')).toBe(1)
    expect(found.get('quad_surface_state{surface="Slack",state="reconnecting"}')).toBe(0)
    expect(found.get('process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(found.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
  })

  test('tells which record answers now, what became of changes, and whether one is refused', async () => {
    const about = async () =>
      [...(await samples())].filter(([name]) => /record|build_info/.test(name))
    const build = (version: string) =>
      `quad_build_info{version="1.2.3",node="26.0.0",record="${version}"}`
    await about()
    standing = {
      version: 'a-later-one',
      refused: { at: Temporal.Instant.from('2026-11-22T10:00:00Z'), faults: [] },
      counts: { takenUp: 2, refused: 1 },
    }
    expect(Object.fromEntries(await about())).toEqual({
      [build('a-later-one')]: 1,
      'quad_record_changes_total{outcome="taken-up"}': 2,
      'quad_record_changes_total{outcome="refused"}': 1,
      quad_record_refused: 1,
    })
    standing = { ...standing, refused: null }
    expect((await samples()).get('quad_record_refused')).toBe(0)
  })

  test('has nothing but what the README explains', async () => {
    const text = await (await fetch(`${health.address}/metrics`)).text()
    const own = [...text.matchAll(/^# TYPE (quad_\w+) /gm)].map(([, name = '']) => name)
    const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
  })

  test('no answer of any endpoint holds a question, a name or a secret', async () => {
    await lifecycle.start()
    await ask(question)
    await discord.slashCommand({ name: 'quad', subcommand: 'ask', options: { question } })
    await until(async () => (await samples()).has('quad_answer_seconds_count{surface="Discord"}'))
    for (const path of ['/healthz', '/readyz', '/metrics', `/${question}`]) {
      const text = await (await fetch(`${health.address}${path}`)).text()
      const { botToken, appToken, signingSecret } = slack.identity
      const hidden = [
        'zanzibarplanted',
        'U0ALICE',
        botToken,
        appToken,
        signingSecret,
        discord.token,
      ]
      for (const each of hidden) expect(text).not.toContain(each)
    }
  })
})

describe('the port', () => {
  test('tells that the process lives, whatever the surfaces do', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, body: { alive: true } })
    const head = await fetch(`${health.address}/healthz`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('has nothing else, and takes nothing', async () => {
    expect((await get('/')).status).toBe(404)
    const post = await fetch(`${health.address}/metrics`, { method: 'POST', body: 'x' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('that is taken is named, with what to do', async () => {
    const { port } = new URL(health.address)
    const log = await createLog({ level: 'silent', secrets: [] })
    const meter = createMeter({ version: '1', node: '26' })
    const second = openHealth(
      { host: '127.0.0.1', port: Number(port) },
      {
        meter,
        states: () => [],
        checkStore: async () => undefined,
        digestNumbers: async () => NUMBERS,
        record: () => STANDING,
        log,
      },
    )
    await expect(second).rejects.toMatchObject({ name: 'StartError', code: 'health-port' })
  })
})
