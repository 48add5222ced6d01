// The values of a command -> words of the question that it stands for.

/** @returns "short ", to stand before "briefing"; nothing where none is said */
export function dense(density: string | undefined): string {
  return density === undefined ? '' : `${density} `
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|newest|\d{1,3}(?:st|nd|rd|th))$/i

/** Whether a value names the meeting by where or when it was, and not by its place in the row. */
function isNamed(meeting: string): boolean {
  return !ORDINAL.test(meeting) && !/^\d{1,3}$/.test(meeting)
}

/** @returns "the meeting in New Delhi", "the first meeting" */
export function asNamed(meeting: string): string {
  return `${isNamed(meeting) ? 'the meeting in ' : ''}${at(meeting)}`
}

/**
 * @param from the earlier meeting
 * @param to the later one
 * @returns the question; of the last two meetings where none is named
 */
export function compared(from: string | undefined, to: string | undefined): string {
  const named = [from, to].flatMap((one) => (one === undefined ? [] : at(one)))
  return named.length === 0 ? 'compare' : `compare ${named.join(' and ')}`
}

/** A meeting as it stands after "in". */
function at(meeting: string): string {
  if (ORDINAL.test(meeting)) return `the ${meeting} meeting`
  return isNamed(meeting) ? meeting : `meeting ${meeting}`
}

/**
 * @param meeting a place, a year, a number or a month
 * @returns " in New Delhi", " in the first meeting"; nothing where none is named
 */
export function inside(meeting: string | undefined): string {
  return meeting === undefined ? '' : ` in ${at(meeting)}`
}

/**
 * @param country what it leads, or whether it leads the topic
 * @param topic who leads the work on it
 * @returns the question
 */
export function leads(country: string | undefined, topic: string | undefined): string {
  if (country === undefined) {
    return topic === undefined
      ? 'lead countries of the workstreams'
      : `who leads the workstream on ${topic}`
  }
  return topic === undefined
    ? `which workstream does ${country} lead`
    : `does ${country} lead the workstream on ${topic}`
}
