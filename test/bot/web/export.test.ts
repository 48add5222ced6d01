// npm run site: the same pages as files.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSiteArguments, SITE_USAGE } from '../../../src/bot/web/export/arguments.ts'
import { staticFiles, type StaticFile } from '../../../src/bot/web/export/static-files.ts'
import { writeSite } from '../../../src/bot/web/export/write-site.ts'
import { createFinder } from '../../../src/bot/web/site/find.ts'
import { createBriefings } from '../../../src/briefings/index.ts'
import { briefings, TODAY } from '../../support/record.ts'
import { inwardAddresses, siteFaults } from '../../support/web/site-reader.ts'
import { MEETING, smallRecord } from '../exports/small-record.ts'
import { SITE } from './serving.ts'

const small = createBriefings(smallRecord())

let scratch = ''
let files: readonly StaticFile[] = []

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'quad-site-'))
  files = await staticFiles(briefings, TODAY, null)
})

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
})

const fileAt = (path: string) => {
  const found = files.find((file) => file.path === path)
  if (found === undefined) throw new Error(`no file ${path}`)
  return found.body
}
const textAt = (path: string) => String(fileAt(path))

describe('the files', () => {
  test('are what the server serves, byte for byte', () => {
    for (const path of SITE.paths) {
      const name = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
      const served = SITE.resource(path)?.body ?? ''
      expect([name, Buffer.from(fileAt(name)).equals(Buffer.from(served))]).toEqual([name, true])
    }
  })

  test('and besides them a search, its index, and a page for what is not there', () => {
    const served = SITE.paths.map(
      (path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`,
    )
    const rest = files.map(({ path }) => path).filter((path) => !served.includes(path))
    expect(rest.map((path) => path.replace(/-[0-9a-f]{12}/, ''))).toEqual([
      'search/index.html',
      'assets/search.js',
      'assets/search-index.json',
      '404.html',
    ])
    expect(siteFaults(textAt('search/index.html'), 1)).toEqual([])
    expect(siteFaults(textAt('404.html'))).toEqual([])
  })

  test('lead to each other wherever they are put', () => {
    const names = new Set(files.map(({ path }) => path))
    const dead = files
      .filter(({ path }) => path.endsWith('index.html'))
      .flatMap(({ path, body }) =>
        inwardAddresses(String(body))
          .map((address) => new URL(address, `http://site.test/any/where/${path}`).pathname)
          .map((name) => name.replace(/^\/any\/where\//, '').replace(/^$|\/$/, '$&index.html'))
          .filter((name) => !names.has(name))
          .map((name) => `${path}: ${name}`),
      )
    expect(dead).toEqual([])
  })

  test('with an address, the page for what is not there leads back to it', async () => {
    const there = await staticFiles(small, TODAY, 'https://example.org/quad/')
    const page = String(there.find(({ path }) => path === '404.html')?.body)
    expect(inwardAddresses(page).filter((address) => !address.startsWith('/quad/'))).toEqual([
      '#main',
    ])
  })

  test('an id that a record once had leads on', async () => {
    const { meetings, ...rest } = smallRecord()
    const renamed = meetings.map((meeting) => ({ ...meeting, aliases: ['2023-12-kyoto'] }))
    const moved = await staticFiles(createBriefings({ ...rest, meetings: renamed }), TODAY, null)
    const page = moved.find(({ path }) => path === 'meetings/2023-12-kyoto/index.html')
    expect(inwardAddresses(String(page?.body))).toEqual([
      `../../meetings/${MEETING}/`,
      `../../meetings/${MEETING}/`,
    ])
  })

  test('the search is small, and finds by names with typos', () => {
    const script = files.find(({ path }) => path.endsWith('.js'))
    expect(Buffer.byteLength(script?.body ?? '')).toBeLessThan(30_000)
    const finder = createFinder(JSON.parse(textAt('assets/search-index.json')))
    const first = (words: string) => finder.find(words)[0]?.path
    expect(first('neuburger')).toBe('/people/anne-neuberger/')
    expect(first('suply chain')).toBe('/topics/supply-chain/')
    expect(first('tokio meeting')).toMatch(/tokyo/)
    expect(finder.find('who represented India in Tokyo').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/meetings/2023-12-tokyo/', '/countries/india/']),
    )
    expect(first('zzzzqqq')).toBeUndefined()
  })
})

describe('writing', () => {
  const some: readonly StaticFile[] = [
    { path: 'index.html', body: 'first' },
    { path: 'deep/er/index.html', body: new Uint8Array([1, 2]) },
  ]
  const namesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()

  test('makes the folder, and takes the place of a site written before', () => {
    const folder = join(scratch, 'a/new/one')
    expect(writeSite(some, folder)).toEqual({ ok: true, files: 2, bytes: 7 })
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('first')
    expect(writeSite([{ path: 'other.html', body: 'x' }], folder)).toMatchObject({ ok: true })
    expect(namesIn(folder)).toEqual(['.quad-brief-site.json', 'other.html'])
    expect(readdirSync(join(scratch, 'a/new'))).toEqual(['one'])
  })

  test('fills an empty folder', () => {
    const folder = join(scratch, 'empty')
    mkdirSync(folder)
    expect(writeSite(some, folder)).toMatchObject({ ok: true })
  })

  test.each(['in a folder of others', 'in a site written before'])(
    'touches nothing that is not from here: %s',
    (where) => {
      const folder = join(scratch, where.replaceAll(' ', '-'))
      if (where.includes('site')) writeSite(some, folder)
      else mkdirSync(folder)
      writeFileSync(join(folder, 'CNAME'), 'example.org')
      const before = namesIn(folder)
      expect(writeSite([{ path: 'x', body: 'x' }], folder)).toEqual({
        ok: false,
        problem: `${folder} holds something that is not from here: CNAME.`,
        fix: 'Give a folder that is new or empty, or that holds a site written before.',
      })
      expect(namesIn(folder)).toEqual(before)
    },
  )

  test('leaves the old site as it was where the new one cannot be written', () => {
    const folder = join(scratch, 'kept')
    writeSite(some, folder)
    const impossible = [
      { path: 'index.html', body: 'new' },
      { path: 'index.html/x', body: 'a file as a folder' },
    ]
    expect(() => writeSite(impossible, folder)).toThrow(/ENOTDIR|EEXIST/)
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('first')
    expect(readdirSync(scratch).filter((name) => name.startsWith('kept'))).toEqual(['kept'])
  })
})

describe('what is typed', () => {
  test('a folder, and where the site will be', () => {
    expect(readSiteArguments(['--out', '/tmp/x'])).toEqual({ folder: '/tmp/x', url: null })
    expect(readSiteArguments(['--out=/tmp/x', '--url', 'https://example.org/quad?x#y'])).toEqual({
      folder: '/tmp/x',
      url: 'https://example.org/quad/',
    })
  })

  test.each([
    [[], 'The folder to write to is missing.'],
    [['--out', '/tmp/x', '--url', 'example.org'], '"example.org" is no web address.'],
    [['--out', '/tmp/x', '--url', 'ftp://example.org'], '"ftp://example.org" is no web address.'],
  ])('what is wrong with it is told: %s', (args, problem) => {
    expect(readSiteArguments(args)).toMatchObject({ problem })
  })

  test('an option that there is not', () => {
    expect(readSiteArguments(['--out', '/tmp/x', '--oops'])).toHaveProperty('fix')
  })
})

describe('the program', () => {
  const root = join(import.meta.dirname, '../../..')
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ['src/bot/web/export/main.ts', ...args], { cwd: root })

  test('writes the site and says so', async () => {
    const folder = join(scratch, 'program')
    const { stdout } = await run('--out', folder)
    expect(stdout).toMatch(/^Wrote \d+ files \(\d+ kB\) to .*program:\n {2}3 meetings, /)
    expect(readFileSync(join(folder, 'people/index.html'), 'utf8')).toBe(
      textAt('people/index.html'),
    )
  })

  test('says how it is used, and writes nothing', async () => {
    expect(await run('--help')).toEqual({ stdout: `${SITE_USAGE}\n`, stderr: '' })
  })

  test('says what is missing', async () => {
    await expect(run()).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run site -- --out DIR'),
    })
  })
})
