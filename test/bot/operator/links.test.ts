// The addresses of messages: asked for once, one after the other, and never waited for.

import { expect, test } from 'vitest'
import { createKnownLinks } from '../../../src/bot/operator/links.ts'
import type { Operated } from '../../../src/bot/operator/operated.ts'
import { channel, NINE } from '../../support/store/examples.ts'
import { createMovedClock } from '../subscriptions/delivery/moved-clock.ts'

test('an address is known to the next page, and a platform that fails is left alone for a minute', async () => {
  const clock = createMovedClock(NINE)
  const asked: string[] = []
  let isBroken = true
  let waiting = Promise.withResolvers<void>()
  const link = async (_place: unknown, message: string): Promise<string | null> => {
    asked.push(message)
    await waiting.promise
    if (message === 'broken' && isBroken) throw new Error('The platform does not answer.')
    return `https://chat.test/${message}`
  }
  const operated = { channels: () => ({ link }) } as Partial<Operated> as Operated
  const links = createKnownLinks(() => clock.now())
  const all = () => ['m1', 'broken', 'm2'].map((message) => links.of(operated, channel(), message))
  expect(all()).toEqual([null, null, null])
  expect(all()).toEqual([null, null, null])
  expect(asked).toEqual(['m1'])
  waiting.resolve()
  await expect.poll(all).toEqual(['https://chat.test/m1', null, 'https://chat.test/m2'])
  expect(asked).toEqual(['m1', 'broken', 'm2'])
  await clock.advance(59_000)
  expect(all()).toEqual(['https://chat.test/m1', null, 'https://chat.test/m2'])
  expect(asked).toEqual(['m1', 'broken', 'm2'])
  isBroken = false
  await clock.advance(1_000)
  await expect.poll(() => all()[1]).toBe('https://chat.test/broken')
  expect(asked).toEqual(['m1', 'broken', 'm2', 'broken'])

  waiting = Promise.withResolvers()
  const many = Array.from({ length: 200 }, (_, number) => `n${number}`)
  for (const message of many) links.of(operated, channel(), message)
  waiting.resolve()
  await expect.poll(() => links.of(operated, channel(), 'n49')).toBe('https://chat.test/n49')
  expect(asked).not.toContain('n60')
})

test('what a platform breaks over at once keeps nothing else from being asked', async () => {
  const link = (_place: unknown, message: string): Promise<string | null> => {
    if (message === 'broken') throw new Error('planted')
    return Promise.resolve(`https://chat.test/${message}`)
  }
  const operated = { channels: () => ({ link }) } as Partial<Operated> as Operated
  const links = createKnownLinks(() => NINE)
  const of = (message: string) => links.of(operated, channel(), message)
  expect([of('broken'), of('m1')]).toEqual([null, null])
  await expect.poll(() => of('m1')).toBe('https://chat.test/m1')
})

test('where a platform is not set up, nothing is asked', () => {
  const operated = { channels: () => undefined } as Partial<Operated> as Operated
  expect(createKnownLinks(() => NINE).of(operated, channel(), 'm1')).toBeNull()
})
