// A report that was not kept: what was typed goes back to the person, with a button that opens the form
// again with all of it. The message itself carries it, since a button has no room for so much.

import type { APIComponentInContainer, APIMessage } from 'discord.js'
import { neutral } from '../../briefings/index.ts'
import type { ExportFile } from '../exports/formats.ts'
import { encodeButton } from '../messages/buttons.ts'
import { REPORT_FIELDS } from '../reports/report.ts'
import type { ReportField, ReportForm } from '../reports/report.ts'
import { escapeMarkdown } from './escape.ts'
import { DISCORD_LIMITS } from './limits.ts'
import {
  ACTION_ROW,
  BUTTON,
  CONTAINER,
  FILE,
  IS_COMPONENTS_V2,
  PRIMARY,
  TEXT_DISPLAY,
} from './numbers.ts'
import { isWithinLimits } from './render.ts'
import type { DiscordMessage } from './render.ts'
import { textDisplaysIn } from './text-displays.ts'

/** A message, and the file that comes with it. */
export interface TypedBack {
  readonly message: DiscordMessage
  readonly file?: ExportFile
}

type Typed = Partial<ReportForm>

/**
 * The id of the text that holds the first field; the others follow.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
const FIRST_FIELD = 2001

const FILE_NAME = 'report.txt'

/**
 * Gives back what was typed.
 * @param words what happened and what to do
 * @param typed what was filled in
 * @param ask what asks for the answer that the report is about; null where that is not known
 * @returns a message with all of it, as text or, where that is too long, as a file
 */
export function typedBack(words: string, typed: Typed, ask: string | null): TypedBack {
  const whole = messageOf(
    words,
    fieldsOf(typed).map(({ id, label, text }) => {
      return { type: TEXT_DISPLAY, id, content: `**${label}**\n${escapeMarkdown(text)}` }
    }),
    ask,
  )
  if (isWithinLimits(whole)) return { message: whole }
  const file = { type: FILE, file: { url: `attachment://${FILE_NAME}` } } as const
  return { message: messageOf(words, [file], ask), file: typedFile(typed) }
}

/**
 * What was typed, as a file.
 * @param typed what was filled in
 * @returns the file
 */
export function typedFile(typed: Typed): ExportFile {
  const text = fieldsOf(typed).map((field) => `${field.label}\n${field.text}\n`)
  return { name: FILE_NAME, type: 'text/plain; charset=utf-8', text: text.join('\n') }
}

function fieldsOf(
  typed: Typed,
): readonly { readonly id: number; readonly label: string; readonly text: string }[] {
  return REPORT_FIELDS.map(({ name, label }, index) => ({
    id: FIRST_FIELD + index,
    label,
    text: neutral(typed[name] ?? '').trim(),
  })).filter(({ text }) => text !== '')
}

function messageOf(
  words: string,
  content: readonly APIComponentInContainer[],
  ask: string | null,
): DiscordMessage {
  const custom_id =
    ask === null ? null : encodeButton({ kind: 'report', ask }, DISCORD_LIMITS.customId.max)
  const text: APIComponentInContainer = { type: TEXT_DISPLAY, content: words }
  const components = [text, ...content]
  if (custom_id !== null) {
    const label = 'Open the form again'
    const button = { type: BUTTON, style: PRIMARY, label, custom_id } as const
    components.push({ type: ACTION_ROW, components: [button] })
  }
  return {
    flags: IS_COMPONENTS_V2,
    components: [{ type: CONTAINER, components }],
    allowed_mentions: { parse: [] },
  }
}

/**
 * Reads what was typed out of such a message.
 * @param message the message with the button that was pressed
 * @returns what it holds of a report; nothing where it is another message
 */
export function readTypedBack({ components = [] }: Pick<APIMessage, 'components'>): Typed {
  const texts = textDisplaysIn(components)
  const typed: { -readonly [Name in ReportField]?: string } = {}
  REPORT_FIELDS.forEach(({ name }, index) => {
    const found = texts.find(({ id }) => id === FIRST_FIELD + index)
    if (found === undefined) return
    typed[name] = found.content
      .slice(found.content.indexOf('\n') + 1)
      .replace(/\\([^0-9A-Za-z\s])/g, '$1')
  })
  return typed
}
