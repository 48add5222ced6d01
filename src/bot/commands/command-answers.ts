// Commands -> responses: what they stand for, help, and what is said of one that lacks something or does not take
// what was typed behind it.

import type { AnswerStatus, Briefings } from '../../briefings/index.ts'
import type { Command, CommandOption, Values } from './command.ts'
import type { Completions } from './complete.ts'
import type { CoreAnswers } from './core-answers.ts'
import { helpTopic } from './help-asked.ts'
import { helpBriefing, usageBriefing, withAside } from './help.ts'
import { mainOption, misfitInWords, type Misfit } from './misfit.ts'
import { isOwn } from './own-commands.ts'
import { aside, helpResponse, ownAnswers } from './own-responses.ts'
import type { ParsedLine } from './parse.ts'
import type { Response } from './response.ts'
import { findCommand, type CommandName } from './table.ts'
import { UNDERSTOOD } from './understood.ts'

export interface CommandAnswers {
  /**
   * Answers a command.
   * @param name which
   * @param values by option name; every required option has a value
   * @param today the day of asking
   */
  answer(name: CommandName, values: Values, today: Temporal.PlainDate): Response
  /** Says what a command lacks, and offers values. */
  explain(usage: Extract<ParsedLine, { kind: 'usage' }>): Response
  /** Says of "person Biden", "timeline abc" or "privacy please" what the command takes. */
  answerMisfit(misfit: Misfit, today: Temporal.PlainDate): Response
}

interface Deps {
  readonly briefings: Briefings
  readonly core: CoreAnswers
  readonly completions: Completions
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

/** How many values a missing option is asked back with. */
const CHOICES = 8

/**
 * @param deps the core, and the values that options take
 * @returns what answers commands
 */
export function createCommandAnswers({ briefings, core, completions }: Deps): CommandAnswers {
  const answerHelp = (said: string, today: Temporal.PlainDate): Response => {
    const topic = helpTopic(said)
    if (topic !== null) return helpResponse(topic)
    const help = briefings.answer({ kind: 'help' }, today)
    const whole = helpBriefing(help)
    const briefing = said === '' ? whole : withAside(whole, [said])
    const { ask, status } = help
    return { command: 'help', question: 'help', questionKind: 'help', ask, status, briefing }
  }

  const askBack = ({ command, option, problem, typed, status }: Wrong): Response => {
    const choices = completions.complete(option.kind, '', CHOICES)
    const toAsk = (value: string): string => command.ask({ [option.name]: value })
    const briefing = usageBriefing(command, problem, choices, toAsk)
    const questionKind = 'ambiguous'
    return { command: command.name, question: typed, questionKind, ask: typed, status, briefing }
  }

  const answer: CommandAnswers['answer'] = (name, values, today) => {
    if (isOwn(name)) return ownAnswers().answerOwn(name, values, { briefings, today })
    const words = findCommand(name)?.ask(values) ?? name
    const understood = Object.keys(values).length === 0 ? UNDERSTOOD[name] : undefined
    if (understood !== undefined) return core.answer(name, understood, words, today)
    if (name === 'help') return answerHelp(values['command'] ?? '', today)
    return { ...core.ask(words, today).response, command: name }
  }

  return {
    answer,
    explain({ command: name, problem }) {
      const command = findCommand(name)
      const option = command?.options.find(({ required }) => required)
      if (command === null || option === undefined) throw new Error(`${name} needs nothing.`)
      return askBack({ command, option, problem, typed: name, status: 'ambiguous' })
    },
    answerMisfit(misfit, today) {
      const { said } = misfit
      if (misfit.kind === 'digest') return aside(helpResponse(misfit.command), [said])
      const { command } = misfit
      const option = mainOption(command)
      if (command.name === 'help') return answerHelp(said, today)
      if (option === null) return aside(answer(command.name, {}, today), [said])
      const { problem, isUnknown } = misfitInWords(command, option.kind, said)
      const status = isUnknown ? 'not-recorded' : 'ambiguous'
      return askBack({ command, option, problem, typed: `${command.name} ${said}`, status })
    },
  }
}
