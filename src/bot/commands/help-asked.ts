// A line that asks how to do something here -> what it asks about: a command, digests, or reporting a mistake.

import { DIGEST_COMMANDS, DIGEST_GROUP, type DigestCommandName } from './digest-table.ts'
import { plain } from './names.ts'
import type { CommandName } from './table.ts'
import { COMMANDS } from './table.ts'

/** What there is help on, besides everything at once. */
export type HelpTopic =
  | CommandName
  | DigestCommandName
  | (typeof DIGEST_GROUP)['name']
  /** How to say that an answer is wrong. */
  | 'report'

/** Every topic, in the order in which help lists the commands. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  ...COMMANDS.map(({ name }) => name),
  DIGEST_GROUP.name,
  ...DIGEST_COMMANDS.map(({ name }) => name),
  'report',
]

/**
 * @param word any word
 * @returns the topic of that name; null where there is none
 */
export function helpTopic(word: string): HelpTopic | null {
  const name = plain(word)
  return HELP_TOPICS.find((topic) => topic === name) ?? null
}

/**
 * Reads a line.
 * @param line what was typed
 * @returns what it asks help on: "help subscribe", "subscribe help", "how do I stop the digest", "report a
 * mistake"; null for any other line, and for "help" alone
 */
export function helpAskedFor(line: string): HelpTopic | null {
  if (line.length > LONGEST) return null
  const text = plain(line)
  const named = NAMED.map((form) => form.exec(text)?.[1]).find((word) => word !== undefined)
  const topic = named === undefined ? null : helpTopic(named)
  if (topic !== null) return topic
  const [, wish] = HOW.exec(text) ?? []
  const wished = wish === undefined ? null : find(WISHES, wish)
  return wished ?? find(PLAIN_WISHES, text)
}

/** Nobody asks for help in more words, and longer lines are questions. */
const LONGEST = 120

/** A command by its name. */
const NAMED: readonly RegExp[] = [
  /^help(?: me)?(?: (?:with|on|about|to|for|using|use))?(?: the)?(?: command)? (\S+)(?: command)?$/,
  /^(\S+) (?:help|--help|usage)$/,
  /^how (?:do|can) (?:i|we|you) use (?:the )?(?:command )?(\S+)(?: command)?$/,
]

const HOW =
  /^(?:please )?(?:how (?:do|can|could|should|would) (?:i|we|you|one)|how to|(?:can|could) (?:i|we|you)|help(?: me| us)?(?: to)?|where (?:do|can) (?:i|we)|(?:i|we) (?:want|need|would like) to|i'?d like to) (.+)$/

const DIGEST = '(?:digests?|subscriptions?|newsletters?|weekly posts?|weekly messages)'

/** "A digest of the Tokyo meeting" is a briefing. */
function wish(verbs: string): RegExp {
  return new RegExp(`\\b(?:${verbs})\\b.*\\b${DIGEST}\\b(?! (?:of|on|about|from)\\b)`)
}

type Wishes = readonly (readonly [words: RegExp, topic: HelpTopic])[]

const REPORT =
  /\b(?:report|flag|correct|fix|point out)\b.*\b(?:mistakes?|errors?|problems?|bugs?|wrong|inaccura\w+)\b/

/** What somebody wants to do, the more particular first. */
const WISHES: Wishes = [
  [REPORT, 'report'],
  [/\bunsubscribe\b/, 'unsubscribe'],
  [
    wish('stop|end|cancel|remove|delete|disable|get rid of|turn off|switch off|opt out'),
    'unsubscribe',
  ],
  [wish('pause|mute|snooze|suspend'), 'pause'],
  [wish('resume|restart|unpause'), 'resume'],
  [wish('change|move|edit|adjust|reschedule|filter'), 'change'],
  [wish('preview'), 'preview'],
  [
    wish('get|receive|start|begin|set up|setup|create|schedule|add|enable|turn on|sign up'),
    'subscribe',
  ],
  [/\bsubscribe\b/, 'subscribe'],
  [/\b(?:export|download)\b/, 'export'],
]

/** The same without "how do I": only where the whole line says it. */
const PLAIN_WISHES: Wishes = [
  [
    /^report(?:ing)?(?: an?| the| this| some)?(?: mistakes?| errors?| problems?| bugs?| wrong answers?)?$/,
    'report',
  ],
  [
    new RegExp(`^(?:stop|end|cancel)(?: the| my| our| this| all)?(?: \\w+)? ${DIGEST}$`),
    'unsubscribe',
  ],
]

function find(wishes: Wishes, text: string): HelpTopic | null {
  return wishes.find(([words]) => words.test(text))?.[1] ?? null
}
