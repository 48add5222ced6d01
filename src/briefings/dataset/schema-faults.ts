// What the schema finds, in words for the curator who mends it.

import type { core } from 'zod'
import type { Fault } from './dataset.ts'

/**
 * Turns what zod reports into faults.
 * @param file path below data/
 * @param value what the file holds, as read
 * @param issues what zod reported on it
 * @returns one fault an issue; one a key where several are unknown
 */
export function schemaFaults(
  file: string,
  value: unknown,
  issues: readonly core.$ZodIssue[],
): readonly Fault[] {
  return issues.flatMap((issue) => {
    const field = issue.path.map(String).join('.')
    const found = valueAt(value, issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        field: field === '' ? key : `${field}.${key}`,
        problem: 'This field is unknown.',
        fix: 'Remove it, or correct its name.',
      }))
    }
    return [{ file, field, ...wordsFor(issue, found) }]
  })
}

type Words = Pick<Fault, 'problem' | 'fix'>
type OtherIssue = Exclude<core.$ZodIssue, core.$ZodIssueUnrecognizedKeys>

function wordsFor(issue: OtherIssue, found: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, found)
    case 'invalid_value':
      return { problem: `${shown(found)} is not allowed here.`, fix: oneOf(issue.values) }
    case 'invalid_union':
      return {
        problem: `${shown(found)} is not allowed here.`,
        fix: 'options' in issue ? oneOf(issue.options ?? []) : capital(issue.message),
      }
    case 'too_small':
      return { problem: `${shown(found)} is too little.`, fix: tooSmall(issue) }
    case 'too_big':
      return { problem: tooBig(issue.origin, found), fix: capital(issue.message) }
    case 'invalid_format':
      return {
        problem: `${shown(found)} is not written as it should be.`,
        fix:
          issue.format === 'url'
            ? 'Write a whole web address, such as https://www.example.org/page.'
            : capital(issue.message),
      }
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { problem: `${shown(found)} cannot stand here.`, fix: capital(issue.message) }
    default:
      return issue satisfies never
  }
}

function wrongType(issue: core.$ZodIssueInvalidType, found: unknown): Words {
  const citing = issue.path.at(-1) === 'cites' || issue.path.at(-2) === 'cites'
  if (found === undefined && citing) {
    return {
      problem: 'No source is cited.',
      fix: 'Give cites at least one id of sources.json.',
    }
  }
  const expected = NAMES[issue.expected] ?? issue.expected
  return found === undefined
    ? { problem: 'This is missing.', fix: `Give it ${expected}.` }
    : { problem: `${shown(found)} is not ${expected}.`, fix: `Make it ${expected}.` }
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object: { }',
  array: 'a list: [ ]',
  tuple: 'a list: [ ]',
}

function tooSmall(issue: core.$ZodIssueTooSmall): string {
  if (!issue.message.startsWith(UNTOLD)) return capital(issue.message)
  if (issue.origin === 'array') return `Give at least ${issue.minimum}.`
  return `Make it ${issue.inclusive === true ? 'at least' : 'greater than'} ${issue.minimum}.`
}

/** How zod's own message begins, where the schema gives none. */
const UNTOLD = 'Too small'

function tooBig(origin: string, found: unknown): string {
  return origin === 'string' && typeof found === 'string'
    ? `The text has ${found.length} characters, too many.`
    : `${shown(found)} is too much.`
}

function oneOf(values: readonly unknown[]): string {
  return `Use one of: ${values.map(String).join(', ')}.`
}

function capital(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return text.endsWith('.') ? text : `${text}.`
}

const SHOWN_LENGTH = 60

function shown(found: unknown): string {
  const text = JSON.stringify(found) ?? 'Nothing'
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined
    return (part as Readonly<Record<PropertyKey, unknown>>)[key]
  }, value)
}
