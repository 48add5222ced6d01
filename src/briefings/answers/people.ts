// Answers about people: who represented whom, was somebody there, who somebody is.
import { country } from '../dataset/countries.ts'
import type { Appearance, Lookup } from '../dataset/lookup.ts'
import type { CountryCode, Delegation, Meeting, Person } from '../dataset/schema.ts'
import { periodInWords } from '../document/dates.ts'
import {
  claim,
  facts,
  listed,
  note,
  paragraph,
  recordedClaim,
  section,
  silence,
  type Draft,
  type DraftBlock,
} from '../document/write.ts'
import type { Question, Scope } from '../questions/question.ts'
import { scoped, type Context, type Part } from './answer.ts'
import { nearest, representation } from './meetings.ts'
import {
  allCites,
  capitalised,
  countryName,
  delegationSentence,
  inARow,
  meetingLabel,
  nameOf,
  numberWord,
  personName,
} from './words.ts'

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>

/** Who represented some countries, or all, at some meetings, or all. */
export function answerRepresentatives(
  { scope, countries, outsiders }: Kind<'representatives'>,
  { lookup }: Context,
): Part {
  const { meetings, preface, absent } = scoped(scope, lookup)
  const records = meetings.map(({ id }) => id)
  if (outsiders.length > 0 && countries.length === 0) return outside(outsiders, meetings, lookup)
  if (meetings.length === 0) {
    return { status: 'not-recorded', blocks: preface, nearby: nearest(lookup), records }
  }
  const asked = (meeting: Meeting): readonly Delegation[] =>
    meeting.delegations.filter(
      ({ country: code }) => countries.length === 0 || countries.includes(code),
    )
  const silent = meetings.every((meeting) =>
    asked(meeting).every(({ kind }) => kind === 'not-named'),
  )
  const blocks =
    countries.length > 0 && countries.length < 4
      ? listed(meetings.flatMap((m) => asked(m).map((d) => delegationSentence(m, d, lookup))))
      : meetings.flatMap((meeting) => [
          ...(meetings.length > 1
            ? [{ kind: 'heading', text: meetingLabel(meeting) } as const]
            : []),
          ...representation(meeting, lookup),
        ])
  return {
    status: silent ? 'not-recorded' : 'answered',
    blocks: [...preface, ...outsiderNote(outsiders), ...blocks],
    nearby: silent ? nearbyNames(meetings.flatMap(asked)) : [],
    records,
    next: nextAboutPeople(meetings, countries, absent),
  }
}

function outsiderNote(outsiders: readonly string[]): readonly DraftBlock[] {
  if (outsiders.length === 0) return []
  const verb = outsiders.length === 1 ? 'is no member' : 'are no members'
  const names = capitalised(inARow(outsiders))
  return [
    paragraph(
      note(
        `${names} ${verb} of the Quad: the record holds delegations of Australia, India, Japan and the United States only.`,
      ),
    ),
  ]
}

function outside(outsiders: readonly string[], meetings: readonly Meeting[], lookup: Lookup): Part {
  const shown = meetings.length === 1 ? meetings : []
  return {
    status: 'not-recorded',
    blocks: outsiderNote(outsiders),
    nearby: shown.flatMap((meeting) => representation(meeting, lookup)),
    records: meetings.map(({ id }) => id),
    next: [{ kind: 'representatives', scope: { kind: 'all' }, countries: [], outsiders: [] }],
  }
}

function nearbyNames(delegations: readonly Delegation[]): readonly DraftBlock[] {
  return listed(
    delegations.flatMap((delegation) =>
      delegation.kind === 'not-named' ? (delegation.nearby ?? []).map(recordedClaim) : [],
    ),
  )
}

function nextAboutPeople(
  meetings: readonly Meeting[],
  countries: readonly CountryCode[],
  absent: boolean,
): readonly Question[] {
  const [first] = countries
  return [
    ...(first === undefined ? [] : [{ kind: 'country', country: first } as const]),
    { kind: 'continuity', countries },
    ...(meetings.length === 1 && !absent
      ? meetings.map(({ id }): Question => ({
          kind: 'meeting',
          scope: { kind: 'some', meetings: [id], said: id },
          short: false,
        }))
      : []),
  ]
}

