// What goes into a file instead of the terminal, and a word that it did.

import type { Sketch } from '../pictures/sketch.ts'

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

const DONE = 0
const NOT_WRITTEN = 2

/**
 * Writes a file, and says so, or why not.
 * @param out its path
 * @param content what is in it
 * @param streams where it is said
 * @returns the exit code: 0, or 2 where it cannot be written
 */
export async function writeOut(
  out: string,
  content: string | Uint8Array,
  { stdout, stderr }: Streams,
): Promise<number> {
  const { writeFile } = await import('node:fs/promises')
  try {
    await writeFile(out, content)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    stderr.write(`${out} cannot be written: ${why}\n`)
    return NOT_WRITTEN
  }
  stdout.write(`Written: ${out}\n`)
  return DONE
}

/**
 * Draws a picture into a file.
 * @param sketch which
 * @param path of the file: an SVG drawing where it ends in .svg, else PNG
 * @param streams where it is said
 * @returns the exit code: 0, or 2 where it cannot be written
 */
export async function writePicture(
  sketch: Sketch,
  path: string,
  streams: Streams,
): Promise<number> {
  const picture = sketch.draw()
  if (path.toLowerCase().endsWith('.svg')) return writeOut(path, picture.svg, streams)
  const { pngOf } = await import('../pictures/png.ts')
  return writeOut(path, pngOf(picture), streams)
}
