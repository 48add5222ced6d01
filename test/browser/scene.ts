// The playground on the page server, and a browser in front of it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { createLog } from '../../src/bot/operations/log.ts'
import { lazyBundle } from '../../src/bot/playground/bundle.ts'
import { createPlayground, type Playground } from '../../src/bot/playground/playground.ts'
import { playgroundRoutes } from '../../src/bot/playground/routes.ts'
import { createWebServer } from '../../src/bot/web/server/server.ts'
import { briefings, record } from '../support/record.ts'

/** Friday, 20 November 2026, noon in Kolkata. */
const FRIDAY = Temporal.Instant.from('2026-11-20T06:30:00Z')

export interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Serves the playground as the bot does.
 * @param change what is to be different from the real one
 */
export async function serve(
  change: (real: Playground) => Partial<Playground> = () => ({}),
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-browser-'))
  const log = await createLog({ level: 'error', secrets: [] })
  let url: string | null = null
  const real = createPlayground({
    briefings: () => briefings,
    folder,
    now: () => FRIDAY,
    log,
    address: () => url && `${url}/`,
  })
  const routes = playgroundRoutes({
    playground: { ...real, ...change(real) },
    bundle: lazyBundle(),
  })
  const server = createWebServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      url: null,
      proxies: 0,
      isForOthers: false,
      password: null,
    },
    routes: [routes],
    frame: () => ({ version: record.version, url: null, places: [] }),
    log,
  })
  url = await server.start()
  return {
    url,
    async stop() {
      await server.stop()
      await real.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the browser. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-lcd-text'],
  })
}

/** A page, and what it should not have done. */
export interface Watched {
  readonly page: Page
  /** Requests to other hosts, errors of scripts, what the policy forbade, dialogs: all that must not be. */
  readonly faults: readonly string[]
}

/**
 * Watches a page from its beginning.
 * @param page empty
 * @param url of the server, the only one that it may ask
 */
export function watched(page: Page, url: string): Watched {
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('request', (request) => {
    const to = request.url()
    const isOwn = to.startsWith(`${url}/`) || to === 'data:,'
    if (!isOwn) faults.push(`a request to ${to}`)
  })
  page.on('pageerror', (error) => faults.push(`an error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`in the console: ${message.text()}`)
  })
  return { page, faults }
}

/**
 * Opens the playground anew.
 * @param browser running
 * @param url of the server
 * @param options how the page is looked at
 */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Asia/Kolkata',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  await context.request.post(`${url}/playground/api/reset`, { data: {} })
  const { page, faults } = watched(await context.newPage(), url)
  await page.goto(`${url}/`)
  await composer(page).waitFor()
  return { page, faults }
}

/** Where one types. */
export function composer(page: Page) {
  return page.getByRole('combobox', { name: /^Message to/ })
}

/** Types a line and waits for its answer. */
export async function ask(page: Page, line: string): Promise<void> {
  const before = await page.locator('.said').count()
  await composer(page).fill(line)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('.said').nth(before).waitFor()
}

/** The newest answer as a platform shows it. */
export function newest(page: Page, platform: 'Slack' | 'Discord') {
  return page.getByRole('group', { name: `As ${platform} shows it` }).last()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with the page as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{
        readonly violations: readonly {
          readonly id: string
          readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
        }[]
      }>
    }
    const axe: Axe = Reflect.get(window, 'axe')
    const found = await axe.run()
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`,
      ),
    )
  })
}

/** What is wider than the window, or than the box that it stands in; nothing of it can be scrolled to sideways. */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, .scroller, .panels, .look, dialog')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName} ${className}: ${scrollWidth} in ${clientWidth}`,
      ),
  )
}