/** Whether somebody took part. */
export function answerAttendance(
  { persons, scope, countries }: Kind<'attendance'>,
  { lookup }: Context,
): Part {
  const { meetings, preface, absent } = scoped(scope, lookup)
  const parts = persons.map((id) => attendanceOf(id, scope, meetings, countries, lookup))
  const answered = parts.some(({ status }) => status === 'answered')
  if (absent && meetings.length === 0) {
    const known = persons.flatMap((id) =>
      lookup.appearances(id).map((seen) => appearanceClaim(id, seen, lookup)),
    )
    return { status: 'not-recorded', blocks: preface, nearby: listed(known), records: [] }
  }
  return {
    status: answered ? 'answered' : 'not-recorded',
    blocks: [...preface, ...parts.flatMap(({ blocks }) => blocks)],
    nearby: answered ? [] : parts.flatMap(({ nearby = [] }) => nearby),
    records: [...new Set(parts.flatMap(({ records }) => records))],
    next: persons.map((person) => ({
      kind: 'person',
      person,
      aspect: 'profile',
      scope: { kind: 'all' },
    })),
  }
}

function attendanceOf(
  id: string,
  scope: Scope,
  meetings: readonly Meeting[],
  countries: readonly CountryCode[],
  lookup: Lookup,
): Part {
  const person = lookup.dataset.people.get(id)
  if (person === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  const all = lookup.appearances(id)
  const seen = all.filter(
    ({ meeting }) => scope.kind === 'all' || meetings.some((m) => m.id === meeting),
  )
  const missed =
    scope.kind === 'all' ? [] : meetings.filter((m) => !all.some(({ meeting }) => meeting === m.id))
  const elsewhere = all.filter((appearance) => !seen.includes(appearance))
  const instead = missed.flatMap((meeting) => whoInstead(meeting, person.country, lookup))
  const silent =
    missed.length > 0 && seen.length === 0 && instead.every(({ kind }) => kind === 'silence')
  const claims = [
    ...(scope.kind === 'all' && seen.length > 1 ? [seenAt(person, lookup)] : []),
    ...seen.map((appearance) => appearanceClaim(id, appearance, lookup)),
  ]
  const others = elsewhere.map((appearance) => appearanceClaim(id, appearance, lookup))
  if (silent) {
    return {
      status: 'not-recorded',
      blocks: listed(instead),
      nearby: [...nearbyOf(person, missed, lookup), ...listed(others)],
      records: missed.map(({ id: meeting }) => meeting),
    }
  }
  if (claims.length + instead.length + others.length === 0) return unnamed(person, lookup)
  return {
    status: 'answered',
    blocks: [
      ...verdict(person, scope, seen, missed, countries),
      ...listed([
        ...claims,
        ...instead,
        ...(missed.length > 0 ? [...others, ...changes(person, lookup)] : []),
      ]),
    ],
    records: [...seen.map(({ meeting }) => meeting), ...missed.map(({ id: meeting }) => meeting)],
  }
}

/** Yes or no, in the bot's own words; the claims below carry the sources. */
function verdict(
  person: Person,
  scope: Scope,
  seen: readonly Appearance[],
  missed: readonly Meeting[],
  countries: readonly CountryCode[],
): readonly DraftBlock[] {
  if (countries.length > 0 && !countries.includes(person.country)) {
    return [
      paragraph(
        note(
          `No: in the record ${person.name} stands for ${countryName(person.country)}, not for ${inARow(countries.map(countryName))}.`,
        ),
      ),
    ]
  }
  if (scope.kind !== 'some') return []
  if (missed.length === 0) return [paragraph(note('Yes.'))]
  if (seen.length > 0) return []
  const where = inARow(missed.map(({ place }) => place.city))
  return [paragraph(note(`No: the record does not have ${person.name} in ${where}.`))]
}

function unnamed(person: Person, lookup: Lookup): Part {
  const near = milestonesWith(person.id, lookup)
  return {
    status: 'not-recorded',
    blocks: [paragraph(note(`The record has ${person.name} at no meeting of the group.`))],
    nearby: listed(near.map(({ statement }) => statement)),
    records: near.map(({ record }) => record),
  }
}

function whoInstead(meeting: Meeting, code: CountryCode, lookup: Lookup): readonly Draft[] {
  return meeting.delegations
    .filter(({ country: of }) => of === code)
    .map((delegation) => delegationSentence(meeting, delegation, lookup))
}

function nearbyOf(
  person: Person,
  meetings: readonly Meeting[],
  lookup: Lookup,
): readonly DraftBlock[] {
  const { family } = person
  const said = meetings
    .flatMap(({ delegations }) => delegations)
    .flatMap((delegation) => (delegation.kind === 'not-named' ? (delegation.nearby ?? []) : []))
    .filter(({ text }) => text.includes(family))
  return listed([...said.map(recordedClaim), ...changes(person, lookup)])
}

/** What the record says of how a person came to or left a post. */
function changes(person: Person, lookup: Lookup): readonly Draft[] {
  return milestonesWith(person.id, lookup)
    .filter(({ personnel }) => personnel)
    .map(({ statement }) => statement)
}

function milestonesWith(
  person: string,
  lookup: Lookup,
): readonly { record: string; statement: Draft; personnel: boolean }[] {
  const family = lookup.dataset.people.get(person)?.family ?? person
  return lookup.dataset.milestones
    .filter(({ people = [] }) => people.includes(person))
    .flatMap(({ id, kind, says }) =>
      says
        .filter(({ text }) => text.includes(family))
        .map((said) => ({
          record: id,
          statement: recordedClaim(said),
          personnel: kind === 'personnel',
        })),
    )
}

/** One appearance of one person as a sentence that stands alone. */
export function appearanceClaim(id: string, seen: Appearance, lookup: Lookup): Draft {
  const meeting = lookup.meeting(seen.meeting)
  if (meeting === undefined) return note(seen.meeting)
  const where = `${meeting.place.city} (${periodInWords(meeting.period)})`
  return claim(
    `${nameOf(id, lookup)} represented ${countryName(seen.country)} in ${where} as ${seen.title}.`,
    allCites(seen.cites, meeting.period.cites),
  )
}

/** Who somebody is, what the title was, which country, who came before and after. */
export function answerPerson(
  { person: id, aspect, scope }: Kind<'person'>,
  context: Context,
): Part {
  const { lookup } = context
  const person = lookup.dataset.people.get(id)
  if (person === undefined) return { status: 'not-recorded', blocks: [], records: [] }
  if (aspect === 'succession') return succession(person, lookup)
  const { meetings, preface } = scoped(scope, lookup)
  const seen = lookup
    .appearances(id)
    .filter(({ meeting }) => scope.kind === 'all' || meetings.some((m) => m.id === meeting))
  if (seen.length === 0 && lookup.appearances(id).length > 0) {
    return answerAttendance({ kind: 'attendance', persons: [id], scope, countries: [] }, context)
  }
  if (seen.length === 0) {
    const near = milestonesWith(id, lookup)
    return {
      status: near.length > 0 ? 'answered' : 'not-recorded',
      blocks: [
        ...listed(near.map(({ statement }) => statement)),
        paragraph(note(`The record has ${person.name} at no meeting of the group.`)),
      ],
      records: near.map(({ record }) => record),
      title: personName(person),
    }
  }
  const around = aspect === 'profile' ? milestonesWith(id, lookup) : []
  const differs = aspect === 'country' ? [] : titleDoubts(person, seen, lookup)
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...listed(seen.map((appearance) => appearanceClaim(id, appearance, lookup))),
      ...section(
        'Around the meetings',
        around.map(({ statement }) => statement),
      ),
      ...section('Where sources differ', differs),
    ],
    records: [...seen.map(({ meeting }) => meeting), ...around.map(({ record }) => record)],
    next: [
      { kind: 'country', country: person.country },
      { kind: 'continuity', countries: [person.country] },
    ],
    title:
      aspect === 'profile'
        ? `${personName(person)}, ${country(person.country).name}`
        : personName(person),
  }
}

