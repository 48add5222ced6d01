/** Thrown when Discord's client would not let the user do it at all: nothing reaches the bot. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal'
}

/** The value, unless it is missing: then the client refuses for the reason given. */
export function wanted<T>(value: T | undefined, why: string): T {
  if (value === undefined) throw new ClientRefusal(why)
  return value
}
