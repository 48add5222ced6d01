// Ids that are the same however often they are made, so that nothing is planned or posted twice.

import { parse, v5 } from 'uuid'

/** Any UUID, ours alone. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
const NAMESPACE = '6b1f0a52-6f6e-4c5e-9d0e-5f2f5b7c8a31'

/**
 * The id of the delivery of a period.
 * @param subscription its id
 * @param period as in its slot
 * @returns a UUID
 */
export function deliveryIdOf(subscription: string, period: string): string {
  return v5(`delivery ${subscription} ${period}`, NAMESPACE)
}

/**
 * The id of a job that asks workers to look at a delivery.
 * @param delivery its id
 * @param occasion what distinguishes this asking from others
 * @returns a UUID
 */
export function jobIdOf(delivery: string, occasion: string): string {
  return v5(`job ${delivery} ${occasion}`, NAMESPACE)
}

/** 22 characters for the delivery, a full stop, and two for the part. */
const MOST_PARTS = 36 ** 2

/**
 * What a platform knows one message of a digest by.
 * @param delivery a UUID
 * @param index of the part, from 0
 * @returns at most 25 characters of A-Z, a-z, 0-9, -, _ and a full stop
 * https://docs.discord.com/developers/resources/message#create-message-jsonform-params
 * @throws {RangeError} for a part beyond the 1,296th
 */
export function nonceOf(delivery: string, index: number): string {
  if (index < 0 || index >= MOST_PARTS) throw new RangeError(`There is no part ${index}.`)
  return `${Buffer.from(parse(delivery)).toString('base64url')}.${index.toString(36)}`
}
