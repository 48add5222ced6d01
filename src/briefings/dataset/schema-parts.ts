// The parts that the schemas of the record are made of: ids, texts, dates, citations, claims, documents.

import { z } from 'zod'
import { COUNTRIES } from './country-codes.ts'

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
  .meta({
    description: 'An id: lower-case words joined by hyphens. It never changes once published.',
  })

export const recordId = z
  .string()
  .regex(/^\d{4}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/, 'use year-month-name, such as 2023-01-new-delhi')
  .meta({ description: 'The file name without .json: year, month, name.' })

export const text = z
  .string()
  .min(3, 'say something')
  .max(400, 'keep one statement under 400 characters, or split it')
  .refine((value) => value === value.trim(), 'remove the spaces at the ends')
  .meta({ description: 'One sentence in our own words, ending with a full stop.' })

export const label = z.string().min(1, 'write something').max(160, 'keep it under 160 characters')

export const cites = z
  .tuple([id], id)
  .meta({ description: 'Ids of sources.json that say this; at least one.', minItems: 1 })

/**
 * A date as precise as its source: a day (2023-01-30), an ISO week (2023-W06), a month (2023-02) or a year.
 * The form is the precision (ISO 8601 reduced precision).
 */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?|-W\d{2})?$/,
    'write 2023-01-30 (a day), 2023-W06 (a week), 2023-01 (a month) or 2023 (a year)',
  )

export const basis = z.enum(['stated', 'inferred']).optional().meta({
  description: '"inferred" when no source says it outright; the text then says from what.',
})

export const country = z.enum(COUNTRIES)

export const claim = z.strictObject({ text, cites, basis })

export const topics = z
  .array(id)
  .optional()
  .meta({ description: 'Ids of topics.json that this is about.' })

export const topicClaim = z.strictObject({ text, topics, cites, basis })

/** What a statement is about; answers pick the open and differing points by it. */
export const SUBJECTS = [
  'dates',
  'place',
  'format',
  'host',
  'people',
  'topics',
  'outcomes',
  'documents',
  'count',
  'leads',
] as const

const subject = z.enum(SUBJECTS)

export const open = z.strictObject({
  about: subject,
  country: country.optional(),
  text: text.meta({ description: 'What no source says, as a full sentence.' }),
  cites: cites.meta({ description: 'The sources that were read and are silent on it.' }),
})

export const differs = z.strictObject({
  about: subject,
  topic: label.meta({ description: 'What the sources differ on, in a few words.' }),
  positions: z
    .array(claim)
    .min(2, 'a difference needs two positions at least, each with its source'),
  reading: claim.optional().meta({ description: 'Which position the record follows, and why.' }),
})

const weekday = z.enum([
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
])

export const period = z.strictObject({
  start: partialDate,
  end: partialDate.optional(),
  cites,
  basis,
  weekdays: z
    .array(weekday)
    .optional()
    .meta({ description: 'The weekdays that a source names; checked against the dates.' }),
})

const representative = z.strictObject({
  person: id.meta({ description: 'An id of people.json.' }),
  title: label.meta({ description: 'The title at this meeting, as a source gives it.' }),
})

export const delegation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('named'),
    country,
    representatives: z.tuple([representative], representative).meta({ minItems: 1 }),
    cites,
  }),
  z.strictObject({
    kind: z.literal('not-named'),
    country,
    note: text.meta({ description: 'What the sources leave out, as a full sentence.' }),
    cites: cites.meta({ description: 'The sources that were read and name nobody.' }),
    nearby: z
      .array(claim)
      .optional()
      .meta({ description: 'What is known nearby, without saying that anybody took part.' }),
  }),
])

export const document = z.strictObject({
  id,
  title: label,
  otherTitles: z.array(label).optional(),
  issued: z.strictObject({ on: partialDate, cites, basis }),
  issuedBy: claim,
  says: z.array(topicClaim),
  url: z.httpUrl().optional(),
})
