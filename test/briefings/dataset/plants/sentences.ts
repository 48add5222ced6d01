// Faults planted in sentences and their citations, each with exactly what its check says of it.

import { TOKYO } from './plant.ts'
import type { Plant } from './plant.ts'

export const sentences: readonly Plant[] = [
  {
    check: 'repeated-citations',
    when: 'a claim cites a source twice',
    edits: [{ file: TOKYO, set: { 'format.cites': ['mofa-tokyo', 'mofa-tokyo'] } }],
    faults: [
      {
        file: TOKYO,
        field: 'format.cites.1',
        problem: '"mofa-tokyo" is cited here already.',
        fix: 'Remove the second one.',
      },
    ],
  },
  {
    check: 'repeated-sentences',
    when: 'a sentence stands in a meeting twice',
    edits: [
      {
        file: TOKYO,
        set: { 'host.text': 'The Tokyo meeting of December 2023 was held in person.' },
      },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'host.text',
        problem: 'The same sentence stands in format.text.',
        fix: 'Keep it where it belongs.',
      },
    ],
  },
  {
    check: 'text-style',
    when: 'no full stop, two spaces, a mention, a mark that turns the direction of writing',
    edits: [
      {
        file: TOKYO,
        set: {
          'format.text': 'The Tokyo meeting was held in person',
          'host.text': 'Japan  was the host.',
          'discussed.0.text': 'They spoke to <@U1> of infrastructure.',
        },
      },
      { file: 'people.json', set: { 'people.0.name': 'Michael \u202EPezzullo' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'format.text',
        problem: 'The text does not end with a full stop.',
        fix: 'Make it a whole sentence that ends with a full stop.',
      },
      {
        file: TOKYO,
        field: 'host.text',
        problem: 'The text has spaces too many.',
        fix: 'Put one space between words and none at the ends.',
      },
      {
        file: TOKYO,
        field: 'discussed.0.text',
        problem: 'The text has one of the marks @ < >, which chats read as mentions or links.',
        fix: 'Say it in words.',
      },
      {
        file: 'people.json',
        field: 'people.0.name',
        problem: 'The text has a character that cannot be seen.',
        fix: 'Type the text anew instead of pasting it.',
      },
    ],
  },
]
