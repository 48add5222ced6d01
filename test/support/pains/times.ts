// At the wrong time.

import type { Pain } from './pain.ts'

export const TIMES: readonly Pain[] = [
  {
    number: 39,
    never: 'All channels share one zone.',
    seen: ['https://github.com/brianpgerson/callie/issues/12'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/subscribe.test.ts',
        title: 'without a zone asks for it, and never takes that of the machine',
      },
    ],
  },
  {
    number: 40,
    never: 'After a change of clocks a digest comes an hour early or late.',
    seen: ['https://github.com/CubicrootXYZ/RemindMe/issues/359'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/clock.test.ts',
        title:
          'in 48 zones and with all cadences by turns: no period is left out, and none comes twice',
      },
    ],
  },
  {
    number: 41,
    never: 'A time that clocks skip has no digest, one that they repeat has two.',
    seen: ['https://github.com/kelektiv/node-cron/issues/563'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/slots.test.ts',
        title: 'a time that they skip comes at the first minute after the gap',
      },
      {
        file: 'test/bot/subscriptions/schedule/slots.test.ts',
        title: 'a time that they repeat comes once, the first time',
      },
    ],
  },
  {
    number: 42,
    never: 'A digest within the repeated hour is missing.',
    seen: ['https://github.com/kelektiv/node-cron/issues/881'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/slots.test.ts',
        title: 'a time that they repeat comes once, the first time',
      },
    ],
  },
  {
    number: 43,
    never: 'A digest is lost because nobody looked in the very second.',
    seen: ['https://github.com/Hexagon/croner/issues/343'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title:
          'whenever it is looked, each period has at most one digest, never early, and the last one is on time',
      },
    ],
  },
  {
    number: 44,
    never: 'A weekday is reckoned in UTC, and the digest comes on the day before.',
    seen: ['https://github.com/cncf/automation/issues/153'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/slots.test.ts',
        title: 'a weekday is one of the channel, whatever day it is in London then',
      },
    ],
  },
  {
    number: 45,
    never: 'The zone of the machine decides.',
    seen: ['https://github.com/xtreamsrl/clockify-nlp-bot/issues/74'],
    guards: [
      {
        file: 'test/bot/subscriptions/schedule/clock.test.ts',
        title: 'slots are the same whatever the zone of the machine',
      },
    ],
  },
  {
    number: 46,
    never: 'People have to convert hours by hand.',
    seen: ['https://github.com/abeyuya/actions-mention-to-slack/issues/364'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/subscribe.test.ts',
        title: 'says what comes when, in the channel’s zone and the reader’s, and what was assumed',
      },
    ],
  },
  {
    number: 47,
    never:
      'A digest comes in the night. There are no quiet hours, since the channel chooses the weekday and the hour, and is shown them.',
    seen: ['https://github.com/alloy/no-slacking-on-pull-requests-bot/issues/6'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/subscribe.test.ts',
        title: 'says what comes when, in the channel’s zone and the reader’s, and what was assumed',
      },
    ],
  },
]
