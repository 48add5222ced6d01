// The operator's view where no platform is connected: the pretend workspace, clearly said to be one.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createProgress, type Progress } from '../../../src/bot/operations/progress.ts'
import { createPlayground, type Playground } from '../../../src/bot/playground/playground.ts'
import { briefings } from '../../support/record.ts'
import { NINE } from '../../support/store/examples.ts'
import { basic, buttonsOf, operating, sectionOf, tableOf, type Operating } from './scene.ts'

interface Playing {
  readonly view: Operating
  readonly playground: Playground
  readonly progress: Progress
}

async function playing(): Promise<Playing> {
  const folder = mkdtempSync(join(tmpdir(), 'quad-played-'))
  const log = await createLog({ level: 'silent', secrets: [] })
  const progress = createProgress(() => NINE)
  const playground = createPlayground({
    briefings: () => briefings,
    folder,
    now: () => NINE,
    log,
    address: () => 'http://127.0.0.1:7340/try/',
    progress,
  })
  const view = await operating({ change: () => ({ bot: null, playground, progress }) })
  onTestFinished(async () => {
    await view.stop()
    await playground.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { view, playground, progress }
}

const type = ({ playground }: Playing, line: string) =>
  playground.typed({ channel: 'briefings', line, zone: 'Asia/Kolkata', since: 0 })

test('says that no platform is connected, and that nobody plays yet', async () => {
  const { view } = await playing()
  const html = await view.page()
  expect(sectionOf(html, 'whose')).toBe(
    'No platform is connected, and nobody has opened the playground since the start. Its pretend workspace is shown here once somebody has.',
  )
  expect(sectionOf(html, 'connections')).toContain('set SLACK_BOT_TOKEN and SLACK_APP_TOKEN')
  expect(sectionOf(html, 'counts')).toBeNull()
  expect(sectionOf(html, 'record')).toContain('Version aaaaaaaaaaaa')
  expect((await view.press('resume', { id: crypto.randomUUID() }, basic())).status).toBe(409)
})

test('shows its subscriptions by its own clock, and decides as in a channel', async () => {
  const scene = await playing()
  const { view, playground } = scene
  await type(scene, '/quad subscribe weekly monday 09:00')
  await playground.set({ channel: 'briefings', condition: 'lost-for-good', since: 0 })
  await playground.move({ channel: 'briefings', step: 'week', since: 0 }, async () => undefined)
  await playground.set({ channel: 'briefings', condition: 'well', since: 0 })
  const html = await view.page()
  expect(sectionOf(html, 'whose')).toContain('by its own clock: 2026-11-30 03:30 UTC')
  expect(tableOf(html, 'Parked deliveries')?.[1]?.slice(0, 3)).toEqual([
    '2026-11-30 03:30 UTC (now)',
    '#briefingsPlayground · playground · C0BRIEFINGS',
    expect.stringMatching(/^Parked The reply was lost .* Post again Leave$/),
  ])
  expect(buttonsOf(html)).toContain('Post again: the digest of #briefings')
  const [parked] =
    (await (await playground.operated())?.store.deliveries.inState('parked', 9)) ?? []
  if (parked === undefined) throw new Error('Nothing is parked.')
  const fields = { id: parked.id, decision: 'post-again' }
  expect((await view.press('decide', fields, basic())).status).toBe(303)
  expect(sectionOf(await view.page(), 'counts')).toContain('0 parked 0 on their way 1 sent')
  expect(await view.page()).toMatch(/href="http:\/\/127\.0\.0\.1:7340\/try\/#entry-m\d+"/)
})

test('shows how far a year in the playground is', async () => {
  const scene = await playing()
  const { view, playground, progress } = scene
  await type(scene, '/quad subscribe weekly monday 09:00')
  const told: string[] = []
  await playground.move({ channel: 'briefings', step: 'year', since: 0 }, async () => {
    if (told.length === 0) told.push(sectionOf(await view.page(), 'work') ?? '')
  })
  expect(told[0]).toMatch(/A year in the playground, begun now: \d+ %/)
  expect(progress.state()).toEqual({
    running: [],
    ended: [{ label: 'A year in the playground', at: NINE, ms: 0, isDone: true }],
  })
})
