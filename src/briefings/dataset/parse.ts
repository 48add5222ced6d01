// The texts of data/ -> the record, and everything that is wrong with single files.

import type { z } from 'zod'
import type { Fault } from './dataset.ts'
import {
  meetingSchema,
  milestoneSchema,
  peopleSchema,
  sourcesSchema,
  topicsSchema,
} from './definitions.ts'
import { readJson } from './json-text.ts'
import type { RecordFile, RecordFileKind } from './record.ts'
import { schemaFaults } from './schema-faults.ts'

/** A file as it was read. */
export interface DataFile {
  /** Path below data/, with forward slashes. */
  readonly file: string
  readonly text: string
}

/** What became of the files. */
export interface Parsed {
  /** The files that are in order, each by itself. */
  readonly files: readonly RecordFile[]
  readonly faults: readonly Fault[]
}

/** The lists that the record cannot be without. */
const LISTS = ['sources.json', 'people.json', 'topics.json'] as const

/**
 * Parses each file with the schema of its place.
 * @param dataFiles every JSON file of the record: the lists, meetings/ and milestones/
 * @returns the files that hold, and the faults of those that do not
 */
export function parseFiles(dataFiles: readonly DataFile[]): Parsed {
  const files: RecordFile[] = []
  const faults: Fault[] = LISTS.filter((list) => !dataFiles.some(({ file }) => file === list)).map(
    (file) => ({
      file,
      field: '',
      problem: 'The file is missing.',
      fix: 'Restore it; the record needs it.',
    }),
  )
  for (const dataFile of dataFiles) {
    const parsed = parseFile(dataFile)
    if ('file' in parsed) files.push(parsed)
    else faults.push(...parsed.faults)
  }
  return { files, faults }
}

type FileResult = RecordFile | { readonly faults: readonly Fault[] }

function parseFile({ file, text }: DataFile): FileResult {
  const kind = kindOf(file)
  if (kind === null) {
    const fix = 'Move it to meetings/ or milestones/, or remove it.'
    return { faults: [{ file, field: '', problem: 'No data file belongs here.', fix }] }
  }
  const json = readJson(text)
  if (!json.ok) {
    return {
      faults: [
        {
          file,
          field: '',
          problem: `This is no JSON: line ${json.line}, column ${json.column}: ${json.problem}.`,
          fix: 'Mend the file at that place.',
        },
      ],
    }
  }
  return PARSERS[kind](file, json.value)
}

const PARSERS: Readonly<Record<RecordFileKind, (file: string, value: unknown) => FileResult>> = {
  meeting: (file, json) =>
    withSchema(meetingSchema, file, json, (value) => ({ kind: 'meeting', file, value })),
  milestone: (file, json) =>
    withSchema(milestoneSchema, file, json, (value) => ({ kind: 'milestone', file, value })),
  sources: (file, json) =>
    withSchema(sourcesSchema, file, json, (value) => ({ kind: 'sources', file, value })),
  people: (file, json) =>
    withSchema(peopleSchema, file, json, (value) => ({ kind: 'people', file, value })),
  topics: (file, json) =>
    withSchema(topicsSchema, file, json, (value) => ({ kind: 'topics', file, value })),
}

function withSchema<T>(
  schema: z.ZodType<T>,
  file: string,
  value: unknown,
  toFile: (value: T) => RecordFile,
): FileResult {
  const result = schema.safeParse(value)
  return result.success
    ? toFile(result.data)
    : { faults: schemaFaults(file, value, result.error.issues) }
}

function kindOf(file: string): RecordFileKind | null {
  if (/^meetings\/[^/]+\.json$/.test(file)) return 'meeting'
  if (/^milestones\/[^/]+\.json$/.test(file)) return 'milestone'
  switch (file) {
    case 'sources.json':
      return 'sources'
    case 'people.json':
      return 'people'
    case 'topics.json':
      return 'topics'
    default:
      return null
  }
}
