// Starting and stopping the Slack surface: what is wrong is said with its fix, and nothing is left
// running.

import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartError } from '../../../src/bot/errors.ts'
import type { ErrorCode } from '../../../src/bot/errors.ts'
import type { Surface } from '../../../src/bot/surface.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { CHANNEL, startSlack, surfaceFor } from './running-surface.ts'
import type { TransportName } from './running-surface.ts'

let standIn: SlackStandIn

beforeEach(async () => {
  standIn = await createSlackStandIn()
})
afterEach(async () => {
  await standIn.stop()
  standIn.assertNoFaults()
})

async function expectFailure(surface: Surface, code: ErrorCode): Promise<string> {
  const error: unknown = await surface.start().then(
    () => 'it started',
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof StartError)) throw new Error(`no StartError: ${String(error)}`)
  expect(error.code).toBe(code)
  expect(error.message).toContain(error.fix)
  await surface.stop()
  expect(standIn.connections()).toBe(0)
  return error.message
}

test.each([
  ['socket', 'invalid_auth'],
  ['http', 'invalid_auth'],
  ['socket', 'token_revoked'],
  ['socket', 'account_inactive'],
] as const)('over %s a bot token that is refused as %s is named', async (transport, error) => {
  const { surface } = await surfaceFor(standIn, transport)
  standIn.injectFault('auth.test', { kind: 'error', error })
  expect(await expectFailure(surface, 'slack-bot-token')).toContain(error)
})

test.each([
  ['missing_scope', 'slack-app-token-scope'],
  ['socket_mode_not_enabled', 'slack-socket-off'],
  ['invalid_auth', 'slack-app-token'],
  ['not_allowed_token_type', 'slack-app-token'],
] as const)('an app-level token that is refused as %s is named', async (error, code) => {
  const { surface } = await surfaceFor(standIn, 'socket')
  standIn.injectFault('apps.connections.open', { kind: 'error', error })
  expect(await expectFailure(surface, code)).toContain(error)
})

test.each([
  ['auth.test', { kind: 'http-500' }],
  ['auth.test', { kind: 'drop' }],
  ['auth.test', { kind: 'rate-limited', retryAfterSeconds: 30 }],
  ['auth.test', { kind: 'error', error: 'internal_error' }],
  ['apps.connections.open', { kind: 'http-500' }],
  ['apps.connections.open', { kind: 'drop' }],
] as const)('%s fails with %j: Slack cannot be reached', async (method, fault) => {
  const { surface } = await surfaceFor(standIn, 'socket')
  standIn.injectFault(method, fault)
  expect(await expectFailure(surface, 'slack-unreachable')).toContain('Slack cannot be reached')
})

async function listening() {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve)
    })
  return { port: address.port, close }
}

test('an address where nothing listens is named', async () => {
  const { port, close } = await listening()
  await close()
  const apiUrl = `http://127.0.0.1:${port}/api/`
  const { surface } = await surfaceFor(standIn, 'socket', { apiUrl })
  expect(await expectFailure(surface, 'slack-unreachable')).toContain('ECONNREFUSED')
})

test('a port that is taken is named', async () => {
  const { port, close } = await listening()
  const { surface } = await surfaceFor(standIn, 'http', { port })
  expect(await expectFailure(surface, 'port-taken')).toContain(`127.0.0.1, port ${port}`)
  await close()
})

test('an address that this machine does not have is named', async () => {
  const { surface } = await surfaceFor(standIn, 'http', { host: '203.0.113.7', port: 0 })
  const words = await expectFailure(surface, 'port-refused')
  expect(words).toContain('203.0.113.7, port 0, EADDRNOTAVAIL')
})

test('after a failure it can be started again', async () => {
  const { surface } = await surfaceFor(standIn, 'socket')
  standIn.injectFault('auth.test', { kind: 'error', error: 'invalid_auth' })
  await expectFailure(surface, 'slack-bot-token')
  await surface.start()
  expect(standIn.connections()).toBe(1)
  await surface.stop()
  expect(standIn.connections()).toBe(0)
})

test('stopping what never started does nothing, and so does stopping twice', async () => {
  const { surface } = await surfaceFor(standIn, 'http')
  await expect(surface.stop()).resolves.toBeUndefined()
  await surface.start()
  await surface.stop()
  await expect(surface.stop()).resolves.toBeUndefined()
})

test('a stop in the middle of a start leaves no connection', async () => {
  for (const method of ['auth.test', 'apps.connections.open']) {
    const { surface } = await surfaceFor(standIn, 'socket')
    standIn.injectFault(method, { kind: 'stall', ms: 100 })
    const starting = surface.start().catch((error: unknown) => error)
    await surface.stop()
    expect(await starting).toBeInstanceOf(Error)
    expect(standIn.connections()).toBe(0)
  }
})

test.each<TransportName>(['socket', 'http'])(
  'over %s a stop finishes the answers that were begun, and takes no more',
  async (transport) => {
    const slack = await startSlack(transport)
    slack.standIn.injectFault('response_url', { kind: 'stall', ms: 200 })
    const { ack } = await slack.standIn.slashCommand({
      command: '/quad',
      text: 'help',
      expect: 'ack',
    })
    expect(ack.kind).toBe('acknowledged')
    await slack.surface.stop()
    expect(slack.standIn.ephemerals(CHANNEL)).toHaveLength(1)
    expect(slack.standIn.connections()).toBe(0)
    await slack.finish()
  },
)

test('after a stop nothing listens any more', async () => {
  const slack = await startSlack('http')
  await slack.finish()
  await expect(fetch(slack.url)).rejects.toThrow('fetch failed')
})
