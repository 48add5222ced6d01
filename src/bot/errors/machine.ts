// What is wrong with the machine or the copy of Quad Brief that it runs, for whoever runs the bot.

import type { ErrorWords } from './words.ts'

export const MACHINE = {
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
  'record-elsewhere': {
    message: 'The record that DATA_DIR names is broken',
    fix: 'Let DATA_DIR name a folder with a sound record, or leave it out for the one that comes with Quad Brief. npm run check:data -- FOLDER says everything that is wrong in a folder.',
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
} as const satisfies Record<string, ErrorWords>
