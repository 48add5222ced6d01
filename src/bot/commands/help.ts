// The table of commands -> briefings about it: help, how to use one command, did you mean.
import type { Answer, Briefing, Choice, Inline, NonEmpty } from '../../briefings/index.ts'
import { usageOf, type Command } from './command.ts'
import type { OptionChoice } from './complete.ts'
import { COMMANDS } from './table.ts'

type Blocks = Briefing['blocks']

/**
 * The core's help, which has questions to start with, and every command with its example.
 * @param help the core's answer to "help"
 * @returns the briefing
 */
export function helpBriefing({ briefing }: Answer): Briefing {
  return { ...briefing, blocks: [...briefing.blocks, ...commandBlocks()] }
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
 * An answer that was not understood, with the commands that may have been meant on top.
 * @param briefing the core's answer
 * @param meant commands
 * @returns the briefing
 */
export function withCommandsMeant(briefing: Briefing, meant: readonly string[]): Briefing {
  const choices = choicesBlock(meant.map((name) => ({ label: name, ask: name })))
  if (choices.length === 0) return briefing
  return {
    ...briefing,
    blocks: [paragraph('Did you mean one of these commands?'), ...choices, ...briefing.blocks],
  }
}

function commandBlocks(): Blocks {
  const [first, ...rest] = COMMANDS.map((command) => ({
    label: usageOf(command),
    statements: [note(`${command.summary}. For example: `, command.example)] as const,
  }))
  if (first === undefined) return []
  return [
    { kind: 'heading', text: 'Commands' },
    { kind: 'facts', rows: [first, ...rest] },
  ]
}

function paragraph(text: string): Blocks[number] {
  return { kind: 'paragraph', statement: note(text) }
}

function note(text: string, example?: string) {
  const inlines: NonEmpty<Inline> =
    example === undefined
      ? [{ kind: 'text', text }]
      : [
          { kind: 'text', text },
          { kind: 'strong', text: example },
        ]
  return { kind: 'note', inlines } as const
}

function choicesBlock(choices: readonly Choice[]): Blocks {
  const [first, ...rest] = choices
  return first === undefined ? [] : [{ kind: 'choices', choices: [first, ...rest] }]
}
