// Too much, too little, or not what was meant.

import type { Pain } from './pain.ts'

export const CONTENT: readonly Pain[] = [
  {
    number: 71,
    never: 'Every event is a message of its own.',
    seen: ['https://github.com/matrix-org/go-neb/issues/248'],
    guards: [
      {
        file: 'test/briefings/digests/year.test.ts',
        title: 'is one message in almost every week, and never more than two',
      },
    ],
  },
  {
    number: 72,
    never: 'There is no shorter form.',
    seen: ['https://github.com/integrations/slack/issues/1247'],
    guards: [
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'is a few lines where the channel wants few',
      },
    ],
  },
  {
    number: 73,
    never: 'What a channel does not want cannot be left out.',
    seen: [
      'https://github.com/integrations/slack/issues/951',
      'https://github.com/integrations/slack/issues/1331',
      'https://github.com/integrations/slack/issues/1608',
      'https://github.com/integrations/slack/issues/1422',
      'https://github.com/integrations/slack/issues/1327',
      'https://github.com/integrations/slack/issues/1506',
      'https://github.com/integrations/slack/issues/1804',
    ],
    guards: [
      {
        file: 'test/briefings/digests/properties.test.ts',
        title: 'makes no statement on an excluded topic, none of an excluded country, and no other',
      },
    ],
  },
  {
    number: 74,
    never: 'A week without news is noise for some, and silence for others.',
    seen: [
      'https://github.com/keybase/keybase-issues/issues/3942',
      'https://github.com/gctools-outilsgc/gcconnex/issues/1672',
      'https://github.com/re-data/re-data/issues/373',
    ],
    guards: [
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'is nothing where the channel wants nothing',
      },
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'is one line where the channel wants to be told',
      },
    ],
  },
  {
    number: 75,
    never: 'A digest cannot rest for a while.',
    seen: ['https://github.com/ZenHubIO/support/issues/476'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/pause.test.ts',
        title: 'until a day: nothing comes before, and it goes on by itself',
      },
    ],
  },
  {
    number: 76,
    never: 'Nobody can see a digest before all do.',
    seen: [
      'https://github.com/newrelic-experimental/preflight/issues/744',
      'https://github.com/maxprilutskiy/change-report/issues/29',
      'https://github.com/18F/dolores-landingham-slack-bot/issues/45',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title:
          'is the very preview: the first message in the channel, the rest in its thread, and it pings nobody',
      },
      {
        file: 'test/bot/discord/digests/desk.test.ts',
        title: 'gets on Monday what the preview showed, and status has the link to it',
      },
    ],
  },
  {
    number: 77,
    never: 'What was told and then corrected is never put right.',
    seen: [
      'https://github.com/Qolors/FeedCord/issues/45',
      'https://github.com/caronc/apprise/issues/699',
      'https://github.com/GameFeeder/GameFeeder/issues/25',
    ],
    guards: [
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'says what is new, what was corrected and what is gone since the last one',
      },
      {
        file: 'test/bot/record/slack.test.ts',
        title: 'a digest after the change says what is new, and the next one is quiet about it',
      },
    ],
  },
  {
    number: 78,
    never: 'All channels have to take the same length.',
    seen: ['https://github.com/aikaterna/aikaterna-cogs/issues/177'],
    guards: [
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'is a few lines where the channel wants few',
      },
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'leaves nothing out where the channel wants all',
      },
    ],
  },
]