function titleDoubts(
  person: Person,
  seen: readonly Appearance[],
  lookup: Lookup,
): readonly Draft[] {
  return seen
    .flatMap(({ meeting }) => lookup.meeting(meeting)?.differs ?? [])
    .filter(({ topic }) => topic.includes(person.family))
    .flatMap(({ positions, reading }) => [
      ...positions,
      ...(reading === undefined ? [] : [reading]),
    ])
    .map(recordedClaim)
}

function succession(person: Person, lookup: Lookup): Part {
  const changed = milestonesWith(person.id, lookup).filter(({ personnel }) => personnel)
  const meetings = lookup.dataset.meetings.slice(-12)
  const seats = meetings.flatMap((meeting) => whoInstead(meeting, person.country, lookup))
  const others = lookup.dataset.meetings.some(({ delegations }) =>
    delegations.some(
      (delegation) =>
        delegation.kind === 'named' &&
        delegation.country === person.country &&
        !delegation.representatives.some((representative) => representative.person === person.id),
    ),
  )
  if (changed.length === 0 && !others) {
    return {
      status: 'not-recorded',
      blocks: [paragraph(note(`The record names nobody before or after ${person.name}.`))],
      nearby: listed(seats),
      records: meetings.map(({ id }) => id),
      title: `${personName(person)}: before and after`,
    }
  }
  return {
    status: 'answered',
    blocks: [
      ...listed(changed.map(({ statement }) => statement)),
      ...section(`${country(person.country).name} at the meetings`, seats),
    ],
    records: [...changed.map(({ record }) => record), ...meetings.map(({ id }) => id)],
    title: `${personName(person)}: before and after`,
  }
}

