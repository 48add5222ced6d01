// Files that need each other: whoever wants to understand one of them has to read them all.

import { importsOf, type SourceFile } from './checking.ts'

/**
 * Finds circles of imports, those of types too.
 * @param files every source file
 * @returns a path that ends where it began, for every file from which one does; each circle once
 */
export function circles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const finished = new Set<string>()
  const found: string[][] = []
  const visit = (path: string, way: readonly string[]): void => {
    const begun = way.indexOf(path)
    if (begun >= 0) found.push([...way.slice(begun), path])
    const file = known.get(path)
    if (begun >= 0 || file === undefined || finished.has(path)) return
    for (const target of importsOf(file)) visit(target, [...way, path])
    finished.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}
