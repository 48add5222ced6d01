import { isObject, objectAt, objectsIn, stringAt } from '../json.ts'
import type { JsonObject } from '../json.ts'

/**
 * The same schema, but where a union's members differ in `type`, a value is checked against the
 * member that it says it is. So a mistake in a button is told as a mistake in a button, and not
 * as twenty reasons why it is no menu.
 */
export function discriminateByType(schema: JsonObject): JsonObject {
  const definitions = objectAt(schema, 'definitions') ?? {}
  const rewritten = rewrite(schema, definitions)
  return isObject(rewritten) ? rewritten : schema
}

function rewrite(value: unknown, definitions: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => rewrite(entry, definitions))
  if (!isObject(value)) return value
  const members = membersByType(value, definitions)
  if (members !== undefined && members.size > 1) return chooseByType(members, definitions)
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, rewrite(entry, definitions)]),
  )
}

function chooseByType(
  members: ReadonlyMap<string, readonly JsonObject[]>,
  definitions: JsonObject,
): JsonObject {
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: [...members.keys()] } },
    // Each reads: either the type is another one, or the shape of this type fits.
    allOf: [...members].map(([type, shapes]) => ({
      if: { not: { properties: { type: { const: type } }, required: ['type'] } },
      else: shapes.length === 1 ? rewrite(shapes[0], definitions) : anyOf(shapes, definitions),
    })),
  }
}

function anyOf(shapes: readonly JsonObject[], definitions: JsonObject): JsonObject {
  return { anyOf: shapes.map((shape) => rewrite(shape, definitions)) }
}

/** A union's members by their `type`; undefined when one of them has none. */
function membersByType(
  union: JsonObject,
  definitions: JsonObject,
): ReadonlyMap<string, readonly JsonObject[]> | undefined {
  if (!Array.isArray(union['anyOf'])) return undefined
  const members = new Map<string, readonly JsonObject[]>()
  for (const member of objectsIn(union['anyOf']).flatMap((entry) => flat(entry, definitions))) {
    const type = typeOf(resolve(member, definitions))
    if (type === undefined) return undefined
    members.set(type, [...(members.get(type) ?? []), member])
  }
  return members
}

/** A member of a union that is a union itself, taken apart; any other stands for itself. */
function flat(member: JsonObject, definitions: JsonObject): readonly JsonObject[] {
  const shape = resolve(member, definitions)
  if (!Array.isArray(shape['anyOf'])) return [member]
  return objectsIn(shape['anyOf']).flatMap((inner) => flat(inner, definitions))
}

function resolve(member: JsonObject, definitions: JsonObject): JsonObject {
  const name = stringAt(member, '$ref')?.replace('#/definitions/', '')
  return name === undefined ? member : (objectAt(definitions, decodeURIComponent(name)) ?? member)
}

function typeOf(shape: JsonObject): string | undefined {
  const type = objectAt(objectAt(shape, 'properties') ?? {}, 'type')
  return type === undefined ? undefined : stringAt(type, 'const')
}
