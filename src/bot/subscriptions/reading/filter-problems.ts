// What can be wrong with a choice of countries and topics, and what to do about it.

import { countries } from '../../../briefings/index.ts'
import { readZone } from '../schedule/zones.ts'
import { subjectCandidates, type TopicSource } from './filter-names.ts'
import { near, quoted, type Candidate, type Problem } from './problem.ts'

/**
 * @param said words that name no country and no topic
 * @param record where the topics stand
 * @param others what else a misspelt word can be
 * @returns that they do not, and what they most likely mean
 */
export function unknown(said: string, record: TopicSource, others: readonly Candidate[]): Problem {
  const subjects = near(said, subjectCandidates(record))
  // A city or another country: as something that digests are about it is no time zone.
  if (subjects.length === 0 && readZone(said) !== null) return outside(said)
  const suggestions = subjects.length > 0 ? subjects : near(said, others)
  const meant = suggestions.map(quoted).join(' or ')
  return {
    said,
    problem: `${quoted(said)} is no country of the Quad and no topic of the record.`,
    fix: meant === '' ? THERE_ARE : `Did you mean ${meant}?`,
    suggestions,
  }
}

const THERE_ARE =
  'The countries are Australia, India, Japan and the United States; /quad topics lists the topics.'

function outside(said: string): Problem {
  return {
    said,
    problem: `${quoted(said)} is no country of the Quad and no topic of the record.`,
    fix: `${THERE_ARE} If you mean its clock, name it as the time zone instead.`,
    suggestions: countries.map(({ name }) => name),
  }
}

/**
 * @param said words such as "only", with nothing behind them
 * @returns that something is to follow
 */
export function nothingBehind(said: string): Problem {
  return {
    said,
    problem: `No country or topic follows ${quoted(said)}.`,
    fix: 'Name one, such as “only India” or “not ransomware”.',
    suggestions: [],
  }
}

/**
 * @param name a country or topic that is both chosen and left out
 * @returns that it cannot be both
 */
export function clash(name: string): Problem {
  return {
    said: name,
    problem: `${quoted(name)} is both chosen and left out.`,
    fix: 'Say one of the two.',
    suggestions: [`only ${name}`, `not ${name}`],
  }
}
