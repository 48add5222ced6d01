// What was missed.

import type { Pain } from './pain.ts'

export const BACKLOG: readonly Pain[] = [
  {
    number: 33,
    never: 'A digest that was due while the machine was off never comes.',
    seen: ['https://github.com/Qolors/FeedCord/issues/86'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/slots.test.ts',
        title: 'after downtime, the latest slot is the only one to catch up',
      },
    ],
  },
  {
    number: 34,
    never: 'Digests that are no longer of use come after a long downtime.',
    seen: ['https://github.com/anoadragon453/matrix-reminder-bot/issues/9'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title: 'names one that is too late to be of use',
      },
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title: '%o is of use for %d hours',
      },
    ],
  },
  {
    number: 35,
    never: 'Everything that was missed comes at once.',
    seen: ['https://github.com/openai/codex/issues/24327'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title:
          'whenever it is looked, each period has at most one digest, never early, and the last one is on time',
      },
    ],
  },
  {
    number: 36,
    never: 'A digest that is resumed after a month brings what it missed.',
    seen: ['https://github.com/growthbook/growthbook/pull/6935'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/pause.test.ts',
        title:
          'without an end: nothing comes until somebody resumes it, and then nothing of before',
      },
    ],
  },
  {
    number: 37,
    never: 'Switching digests on again posts everything since.',
    seen: ['https://github.com/aikaterna/aikaterna-cogs/pull/160'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/pause.test.ts',
        title:
          'without an end: nothing comes until somebody resumes it, and then nothing of before',
      },
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title: 'ends a pause that ran out while the bot was down',
      },
    ],
  },
  {
    number: 38,
    never: 'What was missed is sent before the platform is there, and lost.',
    seen: ['https://github.com/PKlempe/SAM/issues/154'],
    guards: [
      {
        file: 'test/bot/run/digests.test.ts',
        title: 'where no platform can post, nothing is delivered, and all the rest works',
      },
    ],
  },
]
