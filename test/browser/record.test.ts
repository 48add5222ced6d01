// The record's pages as somebody in front of a browser has them.

import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { WebServer } from '../../src/bot/web/server/server.ts'
import { createBriefings, type Briefings } from '../../src/briefings/index.ts'
import { smallRecord } from '../bot/exports/small-record.ts'
import { findChromium } from './chromium.ts'
import { recordServer } from './record-server.ts'
import { launch, tooWide, violations, watched, type Watched } from './scene.ts'

const PAGES = [
  '/',
  '/meetings/2023-12-tokyo/',
  '/timeline/',
  '/people/',
  '/people/anne-neuberger/',
  '/sources/',
  '/search/?q=tokio',
  '/nowhere/',
]

const WINDOWS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const

const XSS = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'

const path = findChromium()

describe.skipIf(path === null)('the record in a browser', () => {
  let browser: Browser
  const servers: WebServer[] = []

  async function serve(core?: Briefings): Promise<string> {
    const server = await recordServer(core)
    servers.push(server)
    return server.start()
  }

  const look = async (url: string, options: BrowserContextOptions = {}): Promise<Watched> =>
    watched(await (await browser.newContext(options)).newPage(), url)

  beforeAll(async () => {
    browser = await launch(path ?? '')
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await Promise.all(servers.splice(0).map((server) => server.stop()))
  })
  afterAll(() => browser.close())

  it.each(WINDOWS)(
    'fits $viewport.width pixels, $colorScheme, and axe-core finds nothing wrong on any page',
    async (options) => {
      const url = await serve()
      const { page, faults } = await look(url, options)
      for (const where of PAGES) {
        await page.goto(`${url}${where}`)
        const found = { where, wide: await tooWide(page), wrong: await violations(page) }
        expect(found).toEqual({ where, wide: [], wrong: [] })
      }
      expect(faults).toEqual([
        'in the console: Failed to load resource: the server responded with a status of 404 (Not Found)',
      ])
    },
  )

  it('leads from a search with a typo to a meeting, and from a claim to its source', async () => {
    const url = await serve()
    const { page, faults } = await look(url)
    await page.goto(`${url}/`)
    await page.getByRole('searchbox').fill('tokio meeting')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Quad Senior Cyber Group in Tokyo/ }).click()
    await page.getByRole('heading', { level: 1, name: /Tokyo/ }).waitFor()
    const number = page.locator('main a[href^="#"]').first()
    const target = await number.getAttribute('href')
    await number.click()
    expect(new URL(page.url()).hash).toBe(target)
    expect(await page.locator(`${target} a[href^="http"]`).count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('shows a hostile record as text, without a script and within the page', async () => {
    const url = await serve(
      createBriefings(
        smallRecord({
          claim: `${XSS} ${'W'.repeat(400)}`,
          title: XSS,
          publisher: `</a>${XSS}`,
          remark: '\u202e[x](javascript:window.hacked=1)',
        }),
      ),
    )
    const { page, faults } = await look(url, { viewport: { width: 360, height: 740 } })
    for (const where of [
      '/',
      '/meetings/2023-12-tokyo/',
      '/sources/',
      `/search/?q=${encodeURIComponent(XSS)}`,
    ]) {
      await page.goto(`${url}${where}`)
      expect({ where, wide: await tooWide(page) }).toEqual({ where, wide: [] })
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      expect(await page.locator('img[src="x"], script:not([src]), iframe').count()).toBe(0)
    }
    await page.goto(`${url}/meetings/2023-12-tokyo/`)
    expect(await page.getByText('<img src=x').first().isVisible()).toBe(true)
    expect(faults).toEqual([])
  })
})
