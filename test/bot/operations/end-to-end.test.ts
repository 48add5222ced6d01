// npm start, as a program, on both platforms at once and with things going wrong: what it writes, and
// what no line of it may hold.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEEPS_COMPILED } from '../../support/compiled.ts'
import { createDiscordStandIn } from '../../support/discord/index.ts'
import type { DiscordStandIn } from '../../support/discord/index.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'
import { tableOf } from '../operator/scene.ts'

const ROOT = join(import.meta.dirname, '../../..')
const BOT = 'xoxb-1111-planted-bot'
const APP = 'xapp-1-planted-app'
const SIGNING = 'plantedsigningsecret'
const DISCORD = 'planted.discord.token'
const QUESTION = 'zanzibarplanted'

let slack: SlackStandIn
let discord: DiscordStandIn
let program: ChildProcess | undefined
let written = ''
let state = ''

beforeEach(async () => {
  slack = await createSlackStandIn({ botToken: BOT, appToken: APP, signingSecret: SIGNING })
  discord = await createDiscordStandIn({ token: DISCORD })
  written = ''
  state = mkdtempSync(join(tmpdir(), 'end-to-end-'))
})
afterEach(async () => {
  program?.kill('SIGKILL')
  await slack.stop()
  await discord.stop()
  rmSync(state, { recursive: true, force: true })
})

function run(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: APP,
      SLACK_SIGNING_SECRET: SIGNING,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: DISCORD,
      DISCORD_API_URL: discord.apiUrl,
      HEALTH_PORT: '0',
      STATE_DIR: state,
      WEB_PORT: '0',
      LOG_LEVEL: 'trace',
      ...KEEPS_COMPILED,
    },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text
    })
  }
  program = child
  return child
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })

