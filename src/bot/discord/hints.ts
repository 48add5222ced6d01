// What Discord says in its own words: how commands are typed there.

import type { Briefing } from '../../briefings/index.ts'
import type { Commands, Response } from '../commands.ts'
import type { Command } from '../commands/command.ts'
import { digestHelpFor, type DigestWays } from '../commands/digest-help.ts'
import { DIGEST_GROUP } from '../commands/digest-table.ts'
import { helpFor, type HelpWays } from '../commands/help-on.ts'
import type { Written } from '../commands/help.ts'
import { typedCommand, typedExample } from './typed-command.ts'

/** Discord has no command that takes what is typed behind `/quad` alone. */
const typed = (words: string): string => `/quad ${DIGEST_GROUP.name} ${words}`

/** Discord names each option while one types: what stands in brackets may be left out. */
function withOptions({ name, options }: Command): string {
  const names = options.map((option) => (option.required ? option.name : `[${option.name}]`))
  return [name, ...names].join(' ')
}

const DIGESTS: Written = {
  usage: (command) => typed(withOptions(command)),
  example: ({ example }) => typedCommand(example),
}

const IN_SERVER: DigestWays = {
  ...DIGESTS,
  more: (topic) =>
    topic === 'subscribe' || topic === 'change' ? [`${typed(topic)} alone opens a form.`] : [],
  hasButtons: true,
}

const ELSEWHERE: DigestWays = {
  ...DIGESTS,
  more: () => ['Type it in the channel of a server that is to get digests.'],
  hasButtons: false,
}

/** A list of all commands has no room for their options, which Discord shows while one types. */
const LISTED_DIGESTS: Written = { ...DIGESTS, usage: ({ name }) => `${DIGEST_GROUP.name} ${name}` }

/**
 * @param response any
 * @param isInServer whether it is shown in a server that has the bot, whose channels can have digests
 * @param commands read a line as it is typed after /quad elsewhere
 * @returns what Discord says: mostly the very briefing of the response
 */
export function inDiscord(
  response: Response,
  isInServer: boolean,
  commands: Pick<Commands, 'parse'>,
): Briefing {
  const example: Written['example'] = (command) => typedExample(command, commands)
  const ways: HelpWays = {
    listed: { usage: ({ name }) => name, example },
    listedDigests: LISTED_DIGESTS,
    alone: { usage: (command) => `/quad ${withOptions(command)}`, example },
  }
  return (
    digestHelpFor(response, isInServer ? IN_SERVER : ELSEWHERE) ??
    helpFor(response, ways) ??
    response.briefing
  )
}
