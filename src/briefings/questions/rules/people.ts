// Questions about people by name, and about what they said and issued.

import { isNonEmpty } from '../../document/write.ts'
import { alongsideRules } from './alongside.ts'
import { besidesRules } from './people-besides.ts'
import { outsidePeopleRules } from './people-outside.ts'
import {
  aboutPeople,
  attendance,
  nearPerson,
  personQuestion,
  representatives,
} from './people-questions.ts'
import { postRules } from './posts.ts'
import { has, isOpen, size, textWithPeople, typedAs, type Rule } from './rule.ts'
import { spokenForRules } from './spoken-for.ts'
import { successionRules } from './succession.ts'

const SWITCH = /\b((switch|swap|rotat|chang)\w*|rather than)\b/

/** "the book says Ichikawa came": what somebody else says about a person. */
const HEARSAY = /\b(?<!(did|does|do|what|when|where) )(says?|said) (that )?(?:\w+ )?@ (?!about|on)/

/** "attended all three": every one of them, and not only more than one. */
const ALL_THREE =
  /\b(attend(s|ed)?|came to|been to|at|in|to) all (three|the meetings|of (them|the meetings))\b/

/** "Neuberger was only in Delhi": where else is what matters. */
const ONLY_THERE =
  /@ (\w+ )*(only|just|solely) (\w+ )?(in|at|to|attend(ed)?|for|during|came|went)\b/

/** "every meeting" of a long record: the newest ones. */
const ALL_AT_MOST = 12

const ISSUING = /\b(announced?|issued?|publish(ed)?|released?|put out)\b/

/** People by name, and what was said or issued. */
export const peopleRules: readonly Rule[] = [
  ...spokenForRules,
  {
    name: 'words of a person',
    take: (reading, lookup) => {
      const named = reading.persons.length > 0 || reading.countries.length > 0
      const spoken = has(reading, 'speech') && (named || has(reading, 'who'))
      const said =
        has(reading, 'say') &&
        reading.persons.length > 0 &&
        !/\b(say|says|said) (about|on)\b/.test(reading.text) &&
        !HEARSAY.test(textWithPeople(reading))
      const told = reading.milestones.some((id) => {
        const milestone = lookup.milestone(id)
        return (
          milestone?.kind === 'report' &&
          reading.persons.some((person) => milestone.people?.includes(person))
        )
      })
      if (told && reading.scope.kind === 'absent') return null
      return spoken || said
        ? { kind: 'unrecorded', said: typedAs(reading, 'speech', 'say'), near: nearPerson(reading) }
        : null
    },
  },
  ...outsidePeopleRules,
  {
    name: 'who issued a text',
    take: (reading) =>
      ISSUING.test(reading.text) &&
      has(reading, 'who', 'which', 'what') &&
      !has(reading, 'lead') &&
      reading.topics.length + reading.named.length + reading.persons.length === 0 &&
      size(reading.scope) > 0
        ? {
            kind: 'documents',
            scope: reading.scope,
            aspect: has(reading, 'who') ? 'issuer' : 'list',
            documents: reading.documents,
          }
        : null,
  },
  ...postRules,
  ...alongsideRules,
  ...besidesRules,
  {
    name: 'why somebody came or did not',
    take: (reading) =>
      has(reading, 'why') &&
      reading.persons.length > 0 &&
      (size(reading.scope) > 0 || has(reading, 'absent'))
        ? attendance(reading)
        : null,
  },
  {
    name: 'how somebody came to be',
    take: (reading) =>
      reading.persons.length > 0 && has(reading, 'creation')
        ? { kind: 'unrecorded', said: typedAs(reading, 'creation'), near: nearPerson(reading) }
        : null,
  },
  ...successionRules,
  {
    name: 'one person for another',
    take: ({ persons, text }, lookup) => {
      const countries = new Set(
        persons.flatMap((id) => lookup.dataset.people.get(id)?.country ?? []),
      )
      return persons.length > 1 && countries.size === 1 && SWITCH.test(text)
        ? { kind: 'continuity', countries: [...countries] }
        : null
    },
  },
  {
    name: 'representatives, with a person in the premise',
    take: (reading) =>
      reading.persons.length > 0 &&
      has(reading, 'who') &&
      has(reading, 'represent', 'attend') &&
      !has(reading, 'whois', 'title') &&
      (reading.countries.length > 0 || size(reading.scope) > 0)
        ? representatives(reading)
        : null,
  },
  {
    name: 'title of a person',
    take: (reading) => {
      if (!has(reading, 'title', 'minister')) return null
      return aboutPeople(reading, 'title')
    },
  },
  {
    name: 'country of a person',
    take: (reading) =>
      reading.persons.length === 1 &&
      reading.countries.length === 0 &&
      has(reading, 'country') &&
      !has(reading, 'count')
        ? personQuestion(reading, 'country')
        : null,
  },
  {
    name: 'profile of a person',
    take: (reading) =>
      isOpen(reading) &&
      reading.countries.length === 0 &&
      !has(
        reading,
        'attend',
        'represent',
        'when',
        'where',
        'count',
        'meeting',
        'continuity',
        'everytime',
      )
        ? aboutPeople(reading, 'profile')
        : null,
  },
  {
    name: 'whether somebody hosted',
    take: (reading) =>
      reading.persons.length > 0 && reading.yesNo && has(reading, 'host')
        ? {
            kind: 'unrecorded',
            said: typedAs(reading, 'host'),
            near: [{ kind: 'host', scope: reading.scope, countries: [] }, ...nearPerson(reading)],
          }
        : null,
  },
  {
    name: 'somebody at every meeting',
    take: (reading, lookup) => {
      const meetings = lookup.meetingIds.slice(-ALL_AT_MOST)
      return isNonEmpty(reading.persons) &&
        isNonEmpty(meetings) &&
        isOpen(reading) &&
        (has(reading, 'everytime') || ALL_THREE.test(reading.text))
        ? {
            kind: 'attendance',
            persons: reading.persons,
            scope: { kind: 'some', meetings, said: 'every meeting' },
            countries: reading.countries,
          }
        : null
    },
  },
  {
    name: 'attendance of a person',
    take: (reading) => {
      const nowhereElse = reading.persons.length === 1 && ONLY_THERE.test(textWithPeople(reading))
      return attendance(nowhereElse ? { ...reading, scope: { kind: 'all' } } : reading)
    },
  },
]
