// Time zones by all the names that people have for them, and those to choose from.

import { describe, expect, test } from 'vitest'
import {
  missingZone,
  zoneChoices,
} from '../../../../src/bot/subscriptions/schedule/zone-choices.ts'
import { CITIES, RENAMED, SEVERAL } from '../../../../src/bot/subscriptions/schedule/zone-names.ts'
import {
  cityOf,
  knownZones,
  readZone,
  zoneById,
} from '../../../../src/bot/subscriptions/schedule/zones.ts'
import { CLOCK_ZONES } from './clock.ts'

const names = (typed: string, limit?: number) => zoneChoices(typed, limit).map(({ name }) => name)

describe('a zone', () => {
  test.each([
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['New Delhi', 'Asia/Kolkata'],
    ['new_york', 'America/New_York'],
    ['washington', 'America/New_York'],
    ['us/eastern', 'America/New_York'],
    ['america/argentina/buenos aires', 'America/Argentina/Buenos_Aires'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['Australia/Canberra', 'Australia/Canberra'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Japan', 'Asia/Tokyo'],
    ['JST', 'Asia/Tokyo'],
    ['Etc/UTC', 'UTC'],
    ['Antarctica/South_Pole', 'Antarctica/South_Pole'],
  ])('%s', (typed, zone) => {
    expect(readZone(typed)).toEqual({ kind: 'zone', zone })
  })

  test('what stands for several, for a distance from UTC, or for nothing is no zone', () => {
    expect(readZone('GMT')).toEqual({
      kind: 'several',
      zones: ['UTC', 'Europe/London', 'Africa/Accra'],
    })
    expect(readZone('GMT-3:30')).toEqual({ kind: 'offset', minutes: -210 })
    expect(readZone('Etc/GMT+5')).toEqual({ kind: 'offset', minutes: -300 })
    expect(['Factory', 'Asia/Delhi', 'x', '', '/'].map(readZone)).toEqual(Array(5).fill(null))
    expect(['EST', 'Etc/GMT+5', '+05:30', 'Asia/Delhi', ''].map(zoneById)).toEqual(
      Array(5).fill(null),
    )
  })

  test('every one that is offered reads as itself, and is known to Temporal', () => {
    expect(knownZones().length).toBeGreaterThan(400)
    expect(knownZones()).toEqual(expect.arrayContaining([...CLOCK_ZONES]))
    for (const zone of knownZones()) {
      expect([zone, readZone(zone)]).toEqual([zone, { kind: 'zone', zone }])
      expect(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId).toBe(
        zone,
      )
    }
  })

  test('the tables name zones that Temporal knows, and no name twice', () => {
    const zones = [...CITIES, ...RENAMED].map(([zone]) => zone)
    const choices = [...SEVERAL.flatMap(([, several]) => several), ...missingZone().suggestions]
    expect([...zones, ...choices].filter((zone) => zoneById(zone) !== zone)).toEqual([])
    const cities = [...CITIES.flatMap(([, all]) => all), ...SEVERAL.map(([word]) => word)]
    expect(cities.filter((city, index) => cities.indexOf(city) !== index)).toEqual([])
  })

  test('is called by its city', () => {
    expect(['America/Argentina/Buenos_Aires', 'UTC'].map(cityOf)).toEqual(['Buenos Aires', 'UTC'])
  })
})

describe('choices', () => {
  test('before anything is typed are the capitals of the Quad, then its other zones', () => {
    expect(names('', 6)).toEqual([
      'New Delhi (Asia/Kolkata)',
      'Tokyo (Asia/Tokyo)',
      'Canberra (Australia/Canberra)',
      'Washington (America/New_York)',
      'Sydney (Australia/Sydney)',
      'Melbourne (Australia/Melbourne)',
    ])
    expect(names('')).toHaveLength(25)
  })

  test('are the cities, countries and ids that begin so, each zone once', () => {
    expect(names('mum')).toEqual(['Mumbai (Asia/Kolkata)'])
    expect(names('new y')).toEqual(['New York (America/New_York)'])
    expect(names('troll')).toEqual(['Troll (Antarctica/Troll)'])
    expect(names('ist')).toContain('Dublin (Europe/Dublin)')
    expect(names('asia/k', 3)).toEqual([
      'New Delhi (Asia/Kolkata)',
      'Kuala Lumpur (Asia/Kuala_Lumpur)',
      'Kathmandu (Asia/Kathmandu)',
    ])
  })

  test('are those that nearly begin so where none does, and none for nonsense', () => {
    expect(zoneChoices('kolkatta')).toEqual([
      { name: 'New Delhi (Asia/Kolkata)', value: 'Asia/Kolkata' },
    ])
    expect(zoneChoices('qqqqqq')).toEqual([])
  })

  test('fit where platforms show them', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz'
      .split('')
      .flatMap((letter) => zoneChoices(letter, 100))
      .filter(({ name, value }) => name.length > 75 || value.length > 75)
    expect(long).toEqual([])
  })
})
