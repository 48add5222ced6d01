import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configReport, readConfig } from '../../../src/bot/config/config.ts'

const BOT = 'xoxb-1-secret'
const APP = 'xapp-1-secret'
const DATA = join(import.meta.dirname, '../../../data')
const STATE = join(import.meta.dirname, '../../../state')

/** The configuration without what these tests are not about. */
function configOf(env: Record<string, string>) {
  const result = readConfig(env)
  if (!result.ok) throw new Error(configReport(result.faults))
  return result.config
}

function faultsOf(env: Record<string, string>) {
  const result = readConfig(env)
  return result.ok ? [] : result.faults
}

describe('an environment that works', () => {
  test('with nothing set, no platform is set up', () => {
    expect(readConfig({ PATH: '/bin' })).toEqual({
      ok: true,
      config: {
        slack: null,
        discord: null,
        health: null,
        web: {
          host: '127.0.0.1',
          port: 7340,
          url: null,
          proxies: 0,
          isForOthers: false,
          password: null,
        },
        questionsPerMinute: { person: 30, workspace: 1200 },
        store: { kind: 'sqlite', file: join(STATE, 'quad-brief.sqlite') },
        dataDir: DATA,
        stateDir: STATE,
        logLevel: 'info',
        secrets: [],
        unread: [],
      },
    })
  })

  test('Slack over Socket Mode', () => {
    const { slack, secrets } = configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })
    expect(slack).toEqual({ mode: 'socket', botToken: BOT, appToken: APP, apiUrl: null })
    expect(secrets).toEqual([BOT, APP])
  })

  test('Slack over signed HTTP, on this machine unless told', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'abc' }
    const slack = { mode: 'http', botToken: BOT, signingSecret: 'abc', apiUrl: null }
    expect(configOf(env).slack).toEqual({ ...slack, host: '127.0.0.1', port: 3000 })
    expect(configOf({ ...env, SLACK_HOST: '::', SLACK_PORT: '0' }).slack).toEqual({
      ...slack,
      host: '::',
      port: 0,
    })
  })

  test('Socket Mode wins where there is a signing secret too', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: 'abc' }
    expect(configOf(env).slack).toMatchObject({ mode: 'socket' })
    expect(configOf(env).secrets).toEqual([BOT, APP, 'abc'])
  })

  test('Discord', () => {
    const { discord, slack, secrets } = configOf({ DISCORD_TOKEN: 'abc.def.ghi' })
    expect({ discord, slack, secrets }).toEqual({
      discord: { token: 'abc.def.ghi', apiUrl: null },
      slack: null,
      secrets: ['abc.def.ghi'],
    })
  })

  test('health endpoints, on this machine unless told', () => {
    expect(configOf({ HEALTH_PORT: '9090' }).health).toEqual({ host: '127.0.0.1', port: 9090 })
    const env = { HEALTH_PORT: '0', HEALTH_HOST: '0.0.0.0' }
    expect(configOf(env).health).toEqual({ host: '0.0.0.0', port: 0 })
  })

  test('pages in the browser, on this machine unless told', () => {
    const here = {
      host: '127.0.0.1',
      port: 7340,
      url: null,
      proxies: 0,
      isForOthers: false,
      password: null,
    }
    expect(configOf({ WEB: 'on' }).web).toEqual(here)
    expect(configOf({ WEB: 'off', WEB_PORT: '80' }).web).toBeNull()
    expect(configOf({ WEB_HOST: '::1', WEB_PORT: '0' }).web).toEqual({
      ...here,
      host: '::1',
      port: 0,
    })
    const url = 'http://localhost:8080'
    expect(configOf({ WEB_URL: url }).web).toEqual({ ...here, url: `${url}/` })
  })

  test('pages for other machines, with a password that is a secret', () => {
    const password = 'correct horse battery'
    const { web, secrets } = configOf({
      WEB_HOST: '0.0.0.0',
      WEB_URL: 'https://quad.example.org/',
      WEB_PROXIES: '1',
      WEB_PASSWORD: password,
    })
    expect({ web, secrets }).toEqual({
      web: {
        host: '0.0.0.0',
        port: 7340,
        url: 'https://quad.example.org/',
        proxies: 1,
        isForOthers: true,
        password,
      },
      secrets: [password],
    })
    expect(configOf({ WEB_HOST: '192.168.0.7', WEB_PASSWORD: password }).web).toMatchObject({
      isForOthers: true,
    })
    expect(configOf({ WEB_PASSWORD: password }).web).toMatchObject({ isForOthers: false, password })
  })

  test('addresses are given as the libraries take them', () => {
    for (const end of ['', '/', '//']) {
      const { slack, discord } = configOf({
        SLACK_BOT_TOKEN: BOT,
        SLACK_APP_TOKEN: APP,
        SLACK_API_URL: `http://127.0.0.1:4000/api${end}`,
        DISCORD_TOKEN: 'abc.def.ghi',
        DISCORD_API_URL: `http://127.0.0.1:5000/api${end}`,
      })
      expect(slack?.apiUrl).toBe('http://127.0.0.1:4000/api/')
      expect(discord?.apiUrl).toBe('http://127.0.0.1:5000/api')
    }
  })

  test('an empty variable is not set, and spaces around a value are no part of it', () => {
    const { slack, discord, logLevel, dataDir } = configOf({
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: ' \t',
      DISCORD_TOKEN: ' abc.def.ghi\n',
      LOG_LEVEL: ' warn ',
      DATA_DIR: '',
    })
    expect({ slack, discord, logLevel, dataDir }).toEqual({
      slack: null,
      discord: { token: 'abc.def.ghi', apiUrl: null },
      logLevel: 'warn',
      dataDir: DATA,
    })
  })

  test('the folder of the record is taken from where one stands', () => {
    expect(configOf({ DATA_DIR: 'some/record' }).dataDir).toBe(resolve('some/record'))
    expect(configOf({ STATE_DIR: 'some/state' }).stateDir).toBe(resolve('some/state'))
  })

  test('a database of one’s own, whose password is a secret', () => {
    const url = 'postgres://quad:p%40ss@127.0.0.1/quad'
    const { store, secrets } = configOf({ DATABASE_URL: url })
    expect({ store, secrets }).toEqual({
      store: { kind: 'postgres', url },
      secrets: [url, 'p@ss'],
    })
  })

  test('a channel for the curators, a platform', () => {
    const { slack, discord } = configOf({
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: APP,
      SLACK_CURATORS_CHANNEL: 'C0123',
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_CURATORS_CHANNEL: '12345678901234567',
    })
    expect({ slack, discord }).toMatchObject({
      slack: { curatorsChannel: 'C0123' },
      discord: { curatorsChannel: '12345678901234567' },
    })
  })

  test('variables that are called like ours are told apart', () => {
    const { unread } = configOf({ SLACK_TOKEN: 'x', DISCORD_BOT_TOKEN: 'y', HOME: '/' })
    expect(unread).toEqual(['DISCORD_BOT_TOKEN', 'SLACK_TOKEN'])
  })
})

