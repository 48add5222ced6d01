// Every kind of question about a record, in many forms: for properties that must hold for all of them.

import * as fc from 'fast-check'
import type { Lookup } from '../../src/briefings/dataset/lookup.ts'
import { COUNTRIES } from '../../src/briefings/dataset/schema.ts'
import type { PersonAspect, Question, Scope } from '../../src/briefings/questions/question.ts'

/**
 * Questions that can be put into words and asked again: all kinds but those that quote what was typed.
 * @param lookup the record
 * @returns an arbitrary over them
 */
export function askableQuestions(lookup: Lookup): fc.Arbitrary<Question> {
  const { dataset } = lookup
  const meeting = fc.constantFrom(...lookup.meetingIds)
  const one: fc.Arbitrary<Scope> = meeting.map((id) => ({ kind: 'some', meetings: [id], said: id }))
  const all: fc.Arbitrary<Scope> = fc.constant({ kind: 'all' })
  const scope = fc.oneof(one, all)
  const countries = fc.subarray([...COUNTRIES], { maxLength: 1 })
  const person = fc.constantFrom(
    ...[...dataset.people.keys()].filter((id) => lookup.appearances(id).length > 0),
  )
  const topic = fc.constantFrom(...dataset.topics.keys())
  const milestone = fc.constantFrom(...dataset.milestones.map(({ id }) => id))
  const pair = fc
    .uniqueArray(meeting, { minLength: 2, maxLength: 2 })
    .map((ids) => ids.toSorted((a, b) => lookup.position(a) - lookup.position(b)))
    .map(([from = '', to = '']) => ({ from, to }))
  return fc.oneof(
    fc.constantFrom<Question>(
      { kind: 'latest' },
      { kind: 'meetings', scope: { kind: 'all' } },
      { kind: 'not-hosted' },
      { kind: 'topics' },
      { kind: 'people' },
      { kind: 'future' },
      { kind: 'help' },
      { kind: 'coverage' },
      { kind: 'greeting', thanks: false },
      { kind: 'greeting', thanks: true },
      { kind: 'timeline', year: null, milestoneKind: null, between: null },
      { kind: 'timeline', year: 2023, milestoneKind: null, between: null },
      { kind: 'timeline', year: 2023, milestoneKind: null, between: null, part: 'early' },
      { kind: 'timeline', year: 2024, milestoneKind: null, between: null, onwards: true },
      { kind: 'timeline', year: 2024, milestoneKind: 'campaign', between: null, onwards: true },
      { kind: 'timeline', year: null, milestoneKind: null, between: null, after: '2023-12-tokyo' },
      { kind: 'sources', scope: { kind: 'all' }, official: true },
      { kind: 'count', what: 'meetings', scope: { kind: 'all' }, countries: [], inPerson: true },
      { kind: 'leads', topics: [], countries: [], outsiders: ['Germany'] },
      {
        kind: 'documents',
        scope: { kind: 'some', meetings: ['2023-01-new-delhi'], said: '2023-01-new-delhi' },
        aspect: 'list',
        documents: [],
        day: '2023-01-31',
      },
      { kind: 'timeline', year: null, milestoneKind: 'leaders', between: null },
      { kind: 'timeline', year: null, milestoneKind: 'foreign-ministers', between: null },
      { kind: 'leads', topics: [], countries: [] },
    ),
    one.map((at): Question => ({ kind: 'meeting', scope: at, density: null })),
    one.map((at): Question => ({ kind: 'meeting', scope: at, density: 'short' })),
    fc
      .record({ scope, countries })
      .map((x): Question => ({ kind: 'representatives', outsiders: [], ...x })),
    fc.record({ scope: one, person }).map((x): Question => ({
      kind: 'attendance',
      persons: [x.person],
      scope: x.scope,
      countries: [],
    })),
    fc
      .record({
        person,
        aspect: fc.constantFrom<PersonAspect[]>(
          'profile',
          'title',
          'country',
          'succession',
          'successor',
          'predecessor',
        ),
      })
      .map((x): Question => ({ kind: 'person', scope: { kind: 'all' }, ...x })),
    fc.record({ scope, countries }).map((x): Question => ({ kind: 'host', ...x })),
    fc
      .record({
        scope,
        detail: fc.constantFrom<
          ('when' | 'weekday' | 'where' | 'venue' | 'duration' | 'format' | 'virtual' | 'ordinal')[]
        >(
          ...([
            'when',
            'weekday',
            'where',
            'venue',
            'duration',
            'format',
            'virtual',
            'ordinal',
          ] as const),
        ),
      })
      .map((x): Question => ({ kind: 'detail', ...x })),
    pair.map(({ from, to }): Question => ({ kind: 'interval', pairs: [[from, to]] })),
    meeting.map((record): Question => ({ kind: 'since', record })),
    one.map((at): Question => ({ kind: 'discussed', scope: at })),
    one.map((at): Question => ({ kind: 'outcomes', scope: at })),
    fc
      .record({ scope, topic })
      .map((x): Question => ({ kind: 'topic', topics: [x.topic], scope: x.scope })),
    fc
      .record({
        scope,
        aspect: fc.constantFrom<('list' | 'issuer' | 'date')[]>('list', 'issuer', 'date'),
      })
      .map((x): Question => ({ kind: 'documents', documents: [], ...x })),
    scope.map((at): Question => ({ kind: 'reports', scope: at })),
    countries.map((list): Question => ({ kind: 'continuity', countries: list })),
    fc.constantFrom(...COUNTRIES).map((country): Question => ({ kind: 'country', country })),
    pair.map(({ from, to }): Question => ({
      kind: 'compare',
      people: false,
      meetings: [from, to],
    })),
    milestone.map((id): Question => ({ kind: 'milestone', milestones: [id], detail: 'all' })),
    milestone.map((id): Question => ({ kind: 'milestone', milestones: [id], detail: 'when' })),
    topic.map((id): Question => ({ kind: 'leads', topics: [id], countries: [] })),
    fc
      .constantFrom(...COUNTRIES)
      .map((country): Question => ({ kind: 'leads', topics: [], countries: [country] })),
    scope.map((at): Question => ({ kind: 'open', scope: at, milestones: [] })),
    scope.map((at): Question => ({ kind: 'sources', scope: at })),
    fc
      .constantFrom<
        (
          | 'meetings'
          | 'countries'
          | 'representatives'
          | 'topics'
          | 'documents'
          | 'sources'
          | 'milestones'
        )[]
      >(
        ...([
          'meetings',
          'countries',
          'representatives',
          'topics',
          'documents',
          'sources',
          'milestones',
        ] as const),
      )
      .map((what): Question => ({ kind: 'count', what, scope: { kind: 'all' }, countries: [] })),
  )
}
