// The schemas of data/ for editors: JSON Schema made from the definitions in schema.ts.

import { z } from 'zod'
import {
  meetingSchema,
  milestoneSchema,
  peopleSchema,
  sourcesSchema,
  topicsSchema,
} from './definitions.ts'

interface SchemaFile {
  /** Path below data/. */
  readonly file: string
  readonly text: string
}

/**
 * Makes the schema files as they should stand in data/schemas/.
 * @returns each file with its whole text
 */
export function schemaFiles(): readonly SchemaFile[] {
  const schemas = {
    meeting: meetingSchema,
    milestone: milestoneSchema,
    sources: sourcesSchema,
    people: peopleSchema,
    topics: topicsSchema,
  }
  return Object.entries(schemas).map(([name, schema]) => ({
    file: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
  }))
}
