// Help on one thing: how a command is typed, what its options are, where it belongs; how to report a mistake.

import type { Briefing } from '../../briefings/index.ts'
import { digestHelp, usageBlocks, type DigestWays } from './digest-help.ts'
import { DIGEST_GROUP, findDigestCommand } from './digest-table.ts'
import type { HelpTopic } from './help-asked.ts'
import { channelWords, choicesBlock, paragraph } from './help.ts'
import { findCommand } from './table.ts'

/** For surfaces that have no words of their own. */
const ANYWHERE: DigestWays = {
  typed: (words) => words,
  more: () => [channelWords()],
  hasButtons: false,
}

/**
 * @param topic what is asked about
 * @returns the briefing
 */
export function helpOn(topic: HelpTopic): Briefing {
  if (topic === 'report') return reporting()
  if (topic === DIGEST_GROUP.name) return digestHelp(topic, ANYWHERE)
  const digest = findDigestCommand(topic)
  if (digest !== null) return digestHelp(digest.name, ANYWHERE)
  const command = findCommand(topic)
  if (command === null) throw new Error(`There is no help on ${topic}.`)
  const { name, example } = command
  return {
    title: `How to use ${name}`,
    blocks: [...usageBlocks(command), ...choicesBlock([{ label: example, ask: example }])],
    citations: [],
    records: [],
    suggestions: [],
  }
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
