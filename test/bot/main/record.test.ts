// npm start with a record that is broken, and with one that changes while it runs.

import { expect, test } from 'vitest'
import { edited, realFiles, writeFiles } from '../../support/record-files.ts'
import { copyOfRecord, MELBOURNE, titled } from '../record/scene.ts'
import { discord, forDiscord, forSlack, slack, start, type Line } from './scene.ts'

test('a broken record is refused with every fault', async () => {
  const bot = start({ DATA_DIR: '/nowhere', DISCORD_TOKEN: 'a-token' })
  expect(await bot.exit).toBe(1)
  expect(bot.output()).toBe('')
  const said = await bot.stderr
  expect(said).toContain('The folder cannot be read')
  expect(said).toContain('DATA_DIR names this folder: /nowhere.')
})

test('a changed record is taken up while it runs, everywhere', async () => {
  const folder = copyOfRecord()
  const [there, elsewhere] = await Promise.all([slack(), discord()])
  const bot = start({
    ...forSlack(there),
    ...forDiscord(elsewhere),
    DATA_DIR: folder,
    HEALTH_PORT: '0',
    WEB: 'on',
    WEB_PORT: '0',
  })
  const address = await bot.health()
  const { address: pages } = (await bot.says('Try Quad Brief')) as Line & { address: string }
  await there.event({ type: 'app_home_opened', userId: 'U0ALICE' })
  await there.waitFor('a page', () => there.homeView('U0ALICE'))

  writeFiles(folder, edited(realFiles(), [titled('Ministers speak of ransomware')]))
  const { to } = (await bot.says('is taken up in place of')) as Line & { to: string }
  await there.waitFor('the new page', () =>
    JSON.stringify(there.homeView('U0ALICE')?.payload).includes(to),
  )
  const cited = `cite ${MELBOURNE}`
  const { answers } = await there.slashCommand({ command: '/quad', text: cited })
  const options = { meeting: MELBOURNE }
  const { text } = await elsewhere.slashCommand({ name: 'quad', subcommand: 'cite', options })
  const page = await fetch(new URL(`/milestones/${MELBOURNE}/`, pages))
  for (const said of [JSON.stringify(answers), text, await page.text()]) {
    expect(said).toContain('Ministers speak of ransomware')
  }

  const ready: unknown = await (await fetch(`${address}/readyz`)).json()
  expect(ready).toMatchObject({ ready: true, record: to })
  const counted = await (await fetch(`${address}/metrics`)).text()
  expect(counted).toContain('quad_record_changes_total{outcome="taken-up"} 1')
  bot.kill('SIGTERM')
  expect(await bot.exit).toBe(0)
})
