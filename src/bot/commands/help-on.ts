// Help on one thing: how a command is typed, what its options are, where it belongs; how to report a mistake.

import type { Briefing } from '../../briefings/index.ts'
import { digestHelp, usageBlocks, type DigestWays } from './digest-help.ts'
import { DIGEST_GROUP, findDigestCommand } from './digest-table.ts'
import type { HelpTopic } from './help-asked.ts'
import {
  AS_IN_TABLE,
  channelWords,
  choicesBlock,
  helpWritten,
  paragraph,
  withAside,
  type Written,
} from './help.ts'
import type { Response } from './response.ts'
import { findCommand } from './table.ts'

/** For surfaces that have no words of their own. */
const ANYWHERE: DigestWays = {
  ...AS_IN_TABLE,
  more: () => [channelWords()],
  hasButtons: false,
}

/**
 * @param topic what is asked about
 * @param written how commands about the record are written; as in the table unless given
 * @returns the briefing
 */
export function helpOn(topic: HelpTopic, written: Written = AS_IN_TABLE): Briefing {
  if (topic === 'report') return reporting()
  if (topic === DIGEST_GROUP.name) return digestHelp(topic, ANYWHERE)
  const digest = findDigestCommand(topic)
  if (digest !== null) return digestHelp(digest.name, ANYWHERE)
  const command = findCommand(topic)
  if (command === null) throw new Error(`There is no help on ${topic}.`)
  const { name, example } = command
  return {
    title: `How to use ${name}`,
    blocks: [...usageBlocks(command, written), ...choicesBlock([{ label: example, ask: example }])],
    citations: [],
    records: [],
    suggestions: [],
  }
}

/** How a surface writes commands in help. */
export interface HelpWays {
  /** In the list of all: those about the record, and those about digests. */
  readonly listed: Written
  readonly listedDigests: Written
  /** One about the record, by itself. */
  readonly alone: Written
}

/**
 * Help with the commands as a surface writes them.
 * @param response any
 * @param ways how it does
 * @returns the briefing to show in place of the response's own; null where it names no command in this way
 */
export function helpFor(
  { command, questionKind, ask, aside, briefing }: Response,
  { listed, listedDigests, alone }: HelpWays,
): Briefing | null {
  if (questionKind === 'help') return helpWritten(briefing, listed, listedDigests)
  const named = command === 'help' ? findCommand(ask.replace(/^help /, '')) : null
  if (named === null) return null
  const help = helpOn(named.name, alone)
  return aside === undefined ? help : withAside(help, aside)
}

function reporting(): Briefing {
  return {
    title: 'Report a mistake',
    blocks: [
      paragraph(
        'In Slack and Discord, “Report a mistake” stands below an answer from the record: press it, and say which statement is wrong, what is wrong with it and, if you know, where it stands right. Curators get it, without your name.',
      ),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}
