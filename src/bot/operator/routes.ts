// The operator's view as a part of the page server.

import { basename } from 'node:path/posix'
import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { markup, type HtmlValue } from '../markup.ts'
import { createScrubber } from '../operations/scrub.ts'
import { StoreError } from '../store/port.ts'
import { passwordGuard } from '../web/server/guards.ts'
import { SCRIPT_POLICY } from '../web/site/frame.ts'
import { decide, decideRequest, resume, resumeRequest, type Done } from './actions.ts'
import type { OperatorDeps, ViewContext } from './deps.ts'
import { SCRIPT_FILE, STYLE_FILE } from './files.ts'
import { operatorPage } from './frame.ts'
import { createKnownLinks } from './links.ts'
import { changeList, deliveryList, subscriptionList } from './lists.ts'
import { createNotices } from './notices.ts'
import type { Operated } from './operated.ts'
import { overviewContent, storeTrouble } from './overview.ts'
import { OPERATOR_PATHS } from './paths.ts'
import { deliveryChoice, pageAt, pageBack, subscriptionChoice } from './requests.ts'

interface Env {
  readonly Bindings: HttpBindings
}

const POLICY = `${SCRIPT_POLICY}; frame-ancestors 'none'`
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The routes of the operator's view.
 * @param deps what it shows
 * @returns adds the routes to the server; they come before those of the record, which answer for every path
 */
export function operatorRoutes(deps: OperatorDeps): (app: Hono<Env>) => void {
  const { password, proxies } = deps
  const scrub = createScrubber(deps.secrets)
  const links = createKnownLinks(deps.now)
  const notices = createNotices()
  const contextNow = (here: string): ViewContext => {
    return { buttons: password === null ? 'off' : 'on', scrub, here, links, now: deps.now() }
  }
  const operatedNow = async (): Promise<Operated | null> =>
    deps.bot?.operated ?? (await deps.playground.operated())

  /** A page about digests, or words where there are none or the database does not answer. */
  const shown = async (
    context: Context<Env>,
    { title, path }: { readonly title: string; readonly path: string },
    content: (operated: Operated | null, view: ViewContext) => Promise<HtmlValue>,
  ): Promise<Response> => {
    const query = context.req.query()
    const view = contextNow(pageAt(path, query))
    let operated: Operated | null = null
    let body: HtmlValue
    try {
      operated = await operatedNow()
      body = await content(operated, view)
    } catch (error) {
      body = storeTrouble(error, view)
    }
    const page = {
      title,
      path,
      told: notices.take(query['told'] ?? ''),
      content: [whose(deps, operated), body],
    }
    return html(context, operatorPage(page, deps), 200)
  }

  const doneBy = async <Request>(
    request: Request,
    act: (request: Request, operated: Operated) => Promise<Done>,
  ): Promise<Done> => {
    try {
      const operated = await operatedNow()
      return operated === null ? NOTHING_THERE : await act(request, operated)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return { kind: 'refused', words: error.message }
    }
  }

  const acting = <Request>(
    schema: z.ZodType<Request>,
    act: (request: Request, operated: Operated) => Promise<Done>,
  ) => {
    return async (context: Context<Env>): Promise<Response> => {
      const refused = (words: string, status: Refusal, here: unknown = null): Response => {
        const content = markup`<p class="notice">${scrub(words)}</p>
<p class="more"><a href="./${pageBack(here)}">Back</a></p>\n`
        const page = { title: 'Nothing was changed', path: OPERATOR_PATHS.overview, told: null }
        return html(context, operatorPage({ ...page, content, isLive: false }, deps), status)
      }
      if (deps.password === null) return refused(NO_PASSWORD, 403)
      if (!isForm(context)) return refused(NO_BUTTON, 415)
      const fields = new URLSearchParams(await context.req.text())
      const here = fields.get('here')
      const request = schema.safeParse(Object.fromEntries(fields))
      if (!request.success) return refused(NO_BUTTON, 400, here)
      const done = await doneBy(request.data, act)
      if (done.kind === 'refused') return refused(done.words, 409, here)
      // Relative, so that it holds below any address.
      return context.redirect(`./${pageBack(here, notices.keep(done.words))}`, 303)
    }
  }

  const guards: readonly MiddlewareHandler<Env>[] =
    password === null || deps.isForOthers ? [] : [passwordGuard({ password, proxies })]

  return (app) => {
    for (const { path, type, text } of [STYLE_FILE, SCRIPT_FILE]) {
      app.get(path, (context) =>
        context.body(text, 200, { 'Content-Type': type, 'Cache-Control': FOR_EVER }),
      )
    }
    app.get(OPERATOR_PATHS.overview, (context) =>
      shown(
        context,
        { title: 'Operator’s view', path: OPERATOR_PATHS.overview },
        (operated, view) => overviewContent(operated, deps, view),
      ),
    )
    app.get(OPERATOR_PATHS.subscriptions, (context) =>
      shown(
        context,
        { title: 'Subscriptions', path: OPERATOR_PATHS.subscriptions },
        async (operated, view) =>
          operated && subscriptionList(subscriptionChoice(context.req.query()), operated, view),
      ),
    )
    app.get(OPERATOR_PATHS.deliveries, (context) =>
      shown(
        context,
        { title: 'Deliveries', path: OPERATOR_PATHS.deliveries },
        async (operated, view) =>
          operated && deliveryList(deliveryChoice(context.req.query()), operated, view),
      ),
    )
    app.get(OPERATOR_PATHS.changes, (context) =>
      shown(context, { title: 'Changes', path: OPERATOR_PATHS.changes }, (operated, view) =>
        changeList(operated, deps.record.state().changes, view),
      ),
    )
    for (const path of [
      OPERATOR_PATHS.overview,
      OPERATOR_PATHS.subscriptions,
      OPERATOR_PATHS.deliveries,
      OPERATOR_PATHS.changes,
    ]) {
      app.get(path.slice(0, -1), (context) =>
        context.redirect(`./${basename(path)}/${new URL(context.req.url).search}`, 308),
      )
    }
    // Such as from the history of a browser; what a button sends is in no address.
    for (const path of [OPERATOR_PATHS.decide, OPERATOR_PATHS.resume]) {
      app.get(path, (context) => context.redirect('./', 303))
    }
    for (const guard of guards) {
      app.use(OPERATOR_PATHS.decide, guard)
      app.use(OPERATOR_PATHS.resume, guard)
    }
    app.post(OPERATOR_PATHS.decide, acting(decideRequest, decide))
    app.post(OPERATOR_PATHS.resume, acting(resumeRequest, resume))
  }
}

