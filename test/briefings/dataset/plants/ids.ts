// Faults planted in ids and what refers to them, each with exactly what its check says of it.

import { PARTNERSHIP, SOFTWARE, SYDNEY, TOKYO } from './plant.ts'
import type { Plant } from './plant.ts'

export const ids: readonly Plant[] = [
  {
    check: 'schema-references',
    when: 'a meeting names no schema',
    edits: [{ file: TOKYO, set: { $schema: undefined } }],
    faults: [
      {
        file: TOKYO,
        field: '$schema',
        problem: 'The file does not name its schema.',
        fix: 'Begin the file with "$schema": "../schemas/meeting.schema.json".',
      },
    ],
  },
  {
    check: 'file-names',
    when: 'the id is not the file name',
    edits: [{ file: TOKYO, set: { id: '2023-12-kyoto' } }],
    faults: [
      {
        file: TOKYO,
        field: 'id',
        problem: 'The id is "2023-12-kyoto", the file is named "2023-12-tokyo.json".',
        fix: 'Rename the file to 2023-12-kyoto.json, or correct the id.',
      },
    ],
  },
  {
    check: 'unique-ids',
    when: 'two sources have one id',
    edits: [{ file: 'sources.json', set: { 'sources.1.id': 'home-affairs-qscg' } }],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.1.id',
        problem: 'The id "home-affairs-qscg" is already used by sources.json, sources.0.id.',
        fix: 'Give one of them another id; an id that was published stays.',
      },
    ],
  },
  {
    check: 'unique-ids',
    when: 'an alias is the id of another record, and a document id is used twice',
    edits: [
      { file: TOKYO, set: { aliases: ['2022-03-sydney'] } },
      { file: SOFTWARE, set: { 'documents.0.id': 'joint-principles-2022' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'aliases.0',
        problem: `The id "2022-03-sydney" is already used by ${SYDNEY}, id.`,
        fix: 'Give one of them another id; an id that was published stays.',
      },
      {
        file: SOFTWARE,
        field: 'documents.0.id',
        problem: `The id "joint-principles-2022" is already used by ${PARTNERSHIP}, documents.0.id.`,
        fix: 'Give one of them another id; an id that was published stays.',
      },
    ],
  },
  {
    check: 'references',
    when: 'a source, a person and a topic are misspelt or unknown',
    edits: [
      {
        file: TOKYO,
        set: {
          'format.cites': ['mofa-tokio'],
          'delegations.1.representatives.0.person': 'mu-nayr',
          'discussed.0.topics': ['gardening'],
        },
      },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'format.cites.0',
        problem: 'No source has the id "mofa-tokio".',
        fix: 'Did you mean "mofa-tokyo"?',
      },
      {
        file: TOKYO,
        field: 'delegations.1.representatives.0.person',
        problem: 'No person has the id "mu-nayr".',
        fix: 'Did you mean "mu-nair"?',
      },
      {
        file: TOKYO,
        field: 'discussed.0.topics.0',
        problem: 'No topic has the id "gardening".',
        fix: 'Add it to topics.json.',
      },
    ],
  },
  {
    check: 'orphans',
    when: 'nothing uses a person, a source or a topic',
    edits: [
      { file: 'people.json', set: { 'people.0.id': 'mike-pezzullo' } },
      { file: 'sources.json', set: { 'sources.0.id': 'home-affairs' } },
      { file: 'topics.json', set: { 'topics.0.id': 'infrastructure' } },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.0.id',
        problem: 'No meeting or milestone uses the source "home-affairs".',
        fix: 'Use it where it belongs, or remove it.',
      },
      {
        file: 'people.json',
        field: 'people.0.id',
        problem: 'No meeting or milestone uses the person "mike-pezzullo".',
        fix: 'Use it where it belongs, or remove it.',
      },
      {
        file: 'topics.json',
        field: 'topics.0.id',
        problem: 'No meeting or milestone uses the topic "infrastructure".',
        fix: 'Use it where it belongs, or remove it.',
      },
    ],
  },
]
