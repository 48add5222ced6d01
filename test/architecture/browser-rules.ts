// What everything in the browser may import.

import { DOOR, SHARED } from './rule.ts'
import type { Rule } from './rule.ts'

export const BROWSER_RULES: readonly Rule[] = [
  {
    folder: 'src/bot/web/site/',
    may: [
      'src/bot/web/site/',
      'src/bot/web/*',
      'src/bot/exports/',
      'src/bot/pictures/',
      'src/bot/*',
      DOOR,
      'minisearch',
      'node:crypto',
    ],
  },
  { folder: 'src/bot/web/client/', may: ['src/bot/web/client/', 'src/bot/web/site/find.ts'] },
  {
    folder: 'src/bot/web/server/',
    may: [
      'src/bot/web/',
      ...SHARED,
      'src/bot/config/web-config.ts',
      'hono',
      'hono/',
      '@hono/node-server',
      'node:',
    ],
  },
  {
    folder: 'src/bot/web/export/',
    may: ['src/bot/web/', 'src/bot/*', 'src/bot/config/data-dir.ts', DOOR, 'esbuild', 'node:'],
  },
  {
    folder: 'src/bot/playground/client/',
    may: [
      'src/bot/playground/client/',
      'src/bot/playground/shapes.ts',
      'src/bot/playground/requests.ts',
      'src/bot/playground/workspace.ts',
      'react',
      'react-dom',
      'react-dom/client',
      'slack-blocks-to-jsx',
    ],
  },
  {
    folder: 'src/bot/operator/',
    may: [
      'src/bot/operator/',
      ...SHARED,
      'src/bot/record/live-record.ts',
      'src/bot/web/link.ts',
      'src/bot/web/server/guards.ts',
      'src/bot/web/site/',
      '@hono/node-server',
      'hono',
      'zod',
      'node:',
    ],
  },
  {
    folder: 'src/bot/playground/',
    may: [
      'src/bot/playground/',
      ...SHARED,
      'src/bot/operator/operated.ts',
      'src/bot/record/live-commands.ts',
      'src/bot/store/open.ts',
      'src/bot/pictures/',
      // The very renderers that serve the platforms.
      'src/bot/slack/answers.ts',
      'src/bot/slack/deliver.ts',
      'src/bot/slack/digests/picture.ts',
      'src/bot/slack/digests/render.ts',
      'src/bot/slack/limits.ts',
      'src/bot/slack/messages.ts',
      'src/bot/slack/question-form.ts',
      'src/bot/slack/report-form.ts',
      'src/bot/discord/answer-options.ts',
      'src/bot/discord/buttons.ts',
      'src/bot/discord/escape.ts',
      'src/bot/discord/forms.ts',
      'src/bot/discord/hints.ts',
      'src/bot/discord/numbers.ts',
      'src/bot/discord/render.ts',
      '@hono/node-server',
      'esbuild',
      'hono',
      'hono/streaming',
      'zod',
      'node:',
    ],
  },
  { folder: 'src/bot/web/', may: ['src/bot/web/', ...SHARED, 'node:'] },
]