type Refusal = 400 | 403 | 409 | 415

const NO_BUTTON = 'This is no request of a button here.'

const NOTHING_THERE: Done = { kind: 'refused', words: 'There are no digests to decide about.' }

const NO_PASSWORD =
  'Its buttons are off, since no password is set. Set WEB_PASSWORD in .env and start the bot again to use them.'

/** What the form of a button sends. https://url.spec.whatwg.org/#concept-urlencoded */
function isForm(context: Context<Env>): boolean {
  const type = context.req.header('content-type') ?? ''
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)
}

function html(context: Context<Env>, page: string, status: 200 | Refusal): Response {
  context.header('Content-Security-Policy', POLICY)
  context.header('Cache-Control', 'no-store')
  return context.html(page, status)
}

/** Whose digests are shown. */
function whose({ bot }: OperatorDeps, operated: Operated | null): HtmlValue {
  if (bot !== null) return null
  if (operated === null) {
    return markup`<p class="notice" id="whose" data-live><strong>No platform is connected</strong>, and nobody has opened the playground \
since the start. Its pretend workspace is shown here once somebody has.</p>\n`
  }
  const hour = operated
    .now()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
    .replace('Z', '')
  return markup`<p class="notice" id="whose" data-live><strong>No platform is connected.</strong> What stands here of digests is the pretend \
workspace of the playground, by its own clock: <time datetime="${operated.now().toString()}">${hour} UTC</time>.</p>\n`
}
