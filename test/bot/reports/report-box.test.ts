import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../../src/bot/operations/log.ts'
import { createReportBox, REPORTS_FILE } from '../../../src/bot/reports/report-box.ts'
import { readReportForm, reportBriefing } from '../../../src/bot/reports/report.ts'
import type { Report } from '../../../src/bot/reports/report.ts'
import { toPlainText } from '../../../src/briefings/index.ts'

const SUBJECT = { surface: 'Slack', ask: 'latest meeting', records: ['2023-12-tokyo'] }
const FORM = {
  claim: 'Japan hosted.',
  wrong: 'It was\nanother country.',
  source: 'https://example.org',
}
const REPORT: Report = { reference: 'ABC234', at: '2026-11-22T10:00:00Z', ...SUBJECT, ...FORM }

async function boxIn(folder: string) {
  const lines: string[] = []
  const log = await createLog({
    level: 'info',
    secrets: [],
    write: (line) => void lines.push(line),
  })
  const now = () => Temporal.Instant.from('2026-11-22T10:00:00.4Z')
  return { lines, box: createReportBox({ folder, now, newReference: () => 'ABC234', log }) }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-brief-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'state')
}

test('a report is kept, a line each, for the owner of the machine alone', async () => {
  const folder = newFolder()
  const { box } = await boxIn(folder)
  expect(await box.file(SUBJECT, FORM)).toEqual(REPORT)
  await box.file(SUBJECT, { ...FORM, claim: '' })
  const file = join(folder, REPORTS_FILE)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([REPORT, { ...REPORT, claim: '' }])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('curators are told after it is kept, and that one cannot be told loses nothing', async () => {
  const folder = newFolder()
  const { box, lines } = await boxIn(folder)
  const told = Promise.withResolvers<unknown>()
  box.onFiled(() => Promise.reject(new Error('channel_not_found')))
  box.onFiled(async (report) => {
    told.resolve([report, readFileSync(join(folder, REPORTS_FILE), 'utf8').trim()])
  })
  await box.file(SUBJECT, FORM)
  expect(await told.promise).toEqual([REPORT, JSON.stringify(REPORT)])
  expect(lines.join('')).toContain('The curators could not be told of a report.')
})

test('where it cannot be kept, nobody is told that it was', async () => {
  const folder = newFolder()
  writeFileSync(folder, 'a file where the folder should be')
  const { box } = await boxIn(folder)
  const told: Report[] = []
  box.onFiled(async (report) => void told.push(report))
  await expect(box.file(SUBJECT, FORM)).rejects.toThrow(/EEXIST|ENOTDIR/)
  expect(told).toEqual([])
})

test('what is wrong has to be said, and nothing may be longer than its field', () => {
  expect(readReportForm({ wrong: '  ' })).toEqual({
    ok: false,
    problems: { wrong: 'Please say it in a few words. What it says and what it should say.' },
  })
  expect(readReportForm({ wrong: 'w'.repeat(2_001), source: 's'.repeat(501) })).toEqual({
    ok: false,
    problems: {
      wrong: 'This is 2001 characters; please keep it to 2000.',
      source: 'This is 501 characters; please keep it to 500.',
    },
  })
  expect(readReportForm({ wrong: ' The date\u0000. ' })).toEqual({
    ok: true,
    form: { claim: '', wrong: 'The date.', source: '' },
  })
})

test('curators read who said what about which records, but not who', () => {
  const { title, suggestions, ...rest } = reportBriefing(REPORT)
  expect([title, suggestions]).toEqual([
    'Report ABC234',
    [{ label: 'Show the answer', ask: 'latest meeting' }],
  ])
  expect(toPlainText({ title, suggestions: [], ...rest })).toBe(`Report ABC234

Statement: Japan hosted.

What is wrong: It was another country.

Source: https://example.org

Answer: latest meeting

Records: 2023-12-tokyo

Reported in: Slack`)
})
