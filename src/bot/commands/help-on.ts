// Help on one thing: how a command is typed, what its options are, where it belongs; how to report a mistake.

import type { Briefing, NonEmpty } from '../../briefings/index.ts'
import { usageOf, type Command } from './command.ts'
import { DIGEST_COMMANDS, DIGEST_GROUP, findDigestCommand } from './digest-table.ts'
import type { HelpTopic } from './help-asked.ts'
import { channelWords, choicesBlock, commandBlocks, labelled, note, paragraph } from './help.ts'
import { findCommand } from './table.ts'

/**
 * @param topic what is asked about
 * @returns the briefing
 */
export function helpOn(topic: HelpTopic): Briefing {
  if (topic === 'report') return reporting()
  if (topic === DIGEST_GROUP.name) return digests()
  const digest = findDigestCommand(topic)
  if (digest !== null) return onCommand(digest, channelWords())
  const command = findCommand(topic)
  if (command === null) throw new Error(`There is no help on ${topic}.`)
  return onCommand(command, choicesBlock([{ label: command.example, ask: command.example }]))
}

function onCommand(command: Command, behind: Briefing['blocks']): Briefing {
  const options = command.options.map(({ name, description }) => ({
    label: name,
    statements: [
      note(/[.…]$/.test(description) ? description : `${description}.`),
    ] satisfies NonEmpty<ReturnType<typeof note>>,
  }))
  return {
    title: `How to use ${command.name}`,
    blocks: [
      paragraph(`${command.summary}. Type: ${usageOf(command)}`),
      ...labelled(options),
      { kind: 'paragraph', statement: note('For example: ', command.example) },
      ...behind,
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}

function digests(): Briefing {
  return {
    title: 'Digests for a channel',
    blocks: [...commandBlocks('Commands', DIGEST_COMMANDS), ...channelWords()],
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
      paragraph(
        'In a terminal and on a page there is no such button: tell whoever runs Quad Brief.',
      ),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}
