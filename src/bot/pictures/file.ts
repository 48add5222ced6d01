// A picture as a file for people: PNG, drawn once.

import { createRequire } from 'node:module'
import type { Picture } from './picture.ts'
import type * as Png from './png.ts'
import type { Sketch } from './sketch.ts'

/** What is said of a picture beside it. */
export interface PictureWords {
  /** Its file's: lower-case letters, digits, hyphens and the ending, safe on every file system. */
  readonly name: string
  readonly title: string
  /** What it shows, in words; at most 1,000 characters. */
  readonly alt: string
}

/** A picture as chat platforms take it. */
export interface PictureFile extends PictureWords {
  readonly type: 'image/png'
  readonly bytes: Uint8Array
}

/** A picture is drawn for its sketch once, and that once a record. */
const FILES = new WeakMap<Picture, PictureFile>()

/**
 * What is said of a picture, without making its file.
 * @param sketch which
 * @returns the words
 * @throws {Error} where it cannot be drawn
 */
export function pictureWords({ name, draw }: Sketch): PictureWords {
  const { title, alt } = draw()
  return { name: `${name}.png`, title, alt }
}

/**
 * Draws the file of a picture.
 * @param sketch which
 * @returns the file; the same one for the same record
 * @throws {Error} where it cannot be drawn
 */
export function pictureFile(sketch: Sketch): PictureFile {
  const picture = sketch.draw()
  const known = FILES.get(picture)
  if (known !== undefined) return known
  const { pngOf } = painting()
  const file = { ...pictureWords(sketch), type: 'image/png', bytes: pngOf(picture) } as const
  FILES.set(picture, file)
  return file
}

/**
 * Draws it where that can be done: an answer is whole without its picture.
 * @param sketch which; none where there is none
 * @param onFailed hears why it cannot be drawn
 * @returns the file, or null
 */
export function pictureFileIfAny(
  sketch: Sketch | undefined,
  onFailed: (error: unknown) => void,
): PictureFile | null {
  if (sketch === undefined) return null
  try {
    return pictureFile(sketch)
  } catch (error) {
    onFailed(error)
    return null
  }
}

/** What paints takes much memory: it is loaded for the first file. */
function painting(): typeof Png {
  const require = createRequire(import.meta.url)
  return require('./png.ts') as typeof Png
}
