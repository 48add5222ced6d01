import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { renderDiscord } from '../../../src/bot/discord/render.ts'
import { renderSlack } from '../../../src/bot/slack/render.ts'
import { insteadHere } from '../../../src/bot/terminal/hints.ts'
import { answerJson, type AnswerJson } from '../../../src/bot/terminal/json.ts'
import { renderTerminal } from '../../../src/bot/terminal/render.ts'
import { renderHtml } from '../../../src/bot/web/render.ts'
import { createBriefings, loadDataset } from '../../../src/briefings/index.ts'
import { DATA, edited, realFiles, writeFiles } from '../../support/record-files.ts'

const ROOT = join(import.meta.dirname, '../../..')
const DAY = '2026-08-01'

const loaded = loadDataset(DATA)
if (!loaded.ok) throw new Error('The record is broken.')
const briefings = createBriefings(loaded.dataset)
const commands = createCommands(briefings)
const today = Temporal.PlainDate.from(DAY)
const respond = (line: string) => commands.respond(line, today)
const asked = (question: string) => ({
  ...briefings.ask(question, today),
  command: null,
  question,
})

const folder = mkdtempSync(join(tmpdir(), 'quad-'))
afterAll(() => rmSync(folder, { recursive: true }))

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, ['bin/quad.js', ...args, '--today', DAY], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...env },
  })
}

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

