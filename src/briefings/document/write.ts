// Small constructors for statements and blocks: an answer reads like the briefing that it makes.

import type {
  Block,
  Choice,
  Claim,
  FactRow,
  Inline,
  NonEmpty,
  Several,
  Note,
  Silence,
  Statement,
} from './briefing.ts'
import { timeInWords } from './dates.ts'

/** A statement whose sources are still ids of sources.json. */
export type Draft = Statement<string>
export type DraftClaim = Claim<string>
export type DraftBlock = Block<string>
type DraftRow = FactRow<string>

/** What the record holds for one claim. */
interface Recorded {
  readonly text: string
  readonly cites: NonEmpty<string>
  readonly basis?: 'stated' | 'inferred' | undefined
}

/**
 * A statement of fact.
 * @param text the sentence: plain, or in runs
 * @param cites ids of the sources that say it
 * @param basis `inferred` where no source says it outright
 * @returns the claim
 */
export function claim(
  text: string | NonEmpty<Inline>,
  cites: NonEmpty<string>,
  basis: 'stated' | 'inferred' = 'stated',
): DraftClaim {
  return { kind: 'claim', inlines: runs(text), citations: cites, basis }
}

/**
 * A claim of the record as a statement.
 * @param recorded text, sources and basis as recorded
 * @returns the claim
 */
export function recordedClaim({ text, cites, basis }: Recorded): DraftClaim {
  return claim(text, cites, basis)
}

/**
 * What no source says.
 * @param recorded the sentence and the sources that were read for it
 * @returns the silence
 */
export function silence({ text, cites }: Recorded): Silence<string> {
  return { kind: 'silence', inlines: runs(text), citations: cites }
}

/**
 * The bot's own words; never a fact about the Quad.
 * @param text the sentence: plain, or in runs
 * @returns the note
 */
export function note(text: string | NonEmpty<Inline>): Note {
  return { kind: 'note', inlines: runs(text) }
}

/**
 * A moment inside a sentence.
 * @param at any instant
 * @param how it is written where it is not shown in the reader's own zone, in UTC unless given, and what stands
 *   before it where it is
 * @returns the run
 */
export function time(
  at: Temporal.Instant,
  how: { readonly text?: string; readonly lead?: string } = {},
): Inline {
  return {
    kind: 'time',
    text: timeInWords(at),
    ...how,
    seconds: Math.floor(at.epochMilliseconds / 1000),
  }
}

/**
 * Statements as one block: none, a paragraph or a list.
 * @param statements any number of statements
 * @returns no block for none, a paragraph for one, a list for more
 */
export function listed(statements: readonly Draft[]): readonly DraftBlock[] {
  const [first, ...rest] = statements
  if (first === undefined) return []
  if (rest.length === 0) return [{ kind: 'paragraph', statement: first }]
  return [{ kind: 'list', items: [first, ...rest] }]
}

/**
 * A heading with its statements; nothing at all when there are none.
 * @param title what stands above
 * @param statements what stands below
 * @returns the blocks
 */
export function section(title: string, statements: readonly Draft[]): readonly DraftBlock[] {
  return statements.length === 0 ? [] : [heading(title), ...listed(statements)]
}

/**
 * Labelled rows; rows without statements are left out.
 * @param rows label and statements
 * @returns one facts block, or none
 */
export function facts(
  rows: readonly { label: string; statements: readonly Draft[] }[],
): readonly DraftBlock[] {
  const [first, ...rest] = rows.flatMap(({ label, statements }): DraftRow[] =>
    isNonEmpty(statements) ? [{ label, statements }] : [],
  )
  return first === undefined ? [] : [{ kind: 'facts', rows: [first, ...rest] }]
}

/**
 * One statement as a paragraph.
 * @param statement any statement
 * @returns the block
 */
export function paragraph(statement: Draft): DraftBlock {
  return { kind: 'paragraph', statement }
}

/**
 * The bot's own words as a paragraph.
 * @param text the sentence: plain, or in runs
 * @returns the block
 */
export function remark(text: string | NonEmpty<Inline>): DraftBlock {
  return paragraph(note(text))
}

/**
 * A heading by itself, for what is no list of statements; `section` is for one that is.
 * @param text what stands there
 * @returns the block
 */
export function heading(text: string): DraftBlock {
  return { kind: 'heading', text }
}

/**
 * Choices to pick from; nothing when there are none.
 * @param choices what can be asked
 * @returns one choices block, or none
 */
export function choicesBlock(choices: readonly Choice[]): readonly DraftBlock[] {
  return isNonEmpty(choices) ? [{ kind: 'choices', choices }] : []
}

/**
 * Tells the type checker that a list has an element.
 * @param items any list
 * @returns whether it has one
 */
export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}

/**
 * Tells the type checker that a list has two elements or more.
 * @param items any list
 * @returns whether it has
 */
export function isSeveral<T>(items: readonly T[]): items is Several<T> {
  return items.length > 1
}

function runs(text: string | NonEmpty<Inline>): NonEmpty<Inline> {
  return typeof text === 'string' ? [{ kind: 'text', text }] : text
}
