// Guessing the password of a page that is open to others, over HTTP.

import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAttempts, type Attempts } from '../../../src/bot/web/server/attempts.ts'
import { HERE, serving } from './serving.ts'

const PASSWORD = 'correct horse battery'
const OPEN = { ...HERE, isForOthers: true, password: PASSWORD } as const

/** Every address that begins so is this machine. */
const [ALICE, MALLORY] = ['127.0.0.1', '127.0.0.2'] as const

interface Guarded {
  /** Asks for the first page. @returns the status, and how long it says to wait */
  readonly ask: (
    from: string,
    password: string | null,
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

/** A server with a clock that a test moves. */
async function guarded(options: Parameters<typeof createAttempts>[0] = {}): Promise<Guarded> {
  let now = 0
  let last: Answer = { headers: {}, body: '' }
  const { address } = await serving({
    config: OPEN,
    attempts: createAttempts({ now: () => now, ...options }),
  })
  return {
    last: () => last,
    later: (seconds) => void (now += seconds * 1_000),
    async ask(from, password) {
      const basic = Buffer.from(`anybody:${password}`).toString('base64')
      const headers = password === null ? {} : { authorization: `Basic ${basic}` }
      const asked = request(`${address}/`, { localAddress: from, headers }).end()
      const [response]: IncomingMessage[] = await once(asked, 'response')
      if (response === undefined) throw new Error('There is no answer.')
      last = { headers: response.headers, body: await text(response) }
      return [response.statusCode ?? 0, response.headers['retry-after']]
    },
  }
}

async function wrong({ ask }: Guarded, from: string, times: number) {
  const seen = []
  for (let count = 0; count < times; count += 1) seen.push(await ask(from, `guess ${count}`))
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
