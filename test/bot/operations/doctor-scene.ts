// Stand-ins for both platforms, fresh for every test, and the doctor in front of them.

import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { createCommands } from '../../../src/bot/commands.ts'
import { checkDiscord } from '../../../src/bot/discord/checks.ts'
import { commandJson } from '../../../src/bot/discord/command-json.ts'
import { inviteLinks } from '../../../src/bot/discord/invite.ts'
import { ERRORS } from '../../../src/bot/errors.ts'
import { checkLines } from '../../../src/bot/operations/checks.ts'
import { examine } from '../../../src/bot/operations/doctor.ts'
import { checkSlack } from '../../../src/bot/slack/checks.ts'
import { NEEDED_SCOPES } from '../../../src/bot/slack/scopes.ts'
import { checkStore } from '../../../src/bot/store/check.ts'
import { createDiscordStandIn } from '../../support/discord/index.ts'
import type { DiscordStandIn, DiscordStandInOptions } from '../../support/discord/index.ts'
import { briefings, record } from '../../support/record.ts'
import { createSlackStandIn } from '../../support/slack/stand-in.ts'
import type { SlackStandIn } from '../../support/slack/stand-in.ts'

const SECRETS = ['xoxb-planted-secret', 'xapp-planted-secret', 'planted-signing', 'planted.discord']
export const [BOT = '', APP = '', SIGNING = '', DISCORD = ''] = SECRETS

export let slack: SlackStandIn
export let discord: DiscordStandIn

/** Starts both anew. */
export async function standIns(
  options: { readonly scopes?: readonly string[]; readonly discord?: DiscordStandInOptions } = {},
): Promise<void> {
  const { scopes = Object.keys(NEEDED_SCOPES), discord: more = {} } = options
  await slack?.stop()
  await discord?.stop()
  slack = await createSlackStandIn({ botToken: BOT, appToken: APP, signingSecret: SIGNING, scopes })
  discord = await createDiscordStandIn({ token: DISCORD, ...more })
}

/** Gives every test of a file stand-ins of its own. */
export function freshStandIns(): void {
  beforeEach(() => standIns())
  afterEach(async () => {
    await slack.stop()
    await discord.stop()
  })
}

/** A folder that is not there yet, and must not be made. */
export const NO_STATE: string = join(tmpdir(), `quad-doctor-${process.pid}`)

type Environment = Readonly<Record<string, string>>

/** Both platforms set up, Slack over Socket Mode. */
export const both = (): Environment => ({
  SLACK_BOT_TOKEN: BOT,
  SLACK_APP_TOKEN: APP,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: DISCORD,
  DISCORD_API_URL: discord.apiUrl,
})

/** Runs the doctor, which must tell no secret and change nothing. */
export async function doctor(env: Environment, now = Date.now): Promise<readonly string[]> {
  const deps = { now, node: process.versions.node, checkStore, checkSlack, checkDiscord }
  const lines = checkLines(await examine({ STATE_DIR: NO_STATE, WEB: 'off', ...env }, deps))
  expect(existsSync(NO_STATE)).toBe(false)
  for (const secret of SECRETS) expect(lines.join('\n')).not.toContain(secret)
  expect(slack.connections()).toBe(0)
  expect(discord.sessions).toHaveLength(0)
  expect(discord.registrations.length).toBeLessThanOrEqual(1)
  // Columns are as wide as they need to be; here they are one space.
  return lines.map((line) => line.replaceAll(/ {2,}/g, '  '))
}

/** Registers the commands, as npm start does; only the first of them, as another version might. */
export async function registered(only = Infinity): Promise<void> {
  const commands = createCommands(briefings)
  const list = commandJson((kind, typed) => commands.complete(kind, typed)).slice(0, only)
  const body = JSON.stringify(list)
  const url = `${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`
  const authorization = `Bot ${DISCORD}`
  const headers = { authorization, 'content-type': 'application/json', 'user-agent': 'test' }
  const { status } = await fetch(url, { method: 'PUT', headers, body })
  expect(status).toBe(200)
}

/** How the line about the record begins. */
export const recordLine = () =>
  `ok  Record  ${record.meetings.length} meetings, ${record.milestones.length} milestones, ${record.sources.size} sources; version ${record.version}; newest entry `

export const NODE = `ok  Node  ${process.versions.node}`

/** The line about what is kept of digests, before the first start. */
export const STORE = `ok  Digests  the file ${join(NO_STATE, 'quad-brief.sqlite')}, which npm start makes`

/** What the invite link asks for. */
const PERMISSIONS =
  'View Channel, Send Messages, Send Messages in Threads, Embed Links, Attach Files, Create Public Threads, Read Message History'

/** Every line where all is well. */
export function whole(): readonly string[] {
  const { applicationId, apiUrl } = discord
  const { server, person } = inviteLinks(applicationId)
  const gateway = apiUrl.replace('http:', 'ws:').replace('/api', '')
  return [
    NODE,
    'ok  Configuration  Slack over Socket Mode, Discord; no pages (WEB=off)',
    expect.stringContaining(recordLine()),
    STORE,
    `ok  Slack address  ${slack.apiUrl}`,
    'ok  Slack bot token  workspace quad-watchers, as quad_brief',
    `ok  Slack permissions  ${Object.keys(NEEDED_SCOPES).join(', ')}`,
    'ok  Slack clock  right',
    'ok  Slack app-level token  opens Socket Mode',
    `ok  Discord address  ${apiUrl}/v10`,
    'ok  Discord token  bot Quad Brief',
    `ok  Discord gateway  ${gateway}, 1000 more starts today`,
    'ok  Discord clock  right',
    `ok  Discord permissions  ${PERMISSIONS}; in 1 server`,
    `ok  Discord application  Quad Brief (${applicationId}), in about 1 server`,
    'ok  Discord commands  /quad, “Ask Quad Brief”, as in this version',
    `ok  Discord, to a server  ${server}`,
    `ok  Discord, to an account  ${person}`,
    'Nothing is wrong.',
  ]
}

/** Expects every line as it is where all is well, but for these, by what they are about. */
export function expectBut(
  lines: readonly string[],
  changes: Readonly<Record<string, string>>,
): void {
  const faults = Object.values(changes).filter((line) => line.startsWith('WRONG')).length
  const total = faults === 1 ? '1 thing is wrong.' : `${faults} things are wrong.`
  const expected = whole().map((line) => {
    if (line === 'Nothing is wrong.') return faults === 0 ? line : total
    const name = typeof line === 'string' ? (line.split('  ')[1] ?? '') : ''
    const change = changes[name]
    return change === undefined ? line : change
  })
  expect(lines).toEqual(expected)
}

/** The line for an error of the table. */
export const wrong = (name: string, code: keyof typeof ERRORS, detail: string) =>
  `WRONG  ${name}  ${ERRORS[code].message} (${detail}). Fix: ${ERRORS[code].fix}`

/** Lines for what cannot be looked at yet. */
export const later = (names: readonly string[], why: string) =>
  Object.fromEntries(names.map((name) => [name, `-  ${name}  ${why}`]))
