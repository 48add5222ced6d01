// The record, to look at: every address of the site, and the search.

import { basename } from 'node:path/posix'
import type { Context } from 'hono'
import { etag } from 'hono/etag'
import type { Briefings } from '../../../briefings/index.ts'
import type { Place } from '../site/frame.ts'
import { PATHS } from '../site/links.ts'
import { createSite, type Resource, type Site } from '../site/site.ts'
import type { WebEnv, WebRoutes } from './routes.ts'

export interface RecordSiteOptions {
  /** The core over the record as it is now. */
  readonly briefings: () => Briefings
  readonly today: () => Temporal.PlainDate
  /** Where others reach the server, with a slash at its end; null where that is not known. */
  readonly url: string | null
  /** Places in the row of links besides those of the record. */
  readonly places?: readonly Place[]
}

/**
 * The site over the record as it is now.
 * @param options where the record is from
 * @returns gives the site; made anew when the record or the day has changed
 */
export function recordSite({ briefings, today, ...options }: RecordSiteOptions): () => Site {
  let made: { readonly from: Briefings; readonly on: string; readonly site: Site } | undefined
  return () => {
    const from = briefings()
    const on = today()
    if (made === undefined || made.from !== from || made.on !== on.toString()) {
      made = { from, on: on.toString(), site: createSite(from, on, options) }
    }
    return made.site
  }
}

/** Looked at anew every time, which costs nothing where nothing has changed. */
const FRESH = 'no-cache'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The routes of the record. They answer for every path, so they come last.
 * @param site the site as it is now
 * @returns routes for the server
 */
export function recordRoutes(site: () => Site): WebRoutes {
  return (app) => {
    app.get(PATHS.search, (context) => {
      context.header('Cache-Control', 'no-store')
      return context.html(site().search(context.req.query('q') ?? ''))
    })
    app.get('*', etag(), (context) => answer(context, site()))
  }
}

function answer(context: Context<WebEnv>, site: Site): Response | Promise<Response> {
  const { path } = context.req
  const resource = site.resource(path)
  if (resource !== null) return sent(context, resource)
  const to = redirect(path, site)
  if (to === null) return context.notFound()
  // Relative, so that it holds below any address; the method is always GET.
  return context.redirect(`${to}${new URL(context.req.url).search}`, 308)
}

function sent(context: Context<WebEnv>, { type, body, isForever }: Resource): Response {
  return context.body(body, 200, {
    'Content-Type': type,
    'Cache-Control': isForever ? FOR_EVER : FRESH,
  })
}

/** Where a page is that was asked for without its slash, or by a name that it once had. */
function redirect(path: string, site: Site): string | null {
  const whole = path.endsWith('/') ? path : `${path}/`
  const target = site.moved.get(whole) ?? whole
  const isKnown = target === PATHS.search || site.resource(target) !== null
  if (!isKnown || target === path) return null
  return `${path.endsWith('/') ? '../' : './'}${basename(target)}/`
}
