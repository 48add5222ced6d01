// The document model: what an answer or a digest says, before any platform. Plain data, closed unions.
// `Cite` is how a statement names its sources: by id (string) while an answer is being written, as a
// numbered Citation once `compose` has resolved it. Renderers only ever meet the second.

import type { Source } from '../dataset/schema.ts'

/** A list with at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** Two at least. */
export type Several<T> = readonly [T, T, ...T[]]

/** A source as a reader meets it in one briefing: with the number that the briefing gives it, from 1. */
export interface Citation {
  readonly number: number
  readonly id: Source['id']
  readonly title: string
  readonly publisher: string
  readonly kind: Source['kind']
  readonly url: string
  /** As precise as known (2023-01-31, 2023-02, 2023-W06, 2023); null where the page gives no date. */
  readonly published: string | null
}

/** A run of text. `text` is always plain: only a renderer writes markup, and it escapes. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /**
   * A moment, shown in the reader's own zone and language where the surface can; `text` says it in UTC
   * for all others (`timeInWords`). `seconds` are whole ones since 1970. `lead` stands before it only where it
   * is shown in the reader's own zone.
   */
  | {
      readonly kind: 'time'
      readonly text: string
      readonly seconds: number
      readonly lead?: string
    }
  /** A channel of the platform, by its id, shown by its name where the surface can; it pings nobody. */
  | { readonly kind: 'channel'; readonly text: string }
  /**
   * Somebody on the platform, by their id, shown by their name where the surface can. Only in what is for
   * the asker alone: in the open, Slack would tell them that they were spoken of.
   */
  | { readonly kind: 'person'; readonly text: string }

/** A statement of fact. It cannot exist without a source. */
export interface Claim<Cite = Citation> {
  readonly kind: 'claim'
  readonly inlines: NonEmpty<Inline>
  readonly citations: NonEmpty<Cite>
  /** `inferred`: no source says it outright; the text says from what it follows. */
  readonly basis: 'stated' | 'inferred'
}

/** What no source says, with the sources that were read for it. */
export interface Silence<Cite = Citation> {
  readonly kind: 'silence'
  readonly inlines: NonEmpty<Inline>
  readonly citations: NonEmpty<Cite>
}

/** The bot's own words about the record or itself; never a fact about the Quad. */
export interface Note {
  readonly kind: 'note'
  readonly inlines: NonEmpty<Inline>
}

export type Statement<Cite = Citation> = Claim<Cite> | Silence<Cite> | Note

/** Something a reader can ask next: as a button, a chip or a line to type. */
export interface Choice {
  /** What the reader sees; short. */
  readonly label: string
  /** The question or command that it stands for, as the reader would type it after /quad. */
  readonly ask: string
}

export type Block<Cite = Citation> =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly statement: Statement<Cite> }
  | { readonly kind: 'list'; readonly items: NonEmpty<Statement<Cite>> }
  | { readonly kind: 'facts'; readonly rows: NonEmpty<FactRow<Cite>> }
  | { readonly kind: 'choices'; readonly choices: NonEmpty<Choice> }

/** A label and what is said under it: "Host" and one statement, "Japan" and two. */
export interface FactRow<Cite = Citation> {
  readonly label: string
  readonly statements: NonEmpty<Statement<Cite>>
}

/** What a surface renders: an answer or a digest. */
export interface Briefing {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Every source that a claim or silence of this briefing rests on, once, in order of number. */
  readonly citations: readonly Citation[]
  /** Ids of the meetings and milestones that this briefing speaks of, most important first. */
  readonly records: readonly string[]
  /** What one could ask next. */
  readonly suggestions: readonly Choice[]
}
