// Help on the commands about digests, as they are typed where somebody reads it.

import type { Briefing, Choice } from '../../briefings/index.ts'
import type { Command } from './command.ts'
import {
  DIGEST_COMMANDS,
  DIGEST_GROUP,
  findDigestCommand,
  type DigestCommandName,
} from './digest-table.ts'
import {
  AS_IN_TABLE,
  commandBlocks,
  labelled,
  note,
  paragraph,
  withAside,
  type Written,
} from './help.ts'
import type { Response } from './response.ts'

/** One of these commands, or all of them. */
export type DigestTopic = DigestCommandName | (typeof DIGEST_GROUP)['name']

/** What is particular to a surface, or to a place on it. */
export interface DigestWays extends Written {
  /** What else there is to say about it, each a sentence or two. */
  readonly more: (topic: DigestTopic) => readonly string[]
  /** Whether buttons there lead to the digests of the channel. */
  readonly hasButtons: boolean
}

/** What tells help from other responses. */
export type MaybeHelp = Pick<Response, 'ask' | 'aside'> & Partial<Pick<Response, 'command'>>

/**
 * Help on digests in the words of a surface.
 * @param response any
 * @param ways of the surface
 * @returns the briefing to show in place of the response's own; null where that is about something else
 */
export function digestHelpFor(
  { command, ask, aside }: MaybeHelp,
  ways: DigestWays,
): Briefing | null {
  const topic = command === 'help' ? digestTopic(ask.replace(/^help /, '')) : null
  if (topic === null) return null
  const help = digestHelp(topic, ways)
  return aside === undefined ? help : withAside(help, aside)
}

function digestTopic(word: string): DigestTopic | null {
  return word === DIGEST_GROUP.name ? word : (findDigestCommand(word)?.name ?? null)
}

/**
 * @param topic what is asked about
 * @param ways of the surface
 * @returns the briefing
 */
export function digestHelp(topic: DigestTopic, ways: DigestWays): Briefing {
  const command = findDigestCommand(topic)
  const more = ways.more(topic).map((words) => paragraph(words))
  return {
    title: command === null ? 'Digests for a channel' : `How to use ${topic}`,
    blocks: [
      ...(command === null
        ? commandBlocks('Commands', DIGEST_COMMANDS, ways)
        : usageBlocks(command, ways)),
      ...more,
    ],
    citations: [],
    records: [],
    suggestions: ways.hasButtons ? (OFFERED[topic] ?? [STATUS]) : [],
  }
}

/**
 * @param command any command
 * @param written how it is written
 * @returns what it is for, its options and an example
 */
export function usageBlocks(
  command: Command,
  { usage, example }: Written = AS_IN_TABLE,
): Briefing['blocks'] {
  const options = command.options.map(({ name, description }) => {
    const sentence = /[.…]$/.test(description) ? description : `${description}.`
    return { label: name, statements: [note(sentence)] as const }
  })
  return [
    paragraph(`${command.summary}. Type: ${usage(command)}`),
    ...labelled(options),
    { kind: 'paragraph', statement: note('For example: ', example(command)) },
  ]
}

const SUBSCRIBE: Choice = { label: 'Subscribe', ask: 'subscribe' }
/** It has the buttons for everything else, as far as somebody may press them. */
const STATUS: Choice = { label: 'Status', ask: 'status' }

const OFFERED: Readonly<Partial<Record<DigestTopic, readonly Choice[]>>> = {
  [DIGEST_GROUP.name]: [SUBSCRIBE, STATUS],
  subscribe: [SUBSCRIBE],
  preview: [{ label: 'Preview', ask: 'preview' }],
  change: [{ label: 'Change', ask: 'change' }],
  subscriptions: [{ label: 'All digests here', ask: 'subscriptions' }],
}
