// Safety, sources and limits.

import type { Pain } from './pain.ts'

export const TRUST: readonly Pain[] = [
  {
    number: 87,
    never: 'Text of a source pings a whole server.',
    seen: [
      'https://github.com/synzen/MonitoRSS/issues/396',
      'https://github.com/NousResearch/hermes-agent/issues/11339',
      'https://github.com/Humblemonk/DiceMaiden/issues/96',
    ],
    guards: [
      {
        file: 'test/bot/discord/mentions.test.ts',
        title: 'whatever is written pings nobody and breaks nothing',
      },
      {
        file: 'test/bot/slack/digests/sender.test.ts',
        title: 'is posted as it is written, with what it is known by, and without previews',
      },
    ],
  },
  {
    number: 88,
    never: 'A source stands beside a statement that it does not support.',
    seen: ['https://github.com/astronomer/ask-astro/issues/80'],
    guards: [
      {
        file: 'test/bot/web/site.test.ts',
        title: 'wherever a claim is shown, its sources are exactly its own',
      },
    ],
  },
  {
    number: 89,
    never: 'The bot does not know, and cites all the same.',
    seen: [
      'https://github.com/docqai/docq/issues/202',
      'https://github.com/dotnet/dnceng/issues/3975',
    ],
    guards: [
      {
        file: 'test/bot/terminal/main.test.ts',
        title: 'claims nothing where the record does not hold it, and shows what is near apart',
      },
    ],
  },
  {
    number: 90,
    never: 'A source is made up.',
    seen: ['https://github.com/epam/statgpt-backend/issues/194'],
    guards: [
      {
        file: 'test/briefings/questions/properties.test.ts',
        title: 'cites an existing source for every claim, whatever words are put together',
      },
    ],
  },
  {
    number: 91,
    never: 'A source is named without where to read it.',
    seen: ['https://github.com/anote-ai/Panacea/issues/197'],
    guards: [
      {
        file: 'test/support/renderer-contract.ts',
        title: 'every source is listed with title, publisher, date and whole address',
      },
    ],
  },
  {
    number: 92,
    never: 'What a platform has no room for is dropped.',
    seen: ['https://github.com/obelisk/plaid/pull/332'],
    guards: [
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title: 'waits as long as Slack says and no longer',
      },
    ],
  },
  {
    number: 93,
    never: 'So much is sent that the platform shuts the bot out.',
    seen: ['https://github.com/maknz/slack/issues/36'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/limiter.test.ts',
        title:
          'never lets more go than the platform takes in any stretch of time, and lets everybody go',
      },
    ],
  },
  {
    number: 94,
    never: 'A few messages at once wait for seconds though the platform would take them.',
    seen: ['https://github.com/pwrdrvr/PwrAgent/pull/926'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/limiter.test.ts',
        title: 'allows a small burst, and then the rate',
      },
    ],
  },
  {
    number: 95,
    never: 'So many requests are refused that Discord shuts out the machine.',
    seen: ['https://github.com/tetsuya-ki/discord-reminderbot/issues/45'],
    guards: [
      {
        file: 'test/bot/discord/brake.test.ts',
        title: 'refused calls are counted, and after too many none is made',
      },
      {
        file: 'test/bot/discord/brake.test.ts',
        title: 'one lets pass a tenth of what Discord does',
      },
    ],
  },
]
