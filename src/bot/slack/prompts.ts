// Questions to start with, made from the record, so that each of them has an answer.

import { countries } from '../../briefings/index.ts'
import type { Briefings, Meeting } from '../../briefings/index.ts'
import { SLACK_LIMITS } from './limits.ts'

/** A question that one press asks. */
export interface Prompt {
  /** What stands on it. */
  readonly title: string
  /** What is asked. */
  readonly message: string
}

/**
 * Picks questions to start with.
 * @param briefings the core; a question that its record does not answer is left out
 * @param today the day of asking
 * @returns as many as Slack shows, fewer for a record that answers fewer
 */
export function promptsOf(briefings: Briefings, today: Temporal.PlainDate): readonly Prompt[] {
  const asked = candidates(briefings.lookup.dataset.meetings)
  return asked
    .filter(({ message }) => briefings.ask(message, today).status === 'answered')
    .slice(0, SLACK_LIMITS.prompts.max)
}

function candidates(meetings: readonly Meeting[]): readonly Prompt[] {
  const [newest, before] = meetings.toReversed()
  const latest = newest === undefined ? '' : `: ${newest.place.city}`
  return [
    { title: `The latest meeting${latest}`, message: 'What happened at the latest meeting?' },
    ...meetings.toReversed().flatMap(whoCame).slice(0, 1),
    ...(newest === undefined || before === undefined ? [] : [changes(before, newest)]),
    asItStands('Who attended more than once?'),
    asItStands('Which topics were discussed?'),
    asItStands('Which country leads which workstream?'),
  ]
}

/** Of one that the sources name somebody of; the host first. */
function whoCame({ place, delegations }: Meeting): readonly Prompt[] {
  const named = delegations.filter(({ kind }) => kind === 'named')
  const [one] = named.toSorted((a, b) => rank(a.country) - rank(b.country))
  const country = countries.find(({ code }) => code === one?.country)
  if (country === undefined) return []
  return [asItStands(`Who represented ${country.inSentence} in ${place.city}?`)]

  function rank(code: string): number {
    return code === place.country ? 0 : 1
  }
}

function changes(before: Meeting, newest: Meeting): Prompt {
  const [from, to] = [before.place.city, newest.place.city]
  if (from === to) return asItStands('What changed between the last two meetings?')
  return asItStands(`What changed between ${from} and ${to}?`)
}

function asItStands(question: string): Prompt {
  return { title: question, message: question }
}
