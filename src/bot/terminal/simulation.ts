// A year of one channel's digests, to read before anybody subscribes: a line each, or each in full.

import { parseArgs } from 'node:util'
import {
  slotFrom,
  WHEN_EMPTY,
  type Briefings,
  type Covers,
  type Digest,
  type DigestRequest,
  type LastDigest,
  type Outline,
} from '../../briefings/index.ts'
import { TYPED_ON } from '../subscriptions/typed-on.ts'
import { densityOf, filtersOf, mondayOf, type Mistake } from './digest-arguments.ts'
import { renderTerminal } from './render.ts'

/** How often, and how many make a year. */
const CADENCES: Readonly<Record<string, { readonly covers: Covers; readonly count: number }>> = {
  daily: { covers: 'day', count: 365 },
  weekly: { covers: 'week', count: 52 },
  'every-other-week': { covers: 'fortnight', count: 26 },
  monthly: { covers: 'month', count: 12 },
}

const DAYS = { day: 1, week: 7, fortnight: 14 } as const

const OPTIONS = {
  from: { type: 'string', default: '' },
  cadence: { type: 'string', default: 'weekly' },
  density: { type: 'string', default: 'standard' },
  include: { type: 'string', default: '' },
  exclude: { type: 'string', default: '' },
  'when-empty': { type: 'string', default: 'spotlight' },
  seed: { type: 'string', default: '' },
  full: { type: 'boolean', default: false },
} as const

/** What can be typed. */
export const SIMULATE_USAGE = `Usage: npm run simulate -- [options]
  --from WEEK        the first week, such as 2026-W48; this week unless given
  --cadence C        ${Object.keys(CADENCES).join(', ')}; weekly unless given
  --density D        short, standard or full
  --include LIST     countries and topics, such as JP,ransomware
  --exclude LIST     the same
  --when-empty W     ${WHEN_EMPTY.join(', ')}
  --seed TEXT        another channel, which begins elsewhere in the round of spotlights
  --full             all of each digest`

/** What a simulation is of. */
export interface Simulation extends Omit<DigestRequest, 'slot' | 'since'> {
  readonly covers: Covers
  readonly count: number
  readonly from: Temporal.PlainDate
  readonly isFull: boolean
}

/**
 * Reads the options.
 * @param args the words after the program's name
 * @param topics the ids of the record's topics
 * @param today the day on which it is asked
 * @returns what to simulate, or what is wrong
 */
export function readSimulation(
  args: readonly string[],
  topics: readonly string[],
  today: Temporal.PlainDate,
): Simulation | Mistake {
  const values = parsed(args)
  if (values === null) return { problem: 'These options cannot be read.', fix: SIMULATE_USAGE }
  const { cadence, density, include, exclude, seed, full: isFull } = values
  const from =
    values.from === '' ? today.subtract({ days: today.dayOfWeek - 1 }) : mondayOf(values.from)
  if (from === null) {
    return { problem: `--from ${values.from} is no week.`, fix: 'Write it as 2026-W48.' }
  }
  const rhythm = Object.hasOwn(CADENCES, cadence) ? CADENCES[cadence] : undefined
  if (rhythm === undefined) {
    const fix = `Use one of: ${Object.keys(CADENCES).join(', ')}.`
    return { problem: `--cadence ${cadence} is unknown.`, fix }
  }
  const whenEmpty = WHEN_EMPTY.find((each) => each === values['when-empty'])
  if (whenEmpty === undefined) {
    const problem = `--when-empty ${values['when-empty']} is unknown.`
    return { problem, fix: `Use one of: ${WHEN_EMPTY.join(', ')}.` }
  }
  const amount = densityOf(density)
  if (typeof amount !== 'string') return amount
  const filters = filtersOf(include, exclude, topics)
  if ('problem' in filters) return filters
  return { ...rhythm, from, density: amount, filters, whenEmpty, seed, isFull }
}

/**
 * Makes the digests one after the other, the first as a channel's first, all of the record as it is now.
 * @param simulation how many of what
 * @param briefings the core over the record
 * @param width columns for whole digests
 * @returns a line each, or each in full; then a line that counts them
 */
export function* simulate(
  { covers, count, from, isFull, ...choice }: Simulation,
  briefings: Briefings,
  width: number,
): Generator<string> {
  const seen: Outline[] = []
  let since: LastDigest | null = null
  let skipped = 0
  for (let index = 0; index < count; index += 1) {
    const day = from.add(covers === 'month' ? { months: index } : { days: DAYS[covers] * index })
    const slot = slotFrom(covers, day)
    const commands = TYPED_ON.slack
    const made: Digest = briefings.digest({ ...choice, slot, since, commands })
    since = { on: day, fingerprints: briefings.fingerprints() }
    if (made.kind === 'nothing') {
      skipped += 1
      yield `${day.toString()}: nothing to send.`
      continue
    }
    seen.push(made.outline)
    if (isFull) {
      const options = { width, color: false, hyperlinks: false }
      yield `${renderTerminal(made.briefing, options).join('\n\n')}\n\n${'='.repeat(width)}`
    } else yield `${made.briefing.title} | ${outlineText(made.outline)}`
  }
  yield countText(seen, skipped)
}

function outlineText({ isFirst, fresh, corrected, removed, ...rest }: Outline): string {
  const { anniversaries, spotlight } = rest
  return [
    ...(isFirst ? ['first digest'] : []),
    ...listed('new', fresh),
    ...listed('corrected', corrected),
    ...listed('removed', removed),
    ...anniversaries,
    spotlight === null ? 'no spotlight' : `spotlight: ${spotlight}`,
  ].join(' | ')
}

function listed(what: string, labels: readonly string[]): readonly string[] {
  return labels.length === 0 ? [] : [`${what}: ${labels.join(', ')}`]
}

function countText(seen: readonly Outline[], skipped: number): string {
  const spotlights = seen.flatMap(({ spotlight }) => spotlight ?? [])
  const different = new Set(spotlights).size
  const dated = seen.filter(({ anniversaries }) => anniversaries.length > 0).length
  return `${seen.length} digests, ${skipped} times nothing to send; ${different} different spotlights in ${spotlights.length}; ${dated} digests with anniversaries.`
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values
  } catch {
    return null
  }
}
