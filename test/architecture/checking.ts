// Who imports whom, and what no file may do: read from the text of the files.

import { dirname, join, normalize } from 'node:path/posix'
import { BROWSER_RULES } from './browser-rules.ts'
import { CORE_RULES } from './core-rules.ts'
import { PLATFORMS_RULES } from './platforms-rules.ts'
import { CORE } from './rule.ts'
import { SHELL_RULES } from './shell-rules.ts'

export interface SourceFile {
  /** Path below the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** The first rule whose folder holds a file counts; paths with * stand for the files right in a folder. */
const RULES = [...CORE_RULES, ...PLATFORMS_RULES, ...BROWSER_RULES, ...SHELL_RULES]

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

/** What a file imports: paths below the repository, and packages. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
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

/** Everything that some files do and may not, a sentence each. */
export function violations(files: readonly SourceFile[]): readonly string[] {
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
