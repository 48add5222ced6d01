// The operator's view on the page server, over a real database in a file, in front of a played platform.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebConfig } from '../../../src/bot/config/web-config.ts'
import { createConnections, type Connections } from '../../../src/bot/operations/connections.ts'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createProgress, type Progress } from '../../../src/bot/operations/progress.ts'
import type { OperatorDeps } from '../../../src/bot/operator/deps.ts'
import type { Operated } from '../../../src/bot/operator/operated.ts'
import { operatorRoutes } from '../../../src/bot/operator/routes.ts'
import type { RecordState } from '../../../src/bot/record/live-record.ts'
import { openStore } from '../../../src/bot/store/open.ts'
import type { Store } from '../../../src/bot/store/port.ts'
import type { DeliveryEnd, Part } from '../../../src/bot/subscriptions/delivery.ts'
import { createLimiter, type Limiter } from '../../../src/bot/subscriptions/delivery/limiter.ts'
import type { Access } from '../../../src/bot/subscriptions/desk/asker.ts'
import { createDesk } from '../../../src/bot/subscriptions/desk/desk.ts'
import type { Slot } from '../../../src/bot/subscriptions/model.ts'
import type { SurfaceReport } from '../../../src/bot/surface.ts'
import { recordRoutes } from '../../../src/bot/web/server/record-routes.ts'
import { createWebServer } from '../../../src/bot/web/server/server.ts'
import { createSite } from '../../../src/bot/web/site/site.ts'
import { briefings, TODAY } from '../../support/record.ts'
import { NINE } from '../../support/store/examples.ts'
import { attribute, elementsOf, textOf } from '../../support/web/reader.ts'
import { createMovedClock, type MovedClock } from '../subscriptions/delivery/moved-clock.ts'
import { createPlayedPlatform } from '../subscriptions/delivery/played-platform.ts'

export const PASSWORD = 'correct horse battery'

/** A UUID that a person can tell from others. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export interface Operating {
  readonly address: string
  /** What the server wrote into its log of errors. */
  readonly logged: readonly string[]
  readonly store: Store
  readonly clock: MovedClock
  readonly limiter: Limiter
  readonly connections: Connections
  readonly progress: Progress
  /** How often what waits was to be delivered at once. */
  readonly wakes: () => number
  /** What the platform says of access from now on. */
  readonly access: (access: Access) => void
  readonly states: (states: readonly SurfaceReport[]) => void
  readonly record: (state: Partial<RecordState>) => void
  /** The text of a page. */
  readonly page: (path?: string, headers?: Record<string, string>) => Promise<string>
  /** Presses a button: posts what its form has. */
  readonly press: (
    action: 'decide' | 'resume',
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>
  readonly stop: () => Promise<void>
}

export interface OperatingOptions {
  readonly password?: string | null
  readonly isForOthers?: boolean
  readonly secrets?: readonly string[]
  /** What is different from a bot on Slack. */
  readonly change?: (deps: OperatorDeps) => Partial<OperatorDeps>
}

/** The record as it began at nine. */
export const RECORD: RecordState = {
  version: 'aaaaaaaaaaaa',
  since: NINE,
  refused: null,
  changes: [],
  counts: { takenUp: 0, refused: 0 },
}

/** Starts the view at nine on a Monday, with an empty database. */
export async function operating({
  password = PASSWORD,
  isForOthers = false,
  secrets = [],
  change = () => ({}),
}: OperatingOptions = {}): Promise<Operating> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-operator-'))
  const file = join(folder, 'quad.sqlite')
  const store = await openStore({ kind: 'sqlite', file, isPassing: true })
  const clock = createMovedClock(NINE)
  const now = (): Temporal.Instant => clock.now()
  const { sender } = createPlayedPlatform()
  const limits = {
    channel: { max: 1, perMs: 1_000 },
    workspace: null,
    platform: { max: 20, perMs: 1_000 },
  }
  const limiter = createLimiter(limits, clock)
  const connections = createConnections(now)
  const progress = createProgress(now)
  let access: Access = { kind: 'open' }
  let wakes = 0
  let states: readonly SurfaceReport[] = [{ name: 'Slack', state: 'connected' }]
  let record = RECORD
  const channels = {
    access: async () => access,
    link: async (_place: unknown, message: string) => `https://chat.test/${message}`,
    name: ({ channel }: { readonly channel: string }) => (channel === 'C1' ? 'briefings' : null),
  }
  const desk = createDesk({
    store,
    briefings: () => briefings,
    clock,
    platforms: new Map([['slack', { sender, channels }]]),
    newId: () => uuid(999),
    wake: () => void (wakes += 1),
  })
  const operated: Operated = {
    store,
    desk,
    now,
    limits: () => new Map([['slack', limiter.state()]]),
    channels: (surface) => (surface === 'slack' ? channels : undefined),
  }
  const place = { label: 'Operator', path: '/operator/' }
  const site = createSite(briefings, TODAY, { url: null, places: [place] })
  const deps: OperatorDeps = {
    bot: { operated, states: () => states, connections },
    playground: { operated: async () => null },
    record: { state: () => record },
    progress,
    now,
    password,
    proxies: 0,
    isForOthers,
    secrets,
    frame: () => site.frame,
  }
  const logged: string[] = []
  const log = await createLog({
    level: 'error',
    secrets: [],
    write: (line) => void logged.push(line),
  })
  const server = createWebServer({
    config: configOf(isForOthers ? (password ?? '') : null),
    routes: [operatorRoutes({ ...deps, ...change(deps) }), recordRoutes(() => site)],
    frame: () => site.frame,
    log,
  })
  const address = await server.start()
  return {
    address,
    logged,
    store,
    clock,
    limiter,
    connections,
    progress,
    wakes: () => wakes,
    access: (given) => void (access = given),
    states: (given) => void (states = given),
    record: (given) => void (record = { ...record, ...given }),
    page: async (path = '', headers = {}) =>
      (await fetch(`${address}/operator/${path}`, { headers })).text(),
    press: (action, fields, headers = {}) =>
      fetch(`${address}/operator/${action}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    async stop() {
      await server.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(password: string | null): WebConfig {
  const place = { host: '127.0.0.1', port: 0, url: null, proxies: 0 }
  if (password === null) return { ...place, isForOthers: false, password }
  return { ...place, isForOthers: true, password }
}

/** What a browser sends with the password. */
export function basic(password: string = PASSWORD): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}` }
}

