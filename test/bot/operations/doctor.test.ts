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
import { checkSlack } from '../../../src/bot/slack/checks.ts'
import { checkStore } from '../../../src/bot/store/check.ts'
import { openStore } from '../../../src/bot/store/open.ts'
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
      'ok  Configuration  no platform and no pages (WEB=off): the terminal only',
      expect.stringContaining(recordLine()),
      `${STORE} once Slack or Discord is set up`,
      '-  Slack  Not set up.',
      '-  Discord  Not set up.',
      'Nothing is wrong.',
    ])
  })

  test('Slack over signed HTTP', async () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, SLACK_API_URL: slack.apiUrl }
    expect(await doctor({ ...env, SLACK_PORT: '0', HEALTH_PORT: '0' })).toEqual([
      NODE,
      'ok  Configuration  Slack over signed HTTP; no pages (WEB=off); health on 127.0.0.1, port 0',
      expect.stringContaining(recordLine()),
      STORE,
      'ok  Health  127.0.0.1, on any port that is free',
      'ok  Slack port  127.0.0.1, on any port that is free',
      ...whole().slice(4, 8),
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
    const [message, fix] = Object.values(ERRORS['record-elsewhere'])
    expect(lines[2]).toContain(`WRONG  Record  ${message} (${join(broken, 'people.json')}: `)
    expect(lines[2]).toContain(`Fix: ${fix}`)
    expect(lines).toContain('-  Discord commands  The record has to be right first.')
    expect(lines.at(-1)).toBe('1 thing is wrong.')
  })

  test('a folder of the record that is not there is named, and who named it', async () => {
    const nowhere = join(folder, 'nowhere')
    const lines = await doctor({ DATA_DIR: nowhere })
    const why = `ENOENT: no such file or directory, scandir '${nowhere}'`
    const detail = `${nowhere}: The folder cannot be read: ${why}`
    expect(lines[2]).toBe(wrong('Record', 'record-elsewhere', detail))
    expect(lines[2]).toContain('DATA_DIR')
  })

  test('a value too short for a secret is taken out of no other line', async () => {
    const lines = await doctor({ SLACK_BOTTOKEN: 'x', WEB: 'on', WEB_PORT: '0' })
    expect(lines.slice(1, 2)).toEqual([
      'WRONG  Configuration  SLACK_BOTTOKEN is set, but nothing reads it. Fix: See .env.example for the names.',
    ])
    expect(lines.join('\n')).not.toContain('[secret]')
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

  test('what a database that cannot be used keeps npm start from', async () => {
    await registered()
    const state = mkdtempSync(join(folder, 'state-'))
    const file = join(state, 'quad-brief.sqlite')
    writeFileSync(file, 'no database at all, but a text that is long enough to be read as one')
    const digests = async (env: Readonly<Record<string, string>>): Promise<string> =>
      (await doctor(env)).find((each) => each.includes('  Digests  ')) ?? 'none'
    const damaged = `The file ${file} is damaged, or no database of Quad Brief (file is not a database). It was left as it is. Stop the bot, then bring back a backup, or move the file away to begin with an empty one`
    expect([
      await digests({ STATE_DIR: state }),
      await digests({ ...both(), STATE_DIR: state }),
    ]).toEqual([wrong('Digests', 'store-unneeded', damaged), wrong('Digests', 'store', damaged)])
    const away = 'postgres://quad:s3cretword@127.0.0.1:9/quad'
    const why = `The PostgreSQL database cannot be used at the moment (connect ECONNREFUSED 127.0.0.1:9). The bot goes on by itself once it can; if it stays so, see whether the server runs, and whether DATABASE_URL has its address, user and password`
    expect([
      await digests({ DATABASE_URL: away }),
      await digests({ ...both(), DATABASE_URL: away }),
    ]).toEqual([wrong('Digests', 'store-unneeded', why), wrong('Digests', 'store-awaited', why)])
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
    const checks = await examine({ ...both(), STATE_DIR: NO_STATE, WEB: 'off' }, deps)
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
