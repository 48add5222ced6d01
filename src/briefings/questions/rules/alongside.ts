// Who and what came along with the principals, and who did what in a delegation.

import type { Lookup } from '../../dataset/lookup.ts'
import type { Scope } from '../question.ts'
import type { Reading } from '../reading.ts'
import { nearPerson, representatives } from './people-questions.ts'
import { countsPeople, has, size, textWithPeople, type Rule } from './rule.ts'

/** "did they bring anyone", "come alone", "how were the delegations made up". */
const ALONG =
  /\b(br(ing|ought)|take|took|ha(d|ve)|come|came|travel\w*|fly|flew|arrive\w*|turn(ed)? up|go|went|attend\w*|there|in)\b.* (anyone|anybody|someone|somebody|people|staff|teams?|entourages?|colleagues|experts|aides|others|company|along|alone|(by|on) (themselves|himself|herself|their own|his own|her own)|with them|unaccompanied|single-handed)\b|\b(composition|make ?up|made up|composed|size|sizes) (of )?(the |their )?(delegations?|teams?)?\b|\b(delegations?|teams?|they|principals) (\w+ ){0,6}(made up|composed|staffed|consist of)\b|\binter-?agency\b/

/** "did Pezzullo come alone". */
const ALONE =
  /\b(alone|on (his|her) own|by (himself|herself)|unaccompanied|with (a |an |his |her |their )?(team|staff|delegation|entourage|colleagues|experts|aides))\b/

/** The delegations as a whole, not one person's. */
const DELEGATIONS =
  /\b(principals|delegations|delegates|heads|representatives|officials|they|teams)\b/

/**
 * "who took notes", "who briefed the delegation": what somebody did there, apart from coming. A verb that only
 * says that somebody came, led or spoke is not among them.
 */
const DID =
  /\bwho (?:\w+ly )?(?:was |were )?((?:took|taking|carried|carrying|briefed|briefing|prepared|preparing|made|wrote|drafted|drove|called|paid|gave|brought|put|kept|read|checked|filed|filled|offered|answered|asked|helped|helping|held|used|passed|ran|running|set|opened|closed)\b(?! (?:part|a seat|the seat|its seat|the chair|the lead|over|off|place|for [a-z]+$|up|out|the talks|the meeting|a meeting|talks|meetings|on|back|in)\b)(?! .*\b(?:seat|slot|place|post|office|flag|point|position|role|job|title|mantle|reins|baton)\b)(?: (?:the|a|an|up))?(?: [a-z]+)?)/

/** "with whom did Neuberger meet", "who sat with Pant". */
const WITH_WHOM =
  /\b(with|beside|alongside|opposite|next to) (whom|who)\b|\bin whose company\b|\bwhom? (\w+ ){0,3}@ (\w+ )?(meet|met|sit|sat|see|saw|face|join)( \w+)? ?(with|beside|alongside|opposite|next to|in|at|there)?\b|\bwho (\w+ )?(met|sat|was|were|joined) (\w+ )?(with|beside|alongside|opposite|next to) @/

/** "besides Neuberger, did anyone": others than the one who is named. */
const BUT = /\b(besides|apart from|other than|except|except for|aside from|in addition to) @/

/** "who sat across from the Japanese": the others at the table. */
const OPPOSITE = /\b(across( the table)?( from)?|opposite|facing|faced|alongside|next to) (the )?#/

/** The words of a reading, each country as "#". */
function textWithCountries({ spans }: Reading): string {
  return spans
    .map(({ entities, words }) =>
      entities.some(({ kind }) => kind === 'country') ? '#' : words.join(' '),
    )
    .join(' ')
}

/** The meetings that the people of a reading were at, where it names none. */
function theirMeetings({ scope, persons }: Reading, lookup: Lookup): Scope {
  if (scope.kind !== 'all') return scope
  const [first, ...rest] = lookup.meetingIds.filter((id) =>
    persons.every((person) => lookup.appearances(person).some(({ meeting }) => meeting === id)),
  )
  return first === undefined ? scope : { kind: 'some', meetings: [first, ...rest], said: first }
}

/** Whether the record says with what delegations the principals came. */
function hasNote({ scope }: Reading, lookup: Lookup): boolean {
  const ids = scope.kind === 'some' ? scope.meetings : []
  return ids.some((id) => lookup.meeting(id)?.delegationsNote !== undefined)
}

/** What came with the principals, and who did what. */
export const alongsideRules: readonly Rule[] = [
  {
    name: 'who came with the principals',
    take: (reading, lookup) =>
      ALONG.test(reading.text) &&
      DELEGATIONS.test(reading.text) &&
      reading.persons.length + reading.countries.length + reading.topics.length === 0 &&
      !has(
        reading,
        'discuss',
        'documents',
        'when',
        'where',
        'future',
        'continuity',
        'everytime',
        'change',
      ) &&
      !/\bwhich\b/.test(reading.text) &&
      !countsPeople(reading)
        ? hasNote(reading, lookup)
          ? representatives(reading)
          : { kind: 'count', what: 'attendees', scope: reading.scope, countries: [] }
        : null,
  },
  {
    name: 'who but one person',
    take: (reading) => {
      if (!BUT.test(textWithPeople(reading)) || /\belse\b/.test(reading.text)) return null
      if (has(reading, 'continuity', 'everytime')) return { kind: 'continuity', countries: [] }
      return size(reading.scope) > 0 && has(reading, 'who', 'attend', 'represent')
        ? representatives(reading)
        : null
    },
  },
  {
    name: 'with whom somebody met',
    take: (reading, lookup) =>
      reading.persons.length > 0 &&
      WITH_WHOM.test(textWithPeople(reading)) &&
      !has(reading, 'succession', 'discuss', 'speech', 'title')
        ? {
            kind: 'representatives',
            scope: theirMeetings(reading, lookup),
            countries: [],
            outsiders: [],
          }
        : null,
  },
  {
    name: 'who sat opposite a country',
    take: (reading) =>
      has(reading, 'who') &&
      reading.countries.length === 1 &&
      reading.persons.length === 0 &&
      OPPOSITE.test(textWithCountries(reading))
        ? representatives({ ...reading, countries: [] })
        : null,
  },
  {
    name: 'whether somebody came alone',
    take: (reading, lookup) => {
      if (reading.persons.length === 0 || !reading.yesNo) return null
      const said = ALONE.exec(reading.text)?.[0]
      if (said === undefined) return null
      return hasNote(reading, lookup)
        ? representatives({ ...reading, countries: [] })
        : { kind: 'unrecorded', said: [said], near: nearPerson(reading) }
    },
  },
  {
    name: 'what somebody did there',
    take: (reading) => {
      const did = DID.exec(reading.text)?.[1]
      const there = reading.persons.length + reading.countries.length > 0 || size(reading.scope) > 0
      return did !== undefined &&
        there &&
        has(reading, 'who') &&
        !has(reading, 'documents', 'reports', 'host', 'lead', 'discuss', 'creation', 'succession')
        ? {
            kind: 'unrecorded',
            said: [did],
            near: reading.persons.length > 0 ? nearPerson(reading) : [representatives(reading)],
          }
        : null
    },
  },
]
