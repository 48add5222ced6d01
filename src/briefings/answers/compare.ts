// Two meetings side by side: people, topics, hosts.
import { COUNTRIES, type CountryCode, type Delegation, type Meeting } from '../dataset/schema.ts'
import type { Lookup } from '../dataset/lookup.ts'
import { country } from '../dataset/countries.ts'
import { periodInWords } from '../document/dates.ts'
import { claim, facts, section, silence, type Draft } from '../document/write.ts'
import type { Question } from '../questions/question.ts'
import type { Context, Part } from './answer.ts'
import { hostStatement } from './meeting-forms.ts'
import { meetingQuestion, whenSentence } from './meetings.ts'
import { allCites, capitalised, countryName, inARow, representativesOf } from './words.ts'

/** What changed between two meetings. */
export function answerCompare(
  { from, to, people }: Extract<Question, { kind: 'compare' }>,
  { lookup }: Context,
): Part {
  const [a, b] = [lookup.meeting(from), lookup.meeting(to)].sort((x, y) =>
    (x?.period.start ?? '').localeCompare(y?.period.start ?? ''),
  )
  if (a === undefined || b === undefined || a.id === b.id) {
    return { status: 'not-recorded', blocks: [], records: [] }
  }
  return {
    status: 'answered',
    blocks: [
      ...facts(
        COUNTRIES.map((code) => ({
          label: country(code).name,
          statements: peopleChange(a, b, code, lookup),
        })),
      ),
      ...(people ? [] : topicChanges(a, b, lookup)),
      ...(people
        ? []
        : section('When and where', [
            whenSentence(a),
            hostStatement(a),
            whenSentence(b),
            hostStatement(b),
          ])),
    ],
    records: [a.id, b.id],
    next: [meetingQuestion(a.id), meetingQuestion(b.id)],
    title: `${where(a)} and ${where(b)} compared`,
  }
}

function where(meeting: Meeting): string {
  return `${meeting.place.city} (${periodInWords(meeting.period)})`
}

function peopleChange(a: Meeting, b: Meeting, code: CountryCode, lookup: Lookup): readonly Draft[] {
  const [before, after] = [delegationOf(a, code), delegationOf(b, code)]
  if (before === undefined || after === undefined) return []
  if (before.kind === 'not-named' && after.kind === 'not-named') {
    return [before, after].map(({ note: text, cites }) => silence({ text, cites }))
  }
  if (before.kind === 'not-named') {
    return [silence({ text: before.note, cites: before.cites }), came(b, after, lookup)]
  }
  if (after.kind === 'not-named') {
    return [came(a, before, lookup), silence({ text: after.note, cites: after.cites })]
  }
  const same = inARow(ids(before)) === inARow(ids(after))
  const text = same
    ? `The same person in ${a.place.city} and ${b.place.city}: ${representativesOf(after, lookup)}.`
    : `Changed from ${representativesOf(before, lookup)} (${a.place.city}) to ${representativesOf(after, lookup)} (${b.place.city}).`
  return [claim(text, allCites(before.cites, after.cites))]
}

function came(meeting: Meeting, delegation: Delegation, lookup: Lookup): Draft {
  if (delegation.kind === 'not-named')
    return silence({ text: delegation.note, cites: delegation.cites })
  const text = `${capitalised(countryName(delegation.country))} was represented in ${meeting.place.city} by ${representativesOf(delegation, lookup)}.`
  return claim(text, delegation.cites)
}

function delegationOf({ delegations }: Meeting, code: CountryCode): Delegation | undefined {
  return delegations.find(({ country: of }) => of === code)
}

function ids(delegation: Extract<Delegation, { kind: 'named' }>): readonly string[] {
  return delegation.representatives.map(({ person }) => person)
}

function topicChanges(a: Meeting, b: Meeting, lookup: Lookup) {
  const [before, after] = [topicsOf(a), topicsOf(b)]
  const row = (heading: string, topics: ReadonlySet<string>): readonly Draft[] => {
    if (topics.size === 0) return []
    const names = [...topics].map((id) => lookup.dataset.topics.get(id)?.name ?? id)
    return [claim(`${heading}: ${inARow(names)}.`, topicCites(a, b, topics))]
  }
  return section('Topics, as far as the sources name them', [
    ...row(`In both, ${a.place.city} and ${b.place.city}`, after.intersection(before)),
    ...row(`In ${b.place.city} and not in ${a.place.city}`, after.difference(before)),
    ...row(`In ${a.place.city} and not in ${b.place.city}`, before.difference(after)),
  ])
}

function statementsOf(meeting: Meeting) {
  return [
    ...meeting.discussed,
    ...meeting.outcomes,
    ...meeting.documents.flatMap(({ says }) => says),
  ]
}

function topicsOf(meeting: Meeting): ReadonlySet<string> {
  return new Set(statementsOf(meeting).flatMap(({ topics = [] }) => topics))
}

function topicCites(
  a: Meeting,
  b: Meeting,
  topics: ReadonlySet<string>,
): readonly [string, ...string[]] {
  const cites = [...topics].flatMap((topic) =>
    [a, b].flatMap(
      (meeting) =>
        statementsOf(meeting).find(({ topics: about = [] }) => about.includes(topic))?.cites ?? [],
    ),
  )
  const [first = a.period.cites[0], ...rest] = new Set(cites)
  return [first, ...rest]
}
