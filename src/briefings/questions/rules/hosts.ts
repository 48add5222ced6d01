// Questions about posts and hosts.

import type { Lookup } from '../../dataset/lookup.ts'
import type { CountryCode } from '../../dataset/schema.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Scope } from '../question.ts'
import type { Reading } from '../reading.ts'
import { representatives } from './people-questions.ts'
import { eachOrAsk, CHOICES, has, isOpen, only, typedAs, type Rule } from './rule.ts'

const EVERY_MEMBER =
  /\b(every|each) (country|member|nation|partner|one)\b|\ball (four|4|the countries|countries|members)\b|\beverybody\b|\beveryone\b/

const HOSTING_PERSON =
  /\b(which|what|name of the) (\w+ )?(official|person|minister|individual|host official)\b|\bhosting (official|minister|person)\b/

/** "the host country's representative", "who spoke for the hosts", "the home side". */
const FOR_HOST =
  /\b(represent\w*|sp(o|ea)ke?|sat|sit|act(ed)?|there|led|lead|headed|fronted|came|on behalf|from|principal|delegat\w+|man|woman|rep|head)( (for|of|from|as))?( the)? (hosts|host|hosting|home) ?(country|nation|government|side|team|delegation|party)?$|\b(hosts?|host (country|nation|government|side)|hosting (country|nation|side)|home (side|team))( own)? (representative|rep|principal|delegate|man|woman|guy|head|delegation|team|person)\b|\b(represent\w*|sp(o|ea)ke? for|sat for|acted for|led|headed|fronted|came for|on behalf of|representative of|head of|there for) the (hosts?|hosting|home)( (country|nation|government|side|team|delegation|party))?\b/

/** "the meeting that Japan hosted". */
const HOSTED = /\b(that|which|meeting|session|round|one|talks) (the )?\w+ hosted\b|\bhosted by\b/

function hostOf(scope: Scope, lookup: Lookup): readonly CountryCode[] {
  const ids = scope.kind === 'some' ? scope.meetings : []
  return ids.flatMap((id) => lookup.meeting(id)?.host.country ?? [])
}

/** The newest meeting to which each country asked about is known to have sent somebody; all where there is none. */
function lastNamed({ countries }: Reading, { dataset }: Lookup): Scope {
  const newest = dataset.meetings.findLast(({ delegations }) =>
    delegations.every(({ country, kind }) => kind === 'named' || !countries.includes(country)),
  )
  return countries.length === 0 || newest === undefined ? { kind: 'all' } : only(newest.id)
}

/** Posts and hosts. */
export const hostRules: readonly Rule[] = [
  {
    name: 'who it is today',
    take: (reading, lookup) => {
      const people = has(reading, 'represent', 'title', 'lead') || reading.titles.length > 0
      const [first] = reading.spans
      const starts = first?.cues.includes('current') === true
      return has(reading, 'current') && !starts && people && isOpen(reading)
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'current'),
            near: [representatives({ ...reading, scope: lastNamed(reading, lookup) })],
            today: true,
          }
        : null
    },
  },
  {
    name: 'who held a post',
    take: (reading) => {
      const [title] = reading.titles
      const { scope, countries } = reading
      return title === undefined ? null : { kind: 'holders', title, scope, countries }
    },
  },
  {
    name: 'how many a country hosted',
    take: (reading) => {
      const { scope, countries } = reading
      return has(reading, 'count') && has(reading, 'host') && countries.length > 0
        ? { kind: 'count', what: 'meetings', scope, countries }
        : null
    },
  },
  {
    name: 'whether every member has hosted',
    take: (reading) =>
      has(reading, 'host') && EVERY_MEMBER.test(reading.text) && isOpen(reading)
        ? { kind: 'not-hosted' }
        : null,
  },
  {
    name: 'who has not hosted',
    take: (reading) =>
      has(reading, 'not', 'absent') &&
      has(reading, 'host', 'happened') &&
      isOpen(reading) &&
      reading.countries.length === 0
        ? { kind: 'not-hosted' }
        : null,
  },
  {
    name: 'who came for the host',
    take: (reading, lookup) => {
      const { scope } = reading
      if (!FOR_HOST.test(reading.text) || !has(reading, 'who') || scope.kind === 'absent')
        return null
      const meetings = scope.kind === 'some' ? scope.meetings : lookup.meetingIds
      return eachOrAsk(meetings.slice(-CHOICES), (one) => ({
        kind: 'representatives',
        scope: one,
        countries: hostOf(one, lookup),
        outsiders: [],
      }))
    },
  },
  {
    name: 'who chaired',
    take: (reading) =>
      has(reading, 'chair') || (has(reading, 'host') && HOSTING_PERSON.test(reading.text))
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'chair', 'represent'),
            near: [{ kind: 'host', scope: reading.scope, countries: [] }, representatives(reading)],
          }
        : null,
  },
  {
    name: 'which building hosted',
    take: (reading) =>
      has(reading, 'host') && has(reading, 'venue')
        ? { kind: 'detail', detail: 'venue', scope: reading.scope }
        : null,
  },
  {
    name: 'a meeting by the country that hosted it',
    take: (reading, lookup) => {
      const [country, ...more] = reading.countries
      if (country === undefined || more.length > 0 || !has(reading, 'host') || !isOpen(reading)) {
        return null
      }
      const people = has(reading, 'who') && has(reading, 'attend', 'represent')
      const about = has(reading, 'outcomes', 'discuss') || (people && HOSTED.test(reading.text))
      return about
        ? eachOrAsk(lookup.meetingsHostedBy(country).slice(-CHOICES), (scope) => {
            if (has(reading, 'outcomes')) return { kind: 'outcomes', scope }
            if (has(reading, 'discuss')) return { kind: 'discussed', scope }
            return { kind: 'representatives', scope, countries: [], outsiders: [] }
          })
        : null
    },
  },
  {
    name: 'host',
    take: ({ scope, countries, named, milestones, ...reading }) => {
      if (!reading.cues.has('host')) return null
      const around = named.length > 0 ? named : scope.kind === 'absent' ? milestones : []
      return isNonEmpty(around)
        ? { kind: 'milestone', milestones: around, detail: 'all' }
        : { kind: 'host', scope, countries }
    },
  },
]
