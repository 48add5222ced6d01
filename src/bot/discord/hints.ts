// What Discord says in its own words: how commands about digests are typed there.

import type { Briefing } from '../../briefings/index.ts'
import type { Response } from '../commands.ts'
import { digestHelpFor, type DigestWays } from '../commands/digest-help.ts'
import { DIGEST_GROUP } from '../commands/digest-table.ts'

/** Discord has no command that takes what is typed behind `/quad` alone. */
const typed = (words: string): string => `/quad ${DIGEST_GROUP.name} ${words}`

const IN_SERVER: DigestWays = {
  typed,
  more: (topic) =>
    topic === 'subscribe' || topic === 'change' ? [`${typed(topic)} alone opens a form.`] : [],
  hasButtons: true,
}

const ELSEWHERE: DigestWays = {
  typed,
  more: () => ['Type it in the channel of a server that is to get digests.'],
  hasButtons: false,
}

/**
 * @param response any
 * @param isInServer whether it is shown in a server, whose channels can have digests
 * @returns what Discord says: mostly the very briefing of the response
 */
export function inDiscord(response: Response, isInServer: boolean): Briefing {
  return digestHelpFor(response, isInServer ? IN_SERVER : ELSEWHERE) ?? response.briefing
}
