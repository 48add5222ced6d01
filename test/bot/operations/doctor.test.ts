// The doctor in front of the stand-ins: what it says where all is well, and about this machine.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { checkDiscord } from '../../../src/bot/discord/checks.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { checkLines } from '../../../src/bot/operations/checks.ts'
import { examine } from '../../../src/bot/operations/doctor.ts'
import { checkStore } from '../../../src/bot/store/check.ts'
import { openStore } from '../../../src/bot/store/open.ts'
import { checkSlack } from '../../../src/bot/slack/checks.ts'
import { DATA } from '../../support/record-files.ts'
import {
  BOT,
  both,
  discord,
  doctor,
  expectBut,
  freshStandIns,
  NODE,
  NO_STATE,
  recordLine,
  registered,
  SIGNING,
  slack,
  STORE,
  whole,
  wrong,
} from './doctor-scene.ts'

freshStandIns()

const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('where all is well, each thing is ok, and nothing was changed', async () => {
  await registered()
  expect(await doctor(both())).toEqual(whole())
  expect(discord.calls.filter(({ method }) => method !== 'GET')).toHaveLength(1)
  slack.assertNoFaults()
  discord.assertNoFaults()
})

describe('one platform, or none', () => {
  test('nothing set up', async () => {
    expect(await doctor({})).toEqual([
      NODE,
      'ok  Configuration  no platform, the terminal only',
      expect.stringContaining(recordLine()),
      STORE,
      '-  Slack  Not set up.',
      '-  Discord  Not set up.',
      'Nothing is wrong.',
    ])
  })

  test('Slack over signed HTTP', async () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, SLACK_API_URL: slack.apiUrl }
    expect(await doctor({ ...env, HEALTH_PORT: '9090' })).toEqual([
      NODE,
      'ok  Configuration  Slack over signed HTTP; health on 127.0.0.1, port 9090',
      expect.stringContaining(recordLine()),
      ...whole().slice(3, 8),
      '-  Slack signing secret  Only a request from Slack can prove it: type /quad there.',
      '-  Discord  Not set up.',
      'Nothing is wrong.',
    ])
  })
})

describe('this machine', () => {
  test.each([
    [6, '6 minutes fast'],
    [-6, '6 minutes slow'],
  ])('a clock that is off by %d minutes', async (minutes, detail) => {
    await registered()
    const lines = await doctor(both(), () => Date.now() + minutes * 60_000)
    expectBut(lines, {
      'Slack clock': wrong('Slack clock', 'clock', detail),
      'Discord clock': wrong('Discord clock', 'clock', detail),
    })
  })

  test('a broken record', async () => {
    const broken = join(folder, 'broken')
    cpSync(DATA, broken, { recursive: true })
    writeFileSync(join(broken, 'people.json'), '[')
    const lines = await doctor({ ...both(), DATA_DIR: broken })
    expect(lines[2]).toMatch(/^WRONG {2}Record {2}The record is broken \(data\/people\.json /)
    expect(lines[2]).toContain(`Fix: ${ERRORS.record.fix}`)
    expect(lines).toContain('-  Discord commands  The record has to be right first.')
    expect(lines.at(-1)).toBe('1 thing is wrong.')
  })

  test('every fault of the configuration, while the rest is looked at', async () => {
    await registered()
    const lines = await doctor({
      ...both(),
      SLACK_BOT_TOKEN: 'planted',
      LOG_LEVEL: 'x',
      SLACK_X: 'y',
    })
    expect(lines.slice(1, 4)).toEqual([
      expect.stringContaining('WRONG  Configuration  SLACK_BOT_TOKEN is no bot token'),
      expect.stringContaining('WRONG  Configuration  LOG_LEVEL is none of '),
      'WRONG  Configuration  SLACK_X is set, but nothing reads it. Fix: See .env.example for the names.',
    ])
    expect(lines.slice(5)).toEqual([
      STORE,
      '-  Slack  Its configuration has to be right first.',
      ...whole().slice(9, -1),
      '3 things are wrong.',
    ])
  })

  test('a database that is there, too new, or damaged', async () => {
    const state = mkdtempSync(join(folder, 'state-'))
    const file = join(state, 'quad-brief.sqlite')
    const line = async (): Promise<string> => {
      const lines = await doctor({ STATE_DIR: state })
      return lines.find((each) => each.includes('  Digests  ')) ?? 'none'
    }
    const store = await openStore({ kind: 'sqlite', file })
    await store.close()
    expect(await line()).toBe(`ok  Digests  the file ${file}`)
    const database = new DatabaseSync(file)
    database.exec(`INSERT INTO quad_migrations VALUES (99, 'later', 'x')`)
    database.close()
    expect(await line()).toMatch(
      /^WRONG {2}Digests {2}The database of digests cannot be used \(A newer version of Quad Brief has used the file .+ Start the newer version again, .+\)\. Fix: Do what it says/,
    )
    writeFileSync(file, 'no database at all, but a text that is long enough to be read as one')
    expect(await line()).toMatch(/^WRONG {2}Digests {2}.+ is damaged, or no database of Quad Brief/)
    rmSync(file)
    mkdirSync(file)
    expect(await line()).toMatch(/^WRONG {2}Digests {2}.+ cannot be written /)
  })

  test('an old Node', async () => {
    const deps = { now: Date.now, node: '22.1.0', checkStore, checkSlack, checkDiscord }
    const [first] = await examine({}, deps)
    expect(first).toEqual({
      kind: 'wrong',
      name: 'Node',
      problem: 'This Node is too old (22.1.0; 26 is needed).',
      fix: ERRORS['node-version'].fix,
    })
  })

  test('a check that fails itself is told, and hides no other', async () => {
    const broken = () => Promise.reject(new Error(`planted ${BOT}`))
    const { node } = process.versions
    const deps = { now: Date.now, node, checkStore, checkSlack: broken, checkDiscord }
    const checks = await examine({ ...both(), STATE_DIR: NO_STATE }, deps)
    const { message, fix } = ERRORS['doctor-failed']
    const problem = `${message} (planted [secret]).`
    expect(checks[4]).toEqual({ kind: 'wrong', name: 'Slack', problem, fix })
    expect(checks.length).toBeGreaterThan(8)
  })
})

test('a name that others chose breaks no line', () => {
  const lines = checkLines([{ kind: 'ok', name: 'Slack', detail: 'a\n\u001B[31mb' }])
  expect(lines).toEqual(['ok     Slack  a [31mb', 'Nothing is wrong.'])
})
