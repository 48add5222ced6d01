// What people do, that the platform tells of too often or not at all.

import type { Pain } from './pain.ts'

export const EVENTS: readonly Pain[] = [
  {
    number: 17,
    never: 'A question is dropped because the platform says that it tells of it once more.',
    seen: ['https://github.com/vercel/chat/issues/666'],
    guards: [
      {
        file: 'test/bot/slack/mentions.test.ts',
        title: 'an event that comes for the first time as a repetition is answered',
      },
      {
        file: 'test/bot/slack/conversation-faults.test.ts',
        title: 'an event that is lost with its connection is answered when Slack sends it again',
      },
    ],
  },
  {
    number: 18,
    never: 'The same over signed HTTP: a repetition of what never arrived is thrown away.',
    seen: ['https://github.com/agno-agi/agno/pull/10073'],
    guards: [
      {
        file: 'test/bot/slack/mentions.test.ts',
        title: 'an event that comes for the first time as a repetition is answered',
      },
    ],
  },
  {
    number: 19,
    never: 'A repetition is answered again because the first time was forgotten within the hour.',
    seen: [
      'https://github.com/NousResearch/hermes-agent/pull/40064',
      'https://github.com/vercel/chat/pull/667',
    ],
    guards: [
      {
        file: 'test/bot/guards/seen-ids.test.ts',
        title: 'an id is taken once, for an hour at least',
      },
    ],
  },
  {
    number: 20,
    never: 'One message is answered several times because it brought several events.',
    seen: ['https://github.com/slackapi/node-slack-sdk/issues/2141'],
    guards: [
      {
        file: 'test/bot/slack/mentions.test.ts',
        title: 'one message with several events is answered once',
      },
    ],
  },
  {
    number: 21,
    never: 'A command, press or mention that comes again does its work again.',
    seen: [
      'https://github.com/slackapi/bolt-js/issues/2188',
      'https://github.com/slackapi/bolt-js/issues/2487',
    ],
    guards: [
      {
        file: 'test/bot/slack/surface.test.ts',
        title: 'a command that Slack delivers again is answered once',
      },
      {
        file: 'test/bot/slack/mentions.test.ts',
        title: 'an event that Slack delivers again is answered once',
      },
    ],
  },
  {
    number: 22,
    never: 'The connection is gone, and neither health nor a metric shows it.',
    seen: [
      'https://github.com/slackapi/bolt-js/issues/1061',
      'https://github.com/slackapi/bolt-js/issues/1151',
      'https://github.com/slackapi/bolt-js/issues/2496',
    ],
    guards: [
      {
        file: 'test/bot/operations/health.test.ts',
        title: 'is not ready while Slack is being connected again',
      },
    ],
  },
]
