// What the surfaces of Slack, Discord and the terminal may import: never one another.

import { CONFIG, SHARED } from './rule.ts'
import type { Rule } from './rule.ts'

export const PLATFORMS_RULES: readonly Rule[] = [
  { folder: 'src/bot/slack/manifest-text.ts', may: ['src/bot/slack/', 'yaml'] },
  {
    folder: 'src/bot/slack/',
    may: ['src/bot/slack/', ...SHARED, CONFIG, '@slack/bolt', 'zod', 'node:'],
  },
  {
    folder: 'src/bot/discord/',
    may: ['src/bot/discord/', ...SHARED, CONFIG, 'discord.js', 'zod', 'node:'],
  },
  {
    folder: 'src/bot/terminal/',
    may: [
      'src/bot/terminal/',
      ...SHARED,
      'src/bot/config/data-dir.ts',
      'src/bot/record/kept-record.ts',
      'string-width',
      'node:',
    ],
  },
]
