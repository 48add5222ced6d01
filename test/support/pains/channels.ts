// Dead channels, and the end of an installation.

import type { Pain } from './pain.ts'

export const CHANNELS: readonly Pain[] = [
  {
    number: 56,
    never: 'An archived channel is tried again for ever.',
    seen: [
      'https://github.com/integrations/slack/issues/197',
      'https://github.com/chatwoot/chatwoot/pull/13520',
      'https://github.com/mattermost/mattermost-plugin-jira/pull/1122',
    ],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/deliver.test.ts',
        title: 'ends when the platform refuses for good, and whoever set it up is told once',
      },
    ],
  },
  {
    number: 57,
    never: 'A short absence of the bot wipes out what was set up.',
    seen: ['https://github.com/aikaterna/aikaterna-cogs/issues/260'],
    guards: [
      {
        file: 'test/bot/discord/digests/lifecycle.test.ts',
        title:
          'halts its digests when the bot is thrown out, tells who set them up, and brings them back',
      },
    ],
  },
  {
    number: 58,
    never: 'What is kept of a workspace stays for ever after the app is removed.',
    seen: [
      'https://github.com/vm0-ai/vm0/issues/5647',
      'https://github.com/outline/outline/issues/3777',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/lifecycle.test.ts',
        title: 'halt at once on %j, and are forgotten a month later',
      },
    ],
  },
  {
    number: 59,
    never: 'The token of one person is revoked, and the whole workspace is cut off.',
    seen: [
      'https://github.com/chattermate/chattermate.chat/pull/224',
      'https://github.com/superloglabs/superlog/pull/247',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/lifecycle.test.ts',
        title: 'go on when a person’s token is revoked',
      },
    ],
  },
]
