/** For the `default` of a switch over a closed union: does not compile while a kind is missing. */
export function unreachable(value: never): never {
  throw new Error(`Not foreseen: ${JSON.stringify(value)}`)
}
