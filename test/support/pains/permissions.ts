// May it post there?

import type { Pain } from './pain.ts'

export const PERMISSIONS: readonly Pain[] = [
  {
    number: 48,
    never: 'A missing permission is only in the log, and is not named.',
    seen: ['https://github.com/synzen/MonitoRSS/issues/167'],
    guards: [
      {
        file: 'test/bot/discord/digests/desk.test.ts',
        title: 'names the permission that is missing, and keeps nothing',
      },
    ],
  },
  {
    number: 49,
    never: 'Where links may not be shown, an answer is empty.',
    seen: [
      'https://github.com/LakeYS/Discord-Trivia-Bot/issues/25',
      'https://github.com/getsentry/sentry/pull/56094',
      'https://github.com/Crownicles/Crownicles/pull/4784',
    ],
    guards: [
      {
        file: 'test/bot/discord/mention-faults.test.ts',
        title: 'to show links: the answer is plain text, and says which',
      },
    ],
  },
  {
    number: 50,
    never: 'A private channel is “not found”, and nobody says that the bot has to be invited.',
    seen: [
      'https://github.com/getsentry/sentry/pull/119600',
      'https://github.com/BeepBoopHQ/in-or-out/issues/19',
      'https://github.com/slackapi/slack-github-action/issues/186',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/surface.test.ts',
        title:
          'is not set up in a private channel that does not know the bot, and it says how to invite it',
      },
    ],
  },
  {
    number: 51,
    never: 'A channel whose id changes loses its digest.',
    seen: ['https://github.com/integrations/slack/issues/677'],
    guards: [
      {
        file: 'test/bot/slack/digests/sender.test.ts',
        title:
          'that stands in another channel than it was sent to tells that the channel has a new id',
      },
      {
        file: 'test/support/store/contract-subscriptions.ts',
        title: 'a channel has several, oldest first; a workspace has those of all its channels',
      },
    ],
  },
  {
    number: 52,
    never: 'A subscription is left over that no list shows.',
    seen: ['https://github.com/integrations/slack/issues/1672'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/list.test.ts',
        title: 'lists all of a workspace and what was done, for its admins',
      },
    ],
  },
  {
    number: 53,
    never: 'The bot posts where nobody invited it.',
    seen: ['https://github.com/integrations/slack/issues/1358'],
    guards: [
      {
        file: 'test/bot/slack/scopes.test.ts',
        title: 'the scopes are those of the methods, the events and the commands that are used',
      },
      {
        file: 'test/bot/slack/digests/surface.test.ts',
        title:
          'is not set up where the bot may not post; the reason is told, and nothing in the channel',
      },
    ],
  },
  {
    number: 54,
    never: 'A second channel with the same digest gets nothing.',
    seen: [
      'https://github.com/integrations/slack/issues/1962',
      'https://github.com/integrations/slack/issues/1334',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/surface.test.ts',
        title: 'comes in each channel that wants it',
      },
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title: 'plans every channel once, however many there are and however often it runs',
      },
    ],
  },
  {
    number: 55,
    never: 'Anybody can change the digest of a channel that admins look after.',
    seen: [
      'https://github.com/metabase/metabase/issues/52428',
      'https://github.com/metabase/metabase/issues/64731',
    ],
    guards: [
      {
        file: 'test/bot/slack/digests/surface.test.ts',
        title:
          'is who manages the workspace, where Slack says so; their name and zone are known too',
      },
      { file: 'test/bot/subscriptions/desk/change.test.ts', title: 'is changed by them alone' },
    ],
  },
]
