// Time zones to choose from: while one is being typed, and instead of one that cannot be taken.

import { plainName } from '../../../briefings/index.ts'
import { near, quoted, type Problem } from '../reading/problem.ts'
import { CITIES, SEVERAL } from './zone-names.ts'
import { cityOf, knownZones, zoneCandidates, type ZoneReading } from './zones.ts'

/** One zone to choose. */
export interface ZoneChoice {
  /** What a person sees: "Mumbai (Asia/Kolkata)". */
  readonly name: string
  /** The IANA zone. */
  readonly value: string
}

interface Offered extends ZoneChoice {
  /** Of the zone, as it is compared. */
  readonly id: string
  /** Of the city alone. */
  readonly cityWords: readonly string[]
  /** Of the city and the id. */
  readonly words: readonly string[]
}

let offered: readonly Offered[] | null = null

/**
 * Zones for what was typed so far.
 * @param typed the beginning of one or more words of a city, a country or an id; nothing lists the best known
 * @param limit how many at most
 * @returns each zone once, by the city that was typed, those of the Quad first; where no name begins so, those
 *   that nearly are so
 */
export function zoneChoices(typed: string, limit = 25): readonly ZoneChoice[] {
  const said = plainName(typed)
  const several = SEVERAL.find(([word]) => plainName(word) === said)?.[1]
  if (several !== undefined) return several.slice(0, limit).map(shown)
  const parts = said.split(' ').filter((part) => part !== '')
  const begin = (words: readonly string[]): boolean =>
    parts.every((part) => words.some((word) => word.startsWith(part)))
  const found = new Map<string, ZoneChoice>()
  const matching = [
    ...offers().filter(({ cityWords }) => begin(cityWords)),
    ...offers().filter(({ id }) => id.startsWith(said)),
    ...offers().filter(({ words }) => begin(words)),
  ]
  for (const { name, value } of matching) {
    if (found.size === limit) break
    if (!found.has(value)) found.set(value, { name, value })
  }
  if (found.size > 0) return [...found.values()]
  return near(typed, zoneCandidates()).slice(0, limit).map(shown)
}

/**
 * Why a reading is no zone for a digest.
 * @param said as it was typed
 * @param reading what it means
 * @param now for the clocks that show the offset at present
 * @returns the problem, with zones to choose from
 */
export function zoneProblem(
  said: string,
  reading: Exclude<ZoneReading, { kind: 'zone' }>,
  now: Temporal.Instant,
): Problem {
  switch (reading.kind) {
    case 'several':
      return {
        said,
        problem: `${quoted(said)} can mean more than one time zone.`,
        fix: 'Say which city’s clock it is.',
        suggestions: reading.zones,
      }
    case 'offset':
      return {
        said,
        problem: `${quoted(said)} is a distance from UTC, which stays when clocks change.`,
        fix: 'Name a city, so that the digest keeps to the clock there; UTC itself works too.',
        suggestions: zonesAt(reading.minutes, now),
      }
  }
}

/** @returns that no zone was said, and some that could be */
export function missingZone(): Problem {
  return {
    said: '',
    problem: 'The time zone is missing.',
    fix: 'Add a city or a time zone, such as Asia/Kolkata.',
    suggestions: EXAMPLES,
  }
}

const EXAMPLES = ['Asia/Kolkata', 'Asia/Tokyo', 'Australia/Canberra', 'America/New_York']

const SHOWN = 3

function zonesAt(minutes: number, now: Temporal.Instant): readonly string[] {
  return knownZones()
    .filter((zone) => now.toZonedDateTimeISO(zone).offsetNanoseconds === minutes * 60e9)
    .slice(0, SHOWN)
}

function offers(): readonly Offered[] {
  offered ??= [
    ...CITIES.map(([zone, [city = cityOf(zone)]]) => offer(city, zone)),
    ...CITIES.flatMap(([zone, cities]) => cities.map((city) => offer(city, zone))),
    ...knownZones()
      .toSorted()
      .map((zone) => offer(cityOf(zone), zone)),
  ]
  return offered
}

function offer(city: string, zone: string): Offered {
  const name = city === zone ? zone : `${city} (${zone})`
  const [cityWords, id] = [plainName(city).split(' '), plainName(zone)]
  return { name, value: zone, id, cityWords, words: [...cityWords, ...id.split(' ')] }
}

function shown(zone: string): ZoneChoice {
  const city = CITIES.find(([id]) => id === zone)?.[1][0] ?? cityOf(zone)
  const { name, value } = offer(city, zone)
  return { name, value }
}
