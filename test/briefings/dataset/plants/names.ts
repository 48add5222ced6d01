// Faults planted in addresses and names that mean two things, each with exactly what its check says of it.

import { HIROSHIMA, SOFTWARE, TOKYO } from './plant.ts'
import type { Plant } from './plant.ts'

export const names: readonly Plant[] = [
  {
    check: 'addresses',
    when: 'a source and a document have http addresses without a reason',
    edits: [
      { file: 'sources.json', set: { 'sources.0.url': 'http://www.example.org/qscg' } },
      { file: SOFTWARE, set: { 'documents.0.url': 'http://www.example.org/principles' } },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.0.url',
        problem: 'The address http://www.example.org/qscg is not encrypted.',
        fix: 'Use https; if the site has http only, say so in the note.',
      },
      {
        file: SOFTWARE,
        field: 'documents.0.url',
        problem: 'The address http://www.example.org/principles is not encrypted.',
        fix: 'Use https, or leave the address out and cite the page as a source.',
      },
    ],
  },
  {
    check: 'duplicate-addresses',
    when: 'two sources differ only in what does not change the page',
    edits: [
      {
        file: 'sources.json',
        set: {
          'sources.0.url': 'https://www.example.org:443/qscg/#top',
          'sources.1.url': 'https://example.org/qscg',
        },
      },
    ],
    faults: [
      {
        file: 'sources.json',
        field: 'sources.1.url',
        problem: 'This is the page of the source "home-affairs-qscg".',
        fix: 'Keep one of the two, and cite that.',
      },
    ],
  },
  {
    check: 'duplicate-people',
    when: 'one person stands under two ids, the name turned round',
    edits: [{ file: 'people.json', set: { 'people.1.name': 'Pezzullo, Michael' } }],
    faults: [
      {
        file: 'people.json',
        field: 'people.1.name',
        problem: '"michael-pezzullo" has the same name.',
        fix: 'Make them one entry; if they are two people, tell them apart in the name.',
      },
    ],
  },
  {
    check: 'colliding-names',
    when: 'an alias is a country, a topic is a person, a place is a topic, a name is a document',
    edits: [
      { file: 'people.json', set: { 'people.1.aliases.0': 'Aussie' } },
      { file: 'topics.json', set: { 'topics.0.synonyms.0': 'Pänt' } },
      { file: TOKYO, set: { 'place.aliases': ['Ransomware'] } },
      { file: HIROSHIMA, set: { 'names.0': 'Wilmington declaration' } },
    ],
    faults: [
      {
        file: 'people.json',
        field: 'people.1.aliases.0',
        problem: '"Aussie" already names the country Australia.',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'topics.json',
        field: 'topics.0.synonyms.0',
        problem: '"Pänt" already names the person "rajesh-pant".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: TOKYO,
        field: 'place.aliases.0',
        problem: '"Ransomware" already names the topic "ransomware".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'milestones/2024-09-leaders-wilmington.json',
        field: 'names.1',
        problem: '"Wilmington Declaration" already names the record "2023-05-leaders-hiroshima".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
      {
        file: 'milestones/2024-09-leaders-wilmington.json',
        field: 'documents.0.otherTitles.0',
        problem: '"Wilmington Declaration" already names the record "2023-05-leaders-hiroshima".',
        fix: 'Leave the name to one of them, or make it longer here.',
      },
    ],
  },
  {
    check: 'colliding-names',
    when: 'a synonym that only resembles another',
    edits: [{ file: 'topics.json', set: { 'topics.0.synonyms.0': 'Critical-infra structure' } }],
    faults: [],
    sound: true,
  },
  {
    check: 'colliding-names',
    when: 'a synonym differs from another only in capitals and a hyphen',
    edits: [{ file: 'topics.json', set: { 'topics.0.synonyms.0': 'Critical-Infrastructure' } }],
    faults: [
      {
        file: 'topics.json',
        field: 'topics.0.synonyms.0',
        problem:
          '"Critical-Infrastructure" is already a name of the topic "critical-infrastructure".',
        fix: 'Remove it here; capitals, accents and punctuation do not make another name.',
      },
    ],
  },
]
