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

const DISCORD_PERMISSION =
  'Whoever manages the server can give it in the settings of the channel, under Permissions.'

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
  'too-many-questions': {
    message: 'You ask faster than anybody can read.',
    fix: 'Wait a little and ask again.',
  },
  'too-many-in-workspace': {
    message: 'So many people here ask at once that Quad Brief makes a pause.',
    fix: 'Wait a little and ask again.',
  },
  'report-not-kept': {
    message: 'Your report could not be kept.',
    fix: 'Send it once more in a minute. If it happens again, give the reference to whoever runs this bot.',
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
  'channel-closed': {
    message: 'Quad Brief may not write in that channel, so your question there has no answer.',
    fix: 'Ask here, where a direct message is answered too, or invite Quad Brief to the channel with /invite.',
  },
  'form-late': {
    message: 'The form came too late: Slack waits three seconds for it.',
    fix: 'Try once more, or ask with /quad.',
  },
  'form-not-opened': {
    message: 'The form could not be opened.',
    fix: 'Try once more, or ask with /quad. If it happens again, give the reference to whoever runs this bot.',
  },
  'form-outdated': {
    message: 'This form is from another version of Quad Brief.',
    fix: 'Ask again with /quad: the new answer has buttons that work.',
  },
  'form-forged': {
    message: 'Quad Brief does not know this form.',
    fix: 'Ask with /quad: the answer has buttons that work.',
  },
  'form-empty': {
    message: 'There was no question in the form.',
    fix: 'Open it again and write a few words, such as “who represented India in Tokyo”.',
  },
  'form-mended': {
    message: 'Your report is not sent yet: something in it has to be mended.',
    fix: 'Open the form again; what you wrote is in it.',
  },
  'discord-permissions': {
    message: 'In that channel Quad Brief lacks permissions that it needs to answer',
    fix: 'Ask whoever manages the server to give them there, or ask with /quad, which needs none.',
  },
  'discord-plain': {
    message: 'This answer is plain text, since Quad Brief lacks a permission in this channel',
    fix: 'Whoever manages the server can give it.',
  },
  'discord-no-files': {
    message: 'There is no file, since Quad Brief lacks a permission in this channel',
    fix: 'Ask whoever manages the server to give it, or ask with /quad export, which needs none.',
  },
  'discord-archived': {
    message: 'The thread is closed, so that nothing more can be posted in it.',
    fix: 'Ask in another channel, or have the thread opened again by whoever manages it.',
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
    fix: `Quad Brief asks for Guilds, Guild Messages and Direct Messages, which need no switch and no review: check ${DISCORD_APP} that it is not restricted, and that this copy of Quad Brief is unchanged.`,
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
  'slack-not-in-channel': {
    message: 'Quad Brief is not in this channel, so it cannot post here.',
    fix: 'Type /invite @Quad Brief in it.',
  },
  'slack-channel-hidden': {
    message: 'Slack does not show this channel to Quad Brief.',
    fix: 'If it is there, type /invite @Quad Brief in it.',
  },
  'slack-archived': {
    message: 'This channel is archived, so nothing can be posted in it.',
    fix: 'Unarchive it, or subscribe in another channel.',
  },
  'slack-restricted': {
    message: 'The settings of this channel or workspace do not let Quad Brief post here.',
    fix: 'Ask whoever manages them to let it.',
  },
  'slack-thread-closed': {
    message: 'Slack took no more messages in the thread of this digest.',
    fix: 'Allow threads in this channel, or change the density of the digest to short.',
  },
  'slack-suspended': {
    message: 'Those who manage this workspace or its organization have stopped posts by apps.',
    fix: 'Ask them to allow Quad Brief to post.',
  },
  'slack-uninstalled': {
    message: 'Quad Brief was removed from this workspace.',
    fix: 'Install it again to have its digests back.',
  },
  'slack-message-refused': {
    message: 'Slack did not take the digest as it is written.',
    fix: 'Tell whoever runs this bot; the next digest is tried all the same.',
  },
  'slack-refused': {
    message: 'Slack did not take the digest, and says nothing that Quad Brief knows.',
    fix: 'If it happens again, tell whoever runs this bot; the next digest is tried all the same.',
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
  'digest-desk': {
    message: 'The digests cannot be looked at or changed at the moment.',
    fix: 'Try again in a minute. If it happens again, give the reference to whoever runs this bot.',
  },
  'discord-no-server': {
    message: 'Digests are for a channel of a server that has Quad Brief.',
    fix: 'Type it in such a channel; whoever manages a server can add Quad Brief to it.',
  },
  'discord-no-view': {
    message: 'Quad Brief cannot see this channel: it lacks the permission View Channel there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-send': {
    message:
      'Quad Brief may not write in this channel: it lacks the permission Send Messages there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-send-in-thread': {
    message:
      'Quad Brief may not write in this thread: it lacks the permission Send Messages in Threads there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-links': {
    message:
      'Quad Brief may not show sources in this channel: it lacks the permission Embed Links there.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-threads': {
    message:
      'A long digest goes on in a thread, and Quad Brief lacks the permissions for it in this channel: Create Public Threads and Send Messages in Threads.',
    fix: DISCORD_PERMISSION,
  },
  'discord-no-permission': {
    message: 'Discord does not let Quad Brief post in this channel.',
    fix: 'Whoever manages the server can give it View Channel, Send Messages, Embed Links, Create Public Threads and Send Messages in Threads there.',
  },
  'discord-channel-gone': {
    message: 'The channel was deleted.',
    fix: 'Subscribe in another channel.',
  },
  'discord-channel-kind': {
    message: 'Nothing can be posted in a channel of this kind.',
    fix: 'Subscribe in a text channel.',
  },
  'discord-server-gone': {
    message: 'Quad Brief was removed from the server.',
    fix: 'Add it again within 30 days, and the digests go on as they were; after that they are forgotten.',
  },
  'discord-thread-closed': {
    message: 'The thread is closed and locked.',
    fix: 'Have it opened by somebody who manages it, or subscribe in another channel.',
  },
  'discord-digest-deleted': {
    message: 'The digest was deleted before the rest of it could be posted.',
    fix: 'Type “digest” to have one posted now.',
  },
  'discord-digest-malformed': {
    message: 'Discord does not take the digest in this form.',
    fix: 'The next one may pass. Please tell whoever runs this bot, who finds the reason in its log.',
  },
  'discord-digest-blocked': {
    message:
      'The digest was blocked by the moderation of the server or by Discord’s filter of links.',
    fix: 'Whoever manages the server can exempt Quad Brief under AutoMod.',
  },
  'discord-digest-refused': {
    message: 'Discord refused the digest for a reason that Quad Brief does not know.',
    fix: 'The next one may pass. Please tell whoever runs this bot, who finds the reason in its log.',
  },
  'digests-unavailable': {
    message: 'The digests cannot be looked up at the moment, so nothing was changed.',
    fix: 'Try again in a minute; those that are set up come all the same. If it happens again, give the reference to whoever runs this bot.',
  },
  'slack-admins-unknown': {
    message:
      'Slack does not tell Quad Brief who manages this workspace, so nobody is shown all of its digests.',
    fix: 'Whoever runs this bot can add the scope users:read. “status” in a channel shows those of the channel.',
  },
  'digest-zone': {
    message: 'The time zone of this digest is not known here any more.',
    fix: 'Change the digest and choose the zone again.',
  },
  'store-later': {
    message: 'What is kept of digests cannot be reached just now, so nothing was changed.',
    fix: 'Try again in a minute. If it stays so, tell whoever runs this bot.',
  },
  'store-failed': {
    message: 'What is kept of digests cannot be used, so nothing was changed.',
    fix: 'Tell whoever runs this bot, who finds the cause in its log or by npm run doctor.',
  },
  store: {
    message: 'The database of digests cannot be used',
    fix: 'Do what it says: npm start refuses to start without it.',
  },
  'digests-not-carried': {
    message: 'Digests cannot be delivered',
    fix: 'Let the user of DATABASE_URL make schemas and tables in the database: the queue of deliveries has a schema of its own, pgboss.',
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
  'web-port': {
    message: 'The pages in the browser cannot be offered on this address and port',
    fix: 'Give another WEB_PORT or WEB_HOST, stop the program that listens there, or set WEB to off.',
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

/**
 * @param code any text, such as one that was kept by an earlier version
 * @returns whether the table has it
 */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}

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
    super(errorWords(code, detail), { cause })
    this.name = 'StartError'
    this.code = code
    this.fix = ERRORS[code].fix
  }
}

/**
 * What happened and what to do.
 * @param code which line of the table
 * @param detail what exactly, such as the permissions that are missing, without a full stop
 * @returns two sentences
 */
export function errorWords(code: ErrorCode, detail?: string): string {
  const { message, fix } = ERRORS[code]
  const what = message.replace(/\.$/, '')
  return `${what}${detail === undefined ? '' : ` (${detail})`}. ${fix}`
}

/**
 * The words for a person.
 * @param code which line of the table
 * @param reference what the log has too, where there is something to look up
 * @returns a sentence or three
 */
export function errorText(code: ErrorCode, reference?: string): string {
  const words = errorWords(code)
  return reference === undefined ? words : `${words} Reference: ${reference}`
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
