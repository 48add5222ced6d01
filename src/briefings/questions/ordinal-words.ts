// Ordinals as people put them: "first", "3rd", "meeting two", "the last but one".

const ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth`
    .split(' ')
    .flatMap((word, index) => [[word, index + 1] as const]),
)

const ORDINAL_PHRASES: ReadonlyMap<string, number> = new Map([
  ['inaugural', 1],
  ['maiden', 1],
  ['earliest', 1],
  ['opening', 1],
  ['initial', 1],
  ['very first', 1],
  ['frist', 1],
  ['last', -1],
  ['latest', -1],
  ['final', -1],
  ['lastest', -1],
  ['newest', -1],
  ['most recent', -1],
  ['recent', -1],
  ['very last', -1],
  ['current', -1],
  ['previous', -1],
  ['second last', -2],
  ['second to last', -2],
  ['last but one', -2],
  ['next to last', -2],
  ['penultimate', -2],
  ['before last', -2],
  ['one before last', -2],
  ['meeting before last', -2],
  ['one before the last', -2],
  ['one before the latest', -2],
  ['meeting before the last', -2],
  ['last but two', -3],
  ['third last', -3],
])

/**
 * @param words consecutive words of a question
 * @returns 1 for "first", -1 for "last", -2 for "the last but one"; null where they are no ordinal
 */
export function ordinalOf(words: readonly string[]): number | null {
  const phrase = words.join(' ')
  const numeral = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(phrase)
  if (numeral !== null) return Number(numeral[1])
  const counted =
    /^(?:meeting|session|round|no|number|edition) (\d{1,2}|one|two|three|four|five)$/.exec(phrase)
  if (counted !== null) return NUMBERS.get(counted[1] ?? '') ?? Number(counted[1])
  return ORDINALS.get(phrase) ?? ORDINAL_PHRASES.get(phrase) ?? null
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five'].map((word, index) => [word, index + 1]),
)
