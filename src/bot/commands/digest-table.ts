// The table of the commands about a channel's digests. They stand for no question: the desk of the digests answers
// them, and it takes a line as somebody types it.

import { defineCommand, optional, type Command } from './command.ts'

/** Where a platform lets only so many commands stand side by side, these stand in a group of this name. */
export const DIGEST_GROUP = {
  name: 'digests',
  summary: 'Digests for this channel: subscribe, look at them, change, pause and end them',
} as const

const WHEN = optional('when', 'text', 'How often, which day, what time: weekly monday 09:00')
const ZONE = optional('zone', 'zone', 'Whose clock: a city or a time zone, such as Asia/Kolkata')
const ABOUT = optional(
  'about',
  'text',
  'Countries and topics: only India, not ransomware; everything',
)
const DENSITY = optional('density', 'density', 'How much: short, standard or full')
const EMPTY = optional('empty', 'empty', 'What comes when nothing is new')
const WHO = optional('who', 'who', 'Who may change it: anyone in the channel, or admins alone')
const WHICH = optional('which', 'number', 'Which one, where the channel has several: 1, 2, …')

/** Every command about digests, in the order in which help lists them. */
export const DIGEST_COMMANDS = [
  defineCommand({
    name: 'subscribe',
    summary: 'Begin a digest in this channel: how often, what day and time, whose clock',
    options: [WHEN, ZONE, ABOUT, DENSITY, EMPTY, WHO],
    example: 'subscribe weekly monday 09:00 Asia/Kolkata',
    ask: (values) => lineOf('subscribe', values),
  }),
  defineCommand({
    name: 'preview',
    summary: 'What the next digest will be, for you alone',
    options: [WHICH],
    example: 'preview',
    ask: (values) => lineOf('preview', values),
  }),
  defineCommand({
    name: 'digest',
    summary: 'Post a digest in this channel now',
    options: [WHICH],
    example: 'digest',
    ask: (values) => lineOf('digest', values),
  }),
  defineCommand({
    name: 'status',
    summary: 'What comes when, what came, what is wrong and what to do about it',
    options: [WHICH],
    example: 'status',
    ask: (values) => lineOf('status', values),
  }),
  defineCommand({
    name: 'pause',
    summary: 'Let no digest come until a day, or until somebody resumes it',
    options: [
      optional('until', 'text', 'The first day on which digests come again: 5 January'),
      WHICH,
    ],
    example: 'pause until 5 January',
    ask: (values) => lineOf('pause', values),
  }),
  defineCommand({
    name: 'resume',
    summary: 'Let digests come again, without those that were missed',
    options: [WHICH],
    example: 'resume',
    ask: (values) => lineOf('resume', values),
  }),
  defineCommand({
    name: 'change',
    summary: 'Change a digest of this channel; what you leave out stays',
    options: [WHEN, ZONE, ABOUT, DENSITY, EMPTY, WHO, WHICH],
    example: 'change 10:00, density short',
    ask: (values) => lineOf('change', values),
  }),
  defineCommand({
    name: 'unsubscribe',
    summary: 'End a digest of this channel',
    options: [WHICH],
    example: 'unsubscribe',
    ask: (values) => lineOf('unsubscribe', values),
  }),
  defineCommand({
    name: 'subscriptions',
    summary: 'All digests here, of every channel, and what was done to them, for admins',
    options: [],
    example: 'subscriptions',
    ask: () => 'subscriptions',
  }),
] as const satisfies readonly Command[]

/** The name of a command about digests. */
export type DigestCommandName = (typeof DIGEST_COMMANDS)[number]['name']

const byName: ReadonlyMap<string, Command & { readonly name: DigestCommandName }> = new Map(
  DIGEST_COMMANDS.map((command) => [command.name, command]),
)

/**
 * Finds a command about digests.
 * @param name in lower case
 * @returns the command; null where there is none of that name
 */
export function findDigestCommand(
  name: string,
): (Command & { readonly name: DigestCommandName }) | null {
  return byName.get(name) ?? null
}

/** What may have been chosen apart. */
interface Chosen {
  readonly when?: string | undefined
  readonly zone?: string | undefined
  readonly about?: string | undefined
  readonly density?: string | undefined
  readonly empty?: string | undefined
  readonly who?: string | undefined
  readonly until?: string | undefined
  readonly which?: string | undefined
}

/** Values that were chosen apart, as one line: "change #2 10:00 Asia/Tokyo, only India, density short". */
function lineOf(name: string, chosen: Chosen): string {
  const { when, zone, about, density, empty, who, until, which } = chosen
  const first = [
    which === undefined ? '' : `#${which.replace(/^\s*#\s*/, '')}`,
    when,
    zone,
    until,
  ].filter((part) => part !== undefined && part !== '')
  const parts = [
    ...(first.length === 0 ? [] : [first.join(' ')]),
    ...(about === undefined ? [] : [withLead(about)]),
    ...(density === undefined ? [] : [`density ${density}`]),
    ...(empty === undefined ? [] : [`empty ${empty}`]),
    ...(who === undefined ? [] : [`who may change ${who}`]),
  ]
  return `${name} ${parts.join(', ')}`.trim()
}

const LEAD = /^\s*(?:only|includ|about|with|not|except|exclud|no|but|countr|topics?|all|every|any)/i

/** Whoever fills in "India" means only India. */
function withLead(about: string): string {
  return LEAD.test(about) ? about : `only ${about}`
}
