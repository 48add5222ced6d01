// Who may import whom: an allow-list a folder, and planted violations that it must catch.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface SourceFile {
  /** Path below the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

interface Rule {
  readonly folder: string
  /** Paths (ending with / for folders) and packages that its files may import. */
  readonly may: readonly string[]
}

const CORE = 'src/briefings/'
const DOOR = 'src/briefings/index.ts'
const FORMATS = 'src/bot/exports/formats.ts'
const SHARED = [
  'src/bot/*',
  'src/bot/commands/',
  'src/bot/subscriptions/',
  'src/bot/store/port.ts',
  'src/bot/operations/',
  'src/bot/reports/',
  'src/bot/pictures/',
  FORMATS,
  DOOR,
]

/** The first rule whose folder holds a file counts; paths with * stand for the files right in a folder. */
const RULES: readonly Rule[] = [
  {
    folder: 'src/briefings/document/',
    may: ['src/briefings/document/', 'src/briefings/dataset/schema.ts'],
  },
  {
    folder: 'src/briefings/dataset/',
    may: [
      'src/briefings/dataset/',
      'src/briefings/document/dates.ts',
      'zod',
      'damerau-levenshtein',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:path/posix',
      'node:url',
      'node:util',
      'node:module',
    ],
  },
  {
    folder: 'src/briefings/questions/',
    may: [
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
      'minisearch',
      'stemmer',
      'damerau-levenshtein',
      'node:module',
    ],
  },
  {
    folder: 'src/briefings/answers/',
    may: [
      'src/briefings/answers/',
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
    ],
  },
  {
    folder: 'src/briefings/digests/',
    may: [
      'src/briefings/digests/',
      'src/briefings/answers/',
      'src/briefings/questions/',
      'src/briefings/dataset/',
      'src/briefings/document/',
      'node:crypto',
    ],
  },
  { folder: CORE, may: [CORE, 'node:module'] },
  {
    folder: 'src/bot/reports/',
    may: ['src/bot/reports/', 'src/bot/operations/', 'src/bot/*', DOOR, 'node:'],
  },
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
  {
    folder: 'src/bot/pictures/',
    may: ['src/bot/pictures/', 'src/bot/*', DOOR, '@resvg/resvg-js', 'node:module'],
  },
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
    may: ['src/bot/web/', ...SHARED, 'hono', 'hono/', '@hono/node-server', 'node:'],
  },
  { folder: 'src/bot/web/export/', may: ['src/bot/web/', 'src/bot/*', DOOR, 'esbuild', 'node:'] },
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
    folder: 'src/bot/playground/',
    may: [
      'src/bot/playground/',
      ...SHARED,
      'src/bot/store/open.ts',
      'src/bot/pictures/',
      // The very renderers that serve the platforms.
      'src/bot/slack/answers.ts',
      'src/bot/slack/deliver.ts',
      'src/bot/slack/digests/render.ts',
      'src/bot/slack/limits.ts',
      'src/bot/slack/messages.ts',
      'src/bot/discord/answer-options.ts',
      'src/bot/discord/components.ts',
      'src/bot/discord/escape.ts',
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
  {
    folder: 'src/bot/commands/',
    may: ['src/bot/commands/', FORMATS, DOOR, 'zod', 'damerau-levenshtein'],
  },
  {
    folder: 'src/bot/exports/',
    may: ['src/bot/exports/', DOOR, 'ical-generator', 'node:module'],
  },
  {
    folder: 'src/bot/subscriptions/',
    may: [
      'src/bot/subscriptions/',
      'src/bot/store/port.ts',
      'src/bot/operations/',
      'src/bot/*',
      DOOR,
      'zod',
      'node-cron',
      'pg-boss',
      'uuid',
      'damerau-levenshtein',
      'node:',
    ],
  },
  {
    folder: 'src/bot/store/',
    may: ['src/bot/store/', 'src/bot/subscriptions/', DOOR, 'zod', 'pg', 'node:'],
  },
  {
    folder: 'src/bot/operations/doctor-main.ts',
    may: [
      'src/bot/operations/',
      'src/bot/*',
      'node:',
      'src/bot/store/check.ts',
      'src/bot/slack/checks.ts',
      'src/bot/discord/checks.ts',
    ],
  },
  {
    folder: 'src/bot/operations/',
    may: [
      'src/bot/operations/',
      'src/bot/store/port.ts',
      'src/bot/store/check.ts',
      'src/bot/*',
      DOOR,
      'pino',
      'pino-pretty',
      'prom-client',
      'node:',
    ],
  },
  {
    folder: 'src/bot/',
    may: [
      'src/bot/*',
      'src/bot/commands/',
      'src/bot/operations/',
      DOOR,
      'zod',
      'node:',
      'src/bot/exports/',
      'src/bot/reports/',
      'src/bot/pictures/',
      'src/bot/subscriptions/',
      'src/bot/store/',
      'src/bot/slack/surface.ts',
      'src/bot/discord/surface.ts',
      'src/bot/slack/answers.ts',
      'src/bot/discord/answer-options.ts',
      'src/bot/discord/render.ts',
      'src/bot/web/render.ts',
      'src/bot/web/server/',
      'src/bot/playground/playground.ts',
      'src/bot/playground/routes.ts',
      'src/bot/playground/bundle.ts',
    ],
  },
]

