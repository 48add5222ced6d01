// What the doctor says about each thing that is wrong with a platform.

import { beforeEach, describe, expect, test } from 'vitest'
import { NEEDED_SCOPES } from '../../../src/bot/slack/scopes.ts'
import {
  both,
  discord,
  doctor,
  expectBut,
  freshStandIns,
  later,
  registered,
  slack,
  standIns,
  whole,
  wrong,
} from './doctor-scene.ts'

freshStandIns()

describe('Slack', () => {
  beforeEach(() => registered())

  test('a bot token that is refused', async () => {
    slack.workspace.setAccess('token_revoked')
    expectBut(await doctor(both()), {
      'Slack bot token': wrong('Slack bot token', 'slack-bot-token', 'token_revoked'),
      ...later(['Slack permissions'], 'The bot token has to be right first.'),
    })
  })

  test('a missing permission', async () => {
    await standIns({ scopes: ['chat:write'] })
    await registered()
    const missing = Object.keys(NEEDED_SCOPES).filter((scope) => scope !== 'chat:write')
    expectBut(await doctor(both()), {
      'Slack permissions': wrong('Slack permissions', 'slack-scopes', missing.join(', ')),
    })
  })

  test('one that is not needed is told', async () => {
    await standIns({ scopes: [...Object.keys(NEEDED_SCOPES), 'team:read'] })
    await registered()
    expectBut(await doctor(both()), {
      'Slack permissions': `ok  Slack permissions  ${Object.keys(NEEDED_SCOPES).join(', ')}; not needed: team:read`,
    })
  })

  test('no app-level token', async () => {
    const { SLACK_APP_TOKEN: _, ...env } = both()
    const lines = await doctor(env)
    expect(lines.slice(1, 2)).toEqual([
      'WRONG  Configuration  SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET. Fix: Set one of them: SLACK_APP_TOKEN for Socket Mode (no public address needed), SLACK_SIGNING_SECRET for signed HTTP.',
    ])
    expect(lines.slice(4)).toEqual([
      '-  Slack  Its configuration has to be right first.',
      ...whole().slice(9, -1),
      '1 thing is wrong.',
    ])
  })

  test.each([
    ['missing_scope', 'slack-app-token-scope'],
    ['socket_mode_not_enabled', 'slack-socket-off'],
    ['invalid_auth', 'slack-app-token'],
  ] as const)('an app-level token that is refused as %s', async (error, code) => {
    slack.injectFault('apps.connections.open', { kind: 'error', error })
    expectBut(await doctor(both()), {
      'Slack app-level token': wrong('Slack app-level token', code, error),
    })
  })

  test.each([
    ['slack-unreachable', 'other side closed', { kind: 'drop' }],
    ['slack-busy', 'status 500', { kind: 'http-500' }],
    ['slack-busy', 'status 429', { kind: 'rate-limited', retryAfterSeconds: 30 }],
    ['slack-busy', 'internal_error', { kind: 'error', error: 'internal_error' }],
  ] as const)('%s: %s', async (code, detail, fault) => {
    slack.injectFault('auth.test', fault)
    const names = ['Slack bot token', 'Slack permissions', 'Slack clock']
    expectBut(await doctor(both()), {
      'Slack address': wrong('Slack address', code, `${slack.apiUrl}: ${detail}`),
      ...later(names, 'Slack has to be reached first.'),
    })
  })

  test('no answer is waited for no longer than five seconds', async () => {
    slack.injectFault('auth.test', { kind: 'stall', ms: 30_000 })
    const lines = await doctor(both())
    const detail = `${slack.apiUrl}: no answer within 5 seconds`
    expect(lines).toContain(wrong('Slack address', 'slack-unreachable', detail))
  })
})

describe('Discord', () => {
  test('no commands yet, as before the first start: nothing is wrong', async () => {
    expectBut(await doctor(both()), {
      'Discord commands': '-  Discord commands  None yet: npm start registers them.',
    })
  })

  test('other commands than those of this version', async () => {
    await registered(1)
    expectBut(await doctor(both()), {
      'Discord commands': wrong('Discord commands', 'discord-commands-differ', 'registered: /quad'),
    })
  })

  test('a wrong token', async () => {
    await registered()
    const names = [
      'Discord application',
      'Discord commands',
      'Discord gateway',
      'Discord permissions',
    ]
    const lines = await doctor({ ...both(), DISCORD_TOKEN: 'another.planted.token' })
    expect(lines.slice(9)).toEqual([
      `ok  Discord address  ${discord.apiUrl}/v10`,
      wrong('Discord token', 'discord-token', 'status 401'),
      ...Object.values(later(names, 'The token has to be right first.')),
      'ok  Discord clock  right',
      '1 thing is wrong.',
    ])
    expect(lines.join('\n')).not.toContain('planted.token')
  })

  test('an address where nothing listens', async () => {
    const env = both()
    await discord.stop()
    const lines = await doctor(env)
    const port = new URL(env['DISCORD_API_URL'] ?? '').port
    const detail = `${env['DISCORD_API_URL']}/v10: connect ECONNREFUSED 127.0.0.1:${port}`
    expect(lines[9]).toBe(wrong('Discord address', 'discord-unreachable', detail))
    expect(lines.slice(10, -1).every((line) => line.startsWith('-  '))).toBe(true)
    expect(lines.at(-1)).toBe('1 thing is wrong.')
  })

  test('an application that people cannot add to their account', async () => {
    await standIns({ discord: { integrationTypes: [0] } })
    await registered()
    const name = 'Discord application'
    expectBut(await doctor(both()), {
      [name]: wrong(name, 'discord-installation', 'User Install is off'),
    })
  })

  test('one call that fails is told where it belongs', async () => {
    await registered()
    discord.plant('GET /gateway/bot', { kind: 'http-500' })
    const name = 'Discord gateway'
    expectBut(await doctor(both()), { [name]: wrong(name, 'discord-busy', 'status 500') })
  })

  test('a code grant that is required, so that nobody can add the bot', async () => {
    await standIns({ discord: { requiresCodeGrant: true } })
    await registered()
    const name = 'Discord application'
    const detail = `Quad Brief, ${discord.applicationId}`
    expectBut(await doctor(both()), { [name]: wrong(name, 'discord-code-grant', detail) })
  })

  test('no start that is left for today', async () => {
    await standIns({ discord: { startsLeft: 0 } })
    await registered()
    const name = 'Discord gateway'
    expectBut(await doctor(both()), {
      [name]: wrong(name, 'discord-sessions', 'again in 1440 minutes'),
    })
  })

  test('a gateway that this machine is not let to', async () => {
    await standIns({ discord: { gatewayUrl: 'ws://127.0.0.1:9' } })
    await registered()
    const name = 'Discord gateway'
    expectBut(await doctor(both()), {
      [name]: wrong(name, 'discord-gateway', 'ws://127.0.0.1:9: no connection'),
    })
  })
})
