// References, by which whoever runs the bot finds in the log what a person was told of.

import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const REFERENCE_LENGTH = 6

/**
 * A reference that a person can read out.
 * @returns six letters and digits
 */
export function newReference(): string {
  const letters = Array.from(
    { length: REFERENCE_LENGTH },
    () => ALPHABET[randomInt(ALPHABET.length)],
  )
  return letters.join('')
}
