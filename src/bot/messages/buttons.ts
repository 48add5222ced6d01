// What a button stands for <-> the text that the button carries. The state of a button is in the
// button, so that one posted months ago still works after any number of restarts.

import { z } from 'zod'
import { neutral } from '../../briefings/index.ts'

/** What pressing a button asks for. */
export type Button =
  /** An answer. */
  | { readonly kind: 'ask'; readonly ask: string }
  /** The same answer for the whole channel. */
  | { readonly kind: 'share'; readonly ask: string }
  /** The form to report a mistake in an answer. */
  | { readonly kind: 'report'; readonly ask: string }
  /** A form to fill in. */
  | { readonly kind: 'form'; readonly ask: Form }

/** The forms that a button opens; `question` takes any question. */
export const FORMS = ['question'] as const
export type Form = (typeof FORMS)[number]

/** A button of an earlier or later version of this bot, or one that this bot never made. */
export type StrangeButton = { readonly kind: 'outdated' } | { readonly kind: 'forged' }

/** What every button begins with. */
export const BUTTON_VERSION = 'q1'

/** The shortest room that a platform gives a button for its state. */
const SHORTEST_ROOM = 100

/** No button of ours is longer, whatever the platform. */
const LONGEST_ASK = 2_000

const asked = z
  .string()
  .min(1)
  .max(LONGEST_ASK)
  .refine((ask) => neutral(ask).trim() === ask, 'one line, without control characters')

const buttonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), ask: asked }),
  z.strictObject({ kind: z.literal('share'), ask: asked }),
  z.strictObject({ kind: z.literal('report'), ask: asked }),
  z.strictObject({ kind: z.literal('form'), ask: z.enum(FORMS) }),
])

/**
 * Writes what a button stands for.
 * @param button what pressing it asks for
 * @param room how many characters the platform gives a button; without it, what every platform
 * gives
 * @returns "q1:ask:next meeting"; null when it does not fit or would not be read back the same
 */
export function encodeButton(button: Button, room: number = SHORTEST_ROOM): string | null {
  if (!buttonSchema.safeParse(button).success) return null
  const value = `${BUTTON_VERSION}:${button.kind}:${button.ask}`
  return value.length <= room ? value : null
}

/**
 * Reads what a button stands for. Never throws.
 * @param value what the platform handed back
 * @returns the button; `outdated` for another version of this bot; `forged` for anything else
 */
export function decodeButton(value: unknown): Button | StrangeButton {
  if (typeof value !== 'string') return { kind: 'forged' }
  const [version, kind, ...rest] = value.split(':')
  if (version !== BUTTON_VERSION) return { kind: isVersion(version) ? 'outdated' : 'forged' }
  const button = buttonSchema.safeParse({ kind, ask: rest.join(':') })
  return button.success ? button.data : { kind: 'forged' }
}

function isVersion(text: string | undefined): boolean {
  return text !== undefined && /^q\d{1,6}$/.test(text)
}
