import { describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { exportRecord } from '../../../src/bot/exports/export-record.ts'
import { FORMATS } from '../../../src/bot/exports/formats.ts'
import { programVersion } from '../../../src/bot/version.ts'
import { toPlainText } from '../../../src/briefings/index.ts'
import { briefings, record as dataset, TODAY } from '../../support/record.ts'

const commands = createCommands(briefings)
const respond = (line: string) => commands.respond(line, TODAY)
const shown = (line: string): string => toPlainText(respond(line).briefing)
const choices = (line: string) =>
  respond(line).briefing.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))

describe('export', () => {
  const tokyo = { kind: 'record', id: '2023-12-tokyo' } as const

  test.each([
    ['export Tokyo ics', 'export 2023-12-tokyo ics'],
    ['export tokyo', 'export 2023-12-tokyo md'],
    ['export ics tokyo', 'export 2023-12-tokyo ics'],
    ['export tokyo calendar', 'export 2023-12-tokyo ics'],
    ['export last bibtex', 'export 2023-12-tokyo bib'],
    ['export 2nd csv', 'export 2023-01-new-delhi csv'],
    ['export japan json', 'export 2023-12-tokyo json'],
    ['export tokio bib', 'export 2023-12-tokyo bib'],
    ['export all csv', 'export all csv'],
    ['export everything markdown', 'export all md'],
    ['export sources bib', 'export sources bib'],
    ['export Joint Principles for Secure Software', 'export 2023-05-secure-software-principles md'],
  ])('%s is %s', (line, again) => {
    const response = respond(line)
    expect(response).toMatchObject({ command: 'export', status: 'answered', ask: again })
    expect(response.file).toBeDefined()
    expect(respond(response.ask)).toEqual(response)
  })

  test('gives the file, and says what it is', () => {
    const { file, briefing } = respond('export tokyo ics')
    expect(file).toEqual(exportRecord(tokyo, 'ics', { dataset, today: TODAY }))
    expect(briefing.records).toEqual(['2023-12-tokyo'])
    expect(shown('export tokyo ics')).toBe(`Tokyo, December 2023 as a calendar

The file quad-brief-2023-12-tokyo.ics (3.7 kB) holds it with its sources, from version ${dataset.version} of the record.

It can also be had as csv, json, bib, md.

- Table (CSV): export 2023-12-tokyo csv
- Data (JSON): export 2023-12-tokyo json
- Bibliography (BibTeX): export 2023-12-tokyo bib
- Text (Markdown): export 2023-12-tokyo md`)
  })

  test.each(['export tokyo ics', 'export all', 'export sources csv', 'export sources ics'])(
    'after %s every other format that can hold it is one press away',
    (line) => {
      const { ask, briefing } = respond(line)
      const [, what = '', asked = ''] = ask.split(' ')
      const others = FORMATS.filter((format) => {
        return format !== asked && respond(`export ${what} ${format}`).file !== undefined
      })
      expect(choices(line).map((choice) => choice.ask)).toEqual(
        others.map((format) => `export ${what} ${format}`),
      )
      const said = `be had as ${others.join(', ')}.`
      expect(toPlainText(briefing)).toContain(said)
    },
  )

  test('is the same from a surface that has read the options itself', () => {
    const { briefing, file } = commands.run('export', { record: 'Tokyo', format: 'ics' }, TODAY)
    expect({ briefing, file }).toMatchObject({ file: respond('export tokyo ics').file })
  })

  test('asks which one where more than one fits', () => {
    expect(respond('export 2023 csv')).toMatchObject({ status: 'ambiguous' })
    expect(respond('export 2023 csv').file).toBeUndefined()
    expect(choices('export 2023 csv')).toEqual([
      { label: 'New Delhi, January 2023', ask: 'export 2023-01-new-delhi csv' },
      { label: 'Tokyo, December 2023', ask: 'export 2023-12-tokyo csv' },
    ])
  })

  test('says so where nothing fits, and what there is', () => {
    expect(respond('export Paris')).toMatchObject({ command: 'export', status: 'not-recorded' })
    expect(shown('export Paris')).toContain(
      'The record holds no meeting or milestone that fits “Paris”.',
    )
    expect(respond(choices('export Paris')[0]?.ask ?? '').file).toBeDefined()
  })

  test('says so where the format cannot hold it', () => {
    const { status, file } = respond('export sources ics')
    expect({ status, file }).toEqual({ status: 'not-recorded', file: undefined })
    expect(shown('export sources ics')).toContain('It can be had as csv, json, bib, md.')
  })

  test.each(['export Tokyo pdf', 'export tokyo banana', 'export sources docx', 'export 2023 pdf'])(
    'names the formats where another was typed: %s',
    (line) => {
      expect(respond(line)).toMatchObject({ command: 'export', status: 'ambiguous' })
      expect(respond(line).file).toBeUndefined()
      expect(shown(line)).toContain(
        'is no format of an export. There are csv (a table), json (data), ics (a calendar), bib (a bibliography), md (text).',
      )
      expect(choices(line).map(({ ask }) => ask.split(' ').at(-1))).toEqual([
        'csv',
        'json',
        'ics',
        'bib',
        'md',
      ])
    },
  )

  test('asks for what is missing', () => {
    expect(commands.parse('export')).toMatchObject({ kind: 'usage', command: 'export' })
    for (const { ask } of choices('export')) expect(respond(ask).file).toBeDefined()
  })
})