/**
 * A delivery that ended, or waits for a decision.
 * @param store that has its subscription
 * @param delivery which, of which subscription, for which slot
 * @param end how it ended
 * @param parts what was posted of it
 */
export async function ended(
  store: Store,
  delivery: { readonly id: string; readonly subscription: string; readonly slot: Slot },
  end: DeliveryEnd,
  parts: readonly Part[],
): Promise<void> {
  await store.deliveries.add(delivery)
  const now = delivery.slot.at
  const leaseUntil = now.add({ minutes: 5 })
  const [claim] = await store.deliveries.claim({ now, leaseUntil, limit: 1, id: delivery.id })
  if (claim === undefined) throw new Error('It cannot be taken.')
  await store.deliveries.fix(claim, parts, RECORD.version)
  await store.deliveries.end(claim, end, now.add({ minutes: 1 }))
}

const seen = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/**
 * A table of a page as a person reads it: its head, and then its rows.
 * @param html the page
 * @param label of the table
 * @returns null where there is no such table
 */
export function tableOf(html: string, label: string): readonly (readonly string[])[] | null {
  const table = elementsOf(html).find((element) => attribute(element, 'aria-label') === label)
  if (table === undefined) return null
  return withTag(table, 'tr').map((row) =>
    row.childNodes.flatMap((cell) => ('tagName' in cell ? [seen(textOf(cell))] : [])),
  )
}

/** The text of a section, by its id; null where there is none. */
export function sectionOf(html: string, id: string): string | null {
  const section = elementsOf(html).find((element) => attribute(element, 'id') === id)
  return section === undefined ? null : seen(textOf(section))
}

/** What somebody is told on a page about a button; null where nothing is. */
export function noticeOf(html: string): string | null {
  const notice = elementsOf(html).find((element) =>
    ['notice', 'notice done'].includes(attribute(element, 'class') ?? ''),
  )
  return notice === undefined ? null : seen(textOf(notice))
}

/** The page that the buttons of a page say that they stand on. */
export function hiddenIn(html: string): string {
  const fields = elementsOf(html).filter((element) => attribute(element, 'name') === 'here')
  const pages = new Set(fields.map((field) => attribute(field, 'value') ?? ''))
  return [...pages].join(' or ')
}

/** The links of a section, by its id, with what they say and where they lead. */
export function linksIn(
  html: string,
  id: string,
): readonly { readonly words: string; readonly href: string }[] {
  const section = elementsOf(html).find((element) => attribute(element, 'id') === id)
  const links = section === undefined ? [] : withTag(section, 'a')
  return links.map((link) => ({ words: seen(textOf(link)), href: attribute(link, 'href') ?? '' }))
}

/** The buttons of the view, by what a screen reader says, and whether they can be pressed. */
export function buttonsOf(html: string): readonly string[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'button')
    .flatMap((button) => {
      const label = attribute(button, 'aria-label')
      if (label === null) return []
      return [attribute(button, 'disabled') === null ? label : `${label} (off)`]
    })
}

function withTag(within: ReturnType<typeof elementsOf>[number], name: string) {
  const nodes = within.childNodes.flatMap((node) => ('tagName' in node ? [node] : []))
  return nodes.flatMap((node): readonly (typeof node)[] =>
    node.tagName === name ? [node] : withTag(node, name),
  )
}
