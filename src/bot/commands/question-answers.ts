// A line that is no command as a whole -> a response: the core's answer, or that of the command which it begins with.

import type { CommandAnswers } from './command-answers.ts'
import type { CoreAnswers } from './core-answers.ts'
import { digestCommandsMeant, isAlmostSubscribing } from './meant.ts'
import { misfitOf, type Misfit } from './misfit.ts'
import { citingCommand, misspeltCommand } from './misspelt.ts'
import type { Names } from './names.ts'
import { isOwn } from './own-commands.ts'
import { aside, takenLiterally, whichOfDigests, withMeant } from './own-responses.ts'
import type { Response } from './response.ts'

type Taken = ReturnType<typeof takenLiterally>

interface Deps {
  readonly core: CoreAnswers
  readonly commands: CommandAnswers
  readonly names: Names
}

/**
 * @param text what was typed
 * @param today the day of asking
 * @param deps the core, what answers commands, and the names of the record
 * @returns the response
 */
export function answerQuestion(text: string, today: Temporal.PlainDate, deps: Deps): Response {
  const { core, commands, names } = deps
  const digests = digestCommandsMeant(text)
  if (digests.length > 0) return whichOfDigests(text, digests)
  const citing = citingCommand(text, names)
  if (citing !== null) return answerTaken(citing, today, commands)
  const taken = takenLiterally(text)
  const own = taken !== null && isOwn(taken.command) ? answerTaken(taken, today, commands) : null
  if (own?.status === 'answered' || own?.status === 'ambiguous') return own
  const { response, left } = core.ask(text, today)
  const misspelt = response.status === 'answered' ? null : misspeltCommand(text, names)
  if (misspelt !== null) return answerTaken(misspelt, today, commands)
  const misfit = misfitOf(text)
  switch (response.status) {
    case 'answered':
      if (misfit?.kind !== 'command' || left.length === 0) return response
      // "cite the moon" is no question for all the sources there are.
      return own !== null && taken?.command === 'cite' ? own : aside(response, left)
    case 'not-recorded':
      return answerNotRecorded(text, response, misfit, today, commands)
    case 'ambiguous':
      return response
    case 'not-understood': {
      const literal = own ?? (taken === null ? null : answerTaken(taken, today, commands))
      if (literal !== null && literal.status !== 'not-understood') return literal
      return misfit === null ? withMeant(response) : commands.answerMisfit(misfit, today)
    }
  }
}

function answerTaken(
  { command, values }: NonNullable<Taken>,
  today: Temporal.PlainDate,
  commands: CommandAnswers,
): Response {
  return commands.answer(command, values, today)
}

/** Whoever types "unsubscribe second" or "subscibe in Delhi" asks nothing of the record. */
function answerNotRecorded(
  text: string,
  response: Response,
  misfit: Misfit | null,
  today: Temporal.PlainDate,
  commands: CommandAnswers,
): Response {
  if (isAlmostSubscribing(text)) return withMeant(response)
  const isForDesk = misfit?.kind === 'digest' && response.questionKind === 'unrecorded'
  return isForDesk ? commands.answerMisfit(misfit, today) : response
}
