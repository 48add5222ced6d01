// The record's own data as JSON: the same text for the same record, whatever the order of its keys.

/**
 * Writes data.
 * @param head what stands first, in this order
 * @param data the rest: the keys of every object in it in alphabetical order, but for its id, which comes first
 * @returns JSON, indented, with a line break at its end
 */
export function dataText(
  head: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
): string {
  return `${JSON.stringify({ ...head, ...sorted(data) }, null, 2)}\n`
}

/** The address of a schema beside the file leads nowhere once the data is taken away. */
const LEFT_OUT = '$schema'

function sorted(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== LEFT_OUT)
      .sort(([one], [other]) => order(one, other))
      .map(([key, inner]) => [key, sortedValue(inner)]),
  )
}

function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedValue)
  return typeof value === 'object' && value !== null ? sorted(value) : value
}

function order(one: string, other: string): number {
  if (one === other) return 0
  if (one === 'id' || other === 'id') return one === 'id' ? -1 : 1
  return one < other ? -1 : 1
}
