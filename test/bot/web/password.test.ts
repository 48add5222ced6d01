// Guessing the password of a page that is open to others, over HTTP.

import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAttempts, type Attempts } from '../../../src/bot/web/server/attempts.ts'
import { clientAddress } from '../../../src/bot/web/server/clients.ts'
import { HERE, serving } from './serving.ts'

const PASSWORD = 'correct horse battery'
const OPEN = { ...HERE, isForOthers: true, password: PASSWORD } as const

/** Every address that begins so is this machine. */
const [ALICE, MALLORY] = ['127.0.0.1', '127.0.0.2'] as const

interface Guarded {
  /**
   * Asks for the first page.
   * @param forwarded what proxies say of where it comes from; nothing unless given
   * @returns the status, and how long it says to wait
   */
  readonly ask: (
    from: string,
    password: string | null,
    forwarded?: string,
  ) => Promise<readonly [number, string | undefined]>
  /** The latest answer. */
  readonly last: () => Answer
  /** Lets time go by. */
  readonly later: (seconds: number) => void
}

interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server with a clock that a test moves, behind so many proxies. */
async function guarded(
  options: Parameters<typeof createAttempts>[0] = {},
  proxies = 0,
): Promise<Guarded> {
  let now = 0
  let last: Answer = { headers: {}, body: '' }
  const { address } = await serving({
    config: { ...OPEN, proxies },
    attempts: createAttempts({ now: () => now, ...options }),
  })
  return {
    last: () => last,
    later: (seconds) => void (now += seconds * 1_000),
    async ask(from, password, forwarded) {
      const basic = Buffer.from(`anybody:${password}`).toString('base64')
      const headers = {
        ...(password === null ? {} : { authorization: `Basic ${basic}` }),
        ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
      }
      const asked = request(`${address}/`, { localAddress: from, headers }).end()
      const [response]: IncomingMessage[] = await once(asked, 'response')
      if (response === undefined) throw new Error('There is no answer.')
      last = { headers: response.headers, body: await text(response) }
      return [response.statusCode ?? 0, response.headers['retry-after']]
    },
  }
}

async function wrong({ ask }: Guarded, from: string, times: number, forwarded?: string) {
  const seen = []
  for (let count = 0; count < times; count += 1) {
    seen.push(await ask(from, `guess ${count}`, forwarded))
  }
  return seen
}

const NO = [401, undefined] as const
const YES = [200, undefined] as const

describe('wrong passwords', () => {
  test('a few are forgiven, more have to wait, and then one may be tried again', async () => {
    const page = await guarded()
    const forgiven = Array.from({ length: 10 }, () => NO)
    expect(await wrong(page, MALLORY, 12)).toEqual([...forgiven, [429, '30'], [429, '30']])
    expect(page.last().body).toBe('Too many wrong passwords. Wait 30 seconds and try again.\n')
    expect(page.last().headers['x-frame-options']).toBe('DENY')
    expect(page.last().headers['www-authenticate']).toBeUndefined()
    page.later(29)
    expect(await page.ask(MALLORY, 'guess')).toEqual([429, '1'])
    page.later(1)
    expect(await wrong(page, MALLORY, 2)).toEqual([NO, [429, '30']])
  })

  test('not even the right one is looked at before that', async () => {
    const page = await guarded()
    await wrong(page, MALLORY, 10)
    expect(await page.ask(MALLORY, PASSWORD)).toEqual([429, '30'])
    page.later(30)
    expect(await page.ask(MALLORY, PASSWORD)).toEqual(YES)
  })

  test('are of no consequence for whoever knows the right one elsewhere', async () => {
    const page = await guarded()
    await wrong(page, MALLORY, 20)
    expect(await page.ask(ALICE, PASSWORD)).toEqual(YES)
  })

  test('whoever mistypes now and then is not held up, and no password at all is no guess', async () => {
    const page = await guarded()
    for (let count = 0; count < 20; count += 1) {
      expect(await page.ask(ALICE, null)).toEqual(NO)
      expect(await page.ask(ALICE, PASSWORD)).toEqual(YES)
    }
    expect(await wrong(page, ALICE, 4)).toEqual([NO, NO, NO, NO])
    expect(await page.ask(ALICE, PASSWORD)).toEqual(YES)
  })

  test('from many addresses leave each one guess, and the right one passes from any other', async () => {
    const page = await guarded({ all: { burst: 3, perMinute: 1 } })
    const seen = []
    for (let count = 2; count < 7; count += 1) {
      seen.push(await wrong(page, `127.0.0.${count}`, 2))
    }
    const waits = [NO, [429, '60']]
    expect(seen).toEqual([[NO, NO], waits, waits, waits, waits])
    expect(await page.ask(ALICE, PASSWORD)).toEqual(YES)
  })
})