/** Who held a post at the meetings. */
export function answerHolders(
  { title, scope, countries }: Kind<'holders'>,
  { lookup }: Context,
): Part {
  const { meetings, preface } = scoped(scope, lookup)
  const wanted = titleWords(title)
  const held = meetings.flatMap((meeting) =>
    meeting.delegations.flatMap((delegation) =>
      delegation.kind === 'named' &&
      (countries.length === 0 || countries.includes(delegation.country))
        ? delegation.representatives
            .filter(({ person, title: post }) => {
              const rank = lookup.dataset.people.get(person)?.honorific ?? ''
              const words = titleWords(`${post} ${rank}`)
              return wanted.every((word) => words.includes(word))
            })
            .map(({ person }) => ({ person, meeting: meeting.id }))
        : [],
    ),
  )
  const claims = held.flatMap(({ person, meeting }) =>
    lookup
      .appearances(person)
      .filter((seen) => seen.meeting === meeting)
      .map((seen) => appearanceClaim(person, seen, lookup)),
  )
  if (claims.length === 0) {
    return {
      status: 'not-recorded',
      blocks: [
        ...preface,
        paragraph(note(`The record has nobody with the title “${title}” there.`)),
      ],
      nearby: listed(
        meetings.flatMap((m) => m.delegations.map((d) => delegationSentence(m, d, lookup))),
      ),
      records: meetings.map(({ id }) => id),
    }
  }
  return {
    status: 'answered',
    blocks: [...preface, ...listed(claims)],
    records: held.map(({ meeting }) => meeting),
  }
}

function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/\bnsa\b/g, 'national security adviser')
    .replace(/\bdep\b/g, 'deputy')
    .replace(/advisor/g, 'adviser')
    .replace(/cybersecurity/g, 'cyber security')
    .split(/\W+/)
    .filter((word) => word.length > 3)
}

