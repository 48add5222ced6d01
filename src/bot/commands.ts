// The door to the commands: what somebody typed or chose on any surface -> what to answer.

import { createRequire } from 'node:module'
import { visit } from '../briefings/index.ts'
import type { AnswerStatus, Briefings, Density, Question } from '../briefings/index.ts'
import type { Command, CommandOption, OptionKind, Values } from './commands/command.ts'
import { createCompletions, LONGEST_TYPED, type OptionChoice } from './commands/complete.ts'
import { deskRequestOf } from './commands/desk-request.ts'
import { helpTopic } from './commands/help-asked.ts'
import { helpBriefing, usageBriefing, withAside } from './commands/help.ts'
import { isAlmostSubscribing } from './commands/meant.ts'
import { mainOption, misfitInWords, misfitOf, type Misfit } from './commands/misfit.ts'
import { createNames } from './commands/names.ts'
import { isOwn } from './commands/own-commands.ts'
import {
  aside,
  helpResponse,
  ownAnswers,
  takenLiterally,
  withMeant,
  withoutDesk,
} from './commands/own-responses.ts'
import { checked, parseLine, type ParsedLine } from './commands/parse.ts'
import type { Response } from './commands/response.ts'
import { findCommand, type CommandName } from './commands/table.ts'
import { UNDERSTOOD } from './commands/understood.ts'
import { sketchFor } from './pictures/of-question.ts'
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

/** How many values a missing option is asked back with. */
const CHOICES = 8

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

  const ask = (question: string, today: Temporal.PlainDate): Response => {
    const { left: _, ...response } = asked(question, today)
    return response
  }

  /** With the words of the question without which it was read. */
  const asked = (
    question: string,
    today: Temporal.PlainDate,
  ): Response & { readonly left: readonly string[] } => {
    const answer = briefings.ask(question, today, density)
    const { question: read, ask: again, status, briefing, aside: left = [] } = answer
    const { kind: questionKind } = read
    const isReadInPart = questionKind === 'ambiguous' || questionKind === 'unrecorded'
    const toAskAgain = isReadInPart ? question : again
    const picture = pictureFor(read, status)
    const response = { question, questionKind, ask: toAskAgain, status, briefing, ...picture }
    return { command: null, ...response, left }
  }

  const pictureFor = (question: Question, status: AnswerStatus): Pick<Response, 'picture'> => {
    const sketch = status === 'answered' ? sketchFor(question, briefings.lookup) : null
    return sketch === null ? {} : { picture: sketch }
  }

  const answerCommand = (
    name: CommandName,
    values: Values,
    today: Temporal.PlainDate,
  ): Response => {
    if (isOwn(name)) return ownAnswers().answerOwn(name, values, { briefings, today })
    const question = findCommand(name)?.ask(values) ?? name
    const understood = Object.keys(values).length === 0 ? UNDERSTOOD[name] : undefined
    if (understood !== undefined) {
      const { ask: again, status, briefing } = briefings.answer(understood, today, density)
      const { kind: questionKind } = understood
      const picture = pictureFor(understood, status)
      return { command: name, question, questionKind, ask: again, status, briefing, ...picture }
    }
    return name === 'help'
      ? answerHelp(values['command'] ?? '', today)
      : { ...ask(question, today), command: name }
  }

  const answerHelp = (said: string, today: Temporal.PlainDate): Response => {
    const topic = helpTopic(said)
    if (topic !== null) return helpResponse(topic)
    const help = briefings.answer({ kind: 'help' }, today)
    const whole = helpBriefing(help)
    const briefing = said === '' ? whole : withAside(whole, [said])
    const { ask: again, status } = help
    return { command: 'help', question: 'help', questionKind: 'help', ask: again, status, briefing }
  }

  const explain = ({
    command: name,
    problem,
  }: Extract<ParsedLine, { kind: 'usage' }>): Response => {
    const command = findCommand(name)
    const option = command?.options.find(({ required }) => required)
    if (command === null || option === undefined) throw new Error(`${name} needs nothing.`)
    return askBack({ command, option, problem, typed: name, status: 'ambiguous' })
  }

  /** What is wrong with a command, and values that it takes. */
  const askBack = ({ command, option, problem, typed, status }: Wrong): Response => {
    const choices = completions.complete(option.kind, '', CHOICES)
    const toAsk = (value: string): string => command.ask({ [option.name]: value })
    const briefing = usageBriefing(command, problem, choices, toAsk)
    const questionKind = 'ambiguous'
    return { command: command.name, question: typed, questionKind, ask: typed, status, briefing }
  }

  /** A command with what it does not take: "person Biden", "timeline abc", "privacy please". */
  const answerMisfit = (misfit: Misfit, today: Temporal.PlainDate): Response => {
    const { said } = misfit
    if (misfit.kind === 'digest') return aside(helpResponse(misfit.command), [said])
    const { command } = misfit
    const option = mainOption(command)
    if (command.name === 'help') return answerHelp(said, today)
    if (option === null) return aside(answerCommand(command.name, {}, today), [said])
    const { problem, isUnknown } = misfitInWords(command, option.kind, said)
    const status = isUnknown ? 'not-recorded' : 'ambiguous'
    return askBack({ command, option, problem, typed: `${command.name} ${said}`, status })
  }

  const answerQuestion = (text: string, today: Temporal.PlainDate): Response => {
    const taken = takenLiterally(text)
    if (taken !== null && isOwn(taken.command)) {
      const own = answerCommand(taken.command, taken.values, today)
      if (own.status === 'answered' || own.status === 'ambiguous') return own
    }
    const { left, ...response } = asked(text, today)
    if (response.status === 'not-recorded' && isAlmostSubscribing(text)) return withMeant(response)
    const misfit = misfitOf(text)
    if (response.status !== 'not-understood') {
      const isAnswered = response.status === 'answered' && misfit?.kind === 'command'
      // "cite the moon" is no question for all the sources there are.
      if (isAnswered && taken?.command === 'cite' && left.length > 0) {
        return answerCommand(taken.command, taken.values, today)
      }
      return isAnswered && left.length > 0 ? aside(response, left) : response
    }
    const literal = taken === null ? null : answerCommand(taken.command, taken.values, today)
    if (literal !== null && literal.status !== 'not-understood') return literal
    return misfit === null ? withMeant(response) : answerMisfit(misfit, today)
  }

  const answerParsed = (parsed: ParsedLine, today: Temporal.PlainDate): Response =>
    visit<ParsedLine, Response>(parsed, {
      question: ({ text }) => answerQuestion(text, today),
      command: ({ command, values }) => answerCommand(command, values, today),
      desk: withoutDesk,
      usage: explain,
    })

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
      const begun = typed.slice(0, LONGEST_TYPED)
      return kind === 'zone'
        ? zones().zoneChoices(begun, limit)
        : completions.complete(kind, begun, limit)
    },
  }
}

/** A command that cannot be asked as it was typed. */
interface Wrong {
  readonly command: Command & { readonly name: CommandName }
  /** What it is asked back for. */
  readonly option: CommandOption
  readonly problem: string
  readonly typed: string
  readonly status: AnswerStatus
}

/** Zones are many, and few surfaces complete them. */
function zones(): typeof Zones {
  const require = createRequire(import.meta.url)
  return require('./subscriptions/schedule/zone-choices.ts') as typeof Zones
}
