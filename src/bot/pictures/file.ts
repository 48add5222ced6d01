// A picture as a file for people: PNG, drawn once.
import type { Sketch } from './of-question.ts'
import { pngOf } from './png.ts'
import type { Picture } from './picture.ts'

/** A picture as chat platforms take it. */
export interface PictureFile {
  /** Lower-case letters, digits, hyphens and the ending: safe on every file system. */
  readonly name: string
  readonly type: 'image/png'
  readonly bytes: Uint8Array
  readonly title: string
  /** What it shows, in words; at most 1,000 characters. */
  readonly alt: string
}

/** A picture is drawn for its sketch once, and that once a record. */
const FILES = new WeakMap<Picture, PictureFile>()

/**
 * Draws the file of a picture.
 * @param sketch which
 * @returns the file; the same one for the same record
 * @throws {Error} where it cannot be drawn
 */
export function pictureFile({ name, draw }: Sketch): PictureFile {
  const picture = draw()
  const { title, alt } = picture
  const known = FILES.get(picture)
  if (known !== undefined) return known
  const file = {
    name: `${name}.png`,
    type: 'image/png',
    bytes: pngOf(picture),
    title,
    alt,
  } as const
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
