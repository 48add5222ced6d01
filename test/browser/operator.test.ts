// The operator's view as somebody in front of a browser has it.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { busy } from '../bot/operator/busy.ts'
import { operating, PASSWORD, uuid, type Operating } from '../bot/operator/scene.ts'
import { nine, NINE, subscribe } from '../support/store/examples.ts'
import { findChromium, LEFT_OUT } from './chromium.ts'
import { launch, tooWide, violations, watched, type Watched } from './scene.ts'

const path = findChromium()
if (path === null) console.error(`\n${LEFT_OUT}\n`)

const KNOWS: BrowserContextOptions = {
  httpCredentials: { username: 'anybody', password: PASSWORD },
}

describe.skipIf(path === null)('the operator’s view in a browser', () => {
  let browser: Browser
  let view: Operating

  beforeAll(async () => {
    browser = await launch(path ?? '')
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    view = await operating()
    await busy(view.store)
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await view.stop()
  })

  const look = async (options: BrowserContextOptions = {}, to = ''): Promise<Watched> => {
    const context = await browser.newContext(options)
    const opened = watched(await context.newPage(), view.address)
    await opened.page.clock.install()
    await opened.page.goto(`${view.address}/operator/${to}`)
    return opened
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name }).first()

  it('has a parked digest posted again by the keyboard, with the password, and brings itself up to date', async () => {
    const { page, faults } = await look(KNOWS)
    await button(page, 'Post again: the digest of #briefings').focus()
    await page.keyboard.press('Enter')
    await page.getByText('The digest of #briefings was put on its way once more.').waitFor()
    expect(await page.getByRole('status').allInnerTexts()).toEqual([
      'The digest of #briefings was put on its way once more.',
      'Brings itself up to date every 5 seconds.',
    ])
    expect(await page.getByRole('heading', { name: 'To be decided' }).isVisible()).toBe(true)
    expect((await view.store.deliveries.get(uuid(12)))?.state.kind).toBe('waiting')
    expect(await page.locator('#parked').innerText()).toContain('Nothing waits for a decision.')

    await subscribe(view.store, { id: uuid(7), standing: { kind: 'paused', until: null } })
    await page.clock.fastForward(5_000)
    await page.getByRole('link', { name: '2 paused' }).waitFor()
    await page.getByText('Up to date; looked at again every 5 seconds.').waitFor()
    await page.getByRole('button', { name: 'Stop updating' }).click()
    await page.getByText('This page stays as it is.').waitFor()
    expect(faults).toEqual([])
  })

  it('does nothing for somebody who does not know the password', async () => {
    const { page } = await look()
    const [response] = await Promise.all([
      page.waitForResponse((each) => each.url().endsWith('/operator/decide')),
      button(page, 'Leave: the digest of #briefings').click(),
    ])
    expect(response.status()).toBe(401)
    expect((await view.store.deliveries.get(uuid(12)))?.state.kind).toBe('parked')
  })

  it('is without a fault for axe-core, light and dark, wide and narrow, on every page', async () => {
    const narrow = { colorScheme: 'dark', viewport: { width: 360, height: 740 } } as const
    for (const [options, to] of [
      [{}, ''],
      [narrow, ''],
      [narrow, 'subscriptions/'],
      [narrow, 'deliveries/'],
      [narrow, 'changes/'],
    ] as const) {
      const { page, faults } = await look(options, to)
      await page.getByRole('button', { name: 'Stop updating' }).waitFor()
      expect([to, await violations(page), await tooWide(page)]).toEqual([to, [], []])
      expect(faults).toEqual([])
      await page.context().close()
    }
  })

  it('shows hostile names as text, which neither run nor break the layout', async () => {
    const words = `"><img src=x onerror=alert(1)><script>alert(1)</script>${'W'.repeat(300)}\u202E`
    const standing = { kind: 'halted', code: words, since: NINE } as const
    const place = { surface: 'slack', workspace: words, channel: words } as const
    await subscribe(view.store, { id: uuid(8), place, standing, next: null })
    const fault = { file: words, field: words, problem: words, fix: words }
    view.record({ refused: { at: nine(0), faults: [fault] } })
    const { page, faults } = await look({ viewport: { width: 360, height: 740 } })
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.locator('#record').innerText()).toContain('<script>alert(1)</script>')
    expect(await tooWide(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('finds one channel among many by typing, with the keyboard alone', async () => {
    const { page, faults } = await look({}, 'subscriptions/')
    await page.getByRole('searchbox', { name: 'Channel, workspace, person or zone' }).fill('c3')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=c3/)
    expect(await page.getByRole('table', { name: 'Subscriptions' }).getByRole('row').count()).toBe(
      2,
    )
    expect(await page.getByRole('rowheader').first().innerText()).toContain('C3')
    expect(faults).toEqual([])
  })
})