/** The core has no clock, no environment and no randomness; only its loader and two commands read files. */
const IMPURE = /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(|\bTemporal\.Now\b|\bMath\.random\(/
const READS_FILES = [
  'load.ts',
  'kept.ts',
  'check-data.ts',
  'write-schemas.ts',
  'json-schemas.ts',
].map((name) => `src/briefings/dataset/${name}`)
const PROGRAMS = ['src/briefings/dataset/check-data.ts', 'src/briefings/dataset/write-schemas.ts']

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    return target.startsWith('.') ? normalize(join(dirname(path), target)) : target
  })
}

function isAllowed(target: string, may: readonly string[]): boolean {
  return may.some((entry) => {
    if (entry.endsWith('*')) return dirname(target) === dirname(entry)
    if (entry.endsWith('/') || entry.endsWith(':')) return target.startsWith(entry)
    return target === entry
  })
}

function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const { path, text } = file
    const rule = RULES.find(({ folder }) => path.startsWith(folder))
    if (rule === undefined) return [`${path} is in no folder that has a rule`]
    const imports = importsOf(file)
    const impure = path.startsWith(CORE) && !PROGRAMS.includes(path) && IMPURE.test(text)
    const reads =
      imports.includes('node:fs') && path.startsWith(CORE) && !READS_FILES.includes(path)
    const environment =
      !path.startsWith(CORE) && /\bprocess\.env\b/.test(text) && !READS_ENVIRONMENT.includes(path)
    return [
      ...imports
        .filter((target) => !isAllowed(target, rule.may))
        .map((target) => `${path} imports ${target}`),
      ...(impure ? [`${path} uses a clock, the environment or chance`] : []),
      ...(reads ? [`${path} reads files`] : []),
      ...(environment ? [`${path} reads the environment`] : []),
    ]
  })
}

const READS_ENVIRONMENT = [
  'src/bot/main.ts',
  'src/bot/terminal/main.ts',
  'src/bot/terminal/simulate.ts',
  'src/bot/operations/doctor-main.ts',
  'src/bot/web/export/main.ts',
]

/** Every package that a program loads, through all files that it imports for more than their types. */
function packagesOf(program: string): readonly string[] {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const file = files.find((each) => each.path === path)
    if (seen.has(path)) return
    seen.add(path)
    if (file === undefined) return
    const text = file.text.replaceAll(/(?:import|export) type [^'"]*['"][^'"]+['"]/g, '')
    importsOf({ path, text }).forEach(visit)
  }
  visit(program)
  return [...seen].filter((path) => !path.startsWith('src/') && !path.startsWith('node:')).sort()
}

const root = fileURLToPath(new URL('..', import.meta.url))

const files: readonly SourceFile[] = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((name) => {
  const path = name.replaceAll('\\', '/')
  return { path, text: readFileSync(join(root, path), 'utf8') }
})

describe('the architecture', () => {
  it('holds: every file imports only what its folder may', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(violations(files)).toEqual([])
  })

  it('holds: the doctor works without the libraries of the platforms', () => {
    const packages = packagesOf('src/bot/operations/doctor-main.ts')
    expect(packages).toContain('zod')
    expect(packages).not.toContain('@slack/bolt')
    expect(packages).not.toContain('discord.js')
    expect(packagesOf('src/bot/slack/surface.ts')).toContain('@slack/bolt')
  })

  it.each<readonly [string, string, string, string]>([
    [
      'the core reaches for the shell',
      'src/briefings/answers/x.ts',
      `import { a } from '../../bot/config.ts'`,
      'imports src/bot/config.ts',
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
      `import { today } from '../config.ts'`,
      'imports src/bot/config.ts',
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
})
