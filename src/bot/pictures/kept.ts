// A picture that goes along with a message that is kept: not its bytes, but what it is of, so that whoever posts the
// message draws the very same.

import { z } from 'zod'
import type { Lookup } from '../../briefings/index.ts'
import type { Drawn } from './drawn.ts'
import { sketchOf, type Sketch } from './sketch.ts'

/** A picture as it is kept. */
export interface KeptPicture {
  readonly drawn: Drawn
  /** The version of the record that it is of. */
  readonly record: string
}

/** Messages of older versions have none: their pictures were of all. */
const MEETINGS = z.array(z.string()).nullable().default(null)

const DRAWN: z.ZodType<Drawn> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timeline'), year: z.int().nullable() }),
  z.object({ kind: z.literal('events'), records: z.array(z.string()) }),
  z.object({
    kind: z.literal('topics'),
    topics: z.array(z.string()).nullable(),
    meetings: MEETINGS,
  }),
  z.object({
    kind: z.literal('people'),
    countries: z.array(z.enum(['AU', 'IN', 'JP', 'US'])).nullable(),
    meetings: MEETINGS,
  }),
  z.object({ kind: z.literal('hosts') }),
])

const MESSAGE = z.looseObject({
  picture: z.object({ drawn: DRAWN, record: z.string() }).optional(),
})

/**
 * What is kept of a message.
 * @param message as it goes to the platform
 * @param picture goes along with it; null for none
 * @returns JSON
 */
export function keptMessage(message: object, picture: KeptPicture | null): string {
  return JSON.stringify(picture === null ? message : { ...message, picture })
}

/** What `keptMessage` was given. */
export interface ReadMessage {
  readonly message: Readonly<Record<string, unknown>>
  readonly picture: KeptPicture | null
}

/**
 * Reads what is kept of a message.
 * @param payload as `keptMessage` made it
 * @returns the message and its picture; null for anything else
 */
export function readMessage(payload: string): ReadMessage | null {
  const { data } = MESSAGE.safeParse(parsed(payload))
  if (data === undefined) return null
  const { picture = null, ...message } = data
  return { message, picture }
}

/**
 * The picture that a kept message goes with.
 * @param kept as it is kept
 * @param lookup the record as it is now
 * @returns what draws it; null where the record is another one by now, of which the message says nothing
 */
export function sketchOfKept({ drawn, record }: KeptPicture, lookup: Lookup): Sketch | null {
  return lookup.dataset.version === record ? sketchOf(drawn, lookup) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
