// Names as they are compared: what a reader would call the same name is the same text.

/**
 * A name without what does not tell names apart.
 * @param name as it is written
 * @returns its letters and digits in lower case without accents, words parted by one space
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
