// Faults planted in dates, weekdays and the order of meetings, each with exactly what its check says of it.

import { CHALLENGE, NEW_DELHI, SYDNEY, TOKYO } from './plant.ts'
import type { Plant } from './plant.ts'

export const times: readonly Plant[] = [
  {
    check: 'real-dates',
    when: 'a day, a week and a month that no calendar has',
    edits: [
      { file: TOKYO, set: { 'period.start': '2023-02-30' } },
      { file: CHALLENGE, set: { 'period.start': '2023-W53' } },
      { file: 'sources.json', set: { 'sources.0.published': '2023-13' } },
    ],
    faults: [
      {
        file: TOKYO,
        field: 'period.start',
        problem: 'The calendar has no 2023-02-30.',
        fix: 'Correct the day, week or month.',
      },
      {
        file: CHALLENGE,
        field: 'period.start',
        problem: 'The calendar has no 2023-W53.',
        fix: 'Correct the day, week or month.',
      },
      {
        file: 'sources.json',
        field: 'sources.0.published',
        problem: 'The calendar has no 2023-13.',
        fix: 'Correct the day, week or month.',
      },
    ],
  },
  {
    check: 'periods',
    when: 'an end before the start, an end that is less precise, a start in another month',
    edits: [
      { file: TOKYO, set: { 'period.end': '2023-12-04' } },
      { file: NEW_DELHI, set: { 'period.end': '2023-02' } },
      { file: SYDNEY, set: { 'period.start': '2022-02-23' } },
    ],
    faults: [
      {
        file: SYDNEY,
        field: 'period.start',
        problem: 'The id begins with 2022-03, the period starts in 2022-02.',
        fix: 'Correct the date, or the id if it is new.',
      },
      {
        file: NEW_DELHI,
        field: 'period.end',
        problem: 'The end 2023-02 is a month, the start 2023-01-30 a day.',
        fix: 'Make both as precise as the less precise source.',
      },
      {
        file: TOKYO,
        field: 'period.end',
        problem: 'The end 2023-12-04 is not after the start 2023-12-05.',
        fix: 'Correct the dates; leave out the end of a single day.',
      },
    ],
  },
  {
    check: 'weekdays',
    when: 'the weekdays are not those of the dates',
    edits: [{ file: NEW_DELHI, set: { 'period.weekdays': ['Monday', 'Wednesday'] } }],
    faults: [
      {
        file: NEW_DELHI,
        field: 'period.weekdays',
        problem: 'The weekdays are Monday, Wednesday; 2023-01-30 to 2023-01-31 is Monday, Tuesday.',
        fix: 'Look at the source again, and correct dates or weekdays.',
      },
    ],
  },
  {
    check: 'weekdays',
    when: 'weekdays stand beside a week',
    edits: [{ file: CHALLENGE, set: { 'period.weekdays': ['Wednesday'] } }],
    faults: [
      {
        file: CHALLENGE,
        field: 'period.weekdays',
        problem: 'Weekdays are named, but 2023-W06 is a week.',
        fix: 'Give the days, or leave out the weekdays.',
      },
    ],
  },
  {
    check: 'document-dates',
    when: 'a document is older than its meeting',
    edits: [{ file: TOKYO, set: { 'documents.0.issued.on': '2023-11-14' } }],
    faults: [
      {
        file: TOKYO,
        field: 'documents.0.issued.on',
        problem: 'The document is dated 2023-11-14, the event begins 2023-12-05.',
        fix: 'Correct the date, or move the document to the record that it belongs to.',
      },
    ],
  },
  {
    check: 'ordinals',
    when: 'a number is left out',
    edits: [{ file: TOKYO, set: { 'ordinal.number': 4 } }],
    faults: [
      {
        file: TOKYO,
        field: 'ordinal.number',
        problem: 'The number is 4; by its date this is meeting 3.',
        fix: 'Correct the number or the dates, here or in the meetings before it.',
      },
    ],
  },
]
