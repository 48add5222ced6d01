// Why Discord cannot be joined, for whoever runs the bot.

import { DISCORD_APP } from './words.ts'
import type { ErrorWords } from './words.ts'

export const DISCORD = {
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
  'discord-server-permissions': {
    message: 'Quad Brief lacks permissions that its invite link asks for',
    fix: 'Whoever manages the server can give them to its role in the settings of the server, under Roles, or add it once more by the link.',
  },
  'discord-curators': {
    message: 'Reports of mistakes cannot reach their channel',
    fix: 'Give Quad Brief View Channel and Send Messages there, or let DISCORD_CURATORS_CHANNEL name another channel. Until then reports are only kept in STATE_DIR.',
  },
} as const satisfies Record<string, ErrorWords>
