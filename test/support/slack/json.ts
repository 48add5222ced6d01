/** A JSON object of which nothing is known yet. */
export type JsonObject = Record<string, unknown>

/** True for an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of an array; an empty list for anything that is no array. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The string under a key, or undefined when there is none or it is something else. */
export function stringAt(value: JsonObject, key: string): string | undefined {
  const found = value[key]
  return typeof found === 'string' ? found : undefined
}

/** The object under a key, or undefined when there is none or it is something else. */
export function objectAt(value: JsonObject, key: string): JsonObject | undefined {
  const found = value[key]
  return isObject(found) ? found : undefined
}

/** Reads `true`, `'true'`, `1` and `'1'` as true, their opposites as false, all else as absent. */
export function flagAt(value: JsonObject, key: string): boolean | undefined {
  const found = value[key]
  if (found === true || found === 'true' || found === 1 || found === '1') return true
  if (found === false || found === 'false' || found === 0 || found === '0') return false
  return undefined
}

/** The number under a key; form bodies send numbers as text. */
export function numberAt(value: JsonObject, key: string): number | undefined {
  const found = value[key]
  const number = typeof found === 'string' && found !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Parses text as JSON; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same object without the keys whose value is undefined. */
export function withoutUndefined(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined))
}

/** Turns an object's or array's every object, from the outside in, over to `visit`. */
export function visitObjects(
  value: unknown,
  pointer: string,
  visit: (object: JsonObject, pointer: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) visitObjects(entry, `${pointer}/${index}`, visit)
  } else if (isObject(value)) {
    visit(value, pointer)
    for (const [key, entry] of Object.entries(value))
      visitObjects(entry, `${pointer}/${key}`, visit)
  }
}
