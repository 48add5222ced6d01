// Words that say nothing of a schedule -> what they were most likely meant to be.

import { plainName, WEEKDAYS } from '../../../briefings/index.ts'
import { citiesOf, cityOf, readZone, zoneCandidates } from '../schedule/zones.ts'
import { CADENCES } from './hear-cadence.ts'
import { WITHOUT_LEAD } from './hear-option.ts'
import { near, quoted, type Candidate, type Problem } from './problem.ts'
import { saidBy, type Word } from './typed.ts'

/** What words are left, and what they were probably about. */
export interface Leftovers {
  readonly problems: readonly Problem[]
  readonly abouts: ReadonlySet<About>
}

/** An option is none of the schedule, and leaves nothing of it open. */
type About = 'cadence' | 'time' | 'zone' | 'start' | 'option'

const OFTEN: readonly Candidate[] = [
  ...WEEKDAYS.map((weekday): Candidate => [weekday.toLowerCase(), weekday]),
  ...['daily', 'weekly', 'fortnightly', 'monthly', 'every other week', 'every other'].map(
    (name): Candidate => [name, name],
  ),
  ['every', 'every'],
  ['first', 'first'],
]

const TIMES: readonly Candidate[] = ['noon', 'midday', 'midnight'].map((name) => [name, name])

/** Beyond so many groups, and so many words in one, nobody is helped by guesses. */
const GROUPS = 5
const WORDS = 4

/** @returns every word of a schedule that can be misspelt, with what it is */
export function scheduleCandidates(): readonly Candidate[] {
  return [...OFTEN, ...TIMES, ...zoneCandidates()]
}

/**
 * Explains words that were not understood.
 * @param groups words that stood together
 * @returns a problem for each group, or for each of its words where they were meant for different things
 */
export function leftovers(groups: readonly (readonly Word[])[]): Leftovers {
  const problems: Problem[] = []
  const abouts = new Set<About>()
  for (const [index, group] of groups.entries()) {
    const whole = index < GROUPS && group.length <= WORDS ? guess(saidBy(group)) : NOTHING
    const isGuessed = whole.suggestions.length > 0 || index >= GROUPS || group.length > WORDS
    const parts = isGuessed ? [] : group
    const guesses = parts.map(({ said }) => guess(said))
    const found = guesses.some(({ suggestions }) => suggestions.length > 0) ? guesses : [whole]
    for (const { about } of found) if (about !== null) abouts.add(about)
    // What is like nothing else may be a place.
    if (found.some(({ about }) => about === null)) abouts.add('zone')
    problems.push(
      ...(found === guesses
        ? guesses.map((each, at) => problemOf(group[at]?.said ?? '', each))
        : [problemOf(saidBy(group), whole)]),
    )
  }
  return { problems, abouts }
}

interface Guess {
  readonly about: Exclude<About, 'start'> | null
  readonly suggestions: readonly string[]
}

const NOTHING: Guess = { about: null, suggestions: [] }

function guess(said: string): Guess {
  const options = near(said, WITHOUT_LEAD)
  if (options.length > 0) return { about: 'option', suggestions: options }
  const often = near(said, OFTEN)
  if (often.length > 0) return { about: 'cadence', suggestions: often }
  const times = near(said, TIMES)
  if (times.length > 0) return { about: 'time', suggestions: times }
  const zones = zonesNear(said)
  return zones.length > 0 || said.includes('/') ? { about: 'zone', suggestions: zones } : NOTHING
}

function zonesNear(said: string): readonly string[] {
  const city = said.split('/').at(-1) ?? said
  // Asia/Delhi: the city is right, and its zone is called otherwise.
  const reading = city === said ? null : readZone(city)
  if (reading?.kind === 'zone') return [reading.zone]
  const found = near(said, zoneCandidates())
  return found.length > 0 || city === said ? found : near(city, zoneCandidates())
}

function problemOf(said: string, { about, suggestions }: Guess): Problem {
  const zoned = (zone: string): string => `${quoted(zone)}${otherCity(said, zone)}`
  const meant = suggestions.map(about === 'zone' ? zoned : quoted).join(' or ')
  if (about === 'zone') {
    return {
      said,
      problem: `There is no time zone ${quoted(said)}.`,
      fix: meant === '' ? 'Name a large city near you, such as Tokyo.' : `Did you mean ${meant}?`,
      suggestions,
    }
  }
  const problem = `Quad Brief does not understand ${quoted(said)}.`
  if (about !== null) return { said, problem, fix: `Did you mean ${meant}?`, suggestions }
  const fix = `Say how often (${CADENCES.slice(0, 3).join(', ')}, monthly), which day, what time and a city.`
  return { said, problem, fix, suggestions }
}

/** Which city what was typed was taken for, where the zone is called by another. */
function otherCity(said: string, zone: string): string {
  const typed = said.split('/').at(-1) ?? said
  const [city = ''] = near(
    typed,
    citiesOf(zone).map((name) => [plainName(name), name]),
  )
  return city === '' || city === cityOf(zone) ? '' : `, the time of ${city}`
}
