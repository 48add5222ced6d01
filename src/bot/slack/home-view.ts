// The Home tab: the newest meeting in brief, what can be browsed, a way to ask, and how things work here.

import { createHash } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Briefings, Choice } from '../../briefings/index.ts'
import type { Commands } from '../commands.ts'
import { encodeButton } from '../messages/buttons.ts'
import { choiceBlocks, contentBlocks } from './blocks.ts'
import { promptsOf } from './prompts.ts'
import { renderSlack } from './render.ts'

/** What the page is made from. */
export interface HomeRecord {
  readonly briefings: Briefings
  readonly commands: Commands
}

/** A page, and what tells it from every other. */
export interface HomePage {
  /** The same for the same content, whichever process made it; the page carries it too. */
  readonly version: string
  readonly view: Omit<types.HomeView, 'blocks'> & { blocks: types.KnownBlock[] }
}

type Blocks = readonly types.KnownBlock[]
type Section = (record: HomeRecord, today: Temporal.PlainDate) => Blocks

/** From top to bottom. Below them stand the digests of whoever opens it. */
const SECTIONS: readonly Section[] = [latestSection, browseSection, askSection, helpSection]

/** A row of buttons that one still takes in at a glance. */
const MEETINGS_SHOWN = 12

/**
 * Makes the page.
 * @param record what it is about
 * @param today the day it is seen
 * @returns the page; the same record on the same day gives the same
 */
export function homePage(record: HomeRecord, today: Temporal.PlainDate): HomePage {
  const sections = SECTIONS.map((section) => section(record, today))
  const blocks = sections.flatMap((section, index) => [...(index === 0 ? [] : [RULE]), ...section])
  const version = versionOf(blocks)
  return { version, view: { type: 'home', private_metadata: version, blocks } }
}

/**
 * The page of one person.
 * @param page as everybody has it
 * @param own what stands below that for this person alone; nothing for most
 * @returns the page, with a version of its own where it differs
 */
export function withOwn(page: HomePage, own: Blocks): HomePage {
  if (own.length === 0) return page
  const blocks = [...page.view.blocks, RULE, ...own]
  const version = versionOf(blocks)
  return { version, view: { ...page.view, private_metadata: version, blocks } }
}

function versionOf(blocks: Blocks): string {
  return createHash('sha256').update(JSON.stringify(blocks)).digest('hex').slice(0, 16)
}

const RULE: types.KnownBlock = { type: 'divider' }

function latestSection({ commands }: HomeRecord, today: Temporal.PlainDate): Blocks {
  const { briefing } = commands.respond('latest short', today)
  const [first, ...rest] = renderSlack(briefing)
  const more = choices('more', rest.length === 0 ? [] : [['The rest of it', 'latest']])
  return [smallPrint('The latest meeting'), ...first.blocks, ...more]
}

function browseSection({ commands }: HomeRecord): Blocks {
  const all = commands.complete('meeting', '', Number.MAX_SAFE_INTEGER)
  const shown = all.slice(0, MEETINGS_SHOWN)
  const earlier = all.length - shown.length
  return [
    heading('Browse'),
    ...choices('browse', [
      ['All meetings', 'meetings'],
      ['People', 'list of people'],
      ['Topics', 'topics'],
      ['Timeline', 'timeline'],
      ['All sources', 'sources'],
    ]),
    ...choices(
      'meeting',
      shown.map(({ name, value }) => [name, `meeting ${value}`]),
    ),
    ...(earlier === 0 ? [] : [smallPrint(`${earlier} earlier: press All meetings.`)]),
  ]
}

function askSection({ briefings }: HomeRecord, today: Temporal.PlainDate): Blocks {
  const examples = promptsOf(briefings, today).map(
    ({ title, message }) => [title, message] as const,
  )
  return [
    heading('Ask'),
    { type: 'actions', elements: [QUESTION_BUTTON] },
    ...said('In your own words, in plain English. Or begin with one of these:'),
    ...choices('example', examples),
  ]
}

const QUESTION_BUTTON: types.Button = {
  type: 'button',
  action_id: 'form:question',
  style: 'primary',
  text: { type: 'plain_text', text: 'Ask a question', emoji: false },
  value: encodeButton({ kind: 'form', ask: 'question' }) ?? '',
}

function helpSection({ briefings }: HomeRecord): Blocks {
  const { meetings, milestones, sources, version } = briefings.lookup.dataset
  const record = `The record holds ${meetings.length} meetings, ${milestones.length} milestones around them and ${sources.size} sources (version ${version}).`
  return [
    heading('Help'),
    ...contentBlocks([{ kind: 'facts', rows: WAYS }]),
    ...choices('help', [
      ['All commands', 'help'],
      ['Privacy', 'privacy'],
      ['About', 'about'],
    ]),
    smallPrint(record),
  ]
}

const WAYS = [
  fact('In a channel', 'type /quad latest, or /quad and a question. Only you see the answer.'),
  fact('To show others', 'press Share in channel below an answer.'),
  fact('In a thread', 'mention @Quad Brief, since Slack takes no slash commands there.'),
  fact('Just the two of us', 'write in the Messages tab above.'),
  fact('About a message', 'choose Ask about this message in its menu.'),
] as const

function fact(label: string, text: string) {
  const line = { kind: 'note', inlines: [{ kind: 'text', text }] } as const
  return { label, statements: [line] } as const
}

function said(text: string): Blocks {
  const statement = { kind: 'note', inlines: [{ kind: 'text', text }] } as const
  return contentBlocks([{ kind: 'paragraph', statement }])
}

function choices(place: string, all: readonly (readonly [label: string, ask: string])[]): Blocks {
  return choiceBlocks(
    all.map(([label, ask]): Choice => ({ label, ask })),
    place,
  )
}

function heading(text: string): types.KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } }
}

function smallPrint(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}
