// What the desk answers: a briefing in the bot's own words, and what else is to be done with it.

import {
  note,
  type AnswerStatus,
  type Briefing,
  type Choice,
  type Inline,
  type NonEmpty,
} from '../../../briefings/index.ts'
import type { Sketch } from '../../pictures/sketch.ts'
import type { Problem } from '../reading/problem.ts'
import { mendings } from './mend.ts'

export interface DeskReply {
  readonly status: AnswerStatus
  /** For the asker alone. */
  readonly briefing: Briefing
  /** What everybody in the channel is to know, as a sentence that goes on after the person's name; null for nothing. */
  readonly announcement: string | null
  /** The very messages of a digest as JSON, to be shown to the asker alone behind the briefing; null for none. */
  readonly messages: NonEmpty<string> | null
  /** What goes along with the first of them; null for none. */
  readonly picture: Sketch | null
}

/** A line: text, or runs such as a time. */
export type Line = string | NonEmpty<Inline>

/** Lines below a label, or one by itself. */
export type Row = Line | { readonly label: string; readonly lines: readonly Line[] }

/**
 * Makes a reply.
 * @param title what it is about
 * @param rows what it says; rows without lines are left out
 * @param more a status other than answered, what to ask next, what the channel hears, messages to show and their
 * picture
 * @returns the reply
 */
export function reply(
  title: string,
  rows: readonly Row[],
  {
    status = 'answered',
    next = [],
    announcement = null,
    messages = null,
    picture = null,
  }: {
    readonly status?: AnswerStatus
    readonly next?: readonly Choice[]
    readonly announcement?: string | null
    readonly messages?: NonEmpty<string> | null
    readonly picture?: Sketch | null
  } = {},
): DeskReply {
  const briefing = {
    title,
    blocks: rows.flatMap(blockOf),
    citations: [],
    records: [],
    suggestions: next,
  }
  return { status, briefing, announcement, messages, picture }
}

/**
 * Everything that is wrong with what was typed, and what to type instead.
 * @param title what was tried
 * @param problems at least one
 * @param typed the command, what was typed after it, and whether a line in its place could be read
 * @returns the reply, with buttons that work; nothing was changed
 */
export function refusal(
  title: string,
  problems: readonly Problem[],
  {
    command,
    line,
    reads,
  }: {
    readonly command: string
    readonly line: string
    readonly reads: (line: string) => boolean
  },
): DeskReply {
  const rows = problems.map(({ problem, fix }) => `${problem} ${fix}`)
  const next = mendings(line, problems, reads).map(({ label, line: instead }) => ({
    label,
    ask: `${command} ${instead}`,
  }))
  return reply(title, [...rows, 'Nothing was changed.'], { status: 'not-understood', next })
}

/**
 * A line of text around a moment or a link.
 * @param before text
 * @param inline what it is about
 * @param behind text; a full stop unless given
 */
export function around(before: string, inline: Inline, behind = '.'): NonEmpty<Inline> {
  return [{ kind: 'text', text: before }, inline, { kind: 'text', text: behind }]
}

function blockOf(row: Row): Briefing['blocks'] {
  if (typeof row === 'string' || !('label' in row)) {
    return [{ kind: 'paragraph', statement: note(row) }]
  }
  const [first, ...rest] = row.lines.map((line) => note(line))
  if (first === undefined) return []
  return [{ kind: 'facts', rows: [{ label: row.label, statements: [first, ...rest] }] }]
}