describe('cite', () => {
  test('gives citations to copy, with the day of asking', () => {
    expect(shown('cite Joint Principles for Secure Software')).toMatch(
      /^How to cite: Joint Principles for Secure Software\n\nThis record\n\nJoint Principles for Secure Software \(20 May 2023\)\. Quad Brief, record 2023-05-secure-software-principles, version [0-9a-f]{12}\. Accessed 22 November 2026\.\n\nIts main sources\n\n- .+\. Accessed 22 November 2026\.\n/,
    )
  })

  test('names the sources on which most rests first, and counts the rest', () => {
    const text = shown('cite New Delhi')
    const items = text.split('\n').filter((line) => line.startsWith('- Quad'))
    expect(items[0]).toBe(
      '- Quad Senior Cyber Group meeting in New Delhi. Press Information Bureau (India), 31 January 2023. https://pib.gov.in/PressReleasePage.aspx?PRID=1895138. Accessed 22 November 2026.',
    )
    expect(text).toMatch(/The record rests on \d+ more sources; the bibliography has all of them\./)
  })

  test('offers the bibliography and the sources, without ids in what is read', () => {
    const { briefing } = respond('cite Tokyo')
    expect(briefing.suggestions).toEqual([
      { label: 'All as a bibliography', ask: 'export 2023-12-tokyo bib' },
      { label: 'Its sources', ask: 'sources in 2023-12-tokyo' },
    ])
    expect(respond(briefing.suggestions[0]?.ask ?? '').file?.name).toBe(
      'quad-brief-2023-12-tokyo.bib',
    )
  })

  test('asks which one where more than one fits', () => {
    expect(respond('cite 2023')).toMatchObject({ command: 'cite', status: 'ambiguous' })
    for (const { ask } of choices('cite 2023')) expect(respond(ask).status).toBe('answered')
  })

  test('asks which summit, instead of listing all sources', () => {
    expect(respond('cite the leaders summit')).toMatchObject({
      command: 'cite',
      status: 'ambiguous',
    })
    for (const { ask } of choices('cite the leaders summit')) {
      expect(respond(ask)).toMatchObject({ command: 'cite', status: 'answered' })
    }
    expect(respond('cite the moon')).toMatchObject({ command: 'cite', status: 'not-recorded' })
  })

  test('has nothing to say on all of them', () => {
    const response = commands.run('cite', { meeting: 'all' }, TODAY)
    expect(response).toMatchObject({ command: 'cite', status: 'not-recorded' })
  })
})

test('a question that only begins like one of them is a question', () => {
  for (const line of ['cite who represented India in Tokyo', 'export of software in Tokyo']) {
    expect(respond(line).file).toBeUndefined()
    expect(respond(line).command).toBeNull()
  }
})

test('about says both versions, how current the record is, and its sources', () => {
  const text = shown('about')
  expect(text).toContain(`This is Quad Brief ${programVersion().version}.`)
  expect(text).toContain(`${dataset.sources.size} sources (version ${dataset.version})`)
  expect(text).toMatch(/Its newest entry is of \d+ \w+ \d{4}\./)
  expect(respond('about')).toMatchObject({ ask: 'about', question: 'what do you cover' })
})

test('privacy speaks of the bot alone, in notes', () => {
  const { briefing, status } = respond('privacy')
  expect(status).toBe('answered')
  expect(briefing.citations).toEqual([])
  expect(toPlainText(briefing)).toContain('Nothing that you ask about the record is stored')
})
