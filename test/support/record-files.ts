// The files of the real record in memory, and copies of them with a fault planted.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DataFile } from '../../src/briefings/dataset/parse.ts'

/** The folder of the real record. */
export const DATA = join(import.meta.dirname, '../../data')

/** What to change in one file: paths such as delegations.0.country; undefined removes. */
export interface Edit {
  readonly file: string
  readonly set: Readonly<Record<string, unknown>>
}

/**
 * Reads the real record.
 * @returns every JSON file of it, in the order of their names
 */
export function realFiles(): readonly DataFile[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(DATA, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
  return ['', 'meetings', 'milestones']
    .flatMap(inFolder)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(DATA, file), 'utf8') }))
}

/**
 * Copies files with values changed.
 * @param files the files to copy
 * @param edits what to change in which of them
 * @returns the copies; the originals stay as they are
 * @throws {Error} when no file has the name of an edit
 */
export function edited(files: readonly DataFile[], edits: readonly Edit[]): readonly DataFile[] {
  return edits.reduce<readonly DataFile[]>((copies, { file, set }) => {
    if (!copies.some((copy) => copy.file === file)) throw new Error(`There is no file ${file}.`)
    return copies.map((copy) => {
      if (copy.file !== file) return copy
      const value: unknown = JSON.parse(copy.text)
      for (const [path, to] of Object.entries(set)) setAt(value, path, to)
      return { file, text: JSON.stringify(value, null, 2) }
    })
  }, files)
}

function setAt(value: unknown, path: string, to: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), value)
  if (typeof parent !== 'object' || parent === null) throw new Error(`There is no ${path}.`)
  if (to === undefined) Reflect.deleteProperty(parent, last)
  else Reflect.set(parent, last, to)
}

/**
 * Writes files below a folder.
 * @param folder where they go
 * @param files what to write
 */
export function writeFiles(folder: string, files: readonly DataFile[]): void {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}
