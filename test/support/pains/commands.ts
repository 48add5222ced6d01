// Commands and answers.

import type { Pain } from './pain.ts'

export const COMMANDS: readonly Pain[] = [
  {
    number: 79,
    never: 'Every command stands in the list twice.',
    seen: [
      'https://github.com/discord/discord-api-docs/issues/3885',
      'https://github.com/elizaOS/eliza/pull/15982',
    ],
    guards: [
      {
        file: 'test/bot/discord/registration.test.ts',
        title: 'no server has commands of its own, beside which everything would stand twice',
      },
    ],
  },
  {
    number: 80,
    never: 'A command does not work in a thread, and nobody says what does.',
    seen: [
      'https://github.com/slackapi/bolt-js/issues/1816',
      'https://github.com/slackapi/bolt-python/issues/1177',
    ],
    guards: [
      {
        file: 'test/bot/slack/mentions.test.ts',
        title: 'a question in a thread is answered in that thread',
      },
      {
        file: 'test/bot/slack/hints.test.ts',
        title: 'it stands above the commands, where it is seen',
      },
    ],
  },
  {
    number: 81,
    never: 'A first answer that comes after three seconds is none.',
    seen: [
      'https://github.com/plastic-labs/tutor-gpt/issues/13',
      'https://github.com/thomasloupe/Slackord/issues/36',
    ],
    guards: [
      {
        file: 'test/bot/discord/digests/desk.test.ts',
        title: 'lets the person see that the bot is thinking, and then what was done',
      },
      {
        file: 'test/bot/slack/surface.test.ts',
        title: 'Slack waits a moment at most for the acknowledgement',
      },
    ],
  },
  {
    number: 82,
    never: 'The bot is “thinking” for ever.',
    seen: ['https://github.com/opencrust-org/opencrust/issues/130'],
    guards: [
      {
        file: 'test/bot/discord/digests/desk-answers.test.ts',
        title:
          'who asks a desk that never answers is told so, in the place of the bot that was thinking',
      },
      {
        file: 'test/bot/discord/digests/desk.test.ts',
        title: 'says that it failed, and leaves nobody with a bot that is thinking',
      },
    ],
  },
  {
    number: 83,
    never: 'A second process has answered, and the first one fails loudly or answers too.',
    seen: [
      'https://github.com/HuyaneMatsu/hata/issues/80',
      'https://github.com/AlexzanderFlores/WOKCommands/issues/230',
    ],
    guards: [
      {
        file: 'test/bot/discord/faults.test.ts',
        title: 'that somebody else gave is left alone, with what follows it',
      },
    ],
  },
  {
    number: 84,
    never: 'Suggestions come late, or more of them than are taken, and then none are shown.',
    seen: [
      'https://github.com/Pycord-Development/pycord/issues/1071',
      'https://github.com/Rapptz/discord.py/issues/9777',
      'https://github.com/discordjs/guide/pull/1236',
    ],
    guards: [
      { file: 'test/bot/discord/autocomplete.test.ts', title: 'the 25 best of many are suggested' },
    ],
  },
  {
    number: 85,
    never: 'What everybody sees gives away the language of whoever asked.',
    seen: [
      'https://github.com/DawnbrandBots/bastion-bot/issues/47',
      'https://github.com/discord/discord-api-docs/issues/2313',
    ],
    guards: [
      {
        file: 'test/bot/discord/answers.test.ts',
        title: 'the language of somebody’s own settings is in no answer',
      },
    ],
  },
  {
    number: 86,
    never: 'A server cannot choose its language.',
    seen: ['https://github.com/discord/discord-api-docs/issues/1322'],
    outOfScope: 'Quad Brief speaks English alone, as the record does.',
  },
]
