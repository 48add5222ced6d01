import { REST, Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { DiscordStandIn, PlantedFault } from '../../support/discord/index.ts'
import { refusalOf } from './bot.ts'
import { first, firstChannel, startStandIn } from './standing.ts'

const ROUTE = 'POST /channels/:channel/messages'

function post(standIn: DiscordStandIn, retries: number): Promise<unknown> {
  const rest = new REST({ api: standIn.apiUrl, retries, offset: 0, timeout: 300 })
  const route = Routes.channelMessages(firstChannel(standIn))
  return rest.setToken(standIn.token).post(route, { body: { content: 'a digest' } })
}

describe('a planted fault strikes discord.js', () => {
  test.each<[string, PlantedFault, { calls: number; messages: number }]>([
    ['is tried again after a 500', { kind: 'http-500' }, { calls: 2, messages: 1 }],
    [
      'is posted twice when the work was done',
      { kind: 'accept-then-500' },
      { calls: 2, messages: 2 },
    ],
    [
      'waits out a 429',
      { kind: 'rate-limited', retryAfterSeconds: 0.05 },
      { calls: 2, messages: 1 },
    ],
    [
      'waits out a global 429',
      { kind: 'rate-limited', retryAfterSeconds: 0.05, global: true },
      { calls: 2, messages: 1 },
    ],
    ['goes through a short stall', { kind: 'stall', ms: 20 }, { calls: 1, messages: 1 }],
  ])('the call %s', async (_what, fault, expected) => {
    const standIn = await startStandIn()
    const planted = standIn.plant(ROUTE, fault)
    await post(standIn, 3)
    expect(planted.struck).toBe(1)
    expect(standIn.callsTo(ROUTE)).toHaveLength(expected.calls)
    expect(first(standIn.callsTo(ROUTE)).planted).toBe(fault.kind)
    expect(standIn.messages(firstChannel(standIn))).toHaveLength(expected.messages)
    standIn.assertNoFaults()
  })

  test.each<[PlantedFault, { messages: number; status: number | string }]>([
    [{ kind: 'http-500' }, { messages: 0, status: 500 }],
    [
      { kind: 'error', status: 403, code: 50013 },
      { messages: 0, status: 403 },
    ],
    [{ kind: 'drop' }, { messages: 0, status: 'dropped' }],
    [{ kind: 'accept-then-drop' }, { messages: 1, status: 'dropped' }],
    [
      { kind: 'stall', ms: 5_000 },
      { messages: 1, status: 'dropped' },
    ],
  ])('%o fails without retries', async (fault, expected) => {
    const standIn = await startStandIn()
    standIn.plant(ROUTE, fault)
    await refusalOf(post(standIn, 0))
    await standIn.waitFor(() => first(standIn.callsTo(ROUTE)).status, 'the outcome')
    expect(first(standIn.callsTo(ROUTE)).status).toBe(expected.status)
    expect(standIn.messages(firstChannel(standIn))).toHaveLength(expected.messages)
  })

  test('as often as it was planted, and only where', async () => {
    const standIn = await startStandIn()
    const error: PlantedFault = { kind: 'error', status: 404, code: 10003 }
    const elsewhere = standIn.plant({ route: ROUTE, params: { channel: '1' } }, error)
    const planted = standIn.plant({ route: ROUTE, times: 2 }, error)
    expect((await refusalOf(post(standIn, 0))).code).toBe(10003)
    expect((await refusalOf(post(standIn, 0))).code).toBe(10003)
    await post(standIn, 0)
    expect([planted.struck, elsewhere.struck]).toEqual([2, 0])
  })
})
