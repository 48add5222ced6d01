import { isJsonObject, lengthOf, shown } from '../json.ts'
import type { JsonValue } from '../json.ts'
import type { Limit } from '../limits.ts'
import type { Issue, Path } from './issues.ts'

/** What a value on the wire must be. */
export type Rule =
  | { kind: 'text'; limit: Limit; pattern?: RegExp }
  | { kind: 'whole-number'; limit: Limit }
  | { kind: 'number'; doc: string }
  | { kind: 'yes-no'; doc: string }
  | { kind: 'digits'; doc: string }
  | { kind: 'time'; doc: string }
  | { kind: 'url'; limit: Limit; schemes: readonly string[] }
  | { kind: 'one-of'; values: readonly (string | number)[]; doc: string }
  | { kind: 'list'; limit: Limit; of: Rule }
  | { kind: 'record'; fields: Fields; doc: string }
  | { kind: 'map'; keys: readonly string[]; of: Rule; doc: string }
  | { kind: 'either'; rules: readonly [Rule, Rule] }
  | { kind: 'anything' }

/** A member of a record: its rule, and whether it may be missing or null. */
export interface Field {
  rule: Rule
  required?: boolean
  nullable?: boolean
}

/** The members that a record may have; any other member is refused. */
export type Fields = Readonly<Record<string, Field>>

/** A member that may be left out. */
export function may(rule: Rule): Field {
  return { rule }
}

/** A member that may be left out or null. */
export function mayBeNull(rule: Rule): Field {
  return { rule, nullable: true }
}

/** A member that must be there. */
export function must(rule: Rule): Field {
  return { rule, required: true }
}

/** A text within a limit. */
export function text(limit: Limit, pattern?: RegExp): Rule {
  return pattern === undefined ? { kind: 'text', limit } : { kind: 'text', limit, pattern }
}

/** A whole number within a limit. */
export function whole(limit: Limit): Rule {
  return { kind: 'whole-number', limit }
}

/** A list whose length is within a limit. */
export function list(of: Rule, limit: Limit): Rule {
  return { kind: 'list', of, limit }
}

/** Adds to `issues` whatever in `value` breaks `rule`. */
export function check(rule: Rule, value: JsonValue, path: Path, issues: Issue[]): void {
  const report = (code: string, message: string, doc: string) => {
    issues.push({ path, code, message, doc })
  }
  switch (rule.kind) {
    case 'text': {
      if (typeof value !== 'string') {
        report('STRING_TYPE_CONVERT', 'Could not interpret the value as string.', rule.limit.doc)
      } else if (!within(lengthOf(value), rule.limit)) {
        report('BASE_TYPE_BAD_LENGTH', lengthMessage(rule.limit), rule.limit.doc)
      } else if (rule.pattern !== undefined && !rule.pattern.test(value)) {
        report('STRING_TYPE_REGEX', 'String value did not match validation regex.', rule.limit.doc)
      }
      return
    }
    case 'whole-number': {
      if (!Number.isInteger(value)) {
        report('NUMBER_TYPE_COERCE', 'Value is not a whole number.', rule.limit.doc)
      } else if (!within(Number(value), rule.limit)) {
        const { min, max } = rule.limit
        report('NUMBER_TYPE_RANGE', `Must be between ${min} and ${max}.`, rule.limit.doc)
      }
      return
    }
    case 'number':
      if (typeof value !== 'number') report('FLOAT_TYPE_COERCE', 'Value is no number.', rule.doc)
      return
    case 'yes-no':
      if (typeof value !== 'boolean')
        report('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.', rule.doc)
      return
    case 'digits':
      if (!/^\d+$/.test(shown(value)))
        report('NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not snowflake.`, rule.doc)
      return
    case 'time':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
        report('DATE_TIME_TYPE_PARSE', `Could not parse ${shown(value)}.`, rule.doc)
      return
    case 'url': {
      const message = urlFault(value, rule.limit, rule.schemes)
      if (message !== undefined) report('URL_TYPE_INVALID_URL', message, rule.limit.doc)
      return
    }
    case 'one-of':
      if (!rule.values.some((known) => known === value))
        report('BASE_TYPE_CHOICES', `Value must be one of {${rule.values.join(', ')}}.`, rule.doc)
      return
    case 'list': {
      if (!Array.isArray(value)) {
        report('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.', rule.limit.doc)
        return
      }
      if (!within(value.length, rule.limit))
        report('BASE_TYPE_BAD_LENGTH', lengthMessage(rule.limit), rule.limit.doc)
      value.forEach((item, index) => check(rule.of, item, [...path, index], issues))
      return
    }
    case 'record':
      checkRecord(rule.fields, rule.doc, value, path, issues)
      return
    case 'map': {
      if (!isJsonObject(value)) {
        report('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType.', rule.doc)
        return
      }
      for (const [key, item] of Object.entries(value)) {
        if (item === undefined || item === null) continue
        if (!rule.keys.includes(key))
          report('DICT_TYPE_CHOICES', `Key "${key}" is not known.`, rule.doc)
        check(rule.of, item, [...path, key], issues)
      }
      return
    }
    case 'either': {
      const [first, second] = rule.rules.map((one) => issuesOf(one, value, path))
      if (first?.length !== 0 && second?.length !== 0) issues.push(...(first ?? []))
      return
    }
    case 'anything':
      return
  }
}

/** What in `value` breaks `rule`, as a list. */
export function issuesOf(rule: Rule, value: JsonValue, path: Path = []): Issue[] {
  const issues: Issue[] = []
  check(rule, value, path, issues)
  return issues
}

function checkRecord(
  fields: Fields,
  doc: string,
  value: JsonValue,
  path: Path,
  issues: Issue[],
): void {
  if (!isJsonObject(value)) {
    const message = 'Only dictionaries may be used in a ModelType.'
    issues.push({ path, code: 'MODEL_TYPE_CONVERT', message, doc })
    return
  }
  for (const [name, field] of Object.entries(fields)) {
    const member = value[name]
    const at = [...path, name]
    if (member === undefined || (member === null && field.nullable !== true)) {
      if (field.required === true || member === null)
        issues.push({
          path: at,
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
          doc,
        })
    } else if (member !== null) {
      check(field.rule, member, at, issues)
    }
  }
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(fields, name) || value[name] === undefined) continue
    const message = `Discord documents no member "${name}" here.`
    issues.push({ path: [...path, name], code: 'UNKNOWN_PROPERTY', message, doc })
  }
}

function within(size: number, limit: Limit): boolean {
  return size >= limit.min && size <= limit.max
}

function lengthMessage({ min, max }: Limit): string {
  return min === 0
    ? `Must be ${max} or fewer in length.`
    : `Must be between ${min} and ${max} in length.`
}

function urlFault(value: JsonValue, limit: Limit, schemes: readonly string[]): string | undefined {
  if (typeof value !== 'string') return 'Could not interpret the value as string.'
  if (!within(lengthOf(value), limit)) return lengthMessage(limit)
  if (!URL.canParse(value)) return 'Not a well formed URL.'
  const scheme = new URL(value).protocol.slice(0, -1)
  if (!schemes.includes(scheme))
    return `Scheme "${scheme}" is not supported. Scheme must be one of (${schemes.join(', ')}).`
  return undefined
}
