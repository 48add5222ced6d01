// Responses that need nothing of the core: help on one thing, digests without a channel, words left aside.

import { createRequire } from 'node:module'
import type { Briefing } from '../../briefings/index.ts'
import type { Values } from './command.ts'
import type { DeskRequest } from './desk-request.ts'
import type { HelpTopic } from './help-asked.ts'
import type * as HelpOn from './help-on.ts'
import {
  channelOnlyBriefing,
  choicesBlock,
  paragraph,
  withAside,
  withCommandsMeant,
} from './help.ts'
import { linesMeant } from './meant.ts'
import type * as OwnAnswers from './own-answers.ts'
import type { Response } from './response.ts'
import { findCommand, type CommandName } from './table.ts'

/** @returns the answers to the commands that the bot answers itself, loaded when the first is asked for */
export function ownAnswers(): typeof OwnAnswers {
  const require = createRequire(import.meta.url)
  return require('./own-answers.ts') as typeof OwnAnswers
}

/**
 * Help on one thing, loaded when the first is wanted.
 * @param topic which
 * @returns the response; its `ask` is a line that gives it again
 */
export function helpResponse(topic: HelpTopic): Response {
  const require = createRequire(import.meta.url)
  const { helpOn } = require('./help-on.ts') as typeof HelpOn
  const line = `help ${topic}`
  const asked = { question: line, questionKind: 'none', ask: line } as const
  return { command: 'help', ...asked, status: 'answered', briefing: helpOn(topic) }
}

/**
 * What a command about digests is answered with where there is no channel, and so no desk.
 * @param request the command
 * @returns the response
 */
export function withoutDesk({ command, line }: DeskRequest): Response {
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

/**
 * "topic quantum": a command with something that the record does not know, as its first option.
 * @param line what was typed
 * @returns the command; null where the line begins with none that needs a value
 */
export function takenLiterally(line: string): { command: CommandName; values: Values } | null {
  const [first = '', ...rest] = line.trim().split(/\s+/)
  const command = findCommand(first.toLowerCase())
  const option = command?.options.find(({ required }) => required)
  return command === null || option === undefined || rest.length === 0
    ? null
    : { command: command.name, values: { [option.name]: rest.join(' ') } }
}

/**
 * Asks which of the commands about digests somebody means who says it in other words.
 * @param said what was typed
 * @param meant what it may stand for
 * @returns the response
 */
export function whichOfDigests(said: string, meant: readonly string[]): Response {
  const briefing: Briefing = {
    title: 'About the digests of this channel?',
    blocks: [
      paragraph(`“${said.trim()}” is no command here. Did you mean one of these?`),
      ...choicesBlock(meant.map((line) => ({ label: line, ask: line }))),
    ],
    citations: [],
    records: [],
    suggestions: [{ label: 'Help on digests', ask: 'help digests' }],
  }
  const asked = { question: said, questionKind: 'ambiguous', ask: said } as const
  return { command: null, ...asked, status: 'ambiguous', briefing }
}

/**
 * @param response an answer
 * @param words what of the line it was given without
 * @returns the same, saying so
 */
export function aside(response: Response, words: readonly string[]): Response {
  return { ...response, aside: words, briefing: withAside(response.briefing, words) }
}

/**
 * @param response an answer to a line that was not understood
 * @returns the same, with the commands that may have been meant
 */
export function withMeant(response: Response): Response {
  const briefing = withCommandsMeant(response.briefing, linesMeant(response.question))
  return { ...response, briefing }
}
