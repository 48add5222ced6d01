// The one definition of the record: what a file in data/ may say. Types (schema.ts) and JSON Schemas are made from it.

import { z } from 'zod'
import {
  basis,
  cites,
  claim,
  country,
  delegation,
  differs,
  document,
  id,
  label,
  open,
  partialDate,
  period,
  recordId,
  text,
  topicClaim,
  topics,
} from './schema-parts.ts'

const schemaReference = z.string().optional()

/** One meeting of the Quad Senior Cyber Group. */
export const meetingSchema = z
  .strictObject({
    $schema: schemaReference,
    id: recordId,
    aliases: z.array(id).optional().meta({ description: 'Ids that this record once had.' }),
    ordinal: z.strictObject({
      number: z.int().positive(),
      text,
      cites,
      basis,
    }),
    period,
    place: z.strictObject({
      city: label,
      country,
      aliases: z.array(label).optional(),
      cites,
    }),
    format: claim,
    host: z.strictObject({ country, text, cites, basis }),
    delegations: z.array(delegation),
    delegationsNote: claim.optional(),
    discussed: z.array(topicClaim).min(1),
    outcomes: z.array(topicClaim).min(1),
    documents: z.array(document),
    reports: claim
      .optional()
      .meta({ description: 'To whom the group reports back, and how, where a source says so.' }),
    background: z.array(claim).optional(),
    open: z.array(open).optional(),
    differs: z.array(differs).optional(),
  })
  .meta({ title: 'A meeting of the Quad Senior Cyber Group' })

/** What kind of event a milestone is. */
export const MILESTONE_KINDS = [
  'creation',
  'leaders',
  'foreign-ministers',
  'statement',
  'campaign',
  'personnel',
  'report',
] as const

/** What happened around the meetings: summits, ministers, campaigns, joint texts, changes of people. */
export const milestoneSchema = z
  .strictObject({
    $schema: schemaReference,
    id: recordId,
    aliases: z.array(id).optional(),
    kind: z.enum(MILESTONE_KINDS),
    title: label,
    names: z
      .array(label)
      .optional()
      .meta({ description: 'What else people call it; questions are matched with these.' }),
    period,
    place: z
      .strictObject({ city: label, country, aliases: z.array(label).optional() })
      .optional()
      .meta({ description: 'Where it was; the sources of the period say so too.' }),
    says: z.array(topicClaim).min(1),
    leads: z
      .array(
        z.strictObject({
          country,
          workstream: label,
          names: z.array(label).optional(),
          topics,
          cites,
        }),
      )
      .optional(),
    people: z.array(id).optional(),
    documents: z.array(document).optional(),
    open: z.array(open).optional(),
    differs: z.array(differs).optional(),
  })
  .meta({ title: 'A milestone around the meetings' })

/** sources.json: every page that the record rests on. */
export const sourcesSchema = z
  .strictObject({
    $schema: schemaReference,
    sources: z.array(
      z.strictObject({
        id,
        title: label,
        publisher: label,
        kind: z.enum(['official', 'wire', 'press', 'reference']),
        url: z.httpUrl(),
        published: z.union([partialDate, z.null()]),
        note: text
          .optional()
          .meta({ description: 'What a reader should know of it: a copy, a weak source.' }),
      }),
    ),
  })
  .meta({ title: 'Sources' })

/** people.json: everyone the record names. */
export const peopleSchema = z
  .strictObject({
    $schema: schemaReference,
    people: z.array(
      z.strictObject({
        id,
        name: label.meta({ description: 'Given name first, without honorifics.' }),
        family: label.meta({ description: 'The family name alone.' }),
        country,
        honorific: label.optional().meta({ description: 'As the sources print it: Lt General.' }),
        postNominals: label.optional(),
        nameOrder: z
          .enum(['given-family', 'family-given'])
          .meta({ description: 'The order in which the person’s own country writes the name.' }),
        aliases: z.array(label),
      }),
    ),
  })
  .meta({ title: 'People' })

/** topics.json: what the group works on, with the words people use for it. */
export const topicsSchema = z
  .strictObject({
    $schema: schemaReference,
    topics: z.array(
      z.strictObject({
        id,
        name: label.meta({ description: 'As it reads inside a sentence, in lower case.' }),
        synonyms: z.array(label),
      }),
    ),
  })
  .meta({ title: 'Topics' })
