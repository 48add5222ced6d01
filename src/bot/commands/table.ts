// The one table of commands: Slack, Discord and the terminal, their help and their completions are made from it.

import { asNamed, compared, dense, inside, leads } from './asked-words.ts'
import { defineCommand, optional, required, type Command } from './command.ts'

const DENSITY = optional(
  'density',
  'density',
  'short: a few lines; standard: who, what was discussed and agreed; full: everything',
)
const ONE_MEETING = 'Which meeting: a place, a year, a number or a month'

/** Every command, in the order in which help lists them. */
export const COMMANDS = [
  defineCommand({
    name: 'latest',
    summary: 'The newest meeting: who came, what was discussed, what came of it',
    options: [DENSITY],
    example: 'latest',
    ask: ({ density }) => `${dense(density)}briefing on the latest meeting`,
  }),
  defineCommand({
    name: 'meeting',
    summary: 'A briefing on one meeting',
    options: [required('meeting', 'meeting', ONE_MEETING), DENSITY],
    example: 'meeting New Delhi',
    ask: ({ meeting, density }) => `${dense(density)}briefing on ${asNamed(meeting)}`,
  }),
  defineCommand({
    name: 'meetings',
    summary: 'All meetings, with dates and places',
    options: [optional('year', 'year', 'Only the meetings of this year')],
    example: 'meetings 2023',
    ask: ({ year }) => `list of meetings${inside(year)}`,
  }),
  defineCommand({
    name: 'who',
    summary: 'Who represented each country',
    options: [
      optional('country', 'country', 'Only this country'),
      optional('meeting', 'meeting', ONE_MEETING),
    ],
    example: 'who India New Delhi',
    ask: ({ country = 'each country', meeting }) => `who represented ${country}${inside(meeting)}`,
  }),
  defineCommand({
    name: 'ask',
    summary: 'Any question about the meetings, in plain English',
    options: [required('question', 'text', 'Your question')],
    example: 'ask who attended more than once',
    ask: ({ question }) => question,
  }),
  defineCommand({
    name: 'person',
    summary: 'A person: posts and meetings',
    options: [required('person', 'person', 'A name; the family name will do')],
    example: 'person Neuberger',
    ask: ({ person }) => `who is ${person}`,
  }),
  defineCommand({
    name: 'people',
    summary: 'Who represented each country through the meetings, with a picture',
    options: [],
    example: 'people',
    ask: () => 'who represented each country',
  }),
  defineCommand({
    name: 'country',
    summary: 'A country through the meetings: who came, what it hosted and leads',
    options: [required('country', 'country', 'A member of the Quad')],
    example: 'country Japan',
    ask: ({ country }) => `${country} through the meetings`,
  }),
  defineCommand({
    name: 'topic',
    summary: 'A topic followed through the meetings',
    options: [
      required('topic', 'topic', 'What you are interested in'),
      optional('meeting', 'meeting', ONE_MEETING),
    ],
    example: 'topic supply chains',
    ask: ({ topic, meeting }) => `was ${topic} discussed${inside(meeting)}`,
  }),
  defineCommand({
    name: 'topics',
    summary: 'All topics, with a picture, or what one meeting discussed',
    options: [optional('meeting', 'meeting', ONE_MEETING)],
    example: 'topics Tokyo',
    ask: ({ meeting }) =>
      meeting === undefined ? 'list of topics' : `what was discussed${inside(meeting)}`,
  }),
  defineCommand({
    name: 'outcomes',
    summary: 'What a meeting agreed',
    options: [optional('meeting', 'meeting', ONE_MEETING)],
    example: 'outcomes Sydney',
    ask: ({ meeting }) => `what was agreed${inside(meeting)}`,
  }),
  defineCommand({
    name: 'texts',
    summary: 'The joint texts: when they were issued, and by whom',
    options: [optional('meeting', 'meeting', ONE_MEETING)],
    example: 'texts New Delhi',
    ask: ({ meeting }) => `the joint texts${inside(meeting)}`,
  }),
  defineCommand({
    name: 'timeline',
    summary: 'Meetings and what happened around them, by date, with a picture',
    options: [optional('year', 'year', 'Only this year')],
    example: 'timeline 2023',
    ask: ({ year }) => (year === undefined ? 'timeline' : `timeline ${year}`),
  }),
  defineCommand({
    name: 'compare',
    summary: 'Two meetings side by side; the last two unless you name them',
    options: [
      optional('from', 'meeting', 'The earlier meeting'),
      optional('to', 'meeting', 'The later meeting'),
    ],
    example: 'compare Sydney Tokyo',
    ask: ({ from, to }) => compared(from, to),
  }),
  defineCommand({
    name: 'leads',
    summary: 'Which country leads which workstream',
    options: [
      optional('country', 'country', 'What this country leads'),
      optional('topic', 'topic', 'Who leads the work on this'),
    ],
    example: 'leads Australia',
    ask: ({ country, topic }) => leads(country, topic),
  }),
  defineCommand({
    name: 'open',
    summary: 'What the sources leave open or disagree on',
    options: [optional('meeting', 'meeting', ONE_MEETING)],
    example: 'open Sydney',
    ask: ({ meeting }) => `what do the sources leave open${inside(meeting)}`,
  }),
  defineCommand({
    name: 'sources',
    summary: 'The sources of the whole record or of one meeting',
    options: [optional('meeting', 'meeting', ONE_MEETING)],
    example: 'sources Tokyo',
    ask: ({ meeting }) => `sources${inside(meeting)}`,
  }),
  defineCommand({
    name: 'export',
    summary: 'A file to take away: table, data, calendar, bibliography or text',
    options: [
      required('record', 'selection', 'A meeting or milestone, “all” or “sources”'),
      optional('format', 'format', 'csv, json, ics, bib or md; md unless you say'),
    ],
    example: 'export Tokyo ics',
    ask: ({ record, format }) => `export ${record}${format === undefined ? '' : ` ${format}`}`,
  }),
  defineCommand({
    name: 'cite',
    summary: 'How to cite the record of a meeting and its main sources',
    options: [required('meeting', 'record', ONE_MEETING)],
    example: 'cite New Delhi',
    ask: ({ meeting }) => `cite ${meeting}`,
  }),
  defineCommand({
    name: 'help',
    summary: 'All commands, and questions to start with',
    options: [optional('command', 'command', 'Help on one command, such as subscribe')],
    example: 'help',
    ask: ({ command }) => (command === undefined ? 'help' : `help ${command}`),
  }),
  defineCommand({
    name: 'privacy',
    summary: 'What is stored about you, and who sees what you ask',
    options: [],
    example: 'privacy',
    ask: () => 'privacy',
  }),
  defineCommand({
    name: 'about',
    summary: 'Versions, what the record covers, and how current it is',
    options: [],
    example: 'about',
    ask: () => 'what do you cover',
  }),
] as const satisfies readonly Command[]

/** The name of a command of the table. */
export type CommandName = (typeof COMMANDS)[number]['name']

const byName: ReadonlyMap<string, Command & { readonly name: CommandName }> = new Map(
  COMMANDS.map((command) => [command.name, command]),
)

/**
 * Finds a command.
 * @param name in lower case
 * @returns the command; null where there is none of that name
 */
export function findCommand(name: string): (Command & { readonly name: CommandName }) | null {
  return byName.get(name) ?? null
}
