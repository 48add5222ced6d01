// What the bot says about itself: versions, and what it keeps of what people ask.

import type { Briefing, Dataset, Source } from '../../briefings/index.ts'

type Blocks = Briefing['blocks']

/**
 * What the record covers, with the versions on top.
 * @param coverage the core's answer to what it covers
 * @param dataset the record
 * @param version the version of the program
 * @returns the briefing
 */
export function aboutBriefing(coverage: Briefing, dataset: Dataset, version: string): Briefing {
  const all = [...dataset.sources.values()]
  const kinds = KINDS.map(
    ([kind, words]) => `${all.filter((one) => one.kind === kind).length} ${words}`,
  )
  const line = `This is Quad Brief ${version}. Of the sources of its record there are ${kinds.join(', ')}.`
  return { ...coverage, title: 'About Quad Brief', blocks: [paragraphOf(line), ...coverage.blocks] }
}

const KINDS: readonly (readonly [Source['kind'], string])[] = [
  ['official', 'official pages'],
  ['wire', 'news copies of official releases'],
  ['press', 'press reports'],
  ['reference', 'references'],
]

/** Each is a note of the bot's own; whoever makes the bot keep more says so here. */
const PRIVACY: readonly (readonly [string, readonly string[]])[] = [
  [
    'What Quad Brief keeps',
    [
      'Nothing that you ask about the record is stored: no question, no answer and no name goes into a file, a database or the log.',
      'The latest answers stay in memory, by the words that were asked and without who asked, so that the same question is answered sooner. They are gone when others push them out or the program stops.',
      'So that nothing is answered twice, ids that the platform gives to messages and clicks stay in memory for a short time.',
      'A mistake that you report is kept as you wrote it, with the answer that it is about and without your name, for the people who look after the record.',
      'In Slack, that you opened the Home of Quad Brief stays in memory for an hour, and then until the next person opens theirs, so that the page changes with the record.',
      'So that nobody asks for everybody, your id stays in memory for some minutes, with a number and without what you asked.',
      'The log says what the program did and what went wrong, with a reference that you can pass on.',
    ],
  ],
  [
    'What it keeps of digests',
    [
      'For each digest of a channel: the ids of the workspace or server and the channel, what was chosen (when, about what, how much), and the platform’s id of whoever set it up, who is told if it has to stop.',
      'For each change, and each digest that somebody asked for: what was done, when, and the id of who did it, so that the people who manage the workspace or server can see it. This stays when a digest is ended.',
      'For each digest that was posted: when, the ids of its messages, and the version of the record; gone after 400 days, or at once when the digest is ended; but not while somebody is still to decide whether it is posted again. Its text is forgotten after 30 days.',
      'Where the bot was removed from a workspace or server, its digests are forgotten after 30 days, with all that was kept of them. One that cannot be posted for another reason is kept until somebody ends it.',
      'No message of the channel and no name is kept. All of it is in one database, which whoever runs this bot looks after.',
    ],
  ],
  [
    'What others see',
    [
      'Slack and Discord carry what you type and what is answered, and keep both by their own rules. So do the people who run your workspace or server.',
      'An answer is for you alone until you press Share; then the channel sees it, with your name. So it does when you begin, change, pause or end its digest.',
      'Whoever names Quad Brief in a message is answered there, for everybody to see.',
      'What you ask in the open, by a mention in a channel, is answered in the open, for everybody there.',
      'Questions go nowhere else: answers are made where this program runs, from its own record, without a service of anybody else.',
    ],
  ],
]

/**
 * What is stored of what people ask, and who else sees it.
 * @returns the briefing
 */
export function privacyBriefing(): Briefing {
  const blocks = PRIVACY.flatMap(([heading, lines]): Blocks => [
    { kind: 'heading', text: heading },
    ...lines.map(paragraphOf),
  ])
  return { title: 'Privacy', blocks, citations: [], records: [], suggestions: [] }
}

function paragraphOf(text: string): Blocks[number] {
  return { kind: 'paragraph', statement: { kind: 'note', inlines: [{ kind: 'text', text }] } }
}