describe('a fault', () => {
  test.each([
    ['SLACK_BOT_TOKEN', APP, 'is no bot token: those begin with xoxb-.'],
    ['SLACK_BOT_TOKEN', 'xoxb-1 2', 'is no bot token: those begin with xoxb-.'],
    ['SLACK_APP_TOKEN', BOT, 'is no app-level token: those begin with xapp-.'],
    ['SLACK_SIGNING_SECRET', BOT, 'is no signing secret: those are one word, and no token.'],
    ['SLACK_HOST', 'http://x', 'is no name or address of a machine.'],
    ['SLACK_PORT', '65536', 'is no port.'],
    ['SLACK_PORT', '-1', 'is no port.'],
    ['SLACK_PORT', '3.5', 'is no port.'],
    ['SLACK_PORT', 'http', 'is no port.'],
    ['SLACK_API_URL', 'slack.com/api', 'is no web address.'],
    ['SLACK_API_URL', 'ftp://slack.com/api', 'is no web address.'],
    ['DISCORD_TOKEN', 'Bot abc.def.ghi', 'is no bot token (an id, a public key or more words).'],
    ['DISCORD_TOKEN', '1234567890', 'is no bot token (an id, a public key or more words).'],
    ['DISCORD_TOKEN', 'AB'.repeat(32), 'is no bot token (an id, a public key or more words).'],
    ['DISCORD_API_URL', '/api', 'is no web address.'],
    ['HEALTH_PORT', '70000', 'is no port.'],
    ['DATABASE_URL', 'mysql://quad@127.0.0.1/quad', 'is no address of a PostgreSQL database.'],
    ['DATABASE_URL', 'postgres:quad', 'is no address of a PostgreSQL database.'],
    ['DATABASE_URL', '127.0.0.1', 'is no address of a PostgreSQL database.'],
    ['QUESTIONS_PER_MINUTE_PERSON', 'many', 'is no whole number.'],
    ['QUESTIONS_PER_MINUTE_WORKSPACE', '0', 'is less than 1.'],
    ['SLACK_CURATORS_CHANNEL', '#curators', 'is no id of a channel: those look like C0123456789.'],
    ['DISCORD_CURATORS_CHANNEL', 'curators', 'is no id of a channel: those are 17 to 20 digits.'],
    ['HEALTH_HOST', 'http://x', 'is no name or address of a machine.'],
    ['WEB', 'maybe', 'is neither on nor off.'],
    ['WEB_HOST', 'http://x', 'is no name or address of a machine.'],
    ['WEB_PORT', '70000', 'is no port.'],
    ['WEB_URL', 'quad.example.org', 'is no web address.'],
    ['WEB_PROXIES', 'one', 'is no whole number from 0 to 10.'],
    ['WEB_PROXIES', '-1', 'is no whole number from 0 to 10.'],
    ['WEB_PROXIES', '1', 'is set, but WEB_URL is not.'],
    ['WEB_PASSWORD', 'short', 'is too short to keep strangers out.'],
    ['WEB_HOST', '192.168.0.7', 'lets other machines in, but WEB_PASSWORD is not set.'],
    ['WEB_HOST', '127.0.0.1.example.org', 'lets other machines in, but WEB_PASSWORD is not set.'],
    ['WEB_URL', 'https://quad.example.org', 'lets other machines in, but WEB_PASSWORD is not set.'],
    ['WEB_HOST', '0.0.0.0', 'is every address of this machine, but WEB_URL is not set.'],
    ['LOG_LEVEL', 'loud', 'is none of trace, debug, info, warn, error, fatal, silent.'],
  ])('%s=%s', (variable, value, problem) => {
    const fault = faultsOf({ [variable]: value }).find((each) => each.problem === problem)
    expect(fault).toMatchObject({ variable })
    expect(fault?.fix).toMatch(/^[A-Z].*\.$/)
  })

  test.each([
    [
      { SLACK_BOT_TOKEN: BOT },
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET.',
    ],
    [{ HEALTH_HOST: '::1' }, 'HEALTH_HOST is set, but HEALTH_PORT is not.'],
    [
      { SLACK_CURATORS_CHANNEL: 'C0123' },
      'SLACK_CURATORS_CHANNEL is set, but SLACK_BOT_TOKEN is not.',
    ],
    [{ SLACK_APP_TOKEN: APP }, 'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not.'],
    [{ SLACK_SIGNING_SECRET: 'a' }, 'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not.'],
    [
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_PORT: '3000' },
      'SLACK_PORT is set, but SLACK_APP_TOKEN selects Socket Mode, which listens nowhere.',
    ],
  ])('half set up: %o', (env, expected) => {
    expect(faultsOf(env).map(({ variable, problem }) => `${variable} ${problem}`)).toEqual([
      expected,
    ])
  })

  test('all are said in one message, none with a value', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxp-hidden',
      SLACK_PORT: 'hidden',
      DISCORD_TOKEN: 'hidden hidden',
      LOG_LEVEL: 'hidden',
    }
    const report = configReport(faultsOf(env))
    expect(report).toBe(`The bot cannot start with this configuration:
  SLACK_BOT_TOKEN is no bot token: those begin with xoxb-.
    Fix: Copy the Bot User OAuth Token at https://api.slack.com/apps, in your app, under OAuth & Permissions.
  SLACK_PORT is no port.
    Fix: Give a whole number from 0 to 65535, such as 3000.
  DISCORD_TOKEN is no bot token (an id, a public key or more words).
    Fix: Copy the token at https://discord.com/developers/applications, in your application, under Bot, without the word Bot before it.
  LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent.
    Fix: Use one of these names, or leave it out.
  SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET.
    Fix: Set one of them: SLACK_APP_TOKEN for Socket Mode (no public address needed), SLACK_SIGNING_SECRET for signed HTTP.`)
    expect(report).not.toContain('hidden')
  })
})
