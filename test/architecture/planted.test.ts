// Planted violations of the architecture, each of which is caught.

import { describe, expect, it } from 'vitest'
import { violations } from './checking.ts'
import { circles } from './circles.ts'

describe('the architecture', () => {
  it.each<readonly [string, string, string, string]>([
    [
      'the core reaches for the shell',
      'src/briefings/answers/x.ts',
      `import { a } from '../../bot/config/config.ts'`,
      'imports src/bot/config/config.ts',
    ],
    [
      'the core uses a platform SDK',
      'src/briefings/answers/x.ts',
      `import type { App } from '@slack/bolt'`,
      'imports @slack/bolt',
    ],
    [
      'the core asks the clock',
      'src/briefings/answers/x.ts',
      `const day = Temporal.Now.plainDateISO()`,
      'uses a clock, the environment or chance',
    ],
    [
      'the core reads the environment',
      'src/briefings/questions/x.ts',
      `const zone = process.env.TZ`,
      'uses a clock, the environment or chance',
    ],
    [
      'an answer reads a file',
      'src/briefings/dataset/x.ts',
      `import { readFileSync } from 'node:fs'`,
      'reads files',
    ],
    [
      'the document model knows the answers',
      'src/briefings/document/x.ts',
      `import '../answers/answer.ts'`,
      'imports src/briefings/answers/answer.ts',
    ],
    [
      'a surface imports another',
      'src/bot/slack/x.ts',
      `const render = await import('../discord/render.ts')`,
      'imports src/bot/discord/render.ts',
    ],
    [
      'a surface goes round the door',
      'src/bot/discord/x.ts',
      `export { parse } from '../../briefings/questions/parse.ts'`,
      'imports src/briefings/questions/parse.ts',
    ],
    [
      'a package that nobody decided on',
      'src/bot/web/x.ts',
      `import _ from 'lodash'`,
      'imports lodash',
    ],
    [
      'an export asks the clock or a platform',
      'src/bot/exports/x.ts',
      `import { today } from '../config/config.ts'`,
      'imports src/bot/config/config.ts',
    ],
    ['a file outside the plan', 'src/helpers/x.ts', ``, 'is in no folder that has a rule'],
    [
      'the environment outside config',
      'src/bot/slack/x.ts',
      `const token = process.env.SLACK_BOT_TOKEN`,
      'reads the environment',
    ],
  ])('catches: %s', (_, path, text, fault) => {
    expect(violations([{ path, text }])).toEqual([`${path} ${fault}`])
  })

  it('catches: files that need each other, around corners and for types alone', () => {
    const files = [
      { path: 'src/a.ts', text: `import { b } from './b.ts'` },
      { path: 'src/b.ts', text: `import type { C } from './c.ts'\nimport { d } from './d.ts'` },
      { path: 'src/c.ts', text: `export { b } from './b.ts'` },
      { path: 'src/d.ts', text: `import { join } from 'node:path'` },
    ]
    expect(circles(files)).toEqual([['src/b.ts', 'src/c.ts', 'src/b.ts']])
  })
})
