// npm start as a process of its own, over the wire against stand-ins of both platforms.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createDiscordStandIn, type DiscordStandIn } from '../../support/discord/index.ts'
import { createSlackStandIn, type SlackStandIn } from '../../support/slack/stand-in.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** @returns a Slack that stops with the test */
export async function slack(): Promise<SlackStandIn> {
  const standIn = await createSlackStandIn()
  onTestFinished(() => standIn.stop())
  return standIn
}

/** @returns a Discord that stops with the test */
export async function discord(): Promise<DiscordStandIn> {
  const standIn = await createDiscordStandIn({
    guilds: [{ name: 'Here', channels: [{ name: 'briefings' }] }],
  })
  onTestFinished(() => standIn.stop())
  return standIn
}

/** The variables that connect a bot to this Slack. */
export const forSlack = ({ apiUrl, identity }: SlackStandIn) => ({
  SLACK_BOT_TOKEN: identity.botToken,
  SLACK_APP_TOKEN: identity.appToken,
  SLACK_API_URL: apiUrl,
})

/** The variables that connect a bot to this Discord. */
export const forDiscord = ({ apiUrl, token }: DiscordStandIn) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
})

/** What the log said in one line. */
export interface Line {
  readonly level: string
  readonly msg: string
}

export interface Bot {
  /** Resolves with the first line that says so; rejects when it ends without. */
  readonly says: (what: string) => Promise<Line>
  /** The address where health and metrics are, once the log tells it. */
  readonly health: () => Promise<string>
  /** Everything that it printed so far. */
  readonly output: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  readonly exit: Promise<number | null>
  readonly stderr: Promise<string>
}

/** @returns a folder for what a bot keeps, which goes with the test */
export function stateDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quad-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Starts the bot, without pages unless told; it ends with the test.
 * @param env its variables, and no other of this machine
 */
export function start(env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, ['bin/start.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      TZ: process.env['TZ'],
      STATE_DIR: stateDir(),
      WEB: 'off',
      ...env,
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  let output = ''
  const waiting = new Set<() => void>()
  const wake = (): void => waiting.forEach((look) => look())
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece
    wake()
  })
  const linesSoFar = () => output.split('\n').slice(0, -1)
  const find = (what: string) => linesSoFar().find((line) => line.includes(what))
  const says = async (what: string): Promise<Line> => {
    const line = await new Promise<string>((resolve, reject) => {
      const look = (): void => {
        const found = find(what)
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      void exit.then(() => reject(new Error(`It ended without saying “${what}”:\n${output}`)))
      look()
    })
    return JSON.parse(line) as Line
  }
  return {
    says,
    async health() {
      const line = await says('Health and metrics are at')
      return 'address' in line ? String(line.address) : ''
    },
    output: () => output,
    kill: (signal) => void child.kill(signal),
    exit,
    stderr: textOf(child.stderr),
  }
}
