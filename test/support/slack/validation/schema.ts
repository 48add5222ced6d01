import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { isObject, objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { discriminateByType } from './discriminate.ts'
import type { Report } from './problem.ts'
import { slackTypesSchema } from './schema-cache.ts'

/** Checks payloads against the types that Slack itself publishes. */
export interface TypeSchema {
  /** Checks one block of a message or view against the type of its kind. */
  readonly checkBlock: (block: JsonObject, pointer: string, report: Report) => void
  /** Checks a value against one exported type of `@slack/types`. */
  readonly checkType: (name: string, value: unknown, pointer: string, report: Report) => void
}

let made: Promise<TypeSchema> | undefined

/** The checks, made once a process: compiling them takes longer than most tests. */
export function typeSchema(): Promise<TypeSchema> {
  made ??= createTypeSchema()
  return made
}

async function createTypeSchema(): Promise<TypeSchema> {
  const schema = await slackTypesSchema()
  const definitions = objectAt(schema, 'definitions') ?? {}
  const ajv = new Ajv({ allErrors: true, strict: false })
  ajv.addSchema(discriminateByType(schema), 'slack')
  const blockTypes = definitionsByBlockType(definitions)
  const compiled = new Map<string, ValidateFunction>()

  function validator(name: string): ValidateFunction {
    const known = compiled.get(name) ?? ajv.compile({ $ref: `slack#/definitions/${name}` })
    compiled.set(name, known)
    return known
  }

  function checkType(name: string, value: unknown, pointer: string, report: Report): void {
    const validate = validator(name)
    if (validate(value)) return
    for (const error of telling(validate.errors ?? [])) {
      report(`${pointer}${error.instancePath}`, sentence(error), TYPES)
    }
  }

  return {
    checkType,
    checkBlock(block, pointer, report) {
      const type = stringAt(block, 'type')
      if (type === undefined) {
        report(pointer, 'missing required field: type', TYPES)
        return
      }
      const name = blockTypes.get(type)
      if (name === undefined) {
        report(`${pointer}/type`, `unsupported type: ${type}`, TYPES)
        return
      }
      checkType(name, block, pointer, report)
    },
  }
}

const TYPES = 'https://docs.slack.dev/reference/block-kit/blocks'

/** Maps `section` to `SectionBlock` and so on, from the schema's own union of known blocks. */
function definitionsByBlockType(definitions: JsonObject): ReadonlyMap<string, string> {
  const union = objectAt(definitions, 'KnownBlock') ?? {}
  const names = objectsIn(union['anyOf']).map((entry) =>
    (stringAt(entry, '$ref') ?? '').replace('#/definitions/', ''),
  )
  const pairs = names.map((name): [string, string] => {
    const definition = objectAt(definitions, name) ?? {}
    const shape = objectsIn(definition['anyOf'])[0] ?? definition
    const type = objectAt(objectAt(shape, 'properties') ?? {}, 'type') ?? {}
    return [stringAt(type, 'const') ?? '', name]
  })
  return new Map(pairs)
}

/** The errors that say something: not that a union failed, but why; at most five. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const reasons = errors.filter((error) => !['anyOf', 'if'].includes(error.keyword))
  const found = reasons.length > 0 ? reasons : errors
  const unique = new Map(found.map((e) => [`${e.instancePath} ${sentence(e)}`, e]))
  return [...unique.values()].slice(0, 5)
}

function sentence(error: ErrorObject): string {
  const params: unknown = error.params
  const at = (key: string) => (isObject(params) ? String(params[key]) : '')
  switch (error.keyword) {
    case 'required':
      return `missing required field: ${at('missingProperty')}`
    case 'additionalProperties':
      return `additional field not allowed: ${at('additionalProperty')}`
    case 'const':
      return `must be ${at('allowedValue')}`
    case 'enum':
      return 'is of an unsupported type or value'
    case 'anyOf':
      return 'failed to match all allowed schemas'
    default:
      return error.message ?? error.keyword
  }
}
