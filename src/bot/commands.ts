// The door to the commands: what somebody typed or chose on any surface -> what to answer.
import { createRequire } from 'node:module'
import { visit } from '../briefings/index.ts'
import type { AnswerStatus, Briefing, Briefings, Density, Question } from '../briefings/index.ts'
import { createCompletions, type OptionChoice } from './commands/complete.ts'
import type { OptionKind, Values } from './commands/command.ts'
import type { DigestCommandName } from './commands/digest-table.ts'
import {
  channelOnlyBriefing,
  helpBriefing,
  usageBriefing,
  withCommandsMeant,
} from './commands/help.ts'
import { createNames } from './commands/names.ts'
import { isAlmostSubscribing, linesMeant } from './commands/meant.ts'
import { checked, parseLine, type ParsedLine } from './commands/parse.ts'
import { findCommand, type CommandName } from './commands/table.ts'
import { UNDERSTOOD } from './commands/understood.ts'
import { deskRequestOf, type DeskRequest } from './desk-request.ts'
import type { ExportFile } from './exports/formats.ts'
import type * as OwnAnswers from './own-answers.ts'
import { sketchFor, type Sketch } from './pictures/of-question.ts'
import { remember } from './remember.ts'
import type * as Zones from './subscriptions/schedule/zone-choices.ts'

/** What a surface shows, and what it needs to offer the same again. */
export interface Response {
  /** The command that was taken; null for a question. */
  readonly command: CommandName | DigestCommandName | null
  /**
   * The question that was asked of the core, in plain words: the person's own, or those of a
   * command.
   */
  readonly question: string
  /** What kind of question it was taken for; `none` for a command that the core knows nothing of. */
  readonly questionKind: Question['kind'] | 'none'
  /** What asks for the same again, for a button; empty where nothing was understood. */
  readonly ask: string
  readonly status: AnswerStatus
  readonly briefing: Briefing
  /** What the answer gives besides the briefing, for a surface to upload; the briefing says what it is. */
  readonly file?: ExportFile
  /** A picture that shows the same, for a surface that can show it; the briefing is whole without it. */
  readonly picture?: Sketch
}

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
    const { question: read, ask: again, status, briefing } = briefings.ask(question, today, density)
    const { kind: questionKind } = read
    const isReadInPart = questionKind === 'ambiguous' || questionKind === 'unrecorded'
    const toAskAgain = isReadInPart ? question : again
    const picture = pictureFor(read, status)
    return { command: null, question, questionKind, ask: toAskAgain, status, briefing, ...picture }
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
    if (name !== 'help') return { ...ask(question, today), command: name }
    const help = briefings.answer({ kind: 'help' }, today)
    const briefing = helpBriefing(help)
    const { ask: again, status } = help
    return { command: name, question, questionKind: 'help', ask: again, status, briefing }
  }

  const explain = ({
    command: name,
    problem,
  }: Extract<ParsedLine, { kind: 'usage' }>): Response => {
    const command = findCommand(name)
    const option = command?.options.find(({ required }) => required)
    if (command === null || option === undefined) throw new Error(`${name} needs nothing.`)
    const choices = completions.complete(option.kind, '', CHOICES)
    const toAsk = (value: string): string => command.ask({ [option.name]: value })
    const briefing = usageBriefing(command, problem, choices, toAsk)
    const asked = { question: name, questionKind: 'ambiguous', ask: name } as const
    return { command: name, ...asked, status: 'ambiguous', briefing }
  }

  const answerQuestion = (text: string, today: Temporal.PlainDate): Response => {
    const taken = takenLiterally(text)
    if (taken !== null && isOwn(taken.command)) {
      const own = answerCommand(taken.command, taken.values, today)
      if (own.status === 'answered' || own.status === 'ambiguous') return own
    }
    const response = ask(text, today)
    if (response.status === 'not-recorded' && isAlmostSubscribing(text)) return withMeant(response)
    if (response.status !== 'not-understood') return response
    const literal = taken === null ? null : answerCommand(taken.command, taken.values, today)
    if (literal !== null && literal.status !== 'not-understood') return literal
    return withMeant(response)
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
    complete: (kind, typed, limit = COMPLETIONS) =>
      kind === 'zone'
        ? zones().zoneChoices(typed, limit)
        : completions.complete(kind, typed, limit),
  }
}

const OWN = ['export', 'cite', 'privacy', 'about'] as const satisfies readonly CommandName[]

/** The commands that the bot answers itself. */
export type OwnCommand = (typeof OWN)[number]

function isOwn(name: CommandName): name is OwnCommand {
  return OWN.some((own) => own === name)
}

/** Most lines are questions to the core: what answers the others is loaded when it is asked for. */
function ownAnswers(): typeof OwnAnswers {
  const require = createRequire(import.meta.url)
  return require('./own-answers.ts') as typeof OwnAnswers
}

/** Zones are many, and few surfaces complete them. */
function zones(): typeof Zones {
  const require = createRequire(import.meta.url)
  return require('./subscriptions/schedule/zone-choices.ts') as typeof Zones
}

/** About digests, where no desk is asked, since there is no channel. */
function withoutDesk({ command, line }: DeskRequest): Response {
  const typed = `${command} ${line}`.trim()
  return {
    command,
    question: typed,
    questionKind: 'none',
    ask: typed,
    status: 'not-recorded',
    briefing: channelOnlyBriefing(typed),
  }
}

/** "topic quantum": a command with something that the record does not know, as its first option. */
function takenLiterally(line: string): { command: CommandName; values: Values } | null {
  const [first = '', ...rest] = line.trim().split(/\s+/)
  const command = findCommand(first.toLowerCase())
  const option = command?.options.find(({ required }) => required)
  return command === null || option === undefined || rest.length === 0
    ? null
    : { command: command.name, values: { [option.name]: rest.join(' ') } }
}

function withMeant(response: Response): Response {
  const briefing = withCommandsMeant(response.briefing, linesMeant(response.question))
  return { ...response, briefing }
}
