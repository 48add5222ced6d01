// The files of the project as they are, and what programs load of them.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { importsOf, type SourceFile } from './checking.ts'

/** Where the project is. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every source file. */
export const files: readonly SourceFile[] = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(
  (name) => {
    const path = name.replaceAll('\\', '/')
    return { path, text: readFileSync(join(root, path), 'utf8') }
  },
)

/** Every package that a program loads, through all files that it imports for more than their types. */
export function packagesOf(program: string): readonly string[] {
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
