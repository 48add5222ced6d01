// The commands that the bot answers itself, without a question to the core: files, citations, notes on itself.

import {
  inWords,
  recordLabel,
  type AnswerStatus,
  type Briefing,
  type Briefings,
  type Choice,
} from '../../briefings/index.ts'
import { citationBriefing } from '../exports/citation.ts'
import { exportRecord } from '../exports/export-record.ts'
import { fileBriefing, formatsBriefing, noFileBriefing } from '../exports/file-briefing.ts'
import { formatOf, formatsFor, type Format, type Selection } from '../exports/formats.ts'
import { programVersion } from '../version.ts'
import type { Values } from './command.ts'
import { aboutBriefing, privacyBriefing } from './notes.ts'
import type { OwnCommand } from './own-commands.ts'
import type { Response } from './response.ts'
import { readSelection, recordOf, type Read } from './selection.ts'

/** What an answer is made from. */
export interface OwnContext {
  readonly briefings: Briefings
  readonly today: Temporal.PlainDate
}

/**
 * Answers a command. Never throws.
 * @param name the command
 * @param values by option name; every required option has a value
 * @param context the core and the day
 * @returns the response; its `ask` is a line that gives it again
 */
export function answerOwn(name: OwnCommand, values: Values, context: OwnContext): Response {
  return ANSWERS[name](values, context)
}

const ANSWERS: Readonly<Record<OwnCommand, (values: Values, context: OwnContext) => Response>> = {
  export: answerExport,
  cite: answerCite,
  privacy: () => response('privacy', 'privacy', 'answered', privacyBriefing()),
  about: (_values, { briefings, today }) => {
    const { status, briefing, question } = briefings.answer({ kind: 'coverage' }, today)
    const { dataset } = briefings.lookup
    const about = aboutBriefing(briefing, dataset, programVersion().version)
    return {
      ...response('about', 'about', status, about),
      question: inWords(question, briefings.lookup),
      questionKind: question.kind,
    }
  },
}

/** What is written where no format is named: anybody can read it. */
const USUAL: Format = 'md'

function answerExport(values: Values, context: OwnContext): Response {
  const { said, format } = requested(values)
  const toLine = (what: string): string => `export ${what} ${format}`
  const read = readSelection(said, context.briefings, context.today)
  const other = read.kind === 'none' ? otherFormat(said, context) : null
  if (other !== null) return other
  if (read.kind !== 'one') return askBack('export', read, said, toLine, context)
  const { selection } = read
  const what = selectionId(selection)
  const line = toLine(what)
  const { dataset } = context.briefings.lookup
  const file = exportRecord(selection, format, { dataset, today: context.today })
  const formats = formatsFor(selection)
  const about = { dataset, label: labelOf(selection, context), what, formats }
  const records = selection.kind === 'record' ? [selection.id] : []
  return file === null
    ? response('export', line, 'not-recorded', noFileBriefing(format, about))
    : { ...response('export', line, 'answered', { ...fileBriefing(file, about), records }), file }
}

/** "Tokyo pdf": a part of the record, and behind it a word that is no format; null for anything else. */
function otherFormat(said: string, context: OwnContext): Response | null {
  const [, part = '', word = ''] = /^(.+)\s+(\S+)$/s.exec(said.trim()) ?? []
  const read = readSelection(part, context.briefings, context.today)
  if (part === '' || read.kind === 'none') return null
  const what = read.kind === 'one' ? selectionId(read.selection) : part
  return response('export', `export ${said}`, 'ambiguous', formatsBriefing(word, what))
}

function selectionId(selection: Selection): string {
  return selection.kind === 'record' ? selection.id : selection.kind
}

function answerCite({ meeting = '' }: Values, context: OwnContext): Response {
  const { briefings, today } = context
  const read = readSelection(meeting, briefings, today)
  const toLine = (what: string): string => `cite ${what}`
  const record = read.kind === 'one' ? recordOf(read.selection, briefings.lookup) : null
  if (record === null) return askBack('cite', read, meeting, toLine, context)
  const briefing = citationBriefing(record, { dataset: briefings.lookup.dataset, today })
  return response('cite', toLine(record.id), 'answered', briefing)
}

/** "tokio ics" may have come as one value. */
function requested({ record = '', format }: Values): { said: string; format: Format } {
  if (format !== undefined) return { said: record, format: formatOf(format) ?? USUAL }
  const [, rest = '', last = ''] = /^(.+)\s+(\S+)$/s.exec(record.trim()) ?? []
  const named = formatOf(last)
  return named === null ? { said: record, format: USUAL } : { said: rest, format: named }
}

function askBack(
  command: OwnCommand,
  read: Read,
  said: string,
  toLine: (what: string) => string,
  { briefings }: OwnContext,
): Response {
  const { lookup } = briefings
  const fitting = read.kind === 'several' ? read.ids : lookup.meetingIds.toReversed()
  const choices = fitting.slice(0, CHOICES).map((id): Choice => {
    const label = labelOfRecord(id, briefings)
    return { label, ask: toLine(id) }
  })
  const text =
    read.kind === 'several'
      ? `More than one meeting or milestone fits “${said}”. Which one?`
      : `The record holds no meeting or milestone that fits “${said}”. Which one is meant?`
  const [first, ...rest] = choices
  const briefing: Briefing = {
    title: `Which one to ${command}?`,
    blocks: [
      { kind: 'paragraph', statement: { kind: 'note', inlines: [{ kind: 'text', text }] } },
      ...(first === undefined ? [] : [{ kind: 'choices', choices: [first, ...rest] } as const]),
    ],
    citations: [],
    records: [],
    suggestions: [],
  }
  const status = read.kind === 'several' ? 'ambiguous' : 'not-recorded'
  return response(command, toLine(said), status, briefing)
}

/** How many records are offered to choose from. */
const CHOICES = 8

function labelOf(selection: Selection, { briefings }: OwnContext): string {
  if (selection.kind === 'record') return labelOfRecord(selection.id, briefings)
  return selection.kind === 'all' ? 'The whole record' : 'All sources'
}

function labelOfRecord(id: string, { lookup }: Briefings): string {
  const record = lookup.meeting(id) ?? lookup.milestone(id)
  return record === undefined ? id : recordLabel(record)
}

function response(
  command: OwnCommand,
  line: string,
  status: AnswerStatus,
  briefing: Briefing,
): Response {
  return { command, question: line, questionKind: 'none', ask: line, status, briefing }
}
