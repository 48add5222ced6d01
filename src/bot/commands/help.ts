// The table of commands -> briefings about it: help, how to use one command, did you mean.

import type {
  Answer,
  Briefing,
  Choice,
  FactRow,
  Inline,
  NonEmpty,
  Note,
} from '../../briefings/index.ts'
import { usageOf, type Command } from './command.ts'
import type { OptionChoice } from './complete.ts'
import { DIGEST_COMMANDS, DIGEST_GROUP } from './digest-table.ts'
import { COMMANDS } from './table.ts'

type Blocks = Briefing['blocks']

/**
 * The core's help, which has questions to start with, and every command with its example.
 * @param help the core's answer to "help"
 * @returns the briefing
 */
export function helpBriefing({ briefing }: Answer): Briefing {
  return { ...briefing, blocks: [...briefing.blocks, ...allCommands()] }
}

/**
 * The same help, with its commands as a surface writes them.
 * @param help the briefing that answers "help"
 * @param written how the commands about the record are written there
 * @param ofDigests how those about digests are
 * @returns the briefing
 */
export function helpWritten(help: Briefing, written: Written, ofDigests: Written): Briefing {
  const before = help.blocks.slice(0, commandsAt(help))
  return { ...help, blocks: [...before, ...allCommands(written, ofDigests)] }
}

function allCommands(written?: Written, ofDigests?: Written): Blocks {
  return [
    ...commandBlocks(COMMANDS_HEADING, COMMANDS, written),
    ...commandBlocks(DIGESTS_HEADING, DIGEST_COMMANDS, ofDigests),
  ]
}

/** Where the commands begin, which are the end of help. */
function commandsAt({ blocks }: Briefing): number {
  const at = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === COMMANDS_HEADING,
  )
  return at === -1 ? blocks.length : at
}

/** What a surface has to say about asking there; it knows that itself. */
export interface Hints {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * Help with what is particular to one surface, above the commands.
 * @param help the briefing that answers "help"
 * @param hints the surface's own
 * @returns the briefing
 */
export function withHints(help: Briefing, { heading, lines }: Hints): Briefing {
  const at = commandsAt(help)
  const [first, ...rest] = lines.map((line) => note(line))
  if (first === undefined) return help
  const own: Blocks = [
    { kind: 'heading', text: heading },
    { kind: 'list', items: [first, ...rest] },
  ]
  return { ...help, blocks: [...help.blocks.slice(0, at), ...own, ...help.blocks.slice(at)] }
}

/**
 * What is missing from a command, with values to choose from.
 * @param command the command
 * @param problem what is missing, as a sentence
 * @param choices values of the option that is missing
 * @param toAsk what a value asks
 * @returns the briefing
 */
export function usageBriefing(
  command: Command,
  problem: string,
  choices: readonly OptionChoice[],
  toAsk: (value: string) => string,
): Briefing {
  return {
    title: `How to use ${command.name}`,
    blocks: [
      paragraph(`${command.summary}. Type: ${usageOf(command)}`),
      paragraph(problem),
      ...choicesBlock(choices.map(({ name, value }) => ({ label: name, ask: toAsk(value) }))),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}

/**
 * What a command about digests is answered with where there is no channel.
 * @param line the command as it was typed
 * @returns the briefing
 */
export function channelOnlyBriefing(line: string): Briefing {
  return {
    title: 'Digests belong to a channel',
    blocks: [
      paragraph(channelWords(`“${line}” is about the digests of a channel of Slack or Discord`)),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}

/**
 * Where commands about digests are typed.
 * @param what what belongs there, as the beginning of a sentence
 * @returns a sentence
 */
export function channelWords(
  what = 'It is for a channel of Slack or Discord, since digests belong to one',
): string {
  return `${what}: type it there, behind /quad (in Discord it stands under /quad ${DIGEST_GROUP.name}).`
}

/**
 * An answer to a line of which words say nothing.
 * @param briefing the answer
 * @param words what was left aside, as typed
 * @returns the same, saying so first
 */
export function withAside(briefing: Briefing, words: readonly string[]): Briefing {
  const said = words.map((word) => `“${word}”`).join(' and ')
  const text = `${said} ${words.length === 1 ? 'was' : 'were'} left aside.`
  return { ...briefing, blocks: [paragraph(text), ...briefing.blocks] }
}

/**
 * An answer that was not understood, with the commands that may have been meant on top.
 * @param briefing the core's answer
 * @param meant what to type instead
 * @returns the briefing
 */
export function withCommandsMeant(briefing: Briefing, meant: readonly string[]): Briefing {
  const choices = choicesBlock(meant.map((line) => ({ label: line, ask: line })))
  if (choices.length === 0) return briefing
  return {
    ...briefing,
    blocks: [paragraph('Did you mean one of these commands?'), ...choices, ...briefing.blocks],
  }
}

const COMMANDS_HEADING = 'Commands'
const DIGESTS_HEADING = 'Digests for a channel'

/** How commands are written where help is read. */
export interface Written {
  /** @returns its name and what goes with it */
  readonly usage: (command: Command) => string
  /** @returns a line that can be typed there */
  readonly example: (command: Command) => string
}

/** As they stand in the table. */
export const AS_IN_TABLE: Written = { usage: usageOf, example: ({ example }) => example }

/**
 * @param heading what stands above them
 * @param commands commands
 * @param written how they are written; as in the table unless given
 * @returns how each is typed, what it is for, an example
 */
export function commandBlocks(
  heading: string,
  commands: readonly Command[],
  { usage, example }: Written = AS_IN_TABLE,
): Blocks {
  const rows = labelled(
    commands.map((command) => ({
      label: usage(command),
      statements: [note(`${command.summary}. For example: `, example(command))],
    })),
  )
  return rows.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...rows]
}

/** Rows under their labels; nothing where there are none. */
export function labelled(rows: readonly FactRow[]): Blocks {
  const [first, ...rest] = rows
  return first === undefined ? [] : [{ kind: 'facts', rows: [first, ...rest] }]
}

/** A paragraph of the bot's own. */
export function paragraph(text: string): Blocks[number] {
  return { kind: 'paragraph', statement: note(text) }
}

/** A statement of the bot's own, with an example at its end. */
export function note(text: string, example?: string): Note {
  const inlines: NonEmpty<Inline> =
    example === undefined
      ? [{ kind: 'text', text }]
      : [
          { kind: 'text', text },
          { kind: 'strong', text: example },
        ]
  return { kind: 'note', inlines }
}

/** Choices; nothing where there are none. */
export function choicesBlock(choices: readonly Choice[]): Blocks {
  const [first, ...rest] = choices
  return first === undefined ? [] : [{ kind: 'choices', choices: [first, ...rest] }]
}
