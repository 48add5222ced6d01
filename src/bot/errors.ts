// The one table of what can go wrong: what a person reads, and what to do about it. Whatever else is
// known goes to the log, under the same reference.
import { randomInt } from 'node:crypto'

export interface ErrorWords {
  /** What happened, as a sentence. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly fix: string
}

const SLACK_APP = 'at https://api.slack.com/apps, in your app,'
const DISCORD_APP = 'at https://discord.com/developers/applications, in your application,'

export const ERRORS = {
  unexpected: {
    message: 'Something went wrong, and there is no answer.',
    fix: 'Ask again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'not-delivered': {
    message: 'The answer may not have arrived whole.',
    fix: 'Ask again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'file-not-delivered': {
    message: 'The file could not be delivered.',
    fix: 'Ask again in a minute, or for less of the record: one meeting instead of all. If it happens again, give the reference to whoever runs this bot.',
  },
  'file-not-sent': {
    message: 'Slack did not take the file, so there is none.',
    fix: 'Ask again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'file-unsure': {
    message: 'The file may not have arrived.',
    fix: 'Look in your direct messages with Quad Brief, and ask again if it is not there. If it happens again, give the reference to whoever runs this bot.',
  },
  'file-later': {
    message: 'Slack takes no more files from Quad Brief at the moment, so there is none.',
    fix: 'Ask again in a minute.',
  },
  'file-scopes': {
    message: 'Quad Brief may not send files in this workspace, so there is none.',
    fix: `Whoever runs this bot has to add chat:write and files:write ${SLACK_APP} under OAuth & Permissions, and install the app again.`,
  },
  'file-messages-closed': {
    message: 'Quad Brief may not write you direct messages, so there is no file.',
    fix: `Whoever runs this bot has to switch the Messages Tab on ${SLACK_APP} under App Home; if it is on, ask whoever manages this workspace.`,
  },
  'button-outdated': {
    message: 'This button is from another version of Quad Brief.',
    fix: 'Ask again with /quad: the new answer has buttons that work.',
  },
  'button-forged': {
    message: 'Quad Brief does not know this button.',
    fix: 'Ask with /quad: the answer has buttons that work.',
  },
  'already-shared': {
    message: 'This answer was shared in the channel already.',
    fix: 'Ask again with /quad to share it once more.',
  },
  'share-not-allowed': {
    message:
      'This server shows what your own apps write to you alone, so it cannot be shared here.',
    fix: 'Ask somebody who manages the server to add Quad Brief to it.',
  },
  'command-unknown': {
    message: 'Quad Brief does not have this command any more.',
    fix: 'Reload Discord to see those that it has, or ask for /quad help.',
  },
  'discord-token': {
    message: 'Discord refuses the bot token',
    fix: `Copy the token ${DISCORD_APP} under Bot, into DISCORD_TOKEN; reset it there if you no longer have it.`,
  },
  'discord-intents': {
    message: 'Discord refuses the intents that the bot asks for',
    fix: `Quad Brief asks for Guilds alone, which needs no switch and no review: check ${DISCORD_APP} that it is not restricted, and that this copy of Quad Brief is unchanged.`,
  },
  'discord-unreachable': {
    message: 'Discord cannot be reached',
    fix: 'Check the connection to the internet and DISCORD_API_URL, if it is set.',
  },
  'discord-commands': {
    message: 'Discord did not take the list of commands',
    fix: 'Start again in a few minutes; if it happens again, report it with this line.',
  },
  'slack-bot-token': {
    message: 'Slack refuses the bot token',
    fix: `Copy the Bot User OAuth Token ${SLACK_APP} under OAuth & Permissions, into SLACK_BOT_TOKEN; install the app again if there is none.`,
  },
  'slack-app-token': {
    message: 'Slack refuses the app-level token',
    fix: `Make a token with the scope connections:write ${SLACK_APP} under Basic Information, and put it into SLACK_APP_TOKEN.`,
  },
  'slack-app-token-scope': {
    message: 'The app-level token lacks the scope connections:write',
    fix: `Make another with it ${SLACK_APP} under Basic Information, and put it into SLACK_APP_TOKEN.`,
  },
  'slack-socket-off': {
    message: 'Socket Mode is switched off for this app',
    fix: `Switch it on ${SLACK_APP} under Socket Mode.`,
  },
  'slack-unreachable': {
    message: 'Slack cannot be reached',
    fix: 'Check the connection to the internet and SLACK_API_URL, if it is set.',
  },
  'slack-scopes': {
    message: 'The bot token lacks permissions that Quad Brief needs',
    fix: `Add them ${SLACK_APP} under OAuth & Permissions, and install the app again.`,
  },
  'slack-busy': {
    message: 'Slack is there, but does not answer as it should',
    fix: 'Try again in a few minutes; https://slack-status.com says whether Slack has trouble.',
  },
  'discord-busy': {
    message: 'Discord is there, but does not answer as it should',
    fix: 'Try again in a few minutes; https://discordstatus.com says whether Discord has trouble.',
  },
  'discord-gateway': {
    message: 'The gateway, over which Discord sends what people do, cannot be reached',
    fix: 'Let this machine open WebSocket connections (wss) to the address.',
  },
  'discord-sessions': {
    message: 'Discord lets the bot connect no more for now: it was started too often',
    fix: 'Wait until then, and see in the log why it was started again and again.',
  },
  'discord-commands-differ': {
    message: 'Discord does not offer the commands of this version',
    fix: 'Run npm start: it registers them.',
  },
  'discord-code-grant': {
    message: 'Nobody can add the bot, since it requires an OAuth2 code grant',
    fix: `Switch Requires OAuth2 Code Grant off ${DISCORD_APP} under Bot.`,
  },
  'discord-installation': {
    message: 'The application cannot be added everywhere that it is meant for',
    fix: `Tick User Install and Guild Install ${DISCORD_APP} under Installation.`,
  },
  clock: {
    message: 'The clock of this machine is wrong',
    fix: 'Set it, best by a time service (NTP): Slack’s signed requests are refused beyond five minutes, and digests would come at the wrong time.',
  },
  'node-version': {
    message: 'This Node is too old',
    fix: 'Run npm ci and start by npm, which brings the right one along.',
  },
  record: {
    message: 'The record is broken',
    fix: 'Run npm run check:data, which says everything that is wrong and how to mend it.',
  },
  'doctor-failed': {
    message: 'This could not be checked',
    fix: 'Report it with this line.',
  },
  'health-port': {
    message: 'The health endpoints cannot be offered on this address and port',
    fix: 'Give another HEALTH_PORT or HEALTH_HOST, or stop the program that listens there.',
  },
  'port-taken': {
    message: 'Another program listens on this port',
    fix: 'Stop it, or give another SLACK_PORT.',
  },
  'port-refused': {
    message: 'This machine does not let the bot listen on this address and port',
    fix: 'Give another SLACK_HOST or SLACK_PORT; ports below 1024 often need more rights.',
  },
} as const satisfies Record<string, ErrorWords>

export type ErrorCode = keyof typeof ERRORS

/** A surface could not start. The message says why and what to do. */
export class StartError extends Error {
  readonly code: ErrorCode
  readonly fix: string

  /**
   * @param code which line of the table
   * @param detail what exactly, such as the platform's own code or an address
   * @param cause the error that told
   */
  constructor(code: ErrorCode, detail: string, cause?: unknown) {
    const { message, fix } = ERRORS[code]
    super(`${message} (${detail}). ${fix}`, { cause })
    this.name = 'StartError'
    this.code = code
    this.fix = fix
  }
}

/**
 * The words for a person.
 * @param code which line of the table
 * @param reference what the log has too, where there is something to look up
 * @returns a sentence or three
 */
export function errorText(code: ErrorCode, reference?: string): string {
  const { message, fix } = ERRORS[code]
  return [message, fix, ...(reference === undefined ? [] : [`Reference: ${reference}`])].join(' ')
}

/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const REFERENCE_LENGTH = 6

/**
 * A reference that a person can read out.
 * @returns six letters and digits
 */
export function newReference(): string {
  const letters = Array.from(
    { length: REFERENCE_LENGTH },
    () => ALPHABET[randomInt(ALPHABET.length)],
  )
  return letters.join('')
}