/** Waits for words in what was written. */
async function said(words: RegExp, times = 1): Promise<void> {
  const all = new RegExp(words.source, 'g')
  while ([...written.matchAll(all)].length < times) {
    if (program?.exitCode !== null) throw new Error(`It ended without ${words}:\n${written}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The page for whoever runs the bot, once the pages are there. */
async function operatorsView(): Promise<string> {
  await said(/Try Quad Brief in your browser/)
  const pages = /"address":"(http:[^"]+)\/try\/"/.exec(written)?.[1] ?? ''
  return (await fetch(`${pages}/operator/`)).text()
}

/** Everything that must not leave the bot, as it was really used. */
function secrets(): readonly string[] {
  const deliveries = JSON.stringify(slack.deliveries())
  const addresses = [...deliveries.matchAll(/"(?:response_url|trigger_id)":"([^"]+)"/g)]
  expect(addresses.length).toBeGreaterThan(4)
  expect(discord.interactions.length).toBeGreaterThan(2)
  return [
    BOT,
    APP,
    SIGNING,
    DISCORD,
    QUESTION,
    ...addresses.map(([, address = '']) => address),
    ...discord.interactions.map(({ token }) => token),
  ]
}

test('no line of the log holds a secret or a question, whatever goes wrong', async () => {
  const bot = run('src/bot/main.ts')
  await said(/is connected\./, 2)
  const address = /"address":"(http:[^"]+)"/.exec(written)?.[1] ?? ''
  expect((await fetch(`${address}/readyz`)).status).toBe(200)

  const line = `ask what did ${QUESTION} say`
  const ask = () => slack.slashCommand({ command: '/quad', text: line, expect: 'ack' })
  const options = { question: `what did ${QUESTION} say` }
  const spec = { name: 'quad', subcommand: 'ask', options, until: 'acknowledged' } as const
  await slack.slashCommand({ command: '/quad', text: line, expect: 'answer' })
  await discord.slashCommand(spec)

  for (const fault of [
    { kind: 'http-500' },
    { kind: 'error', error: 'expired_url' },
    { kind: 'drop' },
  ] as const) {
    slack.injectFault('response_url', fault, 2)
    slack.injectFault('chat.postEphemeral', { kind: 'error', error: `not_for_${BOT}` })
    await ask()
  }
  await said(/did not get to Slack/, 3)
  for (const fault of [
    { kind: 'error', status: 400, code: 50035, message: `Invalid: ${DISCORD}` },
    { kind: 'rate-limited', retryAfterSeconds: 0.05 },
    { kind: 'drop' },
    { kind: 'http-500' },
    { kind: 'error', status: 404, code: 10062, message: 'Unknown interaction' },
  ] as const) {
    discord.plant('POST /interactions/:interaction/:token/callback', fault)
    await discord.slashCommand(spec).catch(() => undefined)
  }
  await said(/came too late/)

  slack.dropConnections()
  discord.gateway.disconnect(4000)
  await said(/Connected to Slack again/)
  await said(/Connected to Discord again/)
  const metrics = await (await fetch(`${address}/metrics`)).text()
  expect(metrics).toContain('quad_reconnects_total{surface="Slack"} 1')
  expect(metrics).toContain('quad_reconnects_total{surface="Discord"} 1')
  const ready = await (await fetch(`${address}/readyz`)).text()
  const operator = await operatorsView()
  expect(
    tableOf(operator, 'Connections')?.map(([name, state, , again]) => [name, state, again]),
  ).toEqual([
    ['Platform', 'State', 'Made again'],
    ['Slack', 'Connected', '1'],
    ['Discord', 'Connected', '1'],
  ])
  const work = tableOf(operator, 'Done lately')?.map(([label]) => label)
  expect(work?.toSorted()).toEqual([
    'Connecting to Discord',
    'Connecting to Slack',
    'Lately',
    'Making the page of the playground',
    'Opening the database and bringing it to this version',
    'Planning the digests that are due',
    'Registering the commands in Discord',
  ])
  expect(tableOf(operator, 'Rate limits')?.map(([name]) => name)).toEqual([
    'Platform',
    'Discord',
    'Slack',
  ])

  const end = ended(bot)
  bot.kill('SIGTERM')
  expect(await end).toBe(0)
  const lines = written.trim().split('\n')
  expect(lines.length).toBeGreaterThan(15)
  expect(written).toContain('not_for_[secret]')
  expect(written).toContain('Invalid: [secret]')
  for (const each of lines) expect(JSON.parse(each)).toMatchObject({ msg: expect.any(String) })
  const hidden = secrets()
  for (const text of [...lines, metrics, ready, operator]) {
    expect(hidden.filter((secret) => text.includes(secret))).toEqual([])
  }
}, 60_000)

test('a token that is refused is in no line either', async () => {
  slack.workspace.setAccess('token_revoked')
  discord.plant({ route: 'GET /gateway/bot', times: 9 }, { kind: 'error', status: 401, code: 0 })
  expect(await ended(run('src/bot/main.ts'))).toBe(1)
  expect(written).toContain('Slack refuses the bot token')
  expect(written).toContain('Discord refuses the bot token')
  expect(written).toContain('No platform could be started.')
  for (const secret of [BOT, APP, SIGNING, DISCORD]) expect(written).not.toContain(secret)
})

test('the doctor as a program: an object for programs, and an exit code', async () => {
  slack.workspace.setAccess('token_revoked')
  expect(await ended(run('src/bot/operations/doctor-main.ts', '--json'))).toBe(1)
  const { ok, checks } = JSON.parse(written) as { ok: boolean; checks: readonly object[] }
  expect(ok).toBe(false)
  expect(checks).toContainEqual({
    kind: 'wrong',
    name: 'Slack bot token',
    problem: 'Slack refuses the bot token (token_revoked).',
    fix: expect.stringContaining('OAuth & Permissions'),
  })
  for (const secret of [BOT, APP, SIGNING, DISCORD]) expect(written).not.toContain(secret)
})

test('the doctor says how it is used', async () => {
  expect(await ended(run('src/bot/operations/doctor-main.ts', '--help'))).toBe(0)
  expect(written).toContain('npm run doctor -- --json')
  written = ''
  expect(await ended(run('src/bot/operations/doctor-main.ts', '--wrong'))).toBe(2)
  expect(written).toContain("Unknown option '--wrong'")
})
