// The playground as somebody in front of a browser has it.

import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { renderDiscord } from '../../src/bot/discord/render.ts'
import { discordPayload, slackPayload, type Entry } from '../../src/bot/playground/shapes.ts'
import { renderSlack } from '../../src/bot/slack/render.ts'
import { toPlainText, type Briefing } from '../../src/briefings/index.ts'
import { smallBriefings } from '../support/hostile-briefings.ts'
import { findChromium, LEFT_OUT } from './chromium.ts'
import { ask, composer, launch, newest, open, serve, tooWide, violations } from './scene.ts'
import type { Served } from './scene.ts'

const path = findChromium()
if (path === null) console.error(`\n${LEFT_OUT}\n`)

describe.skipIf(path === null)('the playground in a browser', () => {
  let browser: Browser
  let served: Served

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(path ?? ''), serve()])
  })
  afterAll(async () => {
    await Promise.all([browser.close(), served.stop()])
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })

  it('is used with the keyboard alone: ask, choose, look at the payload, press a button', async () => {
    const { page, faults } = await open(browser, served.url)
    for (let left = 20; left > 0; left -= 1) {
      if (await composer(page).evaluate((input) => input === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('/quad wh')
    // All commands are offered before what was typed is looked for; the same with countries.
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('/quad who')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => composer(page).inputValue()).toBe('/quad who ')
    await page.keyboard.type('Ind')
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('India')
    await page.keyboard.press('Tab')
    await expect.poll(() => composer(page).inputValue()).toBe('/quad who India ')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.locator('.said').waitFor()

    for (const platform of ['Slack', 'Discord'] as const) {
      expect(await newest(page, platform).innerText()).toContain('Nair')
    }
    expect(await page.getByRole('status').first().innerText()).toMatch(/^Quad Brief: /)

    // Backwards from the composer: the payload's button, then Discord's buttons, then Slack's.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page
      .getByRole('group', { name: /^Payload for Discord/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    const share = newest(page, 'Slack').getByRole('button', { name: 'Share in channel' })
    for (let left = 60; left > 0; left -= 1) {
      if (await share.evaluate((button) => button === document.activeElement)) break
      await page.keyboard.press('Shift+Tab')
    }
    expect(await share.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => newest(page, 'Slack').innerText()).toContain('Shared by Alex')
    expect(await newest(page, 'Discord').innerText()).toContain('Shared by @Alex')
    expect(faults).toEqual([])
  })

  it('shows and copies what would be sent, and gives files away', async () => {
    const { page, faults } = await open(browser, served.url)
    await ask(page, '/quad export all csv')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download .*\.csv/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^quad-.*\.csv$/)
    const [header] = (await readFile(await download.path(), 'utf8')).split('\n')
    expect(header).toMatch(/^record,kind,date,/)

    await page.getByRole('button', { name: 'Show payload' }).click()
    const shown = await page.getByRole('group', { name: 'Payload for Slack' }).innerText()
    await page.getByRole('button', { name: 'Copy Slack JSON' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toEqual(JSON.parse(shown))
    expect(slackPayload.parse(JSON.parse(copied)).blocks.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('shows the picture of a digest where Slack has it: above the text and the buttons', async () => {
    const { page, faults } = await open(browser, served.url)
    await ask(page, '/quad subscribe weekly monday 09:00 only capacity building, full')
    await page.getByRole('button', { name: 'To the next digest' }).click()
    const article = page.getByRole('article', { name: /week of 23 November 2026/ })
    const slack = article.getByRole('group', { name: 'As Slack shows it' })
    const picture = slack.getByRole('img')
    await picture.waitFor()
    const topOf = async (what: typeof picture) => (await what.boundingBox())?.y ?? NaN
    expect(await picture.count()).toBe(1)
    expect(await topOf(picture)).toBeLessThan(await topOf(slack.getByRole('button').first()))
    await article.getByRole('button', { name: 'Show payload' }).click()
    expect(await slack.getByText('"ID_OF_THE_UPLOADED_FILE"').isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('takes a report, says what is missing, and gives the focus back', async () => {
    const { page, faults } = await open(browser, served.url)
    await ask(page, 'Who represented India in New Delhi?')
    const discord = page.getByRole('group', { name: 'As Discord shows it' }).first()
    const report = discord.getByRole('button', { name: 'Report a mistake' })
    await report.click()
    const dialog = page.getByRole('dialog', { name: 'Report a mistake' })
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.getByText('Please say it in a few words.').waitFor()
    const wrong = dialog.getByLabel('What is wrong?')
    expect(await wrong.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await wrong.fill('The title is that of another year.')
    await dialog.getByRole('button', { name: 'Show payload' }).click()
    const shown = await dialog.getByRole('group', { name: 'Payload for Slack form' }).innerText()
    expect(JSON.parse(shown)).toMatchObject({ type: 'modal', callback_id: 'report' })
    await dialog.getByRole('button', { name: 'Copy Discord form JSON' }).click()
    await dialog.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toMatchObject({ type: 9, data: { title: 'Report a mistake' } })
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => newest(page, 'Slack').innerText()).toContain('Thank you.')
    expect(await report.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(faults).toEqual([])
  })

  it('subscribes a channel, watches a year of digests, breaks it and mends it', async () => {
    const { page, faults } = await open(browser, served.url)
    const panel = page.getByRole('complementary')
    // What the browser calls Asia/Calcutta.
    expect(await panel.getByLabel('Zone or city').inputValue()).toBe('Asia/Kolkata')
    await panel.getByLabel('Zone or city').fill('Tokyo')
    await panel.getByRole('button', { name: 'Subscribe' }).click()
    await panel.getByText('Every Monday at 09:00 (Asia/Tokyo)').waitFor()
    await panel.getByText('Monday 23 November 2026, 09:00 in Tokyo').waitFor()

    await panel.getByRole('button', { name: 'A whole year' }).click()
    await panel.getByRole('heading', { name: 'Arrived: 52' }).waitFor()
    expect(await panel.getByText('52 posted').isVisible()).toBe(true)
    expect(await page.getByText('Saturday 20 November 2027').isVisible()).toBe(true)
    expect(await page.getByText('06:30 UTC; 12:00 where you are').isVisible()).toBe(true)
    await panel.getByRole('button', { name: /week of 23 November 2026/ }).click()
    const first = page.getByRole('article', { name: /week of 23 November 2026/ })
    await first.getByRole('group', { name: 'As Discord shows it' }).waitFor()
    expect(await first.evaluate((article) => article === document.activeElement)).toBe(true)

    await panel.getByRole('radio', { name: /^Archived/ }).click()
    await panel.getByRole('button', { name: '+1 week' }).click()
    await panel.getByText('Halted').waitFor()
    // Whoever set it up is told, and sees where.
    await page.getByRole('button', { name: 'Direct message 1 new' }).click()
    await page.getByText('could not be posted, and waits').first().waitFor()
    expect(await page.getByText('1 new').count()).toBe(0)
    await page.getByRole('button', { name: '# briefings' }).click()
    await panel.getByRole('button', { name: 'Status' }).click()
    await expect.poll(() => newest(page, 'Slack').innerText()).toContain('Unarchive it')
    await panel.getByRole('radio', { name: /^All is well/ }).click()
    await panel.getByText('Comes as planned').waitFor()
    await panel.getByRole('button', { name: 'To the next digest' }).click()
    await panel.getByRole('heading', { name: 'Arrived: 53' }).waitFor()

    await panel.getByRole('radio', { name: /^Replies lost Messages/ }).click()
    await panel.getByRole('button', { name: 'To the next digest' }).click()
    await panel.getByRole('heading', { name: 'Arrived: 54' }).waitFor()
    await page.getByText('Reply lost, found by looking').waitFor()
    await page.getByRole('button', { name: '# cyber-desk' }).click()
    await page.getByRole('button', { name: '# briefings' }).click()
    await panel.getByRole('button', { name: 'Status' }).click()
    await newest(page, 'Discord').getByRole('link', { name: 'see it' }).click()
    const last = page.getByRole('article', { name: /week of 6 December 2027/ })
    await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'is %s as the machine says, until somebody turns it over; axe-core finds nothing wrong',
    async (colorScheme) => {
      const { page, faults } = await open(browser, served.url, { colorScheme })
      const background = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const [light, dark] = ['rgb(246, 245, 241)', 'rgb(17, 21, 27)']
      expect(await violations(page)).toEqual([])
      await ask(page, '/quad latest')
      await ask(page, '/quad subscribe weekly monday 09:00')
      await ask(page, '/quad meeting 2023')
      await page.getByRole('button', { name: 'Show payload' }).last().click()
      await composer(page).fill('/quad ')
      await page.getByRole('option').first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await background()).toBe(colorScheme === 'light' ? light : dark)
      await page.getByRole('button', { name: 'Dark' }).click()
      expect(await background()).toBe(colorScheme === 'light' ? dark : light)
      expect(faults).toEqual([])
    },
  )

  it('fits into 360 pixels, with one platform at a time', async () => {
    const { page, faults } = await open(browser, served.url, {
      viewport: { width: 360, height: 740 },
    })
    expect(await tooWide(page)).toEqual([])
    await ask(page, '/quad latest')
    await page.getByRole('button', { name: 'Show payload' }).click()
    expect(await page.getByRole('group', { name: 'As Slack shows it' }).count()).toBe(1)
    expect(await page.getByRole('group', { name: 'As Discord shows it' }).count()).toBe(0)
    expect(await tooWide(page)).toEqual([])
    await page.getByText('Discord', { exact: true }).first().click()
    await page.getByRole('group', { name: 'As Discord shows it' }).waitFor()
    expect(await tooWide(page)).toEqual([])
    await page.getByRole('button', { name: 'Digests and clock' }).click()
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByText('Every Monday at 09:00').first().waitFor()
    expect(await tooWide(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('gives back what was typed when it could not be sent, and the place to type stays in view', async () => {
    const { page } = await open(browser, served.url)
    await ask(page, '/quad latest')
    await page.route('**/api/line', (route) => route.abort())
    await composer(page).fill('Who represented Japan in Tokyo?')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => composer(page).inputValue()).toBe('Who represented Japan in Tokyo?')
    const box = await composer(page).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800)
    await page.unroute('**/api/line')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => newest(page, 'Slack').innerText()).toContain('Keiichi Ichikawa')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('starts over', async () => {
    const { page, faults } = await open(browser, served.url)
    await ask(page, '/quad latest')
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByText('Every sentence names its source.').waitFor()
    expect(faults).toEqual([])
  })

  it('shows hostile text as text, whether somebody types it or the record holds it', async () => {
    const typed = [
      '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
      `@Quad Brief ${'W'.repeat(900)}`,
      '/quad topic \u202e[x](javascript:alert(1)) **_~`</pre><!--',
    ]
    const hostile = await serveHostile()
    try {
      const { page, faults } = await open(browser, hostile.url, {
        viewport: { width: 360, height: 740 },
      })
      await page
        .locator('.said')
        .nth(WORST.length - 1)
        .waitFor()
      expect(await tooWide(page)).toEqual([])
      for (const line of typed) await ask(page, line)
      expect(await page.getByText('<img src=x').first().isVisible()).toBe(true)
      for (const look of ['Slack', 'Discord']) {
        await page.locator('.looks-switch').getByText(look).click()
        expect(await tooWide(page)).toEqual([])
        const addresses = await page
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
        expect(addresses.filter((to) => !/^(?:https?:\/\/|\/)/.test(to))).toEqual([])
      }
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      expect(await page.locator('img, script:not([src]), iframe').count()).toBe(0)
      expect(faults).toEqual([])
    } finally {
      await hostile.stop()
    }
  })
})

const XSS = '<img src=x onerror="window.hacked=1">'

const WORST: readonly Briefing[] = [
  {
    title: `${XSS} ${'Z'.repeat(300)}`,
    blocks: [
      { kind: 'heading', text: XSS },
      {
        kind: 'paragraph',
        statement: {
          kind: 'note',
          inlines: [
            { kind: 'strong', text: `**${XSS}**` },
            { kind: 'text', text: '[x](javascript:window.hacked=1) <script>hacked</script>' },
            { kind: 'link', text: XSS, url: 'javascript:window.hacked=1' },
            { kind: 'link', text: 'j'.repeat(400), url: `https://example.org/${'a'.repeat(400)}` },
          ],
        },
      },
    ],
    citations: [],
    records: [],
    suggestions: [{ label: `</button>${XSS}`, ask: XSS }],
  },
  ...fc.sample(smallBriefings, { numRuns: 25, seed: 7 }),
]

/** A playground in whose channel the worst briefings stand already. */
async function serveHostile(): Promise<Served> {
  const entries = WORST.map((briefing, index): Entry => ({
    id: `m${index - 1_000}`,
    sequence: 0,
    channel: 'briefings',
    at: '2026-11-20T06:30:00Z',
    kind: 'answer',
    isPrivate: false,
    text: toPlainText(briefing),
    status: 'answered',
    slack: renderSlack(briefing, { share: 'latest' }).map((each) => slackPayload.parse(each)),
    discord: renderDiscord(briefing, { share: 'latest' }).map((each) => discordPayload.parse(each)),
    file: null,
    picture: null,
    isFound: false,
  }))
  return serve((real) => ({
    async all() {
      const known = await real.all()
      return { ...known, entries }
    },
  }))
}
