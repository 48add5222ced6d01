// A picture that can be drawn. What draws is loaded for the first one that is: few answers have any.

import { createRequire } from 'node:module'
import type { Lookup } from '../../briefings/index.ts'
import type * as Draw from './draw.ts'
import type { Drawn } from './drawn.ts'
import type { Picture } from './picture.ts'

/** A picture that can be drawn. */
export interface Sketch {
  /** What its file is called, without the ending. */
  readonly name: string
  /** Draws it, once for a record. */
  readonly draw: () => Picture
}

/** Channels choose what they follow in many ways; what was drawn for them is not kept for ever. */
const MOST = 50

const SKETCHES = new WeakMap<Lookup, Map<string, Sketch>>()

/**
 * The sketch of a picture.
 * @param drawn what it is of
 * @param lookup the record
 * @returns the same object for the same record
 */
export function sketchOf(drawn: Drawn, lookup: Lookup): Sketch {
  const sketches = SKETCHES.get(lookup) ?? new Map<string, Sketch>()
  SKETCHES.set(lookup, sketches)
  const key = JSON.stringify(drawn)
  const known = sketches.get(key)
  if (known !== undefined) return known
  if (sketches.size >= MOST) sketches.clear()
  let picture: Picture | undefined
  const sketch = {
    name: `quad-${nameOf(drawn)}`,
    draw: () => (picture ??= drawing().draw(drawn, lookup)),
  }
  sketches.set(key, sketch)
  return sketch
}

function nameOf(drawn: Drawn): string {
  if (drawn.kind === 'timeline' && drawn.year !== null) return `timeline-${drawn.year}`
  return drawn.kind === 'events' ? 'timeline' : drawn.kind
}

function drawing(): typeof Draw {
  const require = createRequire(import.meta.url)
  return require('./draw.ts') as typeof Draw
}
