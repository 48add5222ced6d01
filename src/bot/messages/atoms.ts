// A briefing <-> atoms, the smallest things that a message may hold or leave to the next one. A
// statement and its citation numbers are one atom.

import {
  statementsOf,
  visit,
  type Block,
  type Briefing,
  type Choice,
  type Citation,
  type Inline,
  type Statement,
} from '../../briefings/index.ts'

/** A link inside a sentence whose address is too long to stand there. */
export type LongLink = Extract<Inline, { kind: 'link' }>

/**
 * What one message shows of a briefing; it is a briefing too, with the citations that it lists
 * itself.
 */
export interface Part extends Briefing {
  /** Links of its sentences that are listed with the sources, since their addresses are long. */
  readonly longLinks: readonly LongLink[]
  /** How many suggestions no message shows. */
  readonly moreSuggestions: number
  /** The question of the Share button, where this part has one. */
  readonly share: string | null
}

/** One heading, statement, choice, source or button. */
export type Atom =
  | {
      readonly kind: 'block'
      /** A block with one statement or choice, or a heading. */
      readonly block: Block
      /** Which block of the briefing, and which row of it, this belongs to. */
      readonly origin: number
      readonly row: number
      /** Its sources are atoms of their own, since they do not fit beside it. */
      readonly bare: boolean
    }
  | { readonly kind: 'source'; readonly citation: Citation }
  | { readonly kind: 'long-link'; readonly link: LongLink }
  | { readonly kind: 'suggestion'; readonly choice: Choice }
  | { readonly kind: 'more-suggestions'; readonly count: number }
  | { readonly kind: 'share'; readonly ask: string }

export type BlockAtom = Extract<Atom, { kind: 'block' }>

/**
 * An address with more characters than this stands once, with the sources, and not inside
 * sentences.
 */
export const LONG_ADDRESS = 300

/** How many suggestions are shown; a person chooses among a few, and the rest is counted. */
export const SUGGESTIONS_SHOWN = 10

/**
 * Takes a briefing apart.
 * @param briefing any briefing
 * @param share the question of the Share button, if there is to be one
 * @returns its atoms in reading order
 */
export function atomsOf(briefing: Briefing, share: string | null): readonly Atom[] {
  const shown = briefing.suggestions.slice(0, SUGGESTIONS_SHOWN)
  const more = briefing.suggestions.length - shown.length
  return [
    ...briefing.blocks.flatMap(blockAtoms),
    ...unlisted(briefing).map((citation): Atom => ({ kind: 'source', citation })),
    ...shown.map((choice): Atom => ({ kind: 'suggestion', choice })),
    ...(more === 0 ? [] : [{ kind: 'more-suggestions', count: more } as const]),
    ...(share === null ? [] : [{ kind: 'share', ask: share } as const]),
  ]
}

/**
 * Puts neighbouring atoms together again.
 * @param briefing where they come from
 * @param atoms some of its atoms, in reading order
 * @returns the part of the briefing that they are
 */
export function assemble({ title, records }: Briefing, atoms: readonly Atom[]): Part {
  const references = atoms.flatMap((atom) =>
    atom.kind === 'block' ? (atom.bare ? [] : referencesOf(atom)) : [atom],
  )
  const citations = references.flatMap((atom) => (atom.kind === 'source' ? [atom.citation] : []))
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]))
  return {
    title,
    records,
    blocks: joined(atoms.filter((atom) => atom.kind === 'block')),
    citations: [...byNumber.values()].sort((one, other) => one.number - other.number),
    longLinks: references.flatMap((atom) => (atom.kind === 'long-link' ? [atom.link] : [])),
    suggestions: atoms.flatMap((atom) => (atom.kind === 'suggestion' ? [atom.choice] : [])),
    moreSuggestions: atoms.reduce(
      (sum, atom) => sum + (atom.kind === 'more-suggestions' ? atom.count : 0),
      0,
    ),
    share: atoms.flatMap((atom) => (atom.kind === 'share' ? [atom.ask] : [])).at(-1) ?? null,
  }
}

