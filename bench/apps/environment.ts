// What a bot is told to connect to a stand-in, and nothing else of this machine.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DiscordStandIn } from '../../test/support/discord/index.ts'
import type { SlackStandIn } from '../../test/support/slack/stand-in.ts'

type Environment = Readonly<Record<string, string>>

/** Nobody is asked to wait: a bench asks more than people do. */
export const UNGUARDED: Environment = {
  QUESTIONS_PER_MINUTE_PERSON: '1000000',
  QUESTIONS_PER_MINUTE_WORKSPACE: '1000000',
}

let folder: string | undefined

/** @returns the variables that keep what bots keep during a run in a folder of the run, and switch the pages off */
export function keptApart(): Environment {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'quad-bench-'))
    process.on('exit', () => rmSync(made, { recursive: true, force: true }))
    folder = made
  }
  return { STATE_DIR: folder, WEB: 'off' }
}

/**
 * @param standIn a local Slack
 * @returns the variables for its address and tokens, for Socket Mode
 */
export function slackEnvironment({ identity, apiUrl }: SlackStandIn): Environment {
  const { botToken, appToken } = identity
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl }
  return { ...slack, ...keptApart() }
}

/**
 * @param standIn a local Discord
 * @returns the variables for its address and token
 */
export function discordEnvironment({ token, apiUrl }: DiscordStandIn): Environment {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ...keptApart() }
}
