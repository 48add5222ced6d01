// A line that cannot be read, and what is wrong with it -> lines that can be.

import type { Problem } from '../reading/problem.ts'

/** One line to type instead. */
export interface Mended {
  /** What is different, for a button. */
  readonly label: string
  readonly line: string
}

/** More to choose from is no help. */
const SHOWN = 5

/**
 * Mends a line by what its problems suggest. Where several things are wrong, each is mended.
 * @param line as it was typed
 * @param problems what is wrong with it
 * @param reads whether a line can be read
 * @returns lines that can, the likeliest first; none where somebody has to say more
 */
export function mendings(
  line: string,
  problems: readonly Problem[],
  reads: (line: string) => boolean,
): readonly Mended[] {
  const found = new Map<string, string>()
  problems.forEach((problem, at) => {
    for (const suggestion of problem.suggestions) {
      const alone = mended(line, problem.said, suggestion)
      const all = problems.reduce(
        (sofar, { said, suggestions: [first] }, index) =>
          index === at
            ? mended(sofar, said, suggestion)
            : first === undefined
              ? sofar
              : mended(sofar, said, first),
        line,
      )
      const good = [alone, all].find(reads)
      if (good !== undefined && !found.has(good)) {
        found.set(good, problems.length === 1 || good === alone ? suggestion : good)
      }
    }
  })
  return [...found].slice(0, SHOWN).map(([text, label]) => ({ line: text, label }))
}

/** What was missing is added; words that stand apart are taken out, and what is meant is added. */
function mended(line: string, said: string, suggestion: string): string {
  const words = said.split(' ').filter((word) => word !== '')
  const together = standing(words)
  if (words.length > 0 && together.test(line)) return line.replace(together, () => suggestion)
  const rest = words.reduce((sofar, word) => sofar.replace(standing([word]), ' '), line)
  return `${rest} ${suggestion}`.trim().replaceAll(/ {2,}/g, ' ')
}

/** The words as they stand in a line, with anything but letters and digits between and around them. */
function standing(words: readonly string[]): RegExp {
  const escaped = words.map((word) => RegExp.escape(word)).join('[^\\p{L}\\p{N}]+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu')
}
