// Addresses between the pages of the site: relative, so that it works below any address.

import { country, type CountryCode, type Lookup } from '../../../briefings/index.ts'

/** The way from one page to the others. */
export interface Links {
  /**
   * @param path of the site, from its top: "/meetings/2023-12-tokyo/"
   * @returns the address as it stands in the page
   */
  to(path: string): string
}

/**
 * @param page the path of the page that the links stand in, which ends with a slash
 * @returns its links
 */
export function linksFrom(page: string): Links {
  const depth = page.split('/').length - 2
  const top = depth === 0 ? './' : '../'.repeat(depth)
  return { to: (path) => `${top}${path.slice(1)}` }
}

/** The paths of the site. */
export const PATHS = {
  home: '/',
  meetings: '/meetings/',
  milestones: '/milestones/',
  timeline: '/timeline/',
  people: '/people/',
  topics: '/topics/',
  countries: '/countries/',
  sources: '/sources/',
  search: '/search/',
  feed: '/feed.xml',
  calendar: '/calendar.ics',
  data: '/record.json',
} as const

/**
 * @param id of a meeting or a milestone
 * @param lookup the record
 * @returns the path of its page
 */
export function recordPath(id: string, lookup: Lookup): string {
  return `${lookup.meeting(id) === undefined ? PATHS.milestones : PATHS.meetings}${id}/`
}

/**
 * @param id of a person
 * @returns the path of the page
 */
export const personPath = (id: string): string => `${PATHS.people}${id}/`

/**
 * @param id of a topic
 * @returns the path of the page
 */
export const topicPath = (id: string): string => `${PATHS.topics}${id}/`

/**
 * @param id of a source
 * @returns the path of the page
 */
export const sourcePath = (id: string): string => `${PATHS.sources}${id}/`

/**
 * @param code of a country
 * @returns the path of the page: "/countries/united-states/"
 */
export function countryPath(code: CountryCode): string {
  return `${PATHS.countries}${country(code).name.toLowerCase().replaceAll(' ', '-')}/`
}

/**
 * @param path of a picture's page: "/topics/"
 * @param ending of the file
 * @returns the path of the picture as a file: "/pictures/topics.png"
 */
export function picturePath(path: string, ending: 'png' | 'svg'): string {
  return `/pictures/${path.replaceAll('/', '')}.${ending}`
}
