import { webApi } from '@slack/bolt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { FINE_MESSAGES, FINE_VIEWS, REFUSED_MESSAGES, REFUSED_VIEWS } from './planted-payloads.ts'
import { postMessage } from './post-message.ts'

let standIn: SlackStandIn
let client: webApi.WebClient

beforeAll(async () => {
  standIn = await createSlackStandIn({ rateLimit: 'off' })
  client = new webApi.WebClient(standIn.identity.botToken, {
    slackApiUrl: standIn.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent(),
  })
})
afterAll(() => standIn.stop())

function silent(): webApi.Logger {
  const ignore = () => undefined
  return {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: ignore,
    setLevel: ignore,
    getLevel: () => webApi.LogLevel.ERROR,
    setName: ignore,
  }
}

async function refusalOf(method: string, args: Record<string, unknown>) {
  const before = standIn.faults().length
  const error: unknown = await client.apiCall(method, args).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const data = error instanceof webApi.WebAPIPlatformError ? error.data : undefined
  const lines = data?.response_metadata?.messages ?? []
  return { error: data?.error, lines, faults: standIn.faults().slice(before) }
}

describe('messages', () => {
  test.each(REFUSED_MESSAGES)('$name is refused', async ({ message, error, line }) => {
    const refusal = await refusalOf('chat.postMessage', { channel: 'C0GENERAL', ...message })
    expect(refusal.error).toBe(error)
    expect(refusal.lines.join('\n')).toContain(line)
    expect(refusal.faults.map(({ sentence }) => sentence).join('\n')).toContain(line)
  })

  test.each(FINE_MESSAGES)('$name is fine', async ({ message }) => {
    const refusal = await refusalOf('chat.postMessage', { channel: 'C0GENERAL', ...message })
    expect(refusal).toEqual({ error: undefined, lines: [], faults: [] })
  })

  test('a text of more than 40,000 characters is cut off, with a warning and a fault', async () => {
    const text = 'x'.repeat(40_001)
    const answer = await postMessage(client, { channel: 'C0GENERAL', text })
    expect(answer.warning).toBe('message_truncated')
    expect(standIn.message('C0GENERAL', answer.ts ?? '')?.text).toHaveLength(40_000)
    expect(standIn.faults().at(-1)?.sentence).toContain('40,000')
  })

  test('every fault names the page of its rule', () => {
    const limits = standIn.faults().filter(({ sentence }) => sentence.includes('must be less than'))
    expect(limits.length).toBeGreaterThan(0)
    for (const { doc } of limits) expect(doc).toMatch(/^https:\/\//)
  })
})

describe('views', () => {
  test.each(REFUSED_VIEWS)('$name is refused', async ({ view, line }) => {
    const refusal = await refusalOf('views.publish', { user_id: 'U0ALICE', view })
    expect(refusal.error).toBe('invalid_arguments')
    expect(refusal.lines.join('\n')).toContain(line)
    expect(refusal.faults).not.toEqual([])
  })

  test.each(FINE_VIEWS)('$name is fine', async ({ view }) => {
    const refusal = await refusalOf('views.publish', { user_id: 'U0ALICE', view })
    expect(refusal).toEqual({ error: undefined, lines: [], faults: [] })
  })
})
