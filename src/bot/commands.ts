// The door to the commands: what somebody typed or chose on any surface -> what to answer.

import { createRequire } from 'node:module'
import { neutral, visit } from '../briefings/index.ts'
import type { Briefings, Density } from '../briefings/index.ts'
import { createCommandAnswers } from './commands/command-answers.ts'
import type { OptionKind, Values } from './commands/command.ts'
import { createCompletions, LONGEST_TYPED, type OptionChoice } from './commands/complete.ts'
import { createCoreAnswers } from './commands/core-answers.ts'
import { deskRequestOf } from './commands/desk-request.ts'
import { createNames } from './commands/names.ts'
import { withoutDesk } from './commands/own-responses.ts'
import { checked, parseLine, type ParsedLine } from './commands/parse.ts'
import { answerQuestion } from './commands/question-answers.ts'
import type { Response } from './commands/response.ts'
import { findCommand } from './commands/table.ts'
import { remember } from './remember.ts'
import type * as Zones from './subscriptions/schedule/zone-choices.ts'

export type { Response } from './commands/response.ts'

export interface Commands {
  /**
   * Reads a line as it was typed after /quad or in a terminal. What is for the desk (`deskRequest`) is not
   * answered by `respond` but with words that it belongs to a channel.
   */
  parse(line: string): ParsedLine
  /**
   * Answers a line, whether command or question. Never throws.
   * @param line what was typed, or what a button carries
   * @param today the day of asking
   */
  respond(line: string, today: Temporal.PlainDate): Response
  /**
   * Answers a command whose options a surface has read itself.
   * @param name the command; one that is not in the table is answered like a line of that text
   * @param values by option name; blank is not given
   * @param today the day of asking
   */
  run(name: string, values: Values, today: Temporal.PlainDate): Response
  /**
   * Values to choose from.
   * @param kind what the option holds
   * @param typed what was typed so far
   * @param limit how many at most; 25 unless told, which is what Discord takes
   */
  complete(kind: OptionKind, typed: string, limit?: number): readonly OptionChoice[]
}

const COMPLETIONS = 25

/** What the places that are asked in may want differently. */
export interface CommandSettings {
  /** How much of a meeting's briefing to give where nobody says. */
  readonly density: Density
}

/**
 * Makes the commands over the core.
 * @param briefings the core
 * @param settings `density` is full unless given
 * @returns the commands; nothing is indexed before it is needed
 */
export function createCommands(
  briefings: Briefings,
  { density }: CommandSettings = { density: 'full' },
): Commands {
  const names = createNames(briefings.lookup.dataset)
  const completions = createCompletions(briefings.lookup)

  const core = createCoreAnswers(briefings, density)
  const answers = createCommandAnswers({ briefings, core, completions })

  const answerParsed = (parsed: ParsedLine, today: Temporal.PlainDate): Response =>
    visit<ParsedLine, Response>(parsed, {
      question: ({ text }) => answerQuestion(text, today, { core, commands: answers, names }),
      command: ({ command, values }) =>
        command === 'ask'
          ? answerAsked(values['question'] ?? '', today)
          : answers.answer(command, values, today),
      desk: withoutDesk,
      usage: (usage) => answers.explain(usage),
    })

  /** Who asks takes any line: one that is a command is answered as that. */
  const answerAsked = (line: string, today: Temporal.PlainDate): Response => {
    const response = answerParsed(parseLine(line, names), today)
    return { ...response, command: response.command ?? 'ask' }
  }

  // An answer is the same all day, and the same object, so that a surface can tell what it has rendered already.
  const respond = remember(
    ({ line, today }: { line: string; today: Temporal.PlainDate }) =>
      answerParsed(parseLine(line, names), today),
    ({ line, today }) => `${today.toString()} ${line}`,
  )
  const run = remember(
    ({ name, values, today }: { name: string; values: Values; today: Temporal.PlainDate }) => {
      const digests = deskRequestOf(name, values)
      if (digests !== null) return withoutDesk(digests)
      const command = findCommand(name)
      return answerParsed(
        command === null ? { kind: 'question', text: name } : checked(command, values),
        today,
      )
    },
    ({ name, values, today }) => JSON.stringify([today.toString(), name, values]),
  )

  return {
    parse: (line) => parseLine(line, names),
    respond: (line, today) => respond({ line, today }),
    run: (name, values, today) => run({ name, values, today }),
    complete(kind, typed, limit = COMPLETIONS) {
      const begun = neutral(typed).slice(0, LONGEST_TYPED)
      return kind === 'zone'
        ? zones().zoneChoices(begun, limit)
        : completions.complete(kind, begun, limit)
    },
  }
}

/** Zones are many, and few surfaces complete them. */
function zones(): typeof Zones {
  const require = createRequire(import.meta.url)
  return require('./subscriptions/schedule/zone-choices.ts') as typeof Zones
}