/**
 * What a reader must find below the text of an atom.
 * @param atom a block of one statement, or a block without any
 * @returns its sources and its links with long addresses, as atoms
 */
export function referencesOf({ block }: BlockAtom): readonly Atom[] {
  return statementsOf(block).flatMap((statement) => [
    ...citationsOf(statement).map((citation): Atom => ({ kind: 'source', citation })),
    ...statement.inlines.flatMap((inline): Atom[] =>
      inline.kind === 'link' && inline.url.length > LONG_ADDRESS
        ? [{ kind: 'long-link', link: inline }]
        : [],
    ),
  ])
}

/**
 * The same atom with another statement.
 * @param atom a block of one statement
 * @param statement what it says instead
 * @returns the atom
 */
export function withStatement(atom: BlockAtom, statement: Statement): BlockAtom {
  const block = visit<Block, Block>(atom.block, {
    heading: (heading) => heading,
    paragraph: ({ kind }) => ({ kind, statement }),
    list: ({ kind }) => ({ kind, items: [statement] }),
    facts: ({ kind, rows }) => ({
      kind,
      rows: [{ label: rows[0].label, statements: [statement] }],
    }),
    choices: (choices) => choices,
  })
  return { ...atom, block }
}

function citationsOf(statement: Statement): readonly Citation[] {
  return visit<Statement, readonly Citation[]>(statement, {
    claim: ({ citations }) => citations,
    silence: ({ citations }) => citations,
    note: () => [],
  })
}

/** Sources that the briefing lists though none of its statements rests on them. */
function unlisted({ blocks, citations }: Briefing): readonly Citation[] {
  const used = new Set(
    blocks
      .flatMap(statementsOf)
      .flatMap(citationsOf)
      .map(({ number }) => number),
  )
  return citations.filter(({ number }) => !used.has(number))
}

function blockAtoms(block: Block, origin: number): readonly BlockAtom[] {
  const atom = (each: Block, row = 0): BlockAtom => ({
    kind: 'block',
    block: each,
    origin,
    row,
    bare: false,
  })
  return visit<Block, readonly BlockAtom[]>(block, {
    heading: (heading) => [atom(heading)],
    paragraph: (paragraph) => [atom(paragraph)],
    list: ({ kind, items }) => items.map((item) => atom({ kind, items: [item] })),
    facts: ({ kind, rows }) =>
      rows.flatMap(({ label, statements }, row) =>
        statements.map((each) => atom({ kind, rows: [{ label, statements: [each] }] }, row)),
      ),
    choices: ({ kind, choices }) => choices.map((each) => atom({ kind, choices: [each] })),
  })
}

function joined(atoms: readonly BlockAtom[]): readonly Block[] {
  const blocks: Block[] = []
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1]
    const last = blocks.at(-1)
    const together =
      last !== undefined && before?.origin === atom.origin
        ? join(last, atom.block, before.row === atom.row)
        : null
    if (together === null) blocks.push(atom.block)
    else blocks[blocks.length - 1] = together
  })
  return blocks
}

function join(one: Block, other: Block, isSameRow: boolean): Block | null {
  if (one.kind === 'list' && other.kind === 'list') {
    return { kind: 'list', items: [...one.items, ...other.items] }
  }
  if (one.kind === 'choices' && other.kind === 'choices') {
    return { kind: 'choices', choices: [...one.choices, ...other.choices] }
  }
  if (one.kind === 'facts' && other.kind === 'facts') {
    if (!isSameRow) return { kind: 'facts', rows: [...one.rows, ...other.rows] }
    const [head, [last]] = [one.rows.slice(0, -1), one.rows.slice(-1)]
    if (last === undefined) return null
    const row = { ...last, statements: [...last.statements, ...other.rows[0].statements] } as const
    const [first, ...rest] = [...head, row]
    return first === undefined ? null : { kind: 'facts', rows: [first, ...rest] }
  }
  return null
}