describe('behind a proxy', () => {
  const [PROXY, STRANGER, OPERATOR] = ['127.0.0.1', '203.0.113.9', '198.51.100.7'] as const

  test('that is known of, a stranger’s wrong passwords do not hold up anybody else', async () => {
    const page = await guarded({}, 1)
    await wrong(page, PROXY, 12, STRANGER)
    expect(await page.ask(PROXY, PASSWORD, STRANGER)).toEqual([429, '30'])
    expect(await page.ask(PROXY, PASSWORD, OPERATOR)).toEqual(YES)
  })

  test('that is known of, nobody guesses more by making up where they are', async () => {
    const page = await guarded({}, 1)
    for (let count = 0; count < 10; count += 1) {
      expect(await page.ask(PROXY, 'guess', `192.0.2.${count}, ${STRANGER}`)).toEqual(NO)
    }
    expect(await page.ask(PROXY, 'guess', `192.0.2.99, ${STRANGER}`)).toEqual([429, '30'])
  })

  test('that nobody told of, its word is not taken', async () => {
    const page = await guarded()
    for (let count = 0; count < 10; count += 1) {
      expect(await page.ask(MALLORY, 'guess', `192.0.2.${count}`)).toEqual(NO)
    }
    expect(await page.ask(MALLORY, 'guess', '192.0.2.99')).toEqual([429, '30'])
  })

  test.each([
    ['203.0.113.9', 0, '127.0.0.1'],
    ['', 1, '127.0.0.1'],
    ['203.0.113.9', 1, '203.0.113.9'],
    ['192.0.2.1, 203.0.113.9', 1, '203.0.113.9'],
    ['192.0.2.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    // Whoever passes by the outer proxy is who the inner one hears.
    ['203.0.113.9', 2, '203.0.113.9'],
    ['203.0.113.9:4711', 1, '203.0.113.9'],
    ['2001:db8::9', 1, '2001:db8::9'],
    ['[2001:db8::9]:443', 1, '2001:db8::9'],
    ['unknown', 1, '127.0.0.1'],
    ['203.0.113.9, unknown', 2, '127.0.0.1'],
  ])('“%s” behind %i means %s', (forwarded, proxies, address) => {
    expect(clientAddress('127.0.0.1', forwarded, proxies)).toBe(address)
  })

  test('only what our own proxies say counts, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.ipV4(), fc.ipV6(), (made, client, inner) => {
        const forwarded = [...made, client, inner].join(', ')
        expect(clientAddress('127.0.0.1', forwarded, 2)).toBe(client)
      }),
    )
  })
})

/** How many of so many guesses a second are looked at. */
function looked(attempts: Attempts, from: (index: number) => string, count: number): number {
  let seen = 0
  for (let index = 0; index < count; index += 1) {
    if (attempts.wait(from(index)) > 0) continue
    attempts.failed(from(index))
    seen += 1
  }
  return seen
}

describe('an address', () => {
  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', 'the same network'],
    ['2001:DB8:1:2::1', '2001:db8:0001:0002:a:b:c:d', 'the same network'],
    ['::ffff:192.0.2.1', '192.0.2.1', 'the same machine'],
    ['fe80::1%eth0', 'fe80::2%eth0', 'the same network'],
  ])('%s and %s are %s', (one, other) => {
    const attempts = createAttempts({ now: () => 0 })
    expect(looked(attempts, (index) => (index % 2 === 0 ? one : other), 40)).toBe(10)
  })

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['192.0.2.1', '192.0.2.2'],
  ])('%s and %s are two', (one, other) => {
    const attempts = createAttempts({ now: () => 0 })
    expect(looked(attempts, (index) => (index % 2 === 0 ? one : other), 80)).toBe(20)
  })

  test('never waits for long, whatever others do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 400 }), (guesses) => {
        let now = 0
        const attempts = createAttempts({ now: () => now, most: 8 })
        for (const [seconds, from] of guesses) {
          now += seconds * 1_000
          const wait = attempts.wait(`192.0.2.${from}`)
          expect(wait).toBeLessThanOrEqual(30)
          if (wait === 0) attempts.failed(`192.0.2.${from}`)
        }
        now += 30_000
        expect(attempts.wait('192.0.2.0')).toBe(0)
      }),
    )
  })
})
