/** A JSON object as it travels; `undefined` members are left out when it is written. */
export interface JsonObject {
  [key: string]: JsonValue | undefined
}

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject

/** Whether a value read from the wire is a JSON object (neither list nor null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parses a text that must be a JSON object; `undefined` when it is not. */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The objects of a list; `[]` when the value is no list. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** The value when it is a text, else `undefined`. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The value when it is a number, else 0. */
export function numberOf(value: JsonValue | undefined): number {
  return typeof value === 'number' ? value : 0
}

/** Length as Discord counts it: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/** A value as text: a text as it is, nothing as '', anything else as JSON. */
export function shown(value: JsonValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
