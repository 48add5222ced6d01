// What a rule is, and the small words that rules are written with.

import type { Lookup } from '../../dataset/lookup.ts'
import { isNonEmpty } from '../../document/write.ts'
import type { Question, Scope } from '../question.ts'
import type { Reading } from '../reading.ts'
import { resolveScope } from '../scope.ts'
import type { Cue } from '../vocabulary.ts'

/** Recognises one kind of question; null hands on to the next rule. */
export interface Rule {
  /** For explaining a parse: which rule took the question. */
  readonly name: string
  readonly take: (reading: Reading, lookup: Lookup) => Question | null
}

/** @returns whether a reading has any of the cues */
export function has({ cues }: Reading, ...wanted: readonly Cue[]): boolean {
  return wanted.some((cue) => cues.has(cue))
}

/** @returns the words of a reading that gave one of the cues, as typed */
export function typedAs({ spans }: Reading, ...wanted: readonly Cue[]): readonly string[] {
  return spans
    .filter(({ cues }) => wanted.some((cue) => cues.includes(cue)))
    .map(({ typed }) => typed)
}

/** @returns the words of a reading, each person as "@": "who succeeded @ as coordinator" */
export function textWithPeople({ spans }: Reading): string {
  return spans
    .map(({ entities, words }) =>
      entities.some(({ kind }) => kind === 'person') ? '@' : words.join(' '),
    )
    .join(' ')
}

/** @returns whether a reading speaks of a joint text */
export function namesText(reading: Reading): boolean {
  return has(reading, 'documents') || reading.documents.length > 0
}

/** @returns whether a reading asks how many people there were, and not how many meetings or countries */
export function countsPeople({ text, cues }: Reading): boolean {
  return cues.has('count') && COUNTED_PEOPLE.test(text)
}

const COUNTED_PEOPLE =
  /\b(how many|number of) (\w+ )?(people|persons|officials|principals|representatives|reps|delegates|individuals|names|participants|attendees|staff|staffers|aides|advisers|advisors|experts|others)\b|\bhead ?count\b/

/** @returns whether a reading is about no meeting in particular */
export function isOpen({ scope }: Reading): boolean {
  return scope.kind === 'all'
}

/** @returns how many meetings a scope holds; none for all and for absent ones */
export function size(scope: Scope): number {
  return scope.kind === 'some' ? scope.meetings.length : 0
}

/** @returns a scope of one meeting */
export function only(meeting: string, said = meeting): Scope {
  return { kind: 'some', meetings: [meeting], said }
}

/**
 * One reading a meeting, to be asked back; a single one needs no asking.
 * @param meetings ids
 * @param question the question about one of them
 * @returns the question, or the choice between several
 */
export function eachOrAsk(
  meetings: readonly string[],
  question: (scope: Scope) => Question,
): Question | null {
  const readings = meetings.map((meeting) => question(only(meeting)))
  if (!isNonEmpty(readings)) return null
  return readings.length === 1 ? readings[0] : { kind: 'ambiguous', readings }
}

/**
 * A question whose answer is long for each meeting: one meeting, or a choice.
 * @param reading the reading
 * @param lookup the record
 * @param question the question about a scope
 * @returns the question, or the choice between meetings (the newest ones where there are many)
 */
export function oneMeeting(
  reading: Reading,
  lookup: Lookup,
  question: (scope: Scope) => Question,
): Question | null {
  const { scope, constraints } = reading
  if (scope.kind === 'absent') return question(scope)
  if (scope.kind === 'all' && asksOfAll(reading) && lookup.meetingIds.length <= SHOWN_TOGETHER) {
    return question(scope)
  }
  const meetings = scope.kind === 'some' ? scope.meetings : lookup.meetingIds
  if (
    scope.kind === 'some' &&
    (meetings.length === 1 || isEachNamed(constraints, meetings.length))
  ) {
    return question(scope)
  }
  return eachOrAsk(meetings.slice(-CHOICES), question)
}

/**
 * What a reading names that is no meeting or milestone of the record.
 * @param reading the reading
 * @param lookup the record
 * @returns the words for it: "fourth", "2024"
 */
export function unmet({ constraints }: Reading, lookup: Lookup): readonly string[] {
  return constraints
    .filter((constraint) => {
      const { scope, milestones } = resolveScope([constraint], lookup)
      return scope.kind === 'absent' && milestones.length === 0
    })
    .map(({ said }) => said)
}

/** "the outcomes of all meetings", "what has each of them produced". */
function asksOfAll({ text, plural, cues }: Reading): boolean {
  return (
    cues.has('everytime') ||
    EACH_MEETING.test(text) ||
    (plural && !/\b(one of|any of|which of|between)\b/.test(text))
  )
}

const EACH_MEETING =
  /\b(each|every|all)( (of|the|them|three|its|their|group|one))* ?(meetings?|sessions?|rounds?|gatherings?|talks|time|of them)\b|\bmeeting by meeting\b/

/** So many meetings can still be told of one after the other. */
export const SHOWN_TOGETHER = 3

/** "in Sydney and Tokyo" names each; "in 2023" does not. */
function isEachNamed(constraints: Reading['constraints'], meetings: number): boolean {
  return constraints.filter(({ kind }) => kind === 'place' || kind === 'record').length === meetings
}

/** How many choices one can still take in. */
export const CHOICES = 8
