// Posted more than once.

import type { Pain } from './pain.ts'

export const DUPLICATES: readonly Pain[] = [
  {
    number: 1,
    never: 'A channel gets the same twice because it was subscribed twice, and nobody said so.',
    seen: ['https://github.com/integrations/slack/issues/801'],
    guards: [
      {
        file: 'test/bot/subscriptions/desk/subscribe.test.ts',
        title: 'is asked about, and both answers work',
      },
    ],
  },
  {
    number: 2,
    never: 'One record is told twice in one digest, whatever it was chosen for.',
    seen: ['https://github.com/integrations/slack/issues/971'],
    guards: [
      { file: 'test/briefings/digests/year.test.ts', title: 'says nothing twice in one digest' },
    ],
  },
  {
    number: 3,
    never: 'A renamed or moved channel leaves a second subscription behind that nobody can end.',
    seen: ['https://github.com/integrations/slack/issues/1265'],
    guards: [
      {
        file: 'test/bot/slack/digests/lifecycle.test.ts',
        title: 'go on in the channel whose id is new',
      },
    ],
  },
  {
    number: 4,
    never: 'A record is new again because a date of it or of its source changed.',
    seen: ['https://github.com/Qolors/FeedCord/issues/67'],
    guards: [
      {
        file: 'test/briefings/digests/fingerprints.test.ts',
        title: 'where a source is described otherwise',
      },
    ],
  },
  {
    number: 5,
    never: 'A digest is sent again because nothing was written down before it was sent.',
    seen: ['https://github.com/Qolors/FeedCord/issues/16'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/deliver.test.ts',
        title: 'is posted exactly once when the process dies at the step %s',
      },
    ],
  },
  {
    number: 6,
    never: 'A record counts as changed for what no reader sees in it.',
    seen: ['https://github.com/mikeshardmind/SinbadCogs/issues/173'],
    guards: [
      {
        file: 'test/briefings/digests/fingerprints.test.ts',
        title: 'where a source is described otherwise',
      },
      {
        file: 'test/briefings/digests/fingerprints.test.ts',
        title: 'where the record had another id that it keeps as an alias',
      },
    ],
  },
  {
    number: 7,
    never: 'A restart announces everything once more, or a first digest floods the channel.',
    seen: ['https://github.com/progval/Limnoria/issues/489'],
    guards: [
      {
        file: 'test/bot/run/digests.test.ts',
        title: 'what somebody asks for is posted at once, and kept when the bot starts again',
      },
      { file: 'test/briefings/digests/golden.test.ts', title: 'introduces itself the first time' },
    ],
  },
  {
    number: 8,
    never: 'The digest of a day comes again after a restart.',
    seen: ['https://github.com/PieInTheSky-Inc/YaDc/issues/69'],
    guards: [
      {
        file: 'test/support/store/contract-deliveries.ts',
        title: 'a period has one delivery, even when its hour was changed after it came',
      },
      { file: 'test/bot/upgrade.test.ts', title: 'goes on in Slack' },
    ],
  },
  {
    number: 9,
    never: 'A process that dies while it sends makes another send the same.',
    seen: ['https://github.com/anthropics/claude-code/issues/82517'],
    guards: [
      {
        file: 'test/support/store/contract-claims.ts',
        title: 'when a lease runs out the next worker takes over, with all that is fixed',
      },
      {
        file: 'test/support/store/contract-claims.ts',
        title: 'whoever lost a delivery can write nothing about it',
      },
    ],
  },
  {
    number: 10,
    never: 'What is due is planned as many times as something was loaded.',
    seen: [
      'https://github.com/danger/peril/issues/403',
      'https://github.com/immich-app/discord-bot/pull/555',
    ],
    guards: [
      {
        file: 'test/support/store/contract-races.ts',
        title: 'two planners plan the same slots: each slot is planned once',
      },
    ],
  },
  {
    number: 11,
    never: 'Several processes answer or post the same.',
    seen: [
      'https://github.com/discordjs/discord.js/issues/3614',
      'https://github.com/discordjs/discord.js/issues/7355',
    ],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/carrier-pg-boss.test.ts',
        title: 'share the deliveries, and each is posted once',
      },
      {
        file: 'test/bot/discord/faults.test.ts',
        title: 'an interaction that is delivered again is answered once',
      },
    ],
  },
  {
    number: 12,
    never: 'A message in Discord is made twice because nothing told the two tries apart.',
    seen: [
      'https://github.com/discordjs/discord.js/issues/10301',
      'https://github.com/discordjs/discord.js/issues/10323',
    ],
    guards: [
      {
        file: 'test/bot/discord/digests/posting.test.ts',
        title: 'is posted as it was rendered, known by its nonce, and pings nobody',
      },
    ],
  },
  {
    number: 13,
    never: 'A message in Slack whose reply was lost is simply sent again.',
    seen: ['https://github.com/slackapi/slack-api-specs/issues/10'],
    guards: [
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title:
          'is parked when its reply is lost and the channel cannot be read, and posted again by a person',
      },
      {
        file: 'test/bot/slack/digests/delivery.test.ts',
        title: 'is found when its reply is lost and the channel can be read, and posted once',
      },
    ],
  },
  {
    number: 14,
    never: 'A send is repeated though nobody knows that nothing was sent.',
    seen: ['https://github.com/openclaw/openclaw/pull/103867'],
    guards: [
      {
        file: 'test/bot/slack/digests/sender.test.ts',
        title: 'is not there for certain where no connection was made',
      },
      {
        file: 'test/bot/discord/digests/refusals.test.ts',
        title: 'knows for certain that nothing was posted where no connection was made',
      },
    ],
  },
  {
    number: 15,
    never: 'Words about a failure take the nonce of the answer, which then never comes.',
    seen: ['https://github.com/elizaOS/eliza/pull/17942'],
    guards: [
      {
        file: 'test/bot/discord/mention-faults.test.ts',
        title: 'and words about it are two messages to Discord, where no reply ever came back',
      },
    ],
  },
  {
    number: 16,
    never: 'The parts of a digest share a nonce, so that only the first is there.',
    seen: ['https://github.com/exoharness/exo/pull/196'],
    guards: [
      {
        file: 'test/bot/subscriptions/delivery/planner.test.ts',
        title: 'has a nonce of its own of at most 25 characters',
      },
    ],
  },
]
