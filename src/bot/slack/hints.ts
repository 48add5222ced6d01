// What Slack says in its own words, besides the commands: how to ask there, and where digests are set up.

import type { Briefing } from '../../briefings/index.ts'
import { usageOf } from '../commands/command.ts'
import { digestHelpFor, type DigestWays, type MaybeHelp } from '../commands/digest-help.ts'
import { note, paragraph, type Written } from '../commands/help.ts'
import type { ShareTo } from './blocks.ts'
import type { FileReader } from './render.ts'

/** https://docs.slack.dev/interactivity/implementing-slash-commands: not in threads. */
export const SLACK_HINTS = {
  heading: 'In Slack',
  lines: [
    'In a thread Slack takes no slash commands: mention @Quad Brief with your question, and everybody there sees the answer.',
    'In a direct message to Quad Brief just write your question.',
    '“Ask Quad Brief” is a shortcut, and “Ask about this message” is in the menu of every message.',
  ],
} as const

/**
 * What a command about digests is answered with in a modal, which is in no channel.
 * @param line the command as it was typed
 * @returns the briefing: where to type it
 */
export function channelOnly(line: string): Briefing {
  return {
    title: 'Digests belong to a channel',
    blocks: [
      { kind: 'paragraph', statement: note('In the channel, type: ', `/quad ${line}`) },
      paragraph(
        'For a digest of your own, write the same to Quad Brief in your direct messages with it.',
      ),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
}

const typed = (words: string): string => `/quad ${words}`

const WRITTEN: Written = {
  usage: (command) => typed(usageOf(command)),
  example: ({ example }) => typed(example),
}

const IN_CHANNEL: DigestWays = {
  ...WRITTEN,
  more: (topic) =>
    topic === 'subscribe' || topic === 'change' ? [`${typed(topic)} alone opens a form.`] : [],
  hasButtons: true,
}

/** Where help is read: by where it could be shared, or by who reads what is for nobody to share. */
const WAYS: Readonly<Record<ShareTo | FileReader, DigestWays>> = {
  channel: IN_CHANNEL,
  thread: IN_CHANNEL,
  everybody: IN_CHANNEL,
  direct: {
    ...IN_CHANNEL,
    more: (topic) => [
      ...IN_CHANNEL.more(topic),
      'Type it in the channel that is to get digests. Here it is for a digest of your own.',
    ],
  },
  // A modal is in no channel.
  asker: {
    ...WRITTEN,
    more: () => [
      'Type it in the channel that is to get digests. For a digest of your own, type it in your direct messages with Quad Brief.',
    ],
    hasButtons: false,
  },
}

/**
 * Help on digests as Slack says it.
 * @param response any
 * @param where it is read, by where it could be shared; by who reads it where it could not
 * @returns the briefing; null where the response is about something else
 */
export function digestHelpIn(response: MaybeHelp, where: ShareTo | FileReader): Briefing | null {
  return digestHelpFor(response, WAYS[where])
}
