// What keeps digests from being set up, looked at or delivered, wherever they go.

import type { ErrorWords } from './words.ts'

export const DIGESTS = {
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
  'store-awaited': {
    message: 'The database of digests cannot be used',
    fix: 'Do what it says: npm start waits for it, and connects to no platform before.',
  },
  'store-unneeded': {
    message: 'The database of digests cannot be used',
    fix: 'Do what it says before you set up Slack or Discord: without them npm start runs, and does not open it.',
  },
  'digests-not-carried': {
    message: 'Digests cannot be delivered',
    fix: 'Let the user of DATABASE_URL make schemas and tables in the database: the queue of deliveries has a schema of its own, pgboss.',
  },
} as const satisfies Record<string, ErrorWords>
