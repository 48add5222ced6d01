// Who opened their Home page lately is remembered, within bounds.

import { beforeEach, expect, test } from 'vitest'
import { createOpenedHomes } from '../../../src/bot/slack/opened-homes.ts'
import type { OpenedHomes } from '../../../src/bot/slack/opened-homes.ts'

const MINUTE = 60_000

let homes: OpenedHomes
let minutes = 0

beforeEach(() => {
  minutes = 0
  homes = createOpenedHomes({ most: 3, now: () => minutes * MINUTE })
})

test('those who opened theirs within the last hour are known, the latest first', () => {
  homes.opened('U1', 'v1')
  minutes = 30
  homes.publishing('U2', 'v1')
  minutes = 60
  homes.opened('U3', 'v1')
  expect(homes.openedLately()).toEqual(['U3', 'U2', 'U1'])
  minutes = 61
  expect(homes.openedLately()).toEqual(['U3', 'U2'])
})

test('whoever opened theirs longer ago is forgotten when somebody else comes', () => {
  homes.opened('U1', 'v1')
  minutes = 61
  expect(homes.version('U1')).toBe('v1')
  homes.opened('U2', 'v1')
  expect(homes.version('U1')).toBeUndefined()
})

test('a page that is published anew does not count as opened anew', () => {
  homes.opened('U1', 'v1')
  minutes = 59
  homes.publishing('U1', 'v2')
  expect(homes.version('U1')).toBe('v2')
  minutes = 61
  expect(homes.openedLately()).toEqual([])
})

test('no more than so many are remembered; who came longest ago is forgotten first', () => {
  for (const user of ['U1', 'U2', 'U3', 'U1', 'U4']) homes.opened(user, 'v1')
  expect(homes.openedLately()).toEqual(['U4', 'U1', 'U3'])
  expect(homes.version('U2')).toBeUndefined()
})

test('a page is on its way for a minute, and only that page', () => {
  homes.publishing('U1', 'v1')
  expect(homes.isOnItsWay('U1', 'v1')).toBe(true)
  expect(homes.isOnItsWay('U1', 'v2')).toBe(false)
  expect(homes.isOnItsWay('U2', 'v1')).toBe(false)
  minutes = 1
  expect(homes.isOnItsWay('U1', 'v1')).toBe(false)
})

test('who is forgotten gets the page when they come back', () => {
  homes.publishing('U1', 'v1')
  homes.forget('U1')
  expect(homes.isOnItsWay('U1', 'v1')).toBe(false)
  expect(homes.openedLately()).toEqual([])
})
