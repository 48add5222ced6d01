// A briefing and a platform's limits -> the parts that go out as one message each, in order.

import {
  statementsOf,
  type Briefing,
  type NonEmpty,
  type Statement,
} from '../../briefings/index.ts'
import { assemble, atomsOf, referencesOf, withStatement } from './atoms.ts'
import type { Atom, BlockAtom, Part } from './atoms.ts'
import { divide, textLength } from './divide.ts'

/** Which message of how many a part is. */
export interface Position {
  readonly number: number
  readonly of: number
}

/** Whether a part, shown as this message of so many, keeps to every limit of the platform. */
export type Fits = (part: Part, position: Position) => boolean

/** A statement with fewer characters than this is never divided. */
const UNDIVIDED = 600

/** Longer than any "Part 2 of 3" that will be written. */
const SOMEWHERE: Position = { number: 9999, of: 9999 }

/** What must not be separated; `turn` asks for a new message before it. */
interface Group {
  readonly atoms: readonly Atom[]
  readonly turn: boolean
}

/** The position of a message that is the only one. */
const ALONE: Position = { number: 1, of: 1 }

/**
 * A briefing as the only part.
 * @param briefing a briefing that is ready to show
 * @param share the question of the Share button; null for none
 * @returns the part, whether it fits or not
 */
export function wholeBriefing(briefing: Briefing, share: string | null): Part {
  return assemble(briefing, atomsOf(briefing, share))
}

/**
 * Divides a briefing into as many messages as it needs. Nothing is cut or left out, but for
 * suggestions beyond a few, which are counted. A statement stands with its citation numbers, a
 * heading with what follows it, in every message in which that goes on, a label with each of its
 * statements, and every message lists the sources of its own statements. Only a statement of many
 * sentences that no message could hold is divided, and then both halves carry the numbers.
 * @param briefing a briefing that is ready to show
 * @param share the question of the Share button; null for none
 * @param fits whether a part fits in a message
 * @returns the parts; one if at all possible
 */
export function splitBriefing(
  briefing: Briefing,
  share: string | null,
  fits: Fits,
): NonEmpty<Part> {
  const whole = wholeBriefing(briefing, share)
  if (fits(whole, ALONE)) return [whole]
  const pages: Atom[][] = []
  const partOf = (page: readonly Atom[]) => assemble(briefing, page)
  const fitsAt = (page: readonly Atom[], number: number) =>
    fits(partOf(page), { ...SOMEWHERE, number })
  const holds = (page: readonly Atom[]) => fitsAt(page, 1) && fitsAt(page, SOMEWHERE.number)
  let heading: Atom | undefined
  for (const { atoms, turn } of groups(atomsOf(briefing, share)).flatMap((each) =>
    placeable(each, holds),
  )) {
    const page = pages.at(-1)
    const isRoom = page !== undefined && !turn && fitsAt([...page, ...atoms], pages.length)
    if (isRoom) {
      page.push(...atoms)
    } else {
      const headed = withHeading(heading, atoms)
      pages.push(fitsAt(headed, pages.length + 1) ? headed : [...atoms])
    }
    heading = atoms.findLast(isHeading) ?? heading
  }
  const [first = [], ...rest] = pages
  return [partOf(first), ...rest.map(partOf)]
}

function isHeading(atom: Atom | undefined): boolean {
  return atom?.kind === 'block' && atom.block.kind === 'heading'
}

/** What goes on in another message has its heading there once more. */
function withHeading(heading: Atom | undefined, atoms: readonly Atom[]): Atom[] {
  const goesOn = atoms[0]?.kind === 'block' && !isHeading(atoms[0])
  return goesOn && heading !== undefined ? [heading, ...atoms] : [...atoms]
}

/** A heading stands with what follows it; any other atom for itself. */
function groups(atoms: readonly Atom[]): readonly Group[] {
  return atoms.flatMap((atom, index): Group[] => {
    const [before, after] = [atoms[index - 1], atoms[index + 1]]
    if (isHeading(atom) && after !== undefined && !isHeading(after)) return []
    const isHeaded = !isHeading(atom) && before !== undefined && isHeading(before)
    return [{ atoms: isHeaded ? [before, atom] : [atom], turn: false }]
  })
}

/**
 * Groups that fit in a message of their own. Where the sources of one statement alone would fill a
 * message, they follow it as groups of their own; where its text would, the text is divided.
 */
function placeable(group: Group, holds: (page: readonly Atom[]) => boolean): readonly Group[] {
  const last = group.atoms.at(-1)
  if (last?.kind !== 'block' || holds(group.atoms)) return [group]
  const [statement] = statementsOf(last.block)
  if (statement === undefined) return [group]
  const heads = group.atoms.slice(0, -1)
  const references = referencesOf(last)
  const isShort = textLength(statement) < UNDIVIDED
  if (!last.bare && references.length > 0 && (isShort || !holds([...heads, ...beside(last)]))) {
    const bare: Group = { ...group, atoms: [...heads, { ...last, bare: true }] }
    return [
      ...placeable(bare, holds),
      ...references.map((reference): Group => ({ atoms: [reference], turn: false })),
    ]
  }
  return isShort ? [group] : divided(group, heads, last, statement, holds)
}

/** The shortest piece of a statement that is worth a message, with all its sources. */
function beside(atom: BlockAtom): readonly Atom[] {
  const text = 'x'.repeat(UNDIVIDED)
  return statementsOf(atom.block).map((statement) =>
    withStatement(atom, { ...statement, inlines: [{ kind: 'text', text }] }),
  )
}

function divided(
  group: Group,
  heads: readonly Atom[],
  last: BlockAtom,
  statement: Statement,
  holds: (page: readonly Atom[]) => boolean,
): readonly Group[] {
  const halves = divide(statement, (beginning) => holds([...heads, withStatement(last, beginning)]))
  if (halves === null) return [group]
  const [beginning, rest] = halves
  return [
    { ...group, atoms: [...heads, withStatement(last, beginning)] },
    ...placeable({ atoms: [withStatement(last, rest)], turn: true }, holds),
  ]
}
