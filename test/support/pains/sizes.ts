// Too long, or not readable.

import type { Pain } from './pain.ts'

export const SIZES: readonly Pain[] = [
  {
    number: 60,
    never: 'A message is larger than Slack takes, by a limit that no page states.',
    seen: [
      'https://github.com/slackapi/bolt-js/issues/2867',
      'https://github.com/slackapi/bolt-js/issues/2509',
    ],
    guards: [
      {
        file: 'test/bot/slack/size.test.ts',
        title:
          'no message is larger than what Slack was seen to take, however much there is to say',
      },
    ],
  },
  {
    number: 61,
    never: 'A long digest has more blocks than a message holds, and fails.',
    seen: ['https://github.com/getsentry/sentry/pull/103498'],
    guards: [
      {
        file: 'test/bot/slack/size.test.ts',
        title:
          'no message is larger than what Slack was seen to take, however much there is to say',
      },
      {
        file: 'test/briefings/digests/year.test.ts',
        title: 'keeps to the rules of Slack and Discord, %s',
      },
    ],
  },
  {
    number: 62,
    never: 'The channel with the most to read gets nothing at all.',
    seen: [
      'https://github.com/erikdarlingdata/PerformanceMonitor/issues/3493',
      'https://github.com/erikdarlingdata/PerformanceMonitor/pull/3618',
    ],
    guards: [
      {
        file: 'test/support/renderer-contract.ts',
        title: 'no message breaks a rule of the platform',
      },
    ],
  },
  {
    number: 63,
    never: 'One long statement costs the whole message.',
    seen: [
      'https://github.com/elastic/kibana/issues/73061',
      'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/49979',
    ],
    guards: [
      {
        file: 'test/bot/slack/render.test.ts',
        title:
          'in a single statement of 20,000 characters is divided between words, numbers in every part',
      },
      {
        file: 'test/bot/messages/parts.test.ts',
        title: 'divides a long statement at the end of a sentence and gives each half its sources',
      },
    ],
  },
  {
    number: 64,
    never: 'A limit of Discord that nobody counted ends the bot.',
    seen: [
      'https://github.com/Mirasaki-Archive/dayz-leaderboard-bot/issues/39',
      'https://github.com/alexemanuelol/rustplusplus/issues/16',
      'https://github.com/Mephisto5558/Teufelsbot/issues/219',
    ],
    guards: [
      {
        file: 'test/support/renderer-contract.ts',
        title: 'no message breaks a rule of the platform',
      },
      {
        file: 'test/bot/discord/render.test.ts',
        title:
          'of more facts than fit goes on in further messages, each with the sources of its own',
      },
    ],
  },
  {
    number: 65,
    never: 'A text that is cut within its markup spoils what follows.',
    seen: ['https://github.com/integrations/html-to-mrkdwn/issues/12'],
    guards: [
      {
        file: 'test/support/renderer-contract.ts',
        title: 'title, headings, labels and statements are whole, in order, with their numbers',
      },
    ],
  },
  {
    number: 66,
    never: 'Markup of one platform stands as text on another, or text becomes markup.',
    seen: [
      'https://github.com/integrations/slack/issues/408',
      'https://github.com/integrations/slack/issues/461',
      'https://github.com/intuit/auto/issues/291',
    ],
    guards: [
      {
        file: 'test/bot/slack/render.test.ts',
        title: 'shows hostile text letter by letter and pings nobody',
      },
      {
        file: 'test/bot/discord/render.test.ts',
        title: 'shows hostile text letter by letter and pings nobody',
      },
    ],
  },
  {
    number: 67,
    never: 'A long message is folded away.',
    seen: ['https://github.com/slackapi/bolt-python/issues/1058'],
    guards: [
      { file: 'test/bot/slack/size.test.ts', title: 'no message is folded behind “See more”' },
    ],
  },
  {
    number: 68,
    never: 'Previews of links bury the digest.',
    seen: [
      'https://github.com/nearform/lastlight/pull/342',
      'https://github.com/use-brian/use-brian/pull/48',
      'https://github.com/openclaw/openclaw/issues/34512',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/sender.test.ts',
        title: 'is posted as it is written, with what it is known by, and without previews',
      },
      {
        file: 'test/support/renderer-contract.ts',
        title: 'no message breaks a rule of the platform',
      },
    ],
  },
  {
    number: 69,
    never: 'A notification or a screen reader has nothing to say.',
    seen: [
      'https://github.com/grafana/grafana/issues/42768',
      'https://github.com/statping/statping/issues/933',
    ],
    guards: [
      {
        file: 'test/bot/slack/size.test.ts',
        title: 'what a screen reader or a notification reads has every statement',
      },
    ],
  },
  {
    number: 70,
    never: 'A bot that posts many messages at once is hidden.',
    seen: ['https://github.com/matutetandil/mycel/pull/12'],
    guards: [
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title:
          'is the very preview: the first message in the channel, the rest in its thread, and it pings nobody',
      },
      {
        file: 'test/briefings/digests/year.test.ts',
        title: 'is one message in almost every week, and never more than two',
      },
    ],
  },
]
