// npm run screenshots: pictures of the playground's main views and of the operator's, into docs/.

import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { busy } from '../bot/operator/busy.ts'
import { operating } from '../bot/operator/scene.ts'
import { record } from '../support/record.ts'
import { channel } from '../support/store/examples.ts'
import { findChromium } from './chromium.ts'
import { recordServer } from './record-server.ts'
import { ask, composer, launch, newest, open, serve } from './scene.ts'

interface View {
  readonly name: string
  readonly options?: BrowserContextOptions
  readonly prepare: (page: Page) => Promise<void>
}

const FOLDER = join(import.meta.dirname, '../../docs')
/** So that they do not weigh upon whoever clones the repository, in bytes. */
const LARGEST = 200_000

const subscribe = (page: Page): Promise<void> => ask(page, '/quad subscribe weekly monday 09:00')

const VIEWS: readonly View[] = [
  {
    name: 'playground',
    prepare: async (page) => {
      await subscribe(page)
      await ask(page, 'Who represented India in New Delhi?')
      await composer(page).fill('/quad co')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'playground-year',
    options: { colorScheme: 'dark' },
    prepare: async (page) => {
      await subscribe(page)
      await page.getByRole('button', { name: 'A whole year' }).click()
      await page.getByRole('heading', { name: 'Arrived: 52' }).waitFor()
    },
  },
  {
    name: 'playground-broken',
    prepare: async (page) => {
      await subscribe(page)
      await page.getByRole('button', { name: 'To the next digest' }).click()
      await page.getByRole('radio', { name: /^Archived/ }).click()
      await page.getByRole('button', { name: '+1 week' }).click()
      await page.getByText('Halted').waitFor()
      await page.getByRole('complementary').getByRole('button', { name: 'Status' }).click()
      await newest(page, 'Slack').getByText('It is halted since').waitFor()
    },
  },
  {
    name: 'playground-narrow',
    options: { viewport: { width: 360, height: 740 } },
    prepare: async (page) => {
      await ask(page, 'Who represented India in New Delhi?')
      await page.locator('.looks-switch').getByText('Discord').click()
    },
  },
]

async function shoot(browser: Browser, url: string, view: View): Promise<void> {
  const { name, options = {}, prepare } = view
  const { page } = await open(browser, url, { viewport: { width: 1120, height: 680 }, ...options })
  await prepare(page)
  await keep(page, name)
  await page.context().close()
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`)
  await page.screenshot({ path })
  const { size } = statSync(path)
  console.log(`docs/${name}.png, ${Math.round(size / 1_000)} kB`)
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST} bytes.`)
}

/** A bot on Slack on a Monday morning, of which something wants to be decided. */
async function shootOperator(browser: Browser): Promise<void> {
  const view = await operating()
  try {
    await busy(view.store)
    view.connections.started('Slack')
    view.limiter.pause('workspace', channel('C3', 'T2'), 90_000)
    view.record({ version: record.version })
    const context = await browser.newContext({ viewport: { width: 1120, height: 980 } })
    const page = await context.newPage()
    // The second time, the addresses of messages are known.
    for (let left = 2; left > 0; left -= 1) await page.goto(`${view.address}/operator/`)
    await page.getByRole('button', { name: 'Stop updating' }).waitFor()
    await keep(page, 'operator')
    await context.close()
  } finally {
    await view.stop()
  }
}

async function shootRecord(browser: Browser): Promise<void> {
  const server = await recordServer()
  const address = await server.start()
  try {
    const context = await browser.newContext({ viewport: { width: 1120, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${address}/people/`)
    await keep(page, 'record')
    await context.close()
  } finally {
    await server.stop()
  }
}

const path = findChromium()
if (path === null)
  throw new Error('There is no Chromium. Install one, or set CHROMIUM to its path.')
mkdirSync(FOLDER, { recursive: true })
const [browser, served] = await Promise.all([launch(path), serve()])
try {
  for (const view of VIEWS) await shoot(browser, served.url, view)
  await shootOperator(browser)
  await shootRecord(browser)
} finally {
  await Promise.all([browser.close(), served.stop()])
}
