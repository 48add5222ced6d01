// What somebody typed for a time zone -> the IANA zone: by id, by an id that it had, by a city or a country.

import { plainName } from '../../../briefings/index.ts'
import type { Candidate } from '../reading/problem.ts'
import { CITIES, RENAMED, SEVERAL } from './zone-names.ts'

/** What a phrase means as a time zone. */
export type ZoneReading =
  | { readonly kind: 'zone'; readonly zone: string }
  /** It stands for several, the likeliest first: IST, Australia. */
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  /** Hours from UTC, which do not follow clocks when they change; `minutes` is east of it. */
  | { readonly kind: 'offset'; readonly minutes: number }

/**
 * Reads a time zone.
 * @param phrase an id, a city, a country, an abbreviation or an offset, in any case and spelling of spaces
 * @returns what it means; null where it is none of these
 */
export function readZone(phrase: string): ZoneReading | null {
  const minutes = offsetMinutes(phrase.trim().toLowerCase())
  if (minutes !== null) return { kind: 'offset', minutes }
  const known = readings().get(plainName(phrase))
  if (known !== undefined) return known
  const zone = zoneById(phrase.trim().replaceAll(/\s+/g, '_'))
  return zone === null ? null : { kind: 'zone', zone }
}

/**
 * Reads the id of a time zone, such as a platform tells of a person.
 * @param id an id in any case
 * @returns the id as it is spelt today, Asia/Kolkata for asia/calcutta; a second name of a zone stays as it is
 *   (Australia/Canberra); null where there is no such city's zone, or it is a mere offset such as Etc/GMT+5
 */
export function zoneById(id: string): string | null {
  const renamed = today().get(id.toLowerCase())
  if (renamed !== undefined) return renamed
  if (!/^[a-z]+\/[a-z]/i.test(id) || /^etc\//i.test(id)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId
  } catch {
    return null
  }
}

let zones: readonly string[] | null = null

/** @returns every zone that is offered, once: those of the Quad first, then well-known ones, then A to Z */
export function knownZones(): readonly string[] {
  zones ??= [
    ...new Set([
      ...CITIES.map(([zone]) => zone),
      ...RENAMED.map(([zone]) => zone),
      ...Intl.supportedValuesOf('timeZone').flatMap((id) => zoneById(id) ?? []),
    ]),
  ]
  return zones
}

/**
 * @param zone an IANA zone
 * @returns the city that it is called by: Kolkata for Asia/Kolkata
 */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/**
 * @param zone an IANA zone
 * @returns the cities that it is offered by, and the one that it is called by
 */
export function citiesOf(zone: string): readonly string[] {
  return [cityOf(zone), ...(CITIES.find(([id]) => id === zone)?.[1] ?? [])]
}

/** @returns every name of a zone, for what is misspelt: ids, cities, countries */
export function zoneCandidates(): readonly Candidate[] {
  candidates ??= [...readings()]
    .filter(([name]) => name.length > 3)
    .flatMap(([name, reading]): Candidate[] =>
      reading.kind === 'zone' ? [[name, reading.zone]] : [],
    )
  return candidates
}

let candidates: readonly Candidate[] | null = null
let byPhrase: ReadonlyMap<string, ZoneReading> | null = null
let byOldId: ReadonlyMap<string, string> | null = null

function today(): ReadonlyMap<string, string> {
  byOldId ??= new Map([
    ['utc', 'UTC'],
    ...RENAMED.flatMap(([zone, oldIds]) =>
      oldIds.map((id): [string, string] => [id.toLowerCase(), zone]),
    ),
  ])
  return byOldId
}

/** By phrase; what is said first of a phrase counts. */
function readings(): ReadonlyMap<string, ZoneReading> {
  if (byPhrase !== null) return byPhrase
  const found = new Map<string, ZoneReading>()
  const add = (name: string, reading: ZoneReading): void => {
    if (!found.has(plainName(name))) found.set(plainName(name), reading)
  }
  for (const [word, meant] of SEVERAL) add(word, { kind: 'several', zones: meant })
  for (const [zone, cities] of CITIES) {
    for (const city of cities) add(city, { kind: 'zone', zone })
  }
  for (const zone of knownZones()) add(zone, { kind: 'zone', zone })
  for (const zone of knownZones()) add(cityOf(zone), { kind: 'zone', zone })
  for (const [zone, oldIds] of RENAMED) {
    for (const id of oldIds) add(id, { kind: 'zone', zone })
    // Not the East of Brazil/East.
    for (const id of oldIds.filter(isOfCity)) add(cityOf(id), { kind: 'zone', zone })
  }
  byPhrase = found
  return found
}

function isOfCity(id: string): boolean {
  return /^(?:Africa|America|Asia|Atlantic|Europe|Pacific)\//.test(id)
}

const OFFSET = /^(?:utc|gmt)?\s*([+\-\u2212])\s*(\d{1,2})(?::?([0-5]\d))?$/
/** Its signs are the other way round: Etc/GMT+5 is five hours west. */
const POSIX_OFFSET = /^etc\/gmt([+-])(\d{1,2})$/

function offsetMinutes(phrase: string): number | null {
  const posix = POSIX_OFFSET.exec(phrase)
  if (posix !== null) return Number(posix[2]) * 60 * (posix[1] === '+' ? -1 : 1)
  const match = OFFSET.exec(phrase)
  if (match === null) return null
  return (Number(match[2]) * 60 + Number(match[3] ?? 0)) * (match[1] === '+' ? 1 : -1)
}
