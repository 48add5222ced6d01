// It stopped, and nobody was told.

import type { Pain } from './pain.ts'

export const SILENCE: readonly Pain[] = [
  {
    number: 23,
    never: 'Nobody can find out when the last digest came and when the next one does.',
    seen: ['https://github.com/integrations/slack/issues/1635'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/status.test.ts',
        title: 'says everything about a digest that comes',
      },
      { file: 'test/bot/subscriptions/desk/status.test.ts', title: 'links the last digest' },
    ],
  },
  {
    number: 24,
    never: 'The bot was removed from the channel, and whoever set the digest up never hears of it.',
    seen: ['https://github.com/integrations/slack/issues/1548'],
    guards: [
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title: 'halts when the bot is removed, tells who set it up, and is not tried again',
      },
    ],
  },
  {
    number: 25,
    never: 'Digests fail for days, and those who run the bot hear it from the readers.',
    seen: [
      'https://github.com/integrations/slack/issues/1927',
      'https://github.com/integrations/slack/issues/1928',
    ],
    guards: [
      {
        file: 'test/bot/operations/digest-metrics.test.ts',
        title: 'tell of slots that passed while nobody looked, and of a digest that comes late',
      },
      {
        file: 'test/bot/operations/digest-metrics.test.ts',
        title: 'tell how long what is due has waited, and of each request that was turned away',
      },
    ],
  },
  {
    number: 26,
    never: 'The list says that a channel has a digest, and nothing comes.',
    seen: ['https://github.com/integrations/slack/issues/1168'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/list.test.ts',
        title: 'tells of each whether it comes, not only that it is meant to',
      },
    ],
  },
  {
    number: 27,
    never: 'A subscription is gone, and nothing says who or what ended it.',
    seen: ['https://github.com/integrations/slack/issues/1132'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/list.test.ts',
        title: 'lists all of a workspace and what was done, for its admins',
      },
    ],
  },
  {
    number: 28,
    never: 'Digests are stopped without a last word to the channel or whoever set them up.',
    seen: ['https://github.com/jasonrohrer/OneLife/issues/961'],
    guards: [
      {
        file: 'test/bot/slack/digests/surface.test.ts',
        title:
          'halts when the bot is removed, says so, and comes again once somebody asks after it is back',
      },
      { file: 'test/bot/discord/digests/refusals.test.ts', title: 'halts when it was deleted' },
    ],
  },
  {
    number: 29,
    never: 'A digest is off, and neither the reason nor what to do is told.',
    seen: ['https://github.com/synzen/MonitoRSS/issues/276'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/status.test.ts',
        title: 'says why the platform stopped it, and what to do',
      },
    ],
  },
  {
    number: 30,
    never: 'Something new is taken for old because of its date.',
    seen: ['https://github.com/Qolors/FeedCord/issues/94'],
    guards: [
      {
        file: 'test/briefings/digests/golden.test.ts',
        title: 'says what is new, what was corrected and what is gone since the last one',
      },
    ],
  },
  {
    number: 31,
    never: 'Nothing is posted, and nobody can see beforehand that it would be so, or why.',
    seen: ['https://github.com/freiheit/discord_feedbot/issues/19'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/preview.test.ts',
        title: 'says so where nothing would be posted, and nothing is',
      },
      {
        file: 'test/bot/subscriptions/desk/status.test.ts',
        title: 'says that a digest could not be posted in time',
      },
    ],
  },
  {
    number: 32,
    never: 'A change of clocks stops, doubles or spins what plans the digests.',
    seen: [
      'https://github.com/node-cron/node-cron/issues/509',
      'https://github.com/node-cron/node-cron/issues/492',
    ],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/clock.test.ts',
        title:
          'in 48 zones, around every change: all quarter hours of every day have their one slot',
      },
    ],
  },
]
