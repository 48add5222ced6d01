// Questions about who held a place before or after a person, and how somebody came to a post.

import type { Lookup } from '../../dataset/lookup.ts'
import { heldPost } from '../posts.ts'
import type { PersonAspect, Question } from '../question.ts'
import type { Reading } from '../reading.ts'
import { attendance, nearPerson, personQuestion } from './people-questions.ts'
import { has, isOpen, size, textWithPeople, typedAs, type Rule } from './rule.ts'

/** "before Nair", "after Pezzullo": who held the place before or after a person. */
function besidePerson({ spans }: Reading): boolean {
  return spans.some(
    (span, at) =>
      (span.cues.includes('before') || span.cues.includes('after')) &&
      !span.words.includes('since') &&
      spans
        .slice(at + 1, at + 3)
        .some(({ entities }) => entities.some(({ kind }) => kind === 'person')),
  )
}

const BOTH = /\bbefore (and|or) after\b/

const SUCCESSOR =
  /\b(succeed\w*|replac\w*|follow\w*|took over from|take over from|taken over from|takes over from|(came|come|comes) after|inherit\w*|after|place of|shoes of|instead of|(stepped|stood|filled|sat) in for|(deputi[sz]ed|subbed) for) @|@ (\w+ )?(successor|replacement|shoes)\b|\b(successor|replacement) (of|to|for) @|\b(been|being|was|is|be|got|get) (\w+ )?(succeeded|replaced|followed)\b|\binherit\w* @/

const PREDECESSOR =
  /\bwhose (place|seat|slot|job|spot|post|role) (did|has|had) @|\b(preced\w*|(came|come|comes) before|before|prior to|ahead of) @|@ (\w+ )?predecessor\b|\bpredecessor (of|to|for) @|@ (succeed|replace|follow|take over|took over|inherit|come after)\b|\bsuccessor (of|to)$/

/** "who filled Pezzullo's place", "who sat in her seat". */
const PLACE =
  /\b(fill(ed|s)?|t(ake|akes|ook)|occupied|got) @ (\w+ )?(place|seat|slot|chair|spot)\b|\bwhose (place|seat|slot|job|spot|post|role) (did|has|had) @/

/** Which of the two is asked for, where the question names one person and says so. */
function sideOf(reading: Reading): PersonAspect {
  const text = textWithPeople(reading)
  if (reading.persons.length !== 1 || BOTH.test(text)) return 'succession'
  if (PREDECESSOR.test(text)) return 'predecessor'
  return SUCCESSOR.test(text) || PLACE.test(text) ? 'successor' : 'succession'
}

const COMING = /\b(appointed|appointment|became|become|promoted)\b/

/** "since when has Nair been coordinator": when somebody came to a post. */
const SINCE =
  /\b(since|until|till|up to) when\b|\bwhen (was|did|had) @ (be |get )?(made|named)\b|\bhow long (has|had|was) @|@ (take|took) (up )?(office|(his|her|the|this) (post|job|position|role))\b|@ (get|got|land|landed|start|started|begin|began|assume|assumed) (in |with )?(the|his|her|this|that) (job|post|position|role)\b|\bwhen did @ (start|begin|take over|step in)$/

const CAME = /\b(became|succeeded|appointed)\b/

const STILL = /\bstill\b|\bnowadays\b|\bthese days\b|\bat the moment\b/

/** That sources leave open when somebody came to a post. */
function openOn(person: string, family: string, { dataset }: Lookup): readonly Question[] {
  const ids = dataset.milestones
    .filter(
      ({ people = [], open = [] }) =>
        people.includes(person) &&
        open.some(({ text }) => text.includes(family) && CAME.test(text)),
    )
    .map(({ id }) => id)
  return ids.length === 0 ? [] : [{ kind: 'open', scope: { kind: 'all' }, milestones: ids }]
}

/** "Secretary of Home Affairs after Pezzullo": nobody else in the record held the post. */
function postAfter(reading: Reading, lookup: Lookup): Question | null {
  const [person, ...more] = reading.persons
  const [title] = reading.titles
  const near = personQuestion(reading, 'successor')
  if (person === undefined || title === undefined || near === null || more.length > 0) return null
  if (sideOf(reading) !== 'successor') return null
  const words = title.split(' ')
  const others = [...lookup.dataset.people.keys()].filter((id) => id !== person)
  return heldPost(person, words, lookup) && !others.some((id) => heldPost(id, words, lookup))
    ? { kind: 'unrecorded', said: [], near: [near] }
    : null
}

/** Before and after a person, and how somebody came to a post. */
export const successionRules: readonly Rule[] = [
  {
    name: 'how somebody came to a post',
    take: (reading, lookup) => {
      const [person] = reading.persons
      const since = !has(reading, 'succession') && SINCE.test(textWithPeople(reading))
      const coming = COMING.test(reading.text) || since
      if (person === undefined || !coming || besidePerson(reading)) return null
      const family = lookup.dataset.people.get(person)?.family ?? ''
      const said = lookup.dataset.milestones.some(
        ({ people = [], says }) =>
          people.includes(person) &&
          says.some(({ text }) => text.includes(family) && CAME.test(text)),
      )
      return said
        ? null
        : {
            kind: 'unrecorded',
            said: typedAs(reading, 'succession', 'when', 'duration'),
            near: [...openOn(person, family, lookup), ...nearPerson(reading)],
          }
    },
  },
  {
    name: 'whether somebody still holds a post',
    take: (reading) =>
      STILL.test(reading.text) && isOpen(reading) && !has(reading, 'succession')
        ? personQuestion(reading, 'successor')
        : null,
  },
  {
    name: 'a post after somebody',
    take: postAfter,
  },
  {
    name: 'succession of a person',
    take: (reading, lookup) => {
      const asked =
        besidePerson(reading) ||
        has(reading, 'succession') ||
        [SINCE, PLACE].some((pattern) => pattern.test(textWithPeople(reading)))
      const atMeeting = has(reading, 'who') && size(reading.scope) > 0
      if (!asked || (atMeeting && reading.countries.length > 0)) return null
      const side = sideOf(reading)
      return atMeeting && side === 'successor' && tookPart(reading, lookup)
        ? attendance(reading)
        : personQuestion(reading, side)
    },
  },
]

/** "who replaced Neuberger in Tokyo", where she was there herself. */
function tookPart({ persons, scope }: Reading, lookup: Lookup): boolean {
  return (
    scope.kind === 'some' &&
    persons.some((person) =>
      lookup.appearances(person).some(({ meeting }) => scope.meetings.includes(meeting)),
    )
  )
}
