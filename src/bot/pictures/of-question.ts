// Which picture goes with the answer to which question. It is drawn only where it is shown.
import { createRequire } from 'node:module'
import type { Lookup, Question, Scope } from '../../briefings/index.ts'
import type * as Draw from './draw.ts'
import type { Picture } from './picture.ts'

/** A picture that can be drawn. */
export interface Sketch {
  /** What its file is called, without the ending. */
  readonly name: string
  /** Draws it, once for a record. */
  readonly draw: () => Picture
}

/** What there are pictures of. */
export type Drawn =
  | { readonly kind: 'timeline'; readonly year: number | null }
  | { readonly kind: 'topics' }
  | { readonly kind: 'people' }
  | { readonly kind: 'hosts' }

/**
 * The picture of what a question asks about: all of the record, or a year of the timeline.
 * @param question as it was understood
 * @param lookup the record
 * @returns the same object for the same record; null where no picture shows just that
 */
export function sketchFor(question: Question, lookup: Lookup): Sketch | null {
  const drawn = drawnFor(question)
  if (drawn === null) return null
  const name =
    drawn.kind === 'timeline' && drawn.year !== null ? `timeline-${drawn.year}` : drawn.kind
  const known = SKETCHES.get(lookup) ?? new Map<string, Sketch>()
  SKETCHES.set(lookup, known)
  const sketch = known.get(name) ?? sketchOf(name, drawn, lookup)
  known.set(name, sketch)
  return sketch
}

const SKETCHES = new WeakMap<Lookup, Map<string, Sketch>>()

function drawnFor(question: Question): Drawn | null {
  if (question.kind === 'topics' || question.kind === 'people') return { kind: question.kind }
  if (question.kind === 'timeline') {
    const { year, milestoneKind, between } = question
    return milestoneKind === null && between === null ? { kind: 'timeline', year } : null
  }
  if (question.kind === 'continuity') {
    return question.countries.length === 0 ? { kind: 'people' } : null
  }
  if (question.kind === 'representatives') {
    const { scope, countries, outsiders } = question
    return isAll(scope) && countries.length + outsiders.length === 0 ? { kind: 'people' } : null
  }
  if (question.kind === 'host') {
    return isAll(question.scope) && question.countries.length === 0 ? { kind: 'hosts' } : null
  }
  return null
}

function isAll({ kind }: Scope): boolean {
  return kind === 'all'
}

function sketchOf(name: string, drawn: Drawn, lookup: Lookup): Sketch {
  let picture: Picture | undefined
  return {
    name: `quad-${name}`,
    draw: () => (picture ??= drawing().draw(drawn, lookup)),
  }
}

/** Few answers have a picture: what draws is loaded for those. */
function drawing(): typeof Draw {
  const require = createRequire(import.meta.url)
  return require('./draw.ts') as typeof Draw
}
