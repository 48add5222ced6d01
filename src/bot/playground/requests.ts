// What the page asks of the server, checked where it comes in.

import { z } from 'zod'
import { channel, CONDITIONS } from './shapes.ts'

/** A line that is far too long for a question is still answered; a book is not. */
const LONGEST_LINE = 4_000
/** What a platform's button may carry, and then some. */
const LONGEST_VALUE = 4_000
const LONGEST_FIELD = 8_000
const LONGEST_NAME = 80

/** The sequence that the page has. */
const since = z.int().min(0).default(0)
const zone = z.string().max(LONGEST_NAME).nullable().default(null)

export const lineRequest = z.strictObject({
  channel,
  line: z.string().max(LONGEST_LINE),
  zone,
  since,
})
export const commandRequest = z.strictObject({
  channel,
  command: z.string().max(LONGEST_NAME),
  values: z.record(z.string().max(LONGEST_NAME), z.string().max(LONGEST_LINE)),
  zone,
  since,
})
export const pressRequest = z.strictObject({
  channel,
  /** The entry with the button. */
  entry: z.string().max(LONGEST_NAME),
  /** As the platform hands it back. */
  pressed: z.discriminatedUnion('platform', [
    z.strictObject({
      platform: z.literal('slack'),
      action_id: z.string().max(LONGEST_VALUE),
      value: z.string().max(LONGEST_VALUE),
    }),
    z.strictObject({
      platform: z.literal('discord'),
      custom_id: z.string().max(LONGEST_VALUE),
      /** The id of the row that the button stands in. */
      row: z.int().optional(),
    }),
  ]),
  zone,
  since,
})
export const formRequest = z.strictObject({
  channel,
  kind: z.enum(['report', 'question']),
  ask: z.string().max(LONGEST_VALUE),
  fields: z.record(z.string().max(LONGEST_NAME), z.string().max(LONGEST_FIELD)),
  zone,
  since,
})
export const conditionRequest = z.strictObject({ channel, condition: z.enum(CONDITIONS), since })
export const STEPS = ['day', 'week', 'next', 'year'] as const
export const clockRequest = z.strictObject({
  /** The one that is open, in which words about it are said. */
  channel,
  step: z.enum(STEPS),
  since,
})
export const resetRequest = z.strictObject({})

export type LineRequest = z.input<typeof lineRequest>
export type CommandRequest = z.input<typeof commandRequest>
export type PressRequest = z.input<typeof pressRequest>
export type FormRequest = z.input<typeof formRequest>
export type ConditionRequest = z.input<typeof conditionRequest>
export type ClockRequest = z.input<typeof clockRequest>
export type Step = (typeof STEPS)[number]
