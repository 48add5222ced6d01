// Report a mistake below a digest in Discord, end to end.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REPORTS_FILE } from '../../../../src/bot/reports/report-box.ts'
import { everyComponent } from '../../../support/discord/index.ts'
import { REPORTED_AT } from '../../../support/surface-deps.ts'
import { labels, present } from '../running-surface.ts'
import { startDigests, type RunningDigests } from './running-digests.ts'

const REPORT = 'Report a mistake'

/** A channel in which a digest was posted just now. */
async function withDigest(): Promise<RunningDigests> {
  const discord = await startDigests()
  const schedule = { when: 'weekly monday 09:00', zone: 'Asia/Kolkata', density: 'short' }
  await discord.quad('digests subscribe', schedule, { count: 2 })
  await discord.deliver()
  await discord.quad('digests digest')
  await discord.postedWith(REPORT)
  return discord
}

it('offers everybody to report a mistake in the most public text that there is', async () => {
  const discord = await withDigest()
  const digest = await discord.postedWith(REPORT)
  const { modal, acknowledgement } = await discord.press(digest, REPORT, 0)
  expect(acknowledgement).toBe('modal')
  const fields = everyComponent(present(modal).components).filter((one) => 'custom_id' in one)
  expect(fields.map(({ value = '' }) => value)).toEqual(['', '', ''])
  const values = { claim: 'India was represented by X.', wrong: 'It was Y.', source: '' }
  const { text, ephemeral } = await discord.standIn.modalSubmit({ modal: present(modal), values })
  expect(ephemeral).toBe(true)
  const kept: unknown = JSON.parse(readFileSync(join(discord.folder, REPORTS_FILE), 'utf8'))
  expect(kept).toEqual({
    reference: /reference is ([A-Z0-9]{6})/.exec(text)?.[1],
    at: REPORTED_AT.toString(),
    surface: 'Discord',
    ask: expect.stringMatching(/^Quad cyber digest, week of \d+ \w+ 2026: [\w-]+/),
    records: expect.arrayContaining([expect.stringMatching(/^20\d\d-\d\d-/)]),
    ...values,
  })
})

it('offers it in the preview as well, which is the very message', async () => {
  const discord = await withDigest()
  const messages = await discord.preview()
  expect(labels(present(messages.at(-1)))).toContain(REPORT)
})
