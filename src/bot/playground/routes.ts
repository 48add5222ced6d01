// The playground as a part of the page server: the page, its files, and what it asks the server.

import { basename } from 'node:path/posix'
import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { z } from 'zod'
import { zoneById } from '../subscriptions/schedule/zones.ts'
import type { Bundle } from './bundle.ts'
import { PAGE_POLICY, pageHtml } from './page.ts'
import type { Playground } from './playground.ts'
import {
  clockRequest,
  commandRequest,
  conditionRequest,
  formRequest,
  lineRequest,
  pressRequest,
  resetRequest,
} from './requests.ts'
import { changes, completion, everything, progress, type Changes } from './shapes.ts'

interface Env {
  readonly Bindings: HttpBindings
}

export interface PlaygroundRoutesDeps {
  readonly playground: Playground
  /** Resolves once the page's files are made. */
  readonly bundle: () => Promise<Bundle>
  /** Where the page is; the top of the server unless given. */
  readonly path?: string
  /** Other places of the server that the page links to. */
  readonly places?: readonly { readonly label: string; readonly path: string }[]
}

/** Beneath it is everything that the page loads and asks. */
const BASE = '/playground'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The routes of the playground.
 * @param deps the playground, its files and where it stands
 * @returns adds the routes to the server; they come before those of the record, which answer for every path
 */
export function playgroundRoutes({
  playground,
  bundle,
  path = '/',
  places = [],
}: PlaygroundRoutesDeps): (app: Hono<Env>) => void {
  return (app) => {
    addPage(app, { bundle, path, places })
    addLooks(app, playground)
    addDeeds(app, playground)
  }
}

type App = Hono<Env>

/** The page and its files. */
function addPage(
  app: App,
  { bundle, path, places }: Required<Omit<PlaygroundRoutesDeps, 'playground'>>,
): void {
  app.get(path, async (context) => {
    context.header('Content-Security-Policy', PAGE_POLICY)
    context.header('Cache-Control', 'no-cache')
    return context.html(pageHtml(await bundle(), { base: BASE, places }))
  })
  if (path !== '/') {
    app.get(path.slice(0, -1), (context) => context.redirect(`./${basename(path)}/`, 308))
  }
  app.get(`${BASE}/files/:name`, async (context) => {
    const file = (await bundle()).files.get(context.req.param('name'))
    if (file === undefined) return context.notFound()
    const isBrotli = /\bbr\b/.test(context.req.header('accept-encoding') ?? '')
    return context.body(isBrotli ? file.brotli : file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': FOR_EVER,
      Vary: 'Accept-Encoding',
      ...(isBrotli ? { 'Content-Encoding': 'br' } : {}),
    })
  })
}

/** What can be looked at. */
function addLooks(app: App, playground: Playground): void {
  app.get(`${BASE}/api/all`, async (context) => {
    const zone = zoneById((context.req.query('zone') ?? '').slice(0, LONGEST_TYPED))
    context.header('Cache-Control', 'no-store')
    return context.json(everything.parse({ ...(await playground.all()), zone }))
  })
  app.get(`${BASE}/api/complete`, (context) => {
    const line = (context.req.query('line') ?? '').slice(0, LONGEST_TYPED)
    context.header('Cache-Control', 'no-store')
    return context.json(playground.complete(line).map((each) => completion.parse(each)))
  })
  app.get(`${BASE}/api/file/:entry`, async (context) => {
    const file = await playground.file(context.req.param('entry'))
    if (file === null) return context.notFound()
    return context.body(file.text, 200, {
      'Content-Type': file.type,
      // Names are of letters, digits, hyphens and a dot.
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    })
  })
  app.get(`${BASE}/api/picture/:entry`, async (context) => {
    const picture = await playground.picture(context.req.param('entry'))
    if (picture === null) return context.notFound()
    return context.body(Uint8Array.from(picture.bytes), 200, {
      'Content-Type': picture.type,
      'Cache-Control': 'no-store',
    })
  })
}

/** What can be done. */
function addDeeds(app: App, playground: Playground): void {
  const post = <Request>(
    name: string,
    schema: z.ZodType<Request>,
    work: (request: Request) => Promise<Changes>,
  ): void => {
    app.post(`${BASE}/api/${name}`, async (context) => {
      const request = await read(context, schema)
      return request.ok ? answered(context, await work(request.value)) : request.refusal
    })
  }
  post('line', lineRequest, (request) => playground.typed(request))
  post('command', commandRequest, (request) => playground.run(request))
  post('press', pressRequest, (request) => playground.pressed(request))
  post('form', formRequest, (request) => playground.filled(request))
  post('condition', conditionRequest, (request) => playground.set(request))
  post('reset', resetRequest, () => playground.reset())
  app.post(`${BASE}/api/clock`, async (context) => {
    const request = await read(context, clockRequest)
    if (!request.ok) return request.refusal
    context.header('Content-Type', 'application/x-ndjson')
    context.header('Cache-Control', 'no-store')
    return stream(context, async (out) => {
      const line = (value: object): Promise<unknown> => out.write(`${JSON.stringify(value)}\n`)
      const done = await playground.move(request.value, async (part) => {
        await line(progress.parse(part))
      })
      await line(changes.parse(done))
    })
  })
}

/** Nobody types more into a line that is to be completed, and no zone has a longer name. */
const LONGEST_TYPED = 500

function answered(context: Context<Env>, done: Changes): Response {
  context.header('Cache-Control', 'no-store')
  return context.json(changes.parse(done))
}

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Response }

async function read<Value>(context: Context<Env>, schema: z.ZodType<Value>): Promise<Read<Value>> {
  const isJson = /^application\/json\b/i.test(context.req.header('content-type') ?? '')
  if (!isJson) {
    return { ok: false, refusal: context.json({ problem: 'This takes JSON.' }, 415) }
  }
  let body: unknown
  try {
    body = await context.req.json()
  } catch {
    return { ok: false, refusal: context.json({ problem: 'This is no JSON.' }, 400) }
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problem = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { ok: false, refusal: context.json({ problem: problem.join('; ') }, 400) }
}