/** Who came more than once, and which countries sent whom. */
export function answerContinuity({ countries }: Kind<'continuity'>, { lookup }: Context): Part {
  const people = [...lookup.dataset.people.values()].filter(
    ({ id, country: code }) =>
      lookup.appearances(id).length > 0 && (countries.length === 0 || countries.includes(code)),
  )
  const more = people.filter(({ id }) => lookup.appearances(id).length > 1)
  const once = people.filter(({ id }) => lookup.appearances(id).length === 1)
  const silent = lookup.dataset.meetings
    .slice(-12)
    .flatMap(({ delegations }) => delegations)
    .filter(
      (delegation) =>
        delegation.kind === 'not-named' &&
        (countries.length === 0 || countries.includes(delegation.country)),
    )
  const open = silent.flatMap((delegation) =>
    delegation.kind === 'not-named'
      ? [silence({ text: delegation.note, cites: delegation.cites })]
      : [],
  )
  return {
    status: people.length === 0 ? 'not-recorded' : 'answered',
    blocks: [
      ...section(
        'Named at more than one meeting',
        more.map((person) => seenAt(person, lookup)),
      ),
      ...(more.length === 0
        ? [paragraph(note('The record names nobody there at more than one meeting.'))]
        : []),
      ...section(
        'Named at one meeting',
        once.map((person) => seenAt(person, lookup)),
      ),
      ...section('Not named', open),
      ...section(
        'Changes of post',
        countries.length === 0 ? [] : distinct(people.flatMap((person) => changes(person, lookup))),
      ),
    ],
    records: lookup.meetingIds.slice(-12),
    next: countries.map((code) => ({ kind: 'country', country: code })),
    title:
      countries.length === 0
        ? 'Who came more than once'
        : `${capitalised(inARow(countries.map(countryName)))}: the same person each time?`,
  }
}

/** Statements without repetition, in their order. */
function distinct(statements: readonly Draft[]): readonly Draft[] {
  return [
    ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
  ]
}

/** A person's meetings in one sentence. */
export function seenAt(person: Person, lookup: Lookup): Draft {
  const [first, ...rest] = lookup.appearances(person.id)
  if (first === undefined) return note(`${personName(person)} stands at no meeting.`)
  const places = [first, ...rest].map(({ meeting }) => {
    const found = lookup.meeting(meeting)
    return found === undefined ? meeting : `${found.place.city} (${periodInWords(found.period)})`
  })
  const times = rest.length === 0 ? 'one meeting' : `${numberWord(rest.length + 1)} meetings`
  return claim(
    `${personName(person)} represented ${countryName(person.country)} at ${times}: ${inARow(places)}.`,
    allCites(first.cites, ...rest.map(({ cites }) => cites)),
  )
}

/** Everybody the record names at a meeting. */
export function answerPeople({ lookup }: Context): Part {
  const people = [...lookup.dataset.people.values()].filter(
    ({ id }) => lookup.appearances(id).length > 0,
  )
  const shown = people.slice(0, 40)
  return {
    status: 'answered',
    blocks: [
      ...listed(shown.map((person) => seenAt(person, lookup))),
      ...(people.length > shown.length
        ? [
            paragraph(
              note(
                `${people.length - shown.length} more people are not shown: ask for one by name.`,
              ),
            ),
          ]
        : []),
    ],
    records: lookup.meetingIds.slice(-12),
    title: 'People in the record',
  }
}

/** One country through the meetings: who came, what it hosted, what it leads. */
export function answerCountry({ country: code }: Kind<'country'>, { lookup }: Context): Part {
  const { meetings, preface } = scoped({ kind: 'all' }, lookup)
  const hosted = meetings.filter(({ host }) => host.country === code)
  const leads = lookup.dataset.milestones.flatMap(({ leads: all = [] }) =>
    all.filter(({ country: lead }) => lead === code),
  )
  return {
    status: 'answered',
    blocks: [
      ...preface,
      ...facts(
        meetings.map((meeting) => ({
          label: meetingLabel(meeting),
          statements: whoInstead(meeting, code, lookup),
        })),
      ),
      ...section(
        'Hosted',
        hosted.map(({ host }) => claim(host.text, host.cites, host.basis)),
      ),
      ...section(
        'Leads in the Quad Cybersecurity Partnership',
        leads.map(({ workstream, cites }) =>
          claim(`${capitalised(countryName(code))} leads the work on ${workstream}.`, cites),
        ),
      ),
    ],
    records: meetings.map(({ id }) => id),
    next: [
      { kind: 'continuity', countries: [code] },
      { kind: 'meetings', scope: { kind: 'all' } },
    ],
    title: `${country(code).name} in the Quad Senior Cyber Group`,
  }
}
