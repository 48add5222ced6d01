// The whole site: every address and what is there. The server and the static files are made from this.

import { countries, type Briefings } from '../../../briefings/index.ts'
import { exportRecord } from '../../exports/export-record.ts'
import type { Format } from '../../exports/formats.ts'
import { hostsPicture } from '../../pictures/hosts.ts'
import { peoplePicture } from '../../pictures/people.ts'
import type { Picture } from '../../pictures/picture.ts'
import { pngOf } from '../../pictures/png.ts'
import { timelinePicture } from '../../pictures/timeline.ts'
import { topicsPicture } from '../../pictures/topics.ts'
import type { Content, SiteContext } from './content.ts'
import { countriesPage, countryPage } from './country-pages.ts'
import { feedText } from './feed.ts'
import { createFinder, type Finder } from './find.ts'
import { findablePages } from './findable.ts'
import { ICON_PATH, sitePage, STYLE_PATH, type Frame, type Place } from './frame.ts'
import { homePage } from './home-page.ts'
import { ICON } from './icon.ts'
import { countryPath, linksFrom, PATHS, personPath, picturePath, sourcePath } from './links.ts'
import { recordPath, topicPath, type Links } from './links.ts'
import { peoplePage, personPage } from './people-pages.ts'
import { meetingsPage, milestonesPage, timelinePage } from './record-lists.ts'
import { meetingPage, milestonePage } from './record-pages.ts'
import { searchPage } from './search-page.ts'
import { sourcePage, sourcesPage } from './source-pages.ts'
import { SITE_STYLE } from './style.ts'
import { topicPage, topicsPage } from './topic-pages.ts'

/** What is at an address. */
export interface Resource {
  /** The media type, with the character set. */
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Whether it never changes at this address. */
  readonly isForever: boolean
}

export interface Site {
  readonly frame: Frame
  /** Every path with a resource, that of a page ending with a slash. */
  readonly paths: readonly string[]
  /** Paths that a page once had, and where it is now. */
  readonly moved: ReadonlyMap<string, string>
  /**
   * @param path from the top of the site
   * @returns what is there; null for nothing
   */
  resource(path: string): Resource | null
  /**
   * @param query what was asked
   * @returns the page with the answer, as it stands at PATHS.search
   */
  search(query: string): string
}

export interface SiteOptions {
  /** Where the site will be, with a slash at its end; null where that is not known. */
  readonly url: string | null
  /** Places in the row of links besides those of the record. */
  readonly places?: readonly Place[]
}

type Make = () => Omit<Resource, 'isForever'>

const PICTURES = [
  [PATHS.timeline, timelinePicture],
  [PATHS.topics, topicsPicture],
  [PATHS.people, peoplePicture],
  [PATHS.countries, hostsPicture],
] as const

/**
 * Makes the site. What is at an address is made when it is first asked for, and kept.
 * @param briefings the core over the record
 * @param today the day on which the site is made
 * @param options where it will be
 * @returns the site
 */
export function createSite(
  briefings: Briefings,
  today: Temporal.PlainDate,
  { url, places = [] }: SiteOptions,
): Site {
  const context: SiteContext = { briefings, today }
  const { dataset } = briefings.lookup
  const frame: Frame = { version: dataset.version, url, places }
  const makers = new Map<string, Make>([...pages(context, frame), ...files(context, url)])
  const kept = new Map<string, Resource>()
  let finder: Finder | undefined
  return {
    frame,
    paths: [...makers.keys()],
    moved: new Map(
      [...dataset.meetings, ...dataset.milestones].flatMap(({ id, aliases = [] }) => {
        const path = recordPath(id, briefings.lookup)
        return aliases.map((alias) => [path.replace(`${id}/`, `${alias}/`), path] as const)
      }),
    ),
    resource(path) {
      const known = kept.get(path)
      const make = makers.get(path)
      if (known !== undefined || make === undefined) return known ?? null
      const resource = { ...make(), isForever: path === STYLE_PATH }
      kept.set(path, resource)
      return resource
    },
    search(query) {
      finder ??= createFinder(findablePages(briefings.lookup))
      const links = linksFrom(PATHS.search)
      const content = searchPage(query, finder, context, links)
      return sitePage({ ...content, path: PATHS.search, links, query }, frame)
    },
  }
}

type PageMaker = (context: SiteContext, links: Links) => Content

function pages(context: SiteContext, frame: Frame): readonly (readonly [string, Make])[] {
  const { lookup } = context.briefings
  const { meetings, milestones, people, topics, sources } = lookup.dataset
  const all: readonly (readonly [string, PageMaker])[] = [
    [PATHS.home, homePage],
    [PATHS.meetings, meetingsPage],
    [PATHS.milestones, milestonesPage],
    [PATHS.timeline, timelinePage],
    [PATHS.people, peoplePage],
    [PATHS.topics, topicsPage],
    [PATHS.countries, countriesPage],
    [PATHS.sources, sourcesPage],
    ...meetings.map((meeting) => page(recordPath(meeting.id, lookup), meetingPage, meeting)),
    ...milestones.map((each) => page(recordPath(each.id, lookup), milestonePage, each)),
    ...[...people.keys()].map((id) => page(personPath(id), personPage, id)),
    ...[...topics.keys()].map((id) => page(topicPath(id), topicPage, id)),
    ...countries.map(({ code }) => page(countryPath(code), countryPage, code)),
    ...[...sources.values()].map((source) => page(sourcePath(source.id), sourcePage, source)),
  ]
  return all.map(([path, make]) => [
    path,
    () => {
      const links = linksFrom(path)
      const body = sitePage({ ...make(context, links), path, links }, frame)
      return { type: 'text/html; charset=utf-8', body }
    },
  ])
}

/** A page about one thing. */
function page<Subject>(
  path: string,
  make: (subject: Subject, context: SiteContext, links: Links) => Content,
  subject: Subject,
): readonly [string, PageMaker] {
  return [path, (context, links) => make(subject, context, links)]
}

function files(context: SiteContext, url: string | null): readonly (readonly [string, Make])[] {
  const { briefings, today } = context
  const { lookup } = briefings
  const { dataset } = lookup
  const exported = (format: Format): string =>
    exportRecord({ kind: 'all' }, format, { dataset, today })?.text ?? ''
  // A calendar must hold something.
  const hasCalendar = dataset.meetings.length + dataset.milestones.length > 0
  const withText = (path: string, type: string, body: () => string): readonly [string, Make] => [
    path,
    () => ({ type: `${type}; charset=utf-8`, body: body() }),
  ]
  return [
    withText(STYLE_PATH, 'text/css', () => SITE_STYLE),
    withText(ICON_PATH, 'image/svg+xml', () => ICON),
    withText(PATHS.feed, 'application/atom+xml', () => feedText(context, url)),
    withText(PATHS.data, 'application/json', () => exported('json')),
    ...(hasCalendar ? [withText(PATHS.calendar, 'text/calendar', () => exported('ics'))] : []),
    ...PICTURES.flatMap(([path, draw]): readonly (readonly [string, Make])[] => [
      withText(picturePath(path, 'svg'), 'image/svg+xml', () => draw(lookup).svg),
      [picturePath(path, 'png'), () => ({ type: 'image/png', body: pngBytes(draw(lookup)) })],
    ]),
  ]
}

function pngBytes(picture: Picture): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pngOf(picture))
}