async function quad(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ran> {
  const child = start(args, env)
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stdin.end(input)
  const [code, stdout, stderr] = await Promise.all([
    closed,
    textOf(child.stdout),
    textOf(child.stderr),
  ])
  return { code, stdout, stderr }
}

const words = (line: string) => line.split(' ')
const answered = (stdout: string): Ran => ({ code: 0, stdout, stderr: '' })
const refused = (stderr: string): Ran => ({ code: 2, stdout: '', stderr })

describe('an answer', () => {
  const plain = { width: 80, color: false, hyperlinks: false }
  const shown = (line: string, options = plain): Ran =>
    answered(`${renderTerminal(respond(line).briefing, options).join('\n\n')}\n`)

  test.each([
    'latest',
    'meeting new delhi short',
    'who india',
    'compare sydney tokyo',
    'ask who represented India in New Delhi',
    'who represented India in New Delhi?',
    'Tokyo',
    'help',
  ])('quad %s', async (line) => {
    expect(await quad(words(line))).toEqual(shown(line))
  })

  test('about the digests of a channel says how to see one here', async () => {
    const line = 'subscribe weekly'
    const text = renderTerminal(respond(line).briefing, plain).join('\n\n')
    const hint = insteadHere(respond(line))
    expect(await quad(words(line))).toEqual(answered(`${text}\n\n${hint}\n`))
  })

  test('without a word is help', async () => {
    expect(await quad([])).toEqual(shown('help'))
  })

  test('is as wide and as colourful as it is told', async () => {
    const look = { ...plain, width: 50, color: true }
    expect(await quad(words('latest --width 50 --color'))).toEqual(shown('latest', look))
    const env = { FORCE_COLOR: '1', COLUMNS: '60' }
    expect(await quad(['latest'], { env })).toEqual(
      shown('latest', { ...plain, width: 60, color: true }),
    )
    expect(await quad(['latest', '--no-color'], { env })).toEqual(
      shown('latest', { ...plain, width: 60 }),
    )
  })

  test('that the record does not hold is an answer too', async () => {
    expect(await quad(words('who represented India in Sydney'))).toEqual(
      shown('who represented India in Sydney'),
    )
    expect(await quad(words('ask what is the weather in Paris'))).toEqual(
      shown('ask what is the weather in Paris'),
    )
  })
})

describe('--json', () => {
  const object = async (line: string): Promise<AnswerJson> => {
    const { code, stdout, stderr } = await quad([...words(line), '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout) as AnswerJson
  }

  test('prints what answers the question, with every source', async () => {
    const read = await object('who India New Delhi')
    expect(read).toEqual(answerJson(respond('who India New Delhi')))
    expect(Object.keys(read)).toEqual([
      'question',
      'status',
      'text',
      'claims',
      'nearby',
      'records',
      'suggestions',
    ])
    expect(read).toMatchObject({
      question: 'who represented India in New Delhi',
      status: 'answered',
      nearby: [],
      records: ['2023-01-new-delhi'],
    })
    expect(read.claims[0]?.text).toContain('Rajesh Pant')
    for (const { citations } of read.claims) {
      expect(citations.length).toBeGreaterThan(0)
      for (const { id, title, publisher, url, published } of citations) {
        const source = loaded.ok ? loaded.dataset.sources.get(id) : undefined
        expect({ id, title, publisher, url, published }).toEqual({
          id: source?.id,
          title: source?.title,
          publisher: source?.publisher,
          url: source?.url,
          published: source?.published,
        })
        expect(read.text).toContain(url)
      }
    }
  })

  test('claims nothing where the record does not hold it, and shows what is near apart', async () => {
    const read = await object('ask who represented India in Sydney')
    expect(read).toMatchObject({
      question: 'who represented India in Sydney',
      status: 'not-recorded',
      claims: [],
    })
    const { nearby } = answerJson(asked('when is the next meeting'))
    expect(nearby.length).toBeGreaterThan(0)
  })

  test('lists the choices where the question has several readings', async () => {
    const read = await object('outcomes')
    expect(read).toMatchObject({ status: 'ambiguous', claims: [] })
    expect(read.suggestions).toContain('what was agreed in Tokyo')
  })

  test('a claim under a label says what it is about', () => {
    const { claims } = answerJson(respond('latest'))
    expect(claims.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Japan: /))
  })
})

describe('--surface', () => {
  const { briefing, ask } = respond('latest')

  test.each([
    ['slack', JSON.stringify(renderSlack(briefing, { share: ask, report: ask }), null, 2)],
    ['discord', JSON.stringify(renderDiscord(briefing, { share: ask, report: ask }), null, 2)],
    ['html', renderHtml(briefing).join('\n')],
    [
      'terminal',
      renderTerminal(briefing, { width: 80, color: false, hyperlinks: false }).join('\n\n'),
    ],
  ])('%s', async (surface, payload) => {
    expect(await quad(['latest', '--surface', surface])).toEqual(answered(`${payload}\n`))
  })
})

describe('ask --batch', () => {
  const objects = (questions: readonly string[]) =>
    questions.map((question) => `${JSON.stringify(answerJson(asked(question)))}\n`).join('')

  test('answers a question a line, in order, blank ones too', async () => {
    const questions = ['who hosted in Tokyo?', '', 'help', 'who hosted in Tokyo?', '  ', 'xyzzy']
    const input = `${questions.join('\r\n')}\r\n`
    expect(await quad(words('ask --batch --json'), { input })).toEqual(answered(objects(questions)))
    expect(await quad(words('ask --batch'), { input: 'latest meeting' })).toEqual(
      answered(objects(['latest meeting'])),
    )
    expect(await quad(words('ask --batch --json'))).toEqual(answered(''))
  })

  test('answers each line as it comes', async () => {
    const child = start(words('ask --batch --json'))
    const closed = new Promise((resolve) => child.on('close', resolve))
    const output = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]()
    for (const question of ['who hosted in Tokyo?', 'and in Sydney?']) {
      child.stdin.write(`${question}\n`)
      let line = ''
      while (!line.endsWith('\n')) line += String((await output.next()).value)
      expect(line).toBe(objects([question]))
    }
    child.stdin.end()
    expect(await closed).toBe(0)
  })

  test('ends quietly when nobody reads on', async () => {
    const child = start(words('ask --batch --json'))
    const stderr = textOf(child.stderr)
    const closed = new Promise((resolve) => child.on('close', resolve))
    child.stdin.on('error', () => undefined)
    child.stdin.write('latest meeting\n'.repeat(2_000))
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end()
    expect(await closed).toBe(0)
    expect(await stderr).toBe('')
  })
})

describe('what is not understood', () => {
  const fix = 'See quad --help. Words that begin with a dash go after --, as in: quad ask -- -1'

  test.each([
    ['lates', 'There is no command “lates”. Did you mean: latest?'],
    ['timelin', 'There is no command “timelin”. Did you mean: timeline?'],
    ['metings', 'There is no command “metings”. Did you mean: meetings, meeting?'],
  ])('a misspelt command: quad %s', async (word, line) => {
    expect(await quad([word])).toEqual(refused(`${line}\nquad help shows what can be asked.\n`))
  })

  test.each(['xyzzy', 'frobnicate now'])('no command at all: quad %s', async (line) => {
    const { code, stdout, stderr } = await quad(words(line))
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^There is no command “\w+”. The commands are: latest, meeting, .*\n/)
  })

  test('a command without what it needs', async () => {
    expect(await quad(['meeting', '--json'])).toEqual(
      refused('Say which meeting, for example: meeting New Delhi\n'),
    )
  })

  test('an option', async () => {
    expect(await quad(['latest', '--jsno'])).toEqual(refused(`Unknown option '--jsno'.\n${fix}\n`))
  })

  test.each(['source', 'outcome', 'Neuberger', 'hello', 'ransomware'])(
    'but a word that means something is answered: quad %s',
    async (word) => {
      expect((await quad([word])).stderr).toBe('')
    },
  )
})

describe('about the program', () => {
  test('--help names every command and option', async () => {
    const { code, stdout, stderr } = await quad(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const part of ['who [country] [meeting]', '--surface NAME', '--batch', '--today DATE']) {
      expect(stdout).toContain(`  ${part}`)
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('--version', async () => {
    expect((await quad(['--version'])).stdout).toMatch(/^quad-brief \d+\.\d+\.\d+\n$/)
  })
})

test('a broken record answers nothing, and says everything that is wrong', async () => {
  cpSync(DATA, folder, { recursive: true })
  writeFiles(
    folder,
    edited(realFiles(), [
      { file: 'people.json', set: { 'people.0.country': 'NZ' } },
      { file: 'meetings/2023-12-tokyo.json', set: { 'format.text': 'In person' } },
    ]),
  )
  const { code, stdout, stderr } = await quad(['latest'], { env: { DATA_DIR: folder } })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('people.0.country: "NZ" is not allowed here.')
  expect(stderr).toContain('format.text: The text does not end with a full stop.')
  expect(stderr).toContain('2 faults in 2 files.')
})
