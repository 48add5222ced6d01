// What a person is told instead of a file.

import { SLACK_APP } from './words.ts'
import type { ErrorWords } from './words.ts'

export const FILES = {
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
} as const satisfies Record<string, ErrorWords>
