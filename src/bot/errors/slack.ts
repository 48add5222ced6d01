// Why Slack cannot be joined, for whoever runs the bot.

import { SLACK_APP } from './words.ts'
import type { ErrorWords } from './words.ts'

export const SLACK = {
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
  'port-taken': {
    message: 'Another program listens on this port',
    fix: 'Stop it, or give another SLACK_PORT.',
  },
  'port-refused': {
    message: 'This machine does not let the bot listen on this address and port',
    fix: 'Give another SLACK_HOST or SLACK_PORT; ports below 1024 often need more rights.',
  },
  'slack-curators': {
    message: 'Reports of mistakes cannot reach their channel',
    fix: 'Type /invite @Quad Brief there, or let SLACK_CURATORS_CHANNEL name another channel. Until then reports are only kept in STATE_DIR.',
  },
} as const satisfies Record<string, ErrorWords>
