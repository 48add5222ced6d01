// What the surfaces of Slack, Discord and the terminal may import: never one another.
import { SHARED } from './rule.ts'
import type { Rule } from './rule.ts'

export const PLATFORMS_RULES: readonly Rule[] = [
  { folder: 'src/bot/slack/manifest-text.ts', may: ['src/bot/slack/', 'yaml'] },
  {
    folder: 'src/bot/slack/digests/',
    may: ['src/bot/slack/', ...SHARED, 'src/bot/store/port.ts', '@slack/bolt', 'zod', 'node:'],
  },
  { folder: 'src/bot/slack/', may: ['src/bot/slack/', ...SHARED, '@slack/bolt', 'zod', 'node:'] },
  {
    folder: 'src/bot/discord/',
    may: ['src/bot/discord/', ...SHARED, 'discord.js', 'zod', 'node:'],
  },
  {
    folder: 'src/bot/terminal/',
    may: ['src/bot/terminal/', ...SHARED, 'string-width', 'node:'],
  },
]
